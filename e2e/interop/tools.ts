import { createHash } from 'node:crypto';
import { createToolbox, hasTool, type Toolbox } from '../scripts/lib/tools.mjs';

for (const [name, words] of [
  ['openssl', ['version']],
  ['keytool', ['-help']],
] as const) {
  if (!hasTool(name, [...words])) {
    throw new Error(`These tests need ${name}: install openssl and a Java runtime, or run \`npm run unit\` alone.`);
  }
}

export const tools: Toolbox = createToolbox();

/** SHA-256 of every certificate in the PEM text that a tool printed, in its order. */
export function fingerprintsIn(text: string): string[] {
  const blocks = text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g);
  return [...blocks].map(([, body = '']) => createHash('sha256').update(Buffer.from(body, 'base64')).digest('hex'));
}

/** What `keytool -list -rfc` prints: alias to the SHA-256 fingerprints of its chain. */
export function listedByKeytool(file: string, type: string, password: string): Map<string, string[]> {
  const args = ['-list', '-rfc', '-storetype', type, '-keystore', file, '-storepass', password];
  const [, ...sections] = tools
    .keytool(args)
    .toString()
    .split(/^Alias name: /m);
  return new Map(sections.map((section) => [section.split('\n')[0]?.trim() ?? '', fingerprintsIn(section)]));
}
