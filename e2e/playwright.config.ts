import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './scripts/find-browser.mjs';

// The variables serve those who run the tests while the application runs beside them.
const local = server(process.env.E2E_PORT ?? '4180', process.env.E2E_DIST ?? 'dist', 'production');
// In its development server a page takes twice as long, and loads again whenever a dependency is found.
const service = server(
  process.env.E2E_MOCK_PORT ?? '4181',
  process.env.E2E_MOCK_DIST ?? 'test-results/mock-app',
  'mock',
);

function server(port: string, folder: string, mode: string) {
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    folder,
    webServer: {
      command: `node node_modules/vite/bin/vite.js preview --mode ${mode} --port ${port} --outDir ${folder}`,
      cwd: '..',
      url: origin,
      reuseExistingServer: false,
      stdout: 'ignore',
      stderr: 'pipe',
    },
  } as const;
}

export default defineConfig({
  projects: [
    { name: 'local', testDir: 'specs', testIgnore: 'service/**', use: { baseURL: local.origin } },
    { name: 'service', testDir: 'specs/service', use: { baseURL: service.origin } },
  ],
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
  // Without its build, as for someone who runs the other project alone, the second could not start.
  webServer: [
    local.webServer,
    ...(existsSync(resolve(import.meta.dirname, '..', service.folder)) ? [service.webServer] : []),
  ],
});
