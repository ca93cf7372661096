import { describe, expect, test } from 'vitest';
import { fromHex, toHex } from '../shared/bytes';
import { parseBer } from './asn1';
import { contentOf, decodeOid, encodingOf, integerOf, octetsOf, oidOf, readBer } from './ber';

const source = { format: 'test', where: 'the structure', offset: 100 };
const read = (hex: string): ReturnType<typeof readBer> => readBer(fromHex(hex), source);

describe('elements', () => {
  test('a sequence with its children, bytes after it left alone', () => {
    const result = read('3008020101040361626305');
    expect(result.ok && result.value.end).toBe(10);
    expect(result.ok && result.value.children.map((child) => [child.tag, toHex(contentOf(child))])).toEqual([
      [2, '01'],
      [4, '616263'],
    ]);
    expect(result.ok && toHex(encodingOf(result.value))).toBe('30080201010403616263');
  });

  test.each([
    ['long form of length', `308180${'0500'.repeat(64)}`, 64],
    ['longer than necessary', '30840000000405000500', 2],
    ['indefinite', '3080050005000000', 2],
    ['indefinite in indefinite', '30803080050000000000', 1],
    ['empty', '3000', 0],
  ])('%s', (_name, hex, children) => {
    const result = read(hex);
    expect(result.ok && result.value.children.length).toBe(children);
    expect(result.ok && result.value.end).toBe(hex.length / 2);
  });

  test('tag numbers over 30', () => {
    const result = read('bf8a3900');
    expect(result.ok && [result.value.tagClass, result.value.tag]).toEqual(['context', 1337]);
  });

  test.each([
    ['primitive', '0403616263', '616263'],
    ['in pieces', '240704026162040163', '616263'],
    ['in pieces, indefinite', '2480040261620401630000', '616263'],
    ['in pieces of pieces', '2409240704026162040163', '616263'],
    ['implicitly tagged', '80026162', '6162'],
    ['with a piece of another type', '24030201ff', null],
  ])('octets: %s', (_name, hex, value) => {
    const result = read(hex);
    const octets = result.ok ? octetsOf(result.value) : null;
    expect(octets === null ? null : toHex(octets)).toBe(value);
  });

  test.each([
    ['0603550403', '2.5.4.3'],
    ['06092a864886f70d010101', '1.2.840.113549.1.1.1'],
    ['06028837', '2.999'],
    ['060100', '0.0'],
    ['06144f', null],
    ['0600', null],
    ['060180', null],
    ['020101', null],
  ])('object identifier %s', (hex, dotted) => {
    const result = read(hex);
    expect(result.ok ? oidOf(result.value) : null).toBe(dotted);
  });

  test('an arc of 128 bits (a UUID) keeps every digit', () => {
    expect(decodeOid(fromHex('6983ffffffffffffffffffffffffffffffffff7f'))).toBe(`2.25.${(2n ** 128n - 1n).toString()}`);
  });

  test.each([
    ['020100', 0],
    ['02020080', 128],
    ['0207001fffffffffff', 2 ** 45 - 1],
    ['0208001fffffffffffff', Number.MAX_SAFE_INTEGER],
    ['02080020000000000000', null],
    ['0201ff', null],
    ['0200', null],
    ['040101', null],
  ])('integer %s', (hex, value) => {
    const result = read(hex);
    expect(result.ok ? integerOf(result.value) : null).toBe(value);
  });
});

describe('diagnosis', () => {
  test.each([
    ['nothing', '', { code: 'truncated', offset: 100 }],
    ['half a header', '30', { code: 'truncated', offset: 101 }],
    ['half a length', '308201', { code: 'truncated', offset: 103 }],
    ['half a content', '30050101', { code: 'truncated', offset: 104, expected: 3 }],
    ['no end of an indefinite length', '30800500', { code: 'truncated', offset: 104 }],
    ['cut inside an indefinite length', '3080040561', { code: 'truncated', offset: 105, expected: 4 }],
    ['a child longer than its parent', '3003040561', { code: 'malformed', offset: 102 }],
    ['a child header at the end', '300130', { code: 'malformed', offset: 103 }],
    ['a primitive of indefinite length', '0480', { code: 'malformed', offset: 100 }],
    ['a reserved length', '30ff', { code: 'malformed', offset: 101 }],
    ['an end without a beginning', '30020000', { code: 'malformed', offset: 102 }],
    ['an end of the wrong length', '30800001', { code: 'malformed', offset: 102 }],
    ['a huge tag', '3fffffffffff7f00', { code: 'malformed', offset: 100 }],
    ['a huge length', '3089ffffffffffffffffff', { code: 'malformed', offset: 100 }],
  ])('%s', (_name, hex, expected) => {
    const result = read(hex);
    expect(!result.ok && result.error.code).toBe(expected.code);
    expect(!result.ok && result.error.details.offset).toBe(expected.offset);
    if ('expected' in expected) expect(!result.ok && result.error.details.expected).toBe(expected.expected);
  });

  test.each([
    ['64 levels', 64, true],
    ['65 levels', 65, false],
  ])('%s of indefinite lengths', (_name, levels, fits) => {
    const result = read('3080'.repeat(levels) + '0000'.repeat(levels));
    expect(result.ok).toBe(fits);
    if (!result.ok) expect(result.error.details).toMatchObject({ limit: 'nesting', maximum: 64, found: 65 });
  });

  test('a deep bomb ends at once', () => {
    const result = readBer(new Uint8Array(1_000_000).fill(0x30), source);
    expect(result.ok).toBe(false);
  });

  test('more than a million elements', () => {
    const count = 1_000_000;
    const bomb = new Uint8Array(6 + 2 * count);
    bomb.set(fromHex(`30840${(2 * count).toString(16).padStart(7, '0')}`));
    for (let offset = 6; offset < bomb.length; offset += 2) bomb[offset] = 5;
    const result = readBer(bomb, source);
    expect(!result.ok && result.error.details).toMatchObject({ limit: 'asn1Elements', maximum: 1_000_000 });
  });
});

describe('asn1js objects', () => {
  test('of what is well formed', () => {
    const result = parseBer(fromHex('30080201010403616263'), source);
    expect(result.ok && result.value.valueBeforeDecodeView.length).toBe(10);
  });

  test('more elements than asn1js takes by itself', () => {
    const count = 12_000;
    const many = new Uint8Array(6 + 2 * count);
    many.set(fromHex(`3084${(2 * count).toString(16).padStart(8, '0')}`));
    for (let offset = 6; offset < many.length; offset += 2) many[offset] = 5;
    expect(parseBer(many, source).ok).toBe(true);
  });

  test.each([
    ['truncated', '30050101', 'truncated'],
    ['a reserved tag', '0f00', 'malformed'],
    ['a BMPString of odd length', '1e0100', 'malformed'],
  ])('%s is an error', (_name, hex, code) => {
    const result = parseBer(fromHex(hex), source);
    expect(!result.ok && result.error.code).toBe(code);
  });

  test('random bytes give a tree or a typed error', () => {
    let state = 1;
    for (let round = 0; round < 3000; round++) {
      const noise = Uint8Array.from({ length: 24 }, () => {
        state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
        return state >> 16;
      });
      noise[0] = 0x30;
      noise[1] = 22;
      const result = parseBer(noise, source);
      if (!result.ok) expect(['malformed', 'truncated', 'limit-exceeded']).toContain(result.error.code);
    }
  });
});
