import { describe, expect, it } from 'vitest';
import { exactJson } from './exact-json';

describe('JSON with 64-bit numbers', () => {
  it.each([
    ['0', 0],
    ['-7', -7],
    ['1.5', 1.5],
    ['1e3', 1000],
    ['9007199254740991', 9007199254740991],
    ['9007199254740992', 9007199254740992n],
    ['9007199254740993', 9007199254740993n],
    ['9223372036854775807', 9223372036854775807n],
    ['-9223372036854775808', -9223372036854775808n],
  ])('%s is read without rounding', (text, number) => {
    expect(exactJson.parse(`{"id":${text}}`)).toEqual({ id: number });
  });

  it.each(['', '{', '{"a":1}}', '<html>', '{"a":01}', '{"a":NaN}', '[1,]'])('“%s” is no JSON', (text) => {
    expect(() => exactJson.parse(text)).toThrow();
  });

  it('writes a bigint as digits and leaves out what is undefined', () => {
    const text = exactJson.stringify({ ids: [1, 9007199254740993n], user: undefined, name: 'ä"\n' });
    expect(text).toBe('{"ids":[1,9007199254740993],"name":"ä\\"\\n"}');
  });

  it.each(['"1234567890123456"', '1.2345678901234567', '1e300'])('%s beside it is no whole number to keep', (other) => {
    const text = `{"id":9007199254740993,"other":${other}}`;
    expect(exactJson.parse(text)).toEqual({ id: 9007199254740993n, other: JSON.parse(other) });
  });

  it('more digits than an int64 has are a number, read at once', () => {
    const digits = '9'.repeat(1_000_000);
    expect(exactJson.parse(`[${digits},${'9'.repeat(20)}]`)).toEqual([Number(digits), 1e20]);
  });

  it('reads what it wrote', () => {
    const value = { list: [1, 2n ** 62n, 'x', null, true, { deep: [] }] };
    expect(exactJson.parse(exactJson.stringify(value))).toEqual(value);
  });
});
