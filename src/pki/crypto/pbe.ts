import { fail, ok, type Result } from '../../shared/result';
import { readBer } from '../ber';
import { PkiError } from '../errors';
import { decryptCbc } from './cbc';
import { deriveKey, type KeyCache } from './key-derivation';
import { type EncodedPassword, type Password, pkcs5Passwords, pkcs12Passwords } from './passwords';
import { type PbeDescription, type PbeScheme, readPbeScheme } from './pbe-parameters';
import { kdfPurpose } from './pkcs12-kdf';
import { rc4 } from './rc4';

export type { PbeDescription } from './pbe-parameters';

/** How a password-based AlgorithmIdentifier (DER or BER) encrypts, in words. Errors as `readPbeScheme`. */
export function describePbe(algorithmIdentifier: Uint8Array): Result<PbeDescription, PkiError> {
  const scheme = readSchemeBytes(algorithmIdentifier);
  return scheme.ok ? ok(scheme.value.description) : scheme;
}

/**
 * Decrypts what an AlgorithmIdentifier (DER or BER) protects with a password. `accept` decides whether a decryption
 * looks right; without it the padding alone does, which accepts one wrong key in 256, and any with RC4.
 * Fails with `wrong-password`, `password-required` (none given, and the empty ones do not fit), or as `readPbeScheme`.
 */
export async function decryptPbe(
  algorithmIdentifier: Uint8Array,
  ciphertext: Uint8Array,
  password: Password,
  accept: (plain: Uint8Array) => boolean = () => true,
): Promise<Result<Uint8Array, PkiError>> {
  const scheme = readSchemeBytes(algorithmIdentifier);
  if (!scheme.ok) return scheme;
  const opened = await openPbe(scheme.value, ciphertext, password, accept, new Map());
  return opened === null ? fail(passwordError(scheme.value, password)) : ok(opened.plain);
}

export interface OpenedPbe {
  readonly plain: Uint8Array;
  /** Name of an unusual encoding of the password that was needed; null for the prescribed one. */
  readonly encoding: string | null;
}

/**
 * Tries every encoding of the password until `accept` likes what it decrypts to; null when none does.
 * Each costs a key derivation, kept in `cache`.
 */
export async function openPbe(
  scheme: PbeScheme,
  ciphertext: Uint8Array,
  password: Password,
  accept: (plain: Uint8Array) => boolean,
  cache: KeyCache,
): Promise<OpenedPbe | null> {
  for (const encoded of passwordsFor(scheme, password)) {
    const plain = await decryptWith(scheme, ciphertext, encoded.bytes, cache);
    if (plain !== null && accept(plain)) return { plain, encoding: encoded.encoding };
  }
  return null;
}

/** Why a password (or none) did not open something of this scheme. */
export function passwordError(scheme: PbeScheme, password: Password, details: PkiError['details'] = {}): PkiError {
  const { algorithm } = scheme.description;
  return password === undefined
    ? new PkiError('password-required', 'this is encrypted; give its password', { algorithm, ...details })
    : new PkiError('wrong-password', 'the password does not decrypt this; try another one', { algorithm, ...details });
}

function readSchemeBytes(algorithmIdentifier: Uint8Array): Result<PbeScheme, PkiError> {
  const node = readBer(algorithmIdentifier, { format: 'PKCS#8', where: 'encryption algorithm' });
  return node.ok ? readPbeScheme(node.value, 'PKCS#8') : node;
}

function passwordsFor(scheme: PbeScheme, password: Password): readonly EncodedPassword[] {
  return scheme.derivation.type === 'pkcs12' ? pkcs12Passwords(password) : pkcs5Passwords(password);
}

async function decryptWith(
  scheme: PbeScheme,
  ciphertext: Uint8Array,
  password: Uint8Array,
  cache: KeyCache,
): Promise<Uint8Array | null> {
  const { derivation, cipher } = scheme;
  const { keyLength } = cipher;
  let key: Uint8Array;
  let iv = scheme.iv;
  if (derivation.type === 'pkcs5-v1') {
    // RFC 8018 section 6.1: key and iv are the two halves of one derivation.
    const both = await deriveKey(derivation, password, kdfPurpose.key, keyLength + 8, cache);
    key = both.subarray(0, keyLength);
    iv = both.subarray(keyLength);
  } else {
    key = await deriveKey(derivation, password, kdfPurpose.key, keyLength, cache);
  }
  if (cipher.name === 'RC4') return rc4(key, ciphertext);
  iv ??= await deriveKey(derivation, password, kdfPurpose.iv, 8, cache);
  const options = cipher.effectiveBits === undefined ? {} : { effectiveBits: cipher.effectiveBits };
  return decryptCbc(cipher.name, key, iv, ciphertext, options);
}
