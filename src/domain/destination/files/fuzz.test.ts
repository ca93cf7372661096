import { describe, expect, it } from 'vitest';
import { DomainError } from '../../errors';
import { readServiceKey } from '../service-key/read-service-key';
import type { DestinationFormat } from './detect-format';
import { readDestinationFile } from './read-destination-file';
import { writeDestinationFile } from './write-destination-file';

/** Files cut off at every byte, and with a bit of every byte turned over: read or refused, nothing else. */

const properties = {
  Name: 'orders',
  Type: 'HTTP',
  URL: 'https://orders.example.net/v1?a=b#c',
  Authentication: 'BasicAuthentication',
  Password: 'hünter2\\ "\t',
  'URL.headers.X-Region': '<< Existing password/certificate removed on export >>',
};

const samples = (['json', 'yaml', 'properties'] as const satisfies readonly DestinationFormat[]).map((format) => {
  const destinations = format === 'properties' ? [{ properties }] : [{ properties }, { properties: { Name: 'b' } }];
  return { format, bytes: writeDestinationFile(destinations, { format, secrets: true }) };
});

function expectAnswer(bytes: Uint8Array, fileName: string): void {
  for (const result of [readDestinationFile(bytes, { fileName }), readServiceKey(bytes)]) {
    if (!result.ok) expect(result.error).toBeInstanceOf(DomainError);
  }
}

describe.each(samples)('a damaged $format file', ({ format, bytes }) => {
  it('cut off', () => {
    for (let length = 0; length < bytes.length; length += 1) expectAnswer(bytes.subarray(0, length), `a.${format}`);
  });

  it('with a wrong bit', () => {
    for (let index = 0; index < bytes.length; index += 1) {
      const damaged = bytes.slice();
      damaged[index] = (damaged[index] ?? 0) ^ (1 << (index % 8));
      expectAnswer(damaged, `a.${format}`);
    }
  });

  it('with a part of it twice, or from another place', () => {
    for (let index = 0; index < bytes.length; index += 3) {
      const part = bytes.subarray(index, index + 17);
      expectAnswer(Uint8Array.of(...bytes.subarray(0, index), ...part, ...bytes.subarray(index)), `a.${format}`);
      expectAnswer(Uint8Array.of(...part, ...bytes), 'a');
    }
  });
});

describe('large and hostile files', () => {
  const megabyte = 1_000_000;
  it.each([
    ['one long text', `{"Name":"${'a'.repeat(10 * megabyte)}"}`],
    ['one long text of escapes', `{"Name":"${'\\\\'.repeat(5 * megabyte)}"}`],
    ['blanks', `${' '.repeat(10 * megabyte)}{"Name":"a"}`],
    ['line breaks', `${'\n'.repeat(5 * megabyte)}{"Name":"a"}`],
    ['a text without end', `["${'a\\"'.repeat(3 * megabyte)}`],
    ['a number without end', `[${'1'.repeat(5 * megabyte)}`],
    ['one long line of .properties', `Name=${'a'.repeat(10 * megabyte)}`],
    ['one long line of backslashes', `Name=${'\\'.repeat(5 * megabyte)}`],
    ['continued lines', `Name=${'\\\n'.repeat(150_000)}`],
    ['quotes in YAML', `Name: "${'a\n '.repeat(100_000)}`],
    ['question marks in YAML', `Name: a\n${'? '.repeat(30_000)}`],
    ['marks in YAML', '---\n'.repeat(500_000)],
    ['keys in YAML', Array.from({ length: 20_000 }, (_, number) => `k${number}: v`).join('\n')],
    ['anchors in YAML', `Name: ${'&a '.repeat(20_000)}`],
    ['a private key that never ends', `-----BEGIN ${'A '.repeat(megabyte)}`],
    ['a shebang of brackets', `#!${'{'.repeat(megabyte)}`],
  ])('%s', (_, content) => {
    const bytes = new TextEncoder().encode(content);
    const start = performance.now();
    expectAnswer(bytes, 'a');
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
