/**
 * RC4, the stream cipher of pbeWithSHAAnd128BitRC4 and pbeWithSHAAnd40BitRC4 (vectors: RFC 6229). Encrypting and
 * decrypting are the same. An empty key is refused with a `RangeError`: no caller derives one.
 */
export function rc4(key: Uint8Array, input: Uint8Array): Uint8Array<ArrayBuffer> {
  if (key.length === 0) throw new RangeError('key must not be empty');
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  let j = 0;
  for (let i = 0; i < 256; i++) {
    const value = state[i] ?? 0;
    j = (j + value + (key[i % key.length] ?? 0)) & 0xff;
    state[i] = state[j] ?? 0;
    state[j] = value;
  }
  const output = new Uint8Array(input.length);
  let i = 0;
  j = 0;
  for (let index = 0; index < input.length; index++) {
    i = (i + 1) & 0xff;
    const value = state[i] ?? 0;
    j = (j + value) & 0xff;
    const other = state[j] ?? 0;
    state[i] = other;
    state[j] = value;
    output[index] = (input[index] ?? 0) ^ (state[(value + other) & 0xff] ?? 0);
  }
  return output;
}
