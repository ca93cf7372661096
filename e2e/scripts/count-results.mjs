// Prints `N passed, N failed` over the result files that the test commands left; ends with 1 when one failed or ran nothing.
import { existsSync, readFileSync } from 'node:fs';

const files = process.argv.slice(2);
let passed = 0;
let failed = 0;

for (const file of files) {
  if (!existsSync(file)) {
    console.error(`${file} is missing: its tests did not run to their end.`);
    failed += 1;
    continue;
  }
  const result = JSON.parse(readFileSync(file, 'utf8'));
  // Vitest counts at the top, Playwright under `stats`.
  const [ok, bad] = result.stats
    ? [result.stats.expected, result.stats.unexpected + result.stats.flaky + result.stats.skipped]
    : [result.numPassedTests, result.numFailedTests + result.numPendingTests + result.numTodoTests];
  if (ok + bad === 0) {
    console.error(`${file} holds no test.`);
    failed += 1;
  }
  passed += ok;
  failed += bad;
}

console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
