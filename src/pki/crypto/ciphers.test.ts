import { createCipheriv } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fromHex, toHex } from '../../shared/bytes';
import { type BlockCipher, decryptCbc } from './cbc';
import { decryptRc2Cbc } from './rc2';
import { rc4 } from './rc4';

const counting = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 7 + 3) & 0xff);

describe('RC2: RFC 2268 section 5', () => {
  test.each([
    [63, '0000000000000000', '0000000000000000', 'ebb773f993278eff'],
    [64, 'ffffffffffffffff', 'ffffffffffffffff', '278b27e42e2f0d49'],
    [64, '3000000000000000', '1000000000000001', '30649edf9be7d2c2'],
    [64, '88', '0000000000000000', '61a8a244adacccf0'],
    [64, '88bca90e90875a', '0000000000000000', '6ccf4308974c267f'],
    [64, '88bca90e90875a7f0f79c384627bafb2', '0000000000000000', '1a807d272bbe5db1'],
    [128, '88bca90e90875a7f0f79c384627bafb2', '0000000000000000', '2269552ab0f85ca6'],
    [129, '88bca90e90875a7f0f79c384627bafb216f80a6f85920584c42fceb0be255daf1e', '0000000000000000', '5b78d3a43dfff1f1'],
  ])('%i bits, key %s', (bits, key, plain, ciphertext) => {
    expect(toHex(decryptRc2Cbc(fromHex(key), new Uint8Array(8), fromHex(ciphertext), bits))).toBe(plain);
  });

  test('blocks are chained', () => {
    const twice = fromHex('ebb773f993278effebb773f993278eff');
    expect(toHex(decryptRc2Cbc(new Uint8Array(8), fromHex('0123456789abcdef'), twice, 63))).toBe(
      '0123456789abcdefebb773f993278eff',
    );
  });

  test.each([
    ['no key', new Uint8Array(0), 8, 8, 40],
    ['a key too long', new Uint8Array(129), 8, 8, 40],
    ['a short iv', new Uint8Array(5), 7, 8, 40],
    ['half a block', new Uint8Array(5), 8, 12, 40],
    ['no effective bits', new Uint8Array(5), 8, 8, 0],
  ])('%s is refused', (_name, key, iv, ciphertext, bits) => {
    expect(() => decryptRc2Cbc(key, new Uint8Array(iv), new Uint8Array(ciphertext), bits)).toThrow(RangeError);
  });
});

describe('RC4: RFC 6229', () => {
  test.each([
    ['0102030405', 'b2396305f03dc027ccc3524a0a1118a8'],
    ['0102030405060708090a0b0c0d0e0f10', '9ac7cc9a609d1ef7b2932899cde41b97'],
  ])('key %s', (key, stream) => {
    expect(toHex(rc4(fromHex(key), new Uint8Array(16)))).toBe(stream);
  });

  test('twice is nothing', () => {
    expect(toHex(rc4(counting(16), rc4(counting(16), counting(1000))))).toBe(toHex(counting(1000)));
  });
});

describe('CBC against OpenSSL', () => {
  test.each([
    ['AES', 16, 'aes-128-cbc'],
    ['AES', 24, 'aes-192-cbc'],
    ['AES', 32, 'aes-256-cbc'],
    ['3DES', 24, 'des-ede3-cbc'],
    ['3DES', 16, 'des-ede-cbc'],
  ] as const)('%s with %i bytes of key', async (cipher, keyLength, name) => {
    const key = counting(keyLength);
    const iv = counting(cipher === 'AES' ? 16 : 8);
    for (const length of [0, 1, 7, 8, 15, 16, 17, 40_000]) {
      const encryptor = createCipheriv(name, key, iv);
      const ciphertext = Uint8Array.from([...encryptor.update(counting(length)), ...encryptor.final()]);
      const plain = await decryptCbc(cipher, key, iv, ciphertext);
      expect(plain === null ? null : toHex(plain)).toBe(toHex(counting(length)));
    }
  });

  // OpenSSL 3 has single DES in its legacy provider only; this is `openssl enc -des-cbc -provider legacy`.
  test('DES', async () => {
    const key = fromHex('0123456789abcdef');
    const plain = await decryptCbc(
      'DES',
      key,
      fromHex('fedcba9876543210'),
      fromHex('7f81654121dbd4cf69e87586f4f1e9a4'),
    );
    expect(plain === null ? null : new TextDecoder().decode(plain)).toBe('Now is the time');
  });
});

describe('what does not decrypt', () => {
  const ciphers: readonly [BlockCipher, number, number][] = [
    ['DES', 8, 8],
    ['3DES', 24, 8],
    ['RC2', 16, 8],
    ['AES', 16, 16],
    ['AES', 24, 16],
    ['AES', 32, 16],
  ];
  test.each(ciphers)('%s, %i bytes of key', async (cipher, keyLength, block) => {
    const decrypt = (ciphertext: Uint8Array): Promise<Uint8Array | null> =>
      decryptCbc(cipher, counting(keyLength), counting(block), ciphertext);
    expect(await decrypt(new Uint8Array(0))).toBeNull();
    expect(await decrypt(new Uint8Array(block + 1))).toBeNull();
    expect(await decrypt(new Uint8Array(block * 2))).toBeNull();
    await expect(decryptCbc(cipher, counting(keyLength), new Uint8Array(3), new Uint8Array(block))).rejects.toThrow(
      RangeError,
    );
  });

  test.each(['DES', '3DES', 'AES'] as const)('%s with a key of a wrong length', async (cipher) => {
    const block = cipher === 'AES' ? 16 : 8;
    await expect(decryptCbc(cipher, counting(5), counting(block), new Uint8Array(block))).rejects.toThrow(RangeError);
  });
});
