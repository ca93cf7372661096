import { describe, expect, test } from 'vitest';
import { fromHex, toHex } from '../../shared/bytes';
import { type DigestName, digest, digestSizes } from './digest';
import { iterateDigest } from './iterated-digest';
import { deriveKey, type KeyCache } from './key-derivation';
import { pkcs5Passwords, pkcs12Passwords } from './passwords';
import { derivePkcs12, kdfPurpose } from './pkcs12-kdf';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('PKCS#12 key derivation: the vectors of OpenSSL', () => {
  test.each([
    ['smeg', '0a58cf64530d823f', 'key', 1, '8aaae6297b6cb04642ab5b077851284eb7128f1a2a7fbca3'],
    ['smeg', '642b99ab44fb4b1f', 'key', 1, 'f3a95fec48d7711e985cfe67908c5ab79fa3d7c5caa5d966'],
    ['smeg', '0a58cf64530d823f', 'iv', 1, '79993dfe048d3b76'],
    ['smeg', '3d83c0e4546ac140', 'mac', 1, '8d967d88f6caa9d714800ab3d48051d63f73a312'],
    ['queeg', '05dec959acff72f7', 'key', 1000, 'ed2034e36328830ff09df1e1a07dd357185dac0d4f9eb3d4'],
    ['queeg', '05dec959acff72f7', 'iv', 1000, '11dedad7758d4860'],
    ['queeg', '263216fcc2fab31c', 'mac', 1000, '5ec4c7a80df652294c3925b6489a7ab857c83476'],
  ] as const)('%s, %s, %s, %i times', (text, salt, purpose, iterations, expected) => {
    const password = pkcs12Passwords(text)[0]?.bytes ?? new Uint8Array(0);
    const length = expected.length / 2;
    const parameters = { digest: 'SHA-1', password, salt: fromHex(salt), iterations, length } as const;
    expect(toHex(derivePkcs12({ ...parameters, purpose: kdfPurpose[purpose] }))).toBe(expected);
  });
});

describe('iterated digests are the digest, iterated', () => {
  const names: readonly DigestName[] = ['SHA-1', 'SHA-224', 'SHA-256', 'SHA-384', 'SHA-512', 'MD5', 'SHA3-256'];
  test.each(names)('%s', (name) => {
    const seed = digest(name, ascii('seed'));
    expect(seed).toHaveLength(digestSizes(name).output);
    let expected: Uint8Array = seed;
    for (let round = 0; round < 50; round++) expected = digest(name, expected);
    expect(toHex(iterateDigest(name, seed, 50))).toBe(toHex(expected));
    expect(toHex(iterateDigest(name, seed, 0))).toBe(toHex(seed));
  });
});

describe('PBKDF2 and scrypt', () => {
  test.each([
    ['password', 'salt', 1, '0c60c80f961f0e71f3a9b524af6012062fe037a6'],
    ['password', 'salt', 2, 'ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957'],
    ['password', 'salt', 4096, '4b007901b765489abead49d926f721d065a429c1'],
    [
      'passwordPASSWORDpassword',
      'saltSALTsaltSALTsaltSALTsaltSALTsalt',
      4096,
      '3d2eec4fe41c849b80c8d83662c0e44a8b291a964cf2f07038',
    ],
    ['pass\0word', 'sa\0lt', 4096, '56fa6aa75548099dcc37d7f03425e0c3'],
  ])('RFC 6070: %j, %j, %i times', async (password, salt, iterations, expected) => {
    const derivation = { type: 'pbkdf2', digest: 'SHA-1', salt: ascii(salt), iterations, keyLength: null } as const;
    const key = await deriveKey(derivation, ascii(password), kdfPurpose.key, expected.length / 2, new Map());
    expect(toHex(key)).toBe(expected);
  });

  test('a digest WebCrypto lacks, against one it has', async () => {
    const salt = ascii('salt');
    const key = (name: DigestName): Promise<Uint8Array> => {
      const derivation = { type: 'pbkdf2', digest: name, salt, iterations: 3, keyLength: null } as const;
      return deriveKey(derivation, ascii('password'), kdfPurpose.key, 40, new Map());
    };
    // Made by `openssl kdf -kdfopt digest:SHA224 -kdfopt pass:password -kdfopt salt:salt -kdfopt iter:3 PBKDF2`.
    expect(toHex(await key('SHA-224'))).toBe(
      '947cf079cfc7f2016dcd7ec418840443edaabb90c496f98cabeec4bfb1a5a4aaff68cca92cf05a6d',
    );
  });

  test('scrypt: RFC 7914 section 12', async () => {
    const derivation = { type: 'scrypt', salt: new Uint8Array(0), n: 16, r: 1, p: 1, keyLength: null } as const;
    const key = await deriveKey(derivation, new Uint8Array(0), kdfPurpose.key, 64, new Map());
    expect(toHex(key)).toBe(
      '77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906',
    );
  });

  test('the same salt, iterations and password are derived once, others anew', () => {
    const cache: KeyCache = new Map();
    const derivation = { type: 'pkcs12', digest: 'SHA-1', salt: ascii('salt'), iterations: 3 } as const;
    const key = deriveKey(derivation, ascii('p'), kdfPurpose.key, 8, cache);
    expect(deriveKey({ ...derivation }, ascii('p'), kdfPurpose.key, 8, cache)).toBe(key);
    expect(deriveKey(derivation, ascii('q'), kdfPurpose.key, 8, cache)).not.toBe(key);
    expect(deriveKey(derivation, ascii('p'), kdfPurpose.iv, 8, cache)).not.toBe(key);
    expect(deriveKey({ ...derivation, iterations: 4 }, ascii('p'), kdfPurpose.key, 8, cache)).not.toBe(key);
    expect(deriveKey({ ...derivation, salt: ascii('pepper') }, ascii('p'), kdfPurpose.key, 8, cache)).not.toBe(key);
  });
});

describe('encodings of a password', () => {
  test.each([
    ['ASCII', 'ab', ['006100620000'], ['6162', '006100620000']],
    ['Latin-1', 'ä', ['00e40000', '00c300a40000'], ['c3a4', 'e4', '00e40000']],
    ['outside Latin-1', '€', ['20ac0000', '00e2008200ac0000'], ['e282ac', '20ac0000']],
    ['outside the BMP', '😀', ['d83dde000000', '00f0009f009800800000'], ['f09f9880', 'd83dde000000']],
    ['empty', '', ['0000', ''], ['', '0000']],
    ['absent', undefined, ['0000', ''], ['', '0000']],
  ])('%s', (_name, password, pkcs12, pkcs5) => {
    const hex = (list: readonly { bytes: Uint8Array }[]): string[] => list.map(({ bytes }) => toHex(bytes));
    expect(hex(pkcs12Passwords(password))).toEqual(pkcs12);
    expect(hex(pkcs5Passwords(password))).toEqual(pkcs5);
  });

  test('the prescribed encoding comes first, without a remark', () => {
    expect(pkcs12Passwords('ä').map(({ encoding }) => encoding)).toEqual([null, 'UTF-8 widened to BMPString']);
    expect(pkcs5Passwords('ä').map(({ encoding }) => encoding)).toEqual([null, 'Latin-1', 'BMPString']);
  });

  test('a password of a megabyte', () => {
    expect(pkcs12Passwords('ä'.repeat(1_000_000))[1]?.bytes).toHaveLength(4_000_002);
  });
});
