import { describe, expect, test } from 'vitest';
import { fromHex } from '../../shared/bytes';
import { content, readOnly } from './der';
import { derOid } from './encode';
import { bitLength, oidFromContent } from './values';

describe('object identifiers', () => {
  test.each<[string, string]>([
    ['550403', '2.5.4.3'],
    ['2a864886f70d010101', '1.2.840.113549.1.1.1'],
    ['0992268993f22c640119', '0.9.2342.19200300.100.1.25'],
    ['883701', '2.999.1'],
    ['00', '0.0'],
    ['27', '0.39'],
    ['28', '1.0'],
    ['4f', '1.39'],
    ['50', '2.0'],
    ['6983f09da7ebcfdee0c7a1a7b2c0948cc8f9d776', '2.25.329800735698586629295641978511506172918'],
  ])('%s is %s', (hex, text) => expect(oidFromContent(fromHex(hex), 'test')).toBe(text));

  test.each<[string, Uint8Array]>([
    ['empty', new Uint8Array()],
    ['unfinished', fromHex('5504ff')],
    ['endless', new Uint8Array(100_000).fill(0xff, 0, 99_999)],
  ])('%s is refused', (_name, bytes) => expect(() => oidFromContent(bytes, 'test')).toThrow(/object identifier/));

  test.each(['1.2.840.113549.1.1.1', '2.16.840.1.101.3.4.3.17', '2.5.29.37.0', '1.3.36.3.3.2.8.1.1.7'])(
    '%s survives writing',
    (text) => expect(oidFromContent(content(readOnly(derOid(text), 'test')), 'test')).toBe(text),
  );
});

test.each<[string, number]>([
  ['', 0],
  ['00', 0],
  ['01', 1],
  ['80', 8],
  ['00ff', 8],
  ['0100', 9],
])('%s has %i significant bits', (hex, expected) => expect(bitLength(fromHex(hex))).toBe(expected));
