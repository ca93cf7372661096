import { type BerNode, contentOf, integerOf, isUniversal, octetsOf, oidOf, readBer, tags } from '../../ber';
import type { DerivationBudget } from '../../crypto/derivation-budget';
import { decryptPrivateKey, isPrivateKeyInfo, readEncryptedPrivateKey } from '../../crypto/encrypted-private-key';
import type { KeyCache } from '../../crypto/key-derivation';
import { passwordError } from '../../crypto/pbe';
import { hmacDigests } from '../../crypto/pbe-algorithms';
import type { PkiError } from '../../errors';
import type { KeyInfo, ReadOptions } from '../../types';
import { passwordsForKey } from '../key-passwords';
import { format } from './structure';

/** Encrypted keys of a PKCS#12 file, each of which may have a password of its own. */

export interface OpenedKey {
  readonly pkcs8: Uint8Array | null;
  readonly encryption: NonNullable<KeyInfo['encryption']>;
  readonly error?: PkiError;
  /** The password of the store opened it (and not one given for this entry). */
  readonly byStorePassword: boolean;
  readonly passwordEncoding: string | null;
}

/**
 * Decrypts an EncryptedPrivateKeyInfo with the password given for its alias, then with that of the store; `tryNone`
 * adds the encodings of "no password".
 */
export async function openKey(
  node: BerNode,
  alias: string | null,
  options: ReadOptions,
  work: { readonly cache: KeyCache; readonly budget: DerivationBudget; readonly tryNone: boolean },
): Promise<OpenedKey> {
  const locked = { pkcs8: null, byStorePassword: false, passwordEncoding: null };
  const encrypted = readEncryptedPrivateKey(node, format);
  if (!encrypted.ok) {
    const algorithm = encrypted.error.details.algorithm ?? 'unknown';
    return { ...locked, encryption: { algorithm, legacy: false }, error: encrypted.error };
  }
  const { scheme } = encrypted.value;
  const exceeded = work.budget.charge(scheme.derivation, format);
  if (exceeded !== null) return { ...locked, encryption: scheme.description, error: exceeded };
  const passwords = passwordsForKey(alias, options);
  for (const password of work.tryNone ? [...passwords, undefined] : passwords) {
    const opened = await decryptPrivateKey(encrypted.value, password, work.cache);
    if (opened === null) continue;
    return {
      pkcs8: opened.plain,
      encryption: scheme.description,
      byStorePassword: password === options.password,
      passwordEncoding: opened.encoding,
    };
  }
  const details = { format, ...(alias === null ? {} : { alias }) };
  return { ...locked, encryption: scheme.description, error: passwordError(scheme, passwords[0], details) };
}

export interface SecretDescription {
  readonly algorithm: string | null;
  readonly oid: string | null;
  readonly size?: number;
}

/** Algorithm and size of a secret key that Java wrapped as a PrivateKeyInfo. */
export function describeSecret(pkcs8: Uint8Array): SecretDescription {
  const read = readBer(pkcs8, { format, where: 'SecretBag' });
  if (!read.ok || !isPrivateKeyInfo(pkcs8)) return { algorithm: null, oid: null };
  const oid = oidOf(read.value.children[1]?.children[0]);
  const key = read.value.children[2];
  if (oid === null || key === undefined) return { algorithm: null, oid };
  return { algorithm: secretAlgorithm(oid), oid, size: (octetsOf(key) ?? contentOf(key)).length * 8 };
}

/** Names for the identifiers Java gives to secret keys. */
const secretAlgorithms: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.1': 'AES',
  '1.2.840.113549.3.7': 'DESede',
  '1.3.14.3.2.7': 'DES',
  '1.2.840.113549.3.2': 'RC2',
  '1.2.840.113549.3.4': 'RC4',
  '1.2.840.113549.1.5.13': 'PBES2',
  '1.2.840.113549.1.5.3': 'PBEWithMD5AndDES',
};

function secretAlgorithm(oid: string): string {
  const digest = hmacDigests[oid];
  return secretAlgorithms[oid] ?? (digest === undefined ? oid : `HMAC-${digest}`);
}

/** The EncryptedPrivateKeyInfo or PrivateKeyInfo that Java keeps in a SecretBag; null for a value of another kind. */
export function readWrappedSecret(value: BerNode): { readonly node: BerNode; readonly encrypted: boolean } | null {
  const content = isUniversal(value, tags.octetString) ? octetsOf(value) : null;
  const read = content === null ? null : readBer(content, { format, where: 'SecretBag' });
  if (read === null || !read.ok || !isUniversal(read.value, tags.sequence)) return null;
  const [first, second] = read.value.children;
  if (integerOf(first) !== null) return { node: read.value, encrypted: false };
  const encrypted = oidOf(first?.children[0]) !== null && isUniversal(second, tags.octetString);
  return encrypted ? { node: read.value, encrypted } : null;
}
