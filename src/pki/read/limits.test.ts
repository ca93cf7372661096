import { describe, expect, it } from 'vitest';
import { limits } from '../limits';
import { readStore } from './read-store';

const utf8 = (text: string) => new TextEncoder().encode(text);
const hex = (digits: string) => Uint8Array.from(Buffer.from(digits.replaceAll(' ', ''), 'hex'));
const tooMany = limits.storeEntries + 1;

/** A JCEKS file of one secret entry whose Java stream nests class descriptions. */
function nestedClasses(depth: number): Uint8Array {
  const description = '72 0001 61 0000000000000000 02 0000 78';
  return hex(
    `cececece 00000002 00000001 00000003 0001 61 0000000000000000 aced0005 73 ${description.repeat(depth)} 70`,
  );
}

describe('hostile files are refused at once', () => {
  const table: readonly (readonly [name: string, limit: string | null, content: () => Uint8Array])[] = [
    ['JKS of too many entries', 'storeEntries', () => hex('feedfeed 00000002 ffffffff')],
    [
      'JKS key with too many certificates',
      'storeEntries',
      () => hex('feedfeed 00000002 00000001 00000001 0001 61 0000000000000000 00000000 ffffffff'),
    ],
    ['PEM of too many blocks', 'storeEntries', () => utf8('-----BEGIN A-----\n'.repeat(tooMany))],
    ['DER nested too deeply', 'nesting', () => hex('3080'.repeat(1000))],
    ['Java classes nested too deeply', null, () => nestedClasses(100)],
    ['half a megabyte of open brackets', null, () => utf8('['.repeat(500_000))],
    [
      'base64 of 20 MB that is nothing',
      null,
      () => utf8(`-----BEGIN A-----\n${'A'.repeat(20_000_000)}\n-----END A-----`),
    ],
    ['20 MB of white space in a block', null, () => utf8(`-----BEGIN A-----${' '.repeat(20_000_000)}-----END A-----`)],
    ['20 MB of headers', null, () => utf8(`-----BEGIN A-----\n${'A: b\n'.repeat(4_000_000)}-----END A-----`)],
  ];
  it.each(table)('%s', async (_, limit, content) => {
    const bytes = content();
    const started = performance.now();
    const result = await readStore(bytes);
    expect(performance.now() - started, 'a guard against hanging').toBeLessThan(15_000);
    expect(result.ok).toBe(false);
    if (limit !== null) expect(result).toMatchObject({ error: { code: 'limit-exceeded', details: { limit } } });
  });
});
