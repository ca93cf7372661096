// The test command: unit tests, then the application as it is built, in a real browser.
// `npm test -- <file or words>` hands its words to Playwright.
import { spawnSync } from 'node:child_process';
import { findBrowser } from './find-browser.mjs';
import { installDebianPackage } from './install-debian-package.mjs';
import { hasTool } from './lib/tools.mjs';

function run(title, script, words, environment = {}) {
  console.log(`\n— ${title}`);
  const { status } = spawnSync(process.execPath, [script, ...words], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) process.exitCode = 1;
  return status === 0;
}

const chosen = process.argv.slice(2);
let browser;
try {
  browser = findBrowser();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

// Generated requests, certificates and key stores are checked with it.
if (!hasTool('openssl', ['version']) && !installDebianPackage('openssl')) {
  console.error('The browser tests need the command openssl. Install it, and run the tests again.');
  process.exit(1);
}

if (chosen.length === 0) {
  run('Unit tests', 'node_modules/vitest/vitest.mjs', [
    'run',
    '--project=unit',
    '--reporter=default',
    '--reporter=json',
    '--outputFile.json=test-results/unit.json',
  ]);
}
const vite = 'node_modules/vite/bin/vite.js';
const mockBuild = ['build', '--mode', 'mock', '--outDir', 'test-results/mock-app', '--emptyOutDir', '--logLevel=warn'];
if (
  run('Build', vite, ['build', '--logLevel=warn']) &&
  run('Build with the services that msw plays', vite, mockBuild)
) {
  run(
    'Browser tests',
    'node_modules/@playwright/test/cli.js',
    ['test', '--config=e2e/playwright.config.ts', ...chosen],
    {
      CHROME_PATH: browser,
    },
  );
}
