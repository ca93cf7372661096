import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../../shared/clock';
import { createContent, type MockContent, readContent, restoreContent } from '../mock/mock-content';
import { sampleSnapshot } from '../mock/mock-sample';
import { type Emulator, startEmulator } from './emulator';
import { fetchToken } from './fetch-token';

/** The command `npm run emulator`; README.md says what for. */
export async function runEmulator(words: readonly string[], print: (line: string) => void): Promise<Emulator> {
  const { values } = parseArgs({
    args: [...words],
    options: { port: { type: 'string' }, data: { type: 'string' }, keys: { type: 'string' } },
  });
  const { data, keys } = values;
  const content = createContent({ fetchToken });
  if (data !== undefined && existsSync(data)) restoreFrom(data, content);
  else restoreContent(content, await sampleSnapshot());
  const emulator = await startEmulator({
    content,
    port: readPort(values.port ?? process.env.EMULATOR_PORT ?? '4190'),
    client: { id: 'emulator', secret: process.env.EMULATOR_CLIENT_SECRET ?? randomBytes(24).toString('base64url') },
    clock: systemClock,
    log: print,
    ...(data === undefined ? {} : { onChange: () => writeData(data, content) }),
  });
  print(`Destination service and Transport Management: ${emulator.origin}`);
  if (keys === undefined) print(`VCAP_SERVICES='${emulator.keys.vcapServices}'`);
  else print(`Keys: ${writeKeys(keys, emulator).join(', ')}`);
  return emulator;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error(`${text} is no port`);
  return port;
}

function restoreFrom(file: string, content: MockContent): void {
  try {
    restoreContent(content, JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Error(`${file} cannot be read; name a file that the emulator wrote, or one that is not there yet`, {
      cause,
    });
  }
}

/** The old content stays until the new is written whole. */
function writeData(file: string, content: MockContent): void {
  const beside = `${file}.new`;
  writeFileSync(beside, JSON.stringify(readContent(content)), { mode: 0o600 });
  renameSync(beside, file);
}

function writeKeys(folder: string, { keys }: Emulator): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const files = {
    'destination-key.json': JSON.stringify(keys.destination, null, 2),
    'tms-key.json': JSON.stringify(keys.transport, null, 2),
    'vcap-services.json': keys.vcapServices,
  };
  return Object.entries(files).map(([name, text]) => {
    const file = join(folder, name);
    writeFileSync(file, `${text}\n`, { mode: 0o600 });
    return file;
  });
}
