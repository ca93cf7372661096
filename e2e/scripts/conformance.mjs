// `npm run test:conformance -- <file>`: the service adapter and the services that msw plays, against SAP's OpenAPI file.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const [given, ...others] = process.argv.slice(2);
if (given === undefined || others.length > 0) end('Name one file: npm run test:conformance -- <OpenAPI file>');

// npm runs scripts in the project's folder, wherever it was called.
const file = resolve(process.env.INIT_CWD ?? process.cwd(), given);
if (!existsSync(file)) end(`There is no file ${file}. README.md says where SAP's specification is found.`);

const words = ['--reporter=default', '--reporter=json', '--outputFile.json=test-results/conformance.json'];
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project=conformance', ...words],
  {
    stdio: 'inherit',
    env: { ...process.env, OPENAPI_FILE: file },
  },
);
process.exitCode = status === 0 ? 0 : 1;

function end(message) {
  console.error(message);
  process.exit(1);
}
