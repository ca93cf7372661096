import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import packageJson from './package.json' with { type: 'json' };
import { buildSlimming } from './src/companion/build-slimming.ts';
import { componentTexts } from './src/companion/component-texts.ts';
import { firstLoad } from './src/companion/first-load.ts';
import { fixedHost } from './src/companion/fixed-origin.ts';
import { serving } from './src/companion/serving.ts';
import { unusedThemeParameters } from './src/companion/unused-theme-parameters.ts';
import { mockServing } from './src/testing/mock/mock-serving.ts';

/** A service worker stays with its origin: msw's must not get between the application and a real service. */
const fixedOrigin = (mode: string) => ({
  host: fixedHost,
  port: mode === 'mock' ? 4181 : 4180,
  strictPort: true,
  cors: false,
});

export default defineConfig(({ mode }) => ({
  plugins: [
    react(),
    buildSlimming(),
    componentTexts(),
    unusedThemeParameters(),
    firstLoad(),
    mode === 'test' ? [] : serving(),
    mode === 'mock' ? mockServing() : [],
  ],
  define: { __APP_VERSION__: JSON.stringify(packageJson.version) },
  server: fixedOrigin(mode),
  preview: fixedOrigin(mode),
  worker: { format: 'es' },
  // One file holds the whole first load; the benchmark guards its size, not a warning here.
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    // Which scripts every other page needs would be 2.5 kB of the first load; they are found when its own arrives.
    modulePreload: { resolveDependencies: (_file, found, { hostType }) => (hostType === 'html' ? found : []) },
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  test: {
    testTimeout: 30_000,
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}'],
          environment: 'node',
          // No test file leaves anything behind for the next: modules are loaded once for all of them.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'conformance', include: ['e2e/conformance/**/*.test.ts'], environment: 'node' },
      },
      {
        extends: true,
        test: { name: 'interop', include: ['e2e/interop/**/*.test.ts'], environment: 'node', testTimeout: 120_000 },
      },
    ],
  },
}));
