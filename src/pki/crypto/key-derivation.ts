import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { scrypt } from '@noble/hashes/scrypt.js';
import { toHex } from '../../shared/bytes';
import { type DigestName, digest, nobleDigest } from './digest';
import { iterateDigest } from './iterated-digest';
import type { KeyDerivation } from './pbe-parameters';
import { derivePkcs12, type KdfPurpose } from './pkcs12-kdf';

/**
 * Derived keys of one call, so that a file whose parts share salt, iterations and password pays once. Never kept
 * longer: it holds what the password protects.
 */
export type KeyCache = Map<string, Promise<Uint8Array>>;

/** Pseudo-random functions WebCrypto has for PBKDF2. */
const webCryptoDigests: readonly DigestName[] = ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'];

/**
 * `length` bytes from a password by the derivation. `purpose` matters to the PKCS#12 derivation only; PBKDF1 gives at
 * most the length of its digest, and the rest is cut.
 */
export function deriveKey(
  derivation: KeyDerivation,
  password: Uint8Array,
  purpose: KdfPurpose,
  length: number,
  cache: KeyCache,
): Promise<Uint8Array> {
  const { salt, ...numbers } = derivation;
  const key = [JSON.stringify(numbers), toHex(salt), toHex(password), purpose, length].join('/');
  const known = cache.get(key);
  if (known !== undefined) return known;
  const derived = derive(derivation, password, purpose, length);
  cache.set(key, derived);
  return derived;
}

async function derive(
  derivation: KeyDerivation,
  password: Uint8Array,
  purpose: KdfPurpose,
  length: number,
): Promise<Uint8Array> {
  const { salt } = derivation;
  switch (derivation.type) {
    case 'pkcs12':
      return derivePkcs12({ ...derivation, password, purpose, length });
    case 'pkcs5-v1': {
      // PBKDF1 (RFC 8018 section 5.1).
      const first = digest(derivation.digest, password, salt);
      return iterateDigest(derivation.digest, first, derivation.iterations - 1).subarray(0, length);
    }
    case 'scrypt':
      return scrypt(password, salt, { N: derivation.n, r: derivation.r, p: derivation.p, dkLen: length });
    case 'pbkdf2': {
      const { digest: name, iterations } = derivation;
      if (!webCryptoDigests.includes(name)) {
        return pbkdf2(nobleDigest(name), password, salt, { c: iterations, dkLen: length });
      }
      const material = await crypto.subtle.importKey('raw', Uint8Array.from(password), 'PBKDF2', false, ['deriveBits']);
      const algorithm = { name: 'PBKDF2', hash: name, salt: Uint8Array.from(salt), iterations };
      return new Uint8Array(await crypto.subtle.deriveBits(algorithm, material, length * 8));
    }
  }
}
