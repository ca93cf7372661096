import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../../shared/bytes';
import { openJceProtected, readJceParameters } from './jce-key-protector';

describe('openJceProtected', () => {
  // Made with Cipher.getInstance("PBEWithMD5AndTripleDES") of OpenJDK 17: password changeit, 20 iterations, "hello world".
  const vectors = [
    ['different halves', '0102030405060708', 'e5960760d938fd71d9c26ed06756f4c6'],
    ['equal halves', '0102030401020304', '89fb421c9a12152cc095b4ff3f0a09be'],
    ['equal halves of one byte', '1111111111111111', '408d91d917f2a8ff163382b1ead3917e'],
    ['other equal halves', '0a0b0c0d0a0b0c0d', 'fe0c6e33298ae4ca5bd46db02f95d03f'],
  ] as const;

  it.each(vectors)('salt of %s', async (_, salt, ciphertext) => {
    const parameters = { salt: fromHex(salt), iterations: 20 };
    const plain = await openJceProtected(fromHex(ciphertext), parameters, 'changeit');
    expect(new TextDecoder().decode(plain ?? undefined)).toBe('hello world');
  });

  it('gives null for a wrong password and for a cut ciphertext', async () => {
    const parameters = { salt: fromHex('0102030405060708'), iterations: 20 };
    const ciphertext = fromHex('e5960760d938fd71d9c26ed06756f4c6');
    expect(await openJceProtected(ciphertext, parameters, 'Changeit')).toBeNull();
    expect(await openJceProtected(ciphertext.subarray(1), parameters, 'changeit')).toBeNull();
  });

  it('takes passwords longer than a block of MD5', async () => {
    const parameters = { salt: fromHex('0102030405060708'), iterations: 20 };
    expect(await openJceProtected(fromHex('e5960760d938fd71d9c26ed06756f4c6'), parameters, 'x'.repeat(60))).toBeNull();
  });
});

describe('readJceParameters', () => {
  it('reads salt and iterations', () => {
    const read = readJceParameters(fromHex('300f040801020304050607080203030d40'), 'key');
    expect(read.ok && [toHex(read.value.salt), read.value.iterations]).toEqual(['0102030405060708', 200_000]);
  });

  it.each([
    ['a count beyond the limit', '300f04080102030405060708020307a121', 'limit-exceeded'],
    ['no count', '300a04080102030405060708', 'malformed'],
    ['a count of zero', '300d04080102030405060708020100', 'malformed'],
    ['a short salt', '300c040701020304050607020114', 'malformed'],
    ['nothing', '', 'truncated'],
  ])('refuses %s', (_, hex, code) => {
    expect(readJceParameters(fromHex(hex), 'key')).toMatchObject({ ok: false, error: { code } });
  });
});
