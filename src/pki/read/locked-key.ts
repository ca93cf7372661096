import { fail, ok, type Result } from '../../shared/result';
import type { BerNode } from '../ber';
import type { KeyCache } from '../crypto/key-derivation';
import { PkiError } from '../errors';
import type { Protection, ReadOptions, Warning } from '../types';
import { passwordsForKey } from './key-passwords';
import { load } from './load';
import type { OpenedItem, OpenedPrivateKey, OpenedStore } from './opened';

/** A key as it stands in the file: under which name, and how messages call it. */
export interface KeySource {
  readonly format: string;
  readonly where: string;
  readonly alias: string | null;
}

/**
 * Tries the passwords that the options give for this key, one after the other.
 * Gives the opened value, or the error that locks it: `password-required` without any password, else the last
 * attempt's (`wrong-password`, `unsupported-algorithm`, `malformed`, …).
 */
export async function tryPasswords<T>(
  source: KeySource,
  options: ReadOptions,
  open: (password: string) => Promise<Result<T, PkiError>>,
): Promise<Result<T, PkiError>> {
  let outcome: Result<T, PkiError> = fail(
    new PkiError('password-required', `${source.where} is encrypted and needs a password`, detailsOf(source)),
  );
  for (const password of passwordsForKey(source.alias, options)) {
    outcome = await open(password);
    if (outcome.ok) return outcome;
  }
  return outcome;
}

/**
 * An EncryptedPrivateKeyInfo (RFC 5208), opened if a password given opens it, else locked with the reason;
 * a warning when the password had to be encoded in another way than the standard says.
 */
export async function openEncryptedPkcs8(
  node: BerNode,
  source: KeySource,
  options: ReadOptions,
): Promise<{ readonly key: OpenedPrivateKey; readonly warnings: readonly Warning[] }> {
  const { format, alias } = source;
  const head = { type: 'private-key', alias, format: 'PKCS#8' } as const;
  const { decryptPrivateKey, readEncryptedPrivateKey } = await load(import('../crypto/encrypted-private-key'));
  const encrypted = readEncryptedPrivateKey(node, format);
  if (!encrypted.ok) return { key: { ...head, pkcs8: null, encryption: null, error: encrypted.error }, warnings: [] };
  const { scheme } = encrypted.value;
  const cache: KeyCache = new Map();
  const opened = await tryPasswords(source, options, async (password) => {
    const decrypted = await decryptPrivateKey(encrypted.value, password, cache);
    return decrypted ? ok(decrypted) : fail(wrongPassword(source, scheme.description.algorithm));
  });
  const key = { ...head, encryption: scheme.description };
  if (!opened.ok) return { key: { ...key, pkcs8: null, error: opened.error }, warnings: [] };
  const { plain, encoding } = opened.value;
  const warnings: Warning[] =
    encoding === null ? [] : [{ code: 'password-encoding', details: { ...detailsOf(source), algorithm: encoding } }];
  return { key: { ...key, pkcs8: plain }, warnings };
}

function wrongPassword(source: KeySource, algorithm: string): PkiError {
  const details = { ...detailsOf(source), algorithm };
  return new PkiError('wrong-password', `The password does not open ${source.where}; try another one`, details);
}

function detailsOf({ format, where, alias }: KeySource) {
  return { format, where, ...(alias === null ? {} : { alias }) };
}

/**
 * What locked keys mean for a PEM or DER file as a whole, which has no password of its own:
 * nothing but locked keys inside, or a password given that opened none of them, is the file's error;
 * otherwise the rest is shown, with a warning per locked key.
 */
export function settleLockedKeys(opened: OpenedStore, options: ReadOptions): Result<OpenedStore, PkiError> {
  const keys = opened.items.filter((item) => item.type === 'private-key');
  const locked = keys.filter((key) => key.pkcs8 === null);
  const [first] = locked;
  if (!first) return ok(withKeyProtection(opened, []));
  if (locked.length === opened.items.length && first.error) return fail(first.error);
  const refused = locked.find((key) => key.error?.code === 'wrong-password');
  const someOpened = keys.some((key) => key.pkcs8 !== null && key.encryption !== null);
  if (options.password !== undefined && refused?.error && !someOpened) return fail(refused.error);
  return ok(withKeyProtection(opened, locked));
}

function withKeyProtection(opened: OpenedStore, locked: readonly OpenedPrivateKey[]): OpenedStore {
  const protection = new Map<string, Protection>();
  for (const item of opened.items) {
    if (item.type !== 'private-key' || !item.encryption) continue;
    protection.set(item.encryption.algorithm, { of: 'private-key', ...item.encryption });
  }
  const warnings = [...opened.warnings, ...locked.map(warningOf)];
  return { ...opened, protection: [...opened.protection, ...protection.values()], warnings };
}

/** The warning for a key that stays locked: that its algorithm is not known, that it is damaged, or that a password is missing. */
function warningOf(item: Extract<OpenedItem, { type: 'private-key' }>): Warning {
  const details = { ...item.error?.details, ...(item.alias === null ? {} : { alias: item.alias }) };
  if (item.error?.code === 'unsupported-algorithm') return { code: 'algorithm-not-supported', details };
  if (item.error?.code === 'malformed' || item.error?.code === 'truncated')
    return { code: 'block-unreadable', details };
  return { code: 'key-locked', details };
}
