import { describe, expect, test } from 'vitest';
import { fromBase64, toHex } from '../../shared/bytes';
import { contentOf, encodingOf, readBer } from '../ber';
import { PkiError } from '../errors';
import { openEncryptedPrivateKey } from './encrypted-private-key';
import vectors from './encrypted-private-key.vectors.json';
import { decryptPbe, describePbe } from './pbe';

/** One Ed25519 key, encrypted by `openssl pkcs8 -topk8` 3.0.19 with 2 iterations. */
const files: Readonly<Record<string, string>> = vectors.files;
const file = (name: string): Uint8Array => fromBase64(files[name] ?? '');
const privateKey = toHex(fromBase64(vectors.privateKey));

const readable = [
  ['PBE-MD5-DES', 'pbeWithMD5AndDES-CBC'],
  ['PBE-SHA1-3DES', 'pbeWithSHAAnd3-KeyTripleDES-CBC'],
  ['AES-256, HMAC-SHA-256', 'PBES2, PBKDF2 with HMAC-SHA-256, AES-256-CBC'],
  ['AES-192, HMAC-SHA-512-256', 'PBES2, PBKDF2 with HMAC-SHA-512/256, AES-192-CBC'],
  ['3DES, HMAC-SHA-224', 'PBES2, PBKDF2 with HMAC-SHA-224, DES-EDE3-CBC'],
  ['RC2-64', 'PBES2, PBKDF2 with HMAC-SHA-256, RC2-CBC'],
  ['scrypt', 'PBES2, scrypt, AES-256-CBC'],
] as const;

function algorithmOf(der: Uint8Array): { algorithm: Uint8Array; ciphertext: Uint8Array } {
  const node = readBer(der, { format: 'PKCS#8', where: 'EncryptedPrivateKeyInfo' });
  const [algorithm, ciphertext] = node.ok ? node.value.children : [];
  if (algorithm === undefined || ciphertext === undefined) throw new Error('not an EncryptedPrivateKeyInfo');
  return { algorithm: encodingOf(algorithm), ciphertext: contentOf(ciphertext) };
}

describe('openEncryptedPrivateKey', () => {
  test.each(readable)('%s', async (name, algorithm) => {
    const opened = await openEncryptedPrivateKey(file(name), 'changeit');
    expect(opened.ok && toHex(opened.value)).toBe(privateKey);
    const wrong = await openEncryptedPrivateKey(file(name), 'changeIt');
    expect(!wrong.ok && wrong.error.code).toBe('wrong-password');
    expect(!wrong.ok && wrong.error.details.algorithm).toBe(algorithm);
    const none = await openEncryptedPrivateKey(file(name), undefined);
    expect(!none.ok && none.error.code).toBe('password-required');
  });

  test('a password that is not ASCII', async () => {
    const opened = await openEncryptedPrivateKey(file('non-ASCII password'), 'Grüße');
    expect(opened.ok && toHex(opened.value)).toBe(privateKey);
  });

  test('a cipher we lack is named, whatever the password', async () => {
    const result = await openEncryptedPrivateKey(file('Camellia'), 'wrong');
    expect(!result.ok && result.error.code).toBe('unsupported-algorithm');
    expect(!result.ok && result.error.details.algorithm).toBe('Camellia-256-CBC');
  });

  test('too many iterations are refused before they run', async () => {
    const result = await openEncryptedPrivateKey(file('too many iterations'), 'changeit');
    expect(!result.ok && result.error.details).toMatchObject({ limit: 'pbkdf2Iterations', found: 2_000_001 });
  });

  test('a key that is not encrypted is malformed here', async () => {
    const result = await openEncryptedPrivateKey(fromBase64(vectors.privateKey), 'changeit');
    expect(!result.ok && result.error.code).toBe('malformed');
  });

  test.each(readable)('%s, cut or changed anywhere, is a typed error', async (name) => {
    const der = file(name);
    for (let length = 0; length < der.length; length++) {
      const result = await openEncryptedPrivateKey(der.subarray(0, length), 'changeit');
      expect(!result.ok && result.error.code).toBe('truncated');
    }
    for (let bit = 0; bit < der.length * 8; bit++) {
      const flipped = der.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const result = await openEncryptedPrivateKey(flipped, 'changeit');
      if (!result.ok) expect(result.error).toBeInstanceOf(PkiError);
    }
  });
});

describe('describePbe and decryptPbe', () => {
  test.each(readable)('%s', async (name, algorithm) => {
    const parts = algorithmOf(file(name));
    const described = describePbe(parts.algorithm);
    expect(described.ok && described.value.algorithm).toBe(algorithm);
    const plain = await decryptPbe(parts.algorithm, parts.ciphertext, 'changeit');
    expect(plain.ok && toHex(plain.value)).toBe(privateKey);
  });

  test('iterations and age of the algorithm are told', () => {
    const described = describePbe(algorithmOf(file('PBE-MD5-DES')).algorithm);
    expect(described.ok && described.value).toEqual({ algorithm: 'pbeWithMD5AndDES-CBC', iterations: 2, legacy: true });
  });

  test('an unknown algorithm is told by its identifier', () => {
    const described = describePbe(Uint8Array.of(0x30, 5, 6, 3, 0x2a, 3, 4));
    expect(!described.ok && described.error.details).toMatchObject({ algorithm: '1.2.3.4', oid: '1.2.3.4' });
  });

  test('what is no AlgorithmIdentifier is malformed', () => {
    const described = describePbe(Uint8Array.of(0x30, 0));
    expect(!described.ok && described.error.code).toBe('malformed');
  });
});
