import { fail, ok, type Result } from '../../shared/result';
import { type BerNode, encodingOf, integerOf, isUniversal, octetsOf, oidOf, readBer, tags } from '../ber';
import { PkiError } from '../errors';
import type { KeyCache } from './key-derivation';
import type { Password } from './passwords';
import { type OpenedPbe, openPbe, passwordError } from './pbe';
import { type PbeScheme, readPbeScheme } from './pbe-parameters';

export interface EncryptedPrivateKey {
  readonly scheme: PbeScheme;
  readonly ciphertext: Uint8Array;
}

/**
 * Decrypts an EncryptedPrivateKeyInfo (RFC 5208 section 6, DER or BER) to the PrivateKeyInfo in it.
 * Fails with `wrong-password`, `password-required`, `unsupported-algorithm` (named), `malformed`, `truncated` or
 * `limit-exceeded`. Never throws.
 */
export async function openEncryptedPrivateKey(
  der: Uint8Array,
  password: Password,
): Promise<Result<Uint8Array, PkiError>> {
  const node = readBer(der, { format: 'PKCS#8', where: 'EncryptedPrivateKeyInfo', offset: 0 });
  if (!node.ok) return node;
  const encrypted = readEncryptedPrivateKey(node.value, 'PKCS#8');
  if (!encrypted.ok) return encrypted;
  const opened = await decryptPrivateKey(encrypted.value, password, new Map());
  if (opened !== null) return ok(opened.plain);
  return fail(passwordError(encrypted.value.scheme, password, { format: 'PKCS#8' }));
}

/** Reads the algorithm and the ciphertext. Errors as `readPbeScheme`. */
export function readEncryptedPrivateKey(node: BerNode, format: string): Result<EncryptedPrivateKey, PkiError> {
  const [algorithm, data] = node.children;
  const ciphertext = isUniversal(data, tags.octetString) ? octetsOf(data) : null;
  if (!isUniversal(node, tags.sequence) || ciphertext === null) {
    const where = 'EncryptedPrivateKeyInfo';
    return fail(new PkiError('malformed', `the ${where} does not follow its definition`, { format, where }));
  }
  const scheme = readPbeScheme(algorithm, format);
  return scheme.ok ? ok({ scheme: scheme.value, ciphertext }) : scheme;
}

/** The PrivateKeyInfo, without bytes that may follow it; null where no encoding of the password opens it. */
export async function decryptPrivateKey(
  encrypted: EncryptedPrivateKey,
  password: Password,
  cache: KeyCache,
): Promise<OpenedPbe | null> {
  const opened = await openPbe(encrypted.scheme, encrypted.ciphertext, password, isPrivateKeyInfo, cache);
  if (opened === null) return null;
  const node = readBer(opened.plain, { format: 'PKCS#8', where: 'PrivateKeyInfo' });
  return node.ok ? { ...opened, plain: encodingOf(node.value) } : null;
}

/** Whether bytes are a PrivateKeyInfo or OneAsymmetricKey (RFC 5958 section 2) as far as its outer fields tell. */
export function isPrivateKeyInfo(bytes: Uint8Array): boolean {
  const read = readBer(bytes, { format: 'PKCS#8', where: 'PrivateKeyInfo' });
  if (!read.ok || !isUniversal(read.value, tags.sequence)) return false;
  const [version, algorithm, key] = read.value.children;
  return integerOf(version) !== null && oidOf(algorithm?.children[0]) !== null && isUniversal(key, tags.octetString);
}
