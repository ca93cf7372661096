import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findForeignCode } from './build-has-no-msw';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'built-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Builds one module as the application is built. */
async function buildModule(module: string): Promise<void> {
  const entry = join(folder, 'entry.ts');
  writeFileSync(entry, module);
  await build({
    configFile: false,
    logLevel: 'silent',
    root: folder,
    build: { outDir: join(folder, 'dist'), rolldownOptions: { input: entry }, minify: true },
  });
}

/** A module that keeps an import of a file alive. */
function using(name: string, path: string): string {
  return `import { ${name} } from ${JSON.stringify(path)}; globalThis.kept = ${name};`;
}

const source = (path: string) => join(import.meta.dirname, '..', path);

it.each([
  { of: 'msw', module: using('setupWorker', fileURLToPath(import.meta.resolve('msw/browser'))) },
  {
    of: 'src/testing/msw',
    module: using('destinationServiceHandlers', source('testing/msw/destination-service-handlers.ts')),
  },
  { of: 'src/backend/contract', module: using('runContract', source('backend/contract/run-contract.ts')) },
])('finds $of in a build', async ({ of, module }) => {
  await buildModule(module);
  expect(findForeignCode(join(folder, 'dist')).map((found) => found.of)).toContain(of);
});

it('finds nothing in a build of the application’s code', async () => {
  await buildModule(using('createServiceBackend', source('backend/service/service-backend.ts')));
  expect(findForeignCode(join(folder, 'dist'))).toEqual([]);
});

it('refuses a folder without scripts', () => {
  writeFileSync(join(folder, 'index.html'), '<p>');
  expect(() => findForeignCode(folder)).toThrow('build the application first');
});
