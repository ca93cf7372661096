import { describe, expect, it } from 'vitest';
import { parseRequestNumber } from '.';

describe('the number of a request', () => {
  it.each([
    ['1', 1],
    ['155', 155],
    ['9007199254740991', 9007199254740991],
    ['9007199254740992', 9007199254740992n],
    ['9007199254740993', 9007199254740993n],
    ['9223372036854775807', 9223372036854775807n],
  ])('%s stays exact', (text, number) => {
    expect(parseRequestNumber(text)).toBe(number);
    expect(String(parseRequestNumber(text))).toBe(text);
  });

  it.each(['', '0', '-1', '007', '1.5', '1e3', ' 1', '1n', '0x10', '9223372036854775808', '1'.repeat(400)])(
    '“%s” is none',
    (text) => {
      expect(parseRequestNumber(text)).toBeNull();
    },
  );
});
