import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './scripts/find-browser.mjs';

// Both variables serve those who run the tests while the application runs beside them.
const port = Number(process.env.E2E_PORT ?? 4180);
const builtFolder = process.env.E2E_DIST ?? 'dist';
const origin = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'specs',
  outputDir: '../test-results/browser',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // A guard against hanging, not a measure: axe over whole pages takes its time on two busy cores.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  use: {
    baseURL: origin,
    actionTimeout: 30_000,
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    // Waiting for columns to stop moving is waiting for nothing.
    contextOptions: { reducedMotion: 'reduce' },
    // Recording every test takes as long as the tests themselves.
    trace: process.env.E2E_TRACE === '1' ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findBrowser(),
      // One process for all pages of a profile: scripts that it has compiled are there for the next page, which starts
      // in half the time.
      args: [...browserArguments, '--process-per-site', '--renderer-process-limit=1'],
    },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --outDir ${builtFolder}`,
    cwd: '..',
    url: origin,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
