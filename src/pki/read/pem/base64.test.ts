import { describe, expect, it } from 'vitest';
import { decodeBase64 } from './base64';

describe('decodeBase64', () => {
  it('equals Node for every length', () => {
    for (let length = 0; length < 100; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 89 + length * 7) & 0xff);
      const text = Buffer.from(bytes).toString('base64');
      for (const form of [
        text,
        text.replaceAll('=', ''),
        text.replaceAll(/(.{5})/g, '$1\r\n \t'),
        `\u00a0${text}\ufeff`,
      ]) {
        expect(decodeBase64(form)).toEqual({ ok: true, value: bytes });
      }
    }
  });

  it.each([
    ['a foreign character', 'AAA*', 3],
    ['a character beyond ASCII', 'AAAé', 3],
    ['digits after padding', 'AA==AA==', 4],
    ['the alphabet for addresses', 'AA-_', 2],
    ['an end inside a byte', 'AAAAA', null],
  ])('refuses %s', (_, text, at) => {
    expect(decodeBase64(text)).toEqual({ ok: false, error: { at } });
  });
});
