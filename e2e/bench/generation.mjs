// The generation part of `npm run bench`.
import { median, rounded } from './statistics.mjs';

/**
 * How long finding two primes takes is a matter of luck: single runs differ by a factor of ten, so that only many of
 * them, ours and bare ones in turn, say anything, and their sums say more than their medians.
 */
const measured = [
  { algorithm: 'RSA-2048', runs: 100, forgeRuns: 10 },
  { algorithm: 'RSA-4096', runs: 30, forgeRuns: 3 },
  { algorithm: 'EC-P256', runs: 30, forgeRuns: 0 },
];

const factor = 1.3;
const shortMilliseconds = 30;

const sum = (values) => values.reduce((total, value) => total + value, 0);

export async function benchGeneration({ openBrowser, origin, line }) {
  const context = await openBrowser('generation');
  const page = await context.newPage();
  await page.goto(`${origin}/e2e/bench/`);
  await page.waitForFunction(() => window.bench !== undefined);
  for (const { algorithm, runs, forgeRuns } of measured) {
    const { ours, raw, forge } = await page.evaluate(
      ([name, count, others]) => window.bench.generate(name, count, others),
      [algorithm, runs, forgeRuns],
    );
    const peer = forge.length === 0 ? '' : `, node-forge ${rounded(sum(forge) / forge.length)} ms`;
    console.log(
      `${algorithm} with certificate and store, mean of ${runs}: ours ${rounded(sum(ours) / runs)} ms (median ${rounded(median(ours))}), ` +
        `bare key ${rounded(sum(raw) / runs)} ms (median ${rounded(median(raw))})${peer}`,
    );
    if (algorithm.startsWith('RSA')) {
      const ratio = sum(ours) / sum(raw);
      line(`${algorithm} with certificate and store ÷ bare key`, ratio, '×', `≤ ${factor}×`, ratio <= factor);
    } else {
      const time = median(ours);
      line(
        `${algorithm} with certificate and store`,
        time,
        'ms',
        `< ${shortMilliseconds} ms`,
        time < shortMilliseconds,
      );
    }
  }
  const longest = await page.evaluate(() => window.bench.longestTaskOfGeneration());
  line('Longest main-thread task while certificates are generated', longest, 'ms', '≤ 50 ms', longest <= 50);
  await context.close();
}
