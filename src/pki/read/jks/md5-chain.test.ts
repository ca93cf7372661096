import { md5 } from '@noble/hashes/legacy.js';
import { describe, expect, it } from 'vitest';
import { concatBytes, toHex } from '../../../shared/bytes';
import { md5Chain, oneBlockLength } from './md5-chain';

const text = (value: string) => new TextEncoder().encode(value);

describe('md5Chain', () => {
  // RFC 1321 appendix A.5
  const vectors = [
    ['', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['abc', '900150983cd24fb0d6963f7d28e17f72'],
    ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
    ['abcdefghijklmnopqrstuvwxyz', 'c3fcd3d76192e4007dfb496cca67e13b'],
  ] as const;
  it.each(vectors)('RFC 1321 vector %j', (message, digest) => {
    expect(toHex(md5Chain(text(message), text(''), 1))).toBe(digest);
  });

  it.each([1, 2, 3, 20, 1000])('%i rounds equal the plain computation', (rounds) => {
    for (const length of [0, 1, 8, 16, oneBlockLength - 16]) {
      const suffix = text('p'.repeat(length));
      let expected: Uint8Array = text('salt');
      for (let round = 0; round < rounds; round += 1) expected = md5(concatBytes([expected, suffix]));
      expect(toHex(md5Chain(text('salt'), suffix, rounds))).toBe(toHex(expected));
    }
  });
});
