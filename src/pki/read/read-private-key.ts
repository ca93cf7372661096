import { fail, ok, type Result } from '../../shared/result';
import { PkiError } from '../errors';
import type { OpenedPrivateKey, OpenedStore } from './opened';
import { openAny } from './read-store';

export interface ReadPrivateKeyOptions {
  /** Null for a key without a name. */
  readonly alias: string | null;
  /** Of the file. */
  readonly password?: string;
  /** Of the entry, where it differs. */
  readonly keyPassword?: string;
}

/**
 * One private key of a file, decrypted: PrivateKeyInfo (PKCS#8), DER; a copy of its own.
 * Fails like `readStore`, with `not-found` where no key, or more than one, goes by the alias (`details.found`),
 * and with the reason why the key stays locked (`wrong-password`, `password-required`, `unsupported-algorithm`).
 */
export async function readPrivateKey(
  bytes: Uint8Array,
  { alias, password, keyPassword }: ReadPrivateKeyOptions,
): Promise<Result<Uint8Array, PkiError>> {
  const options = {
    ...(password === undefined ? {} : { password }),
    ...(keyPassword === undefined ? {} : { keyPasswords: { [alias ?? '']: keyPassword } }),
  };
  return openAny(bytes, options, async (opened) => pickKey(opened, alias));
}

function pickKey(opened: OpenedStore, alias: string | null): Result<Uint8Array, PkiError> {
  const keys = opened.items.filter((item): item is OpenedPrivateKey => item.type === 'private-key');
  const named = keys.filter((key) => key.alias === alias);
  const [key] = named;
  const name = alias === null ? 'no alias' : `the alias ${alias}`;
  if (!key || named.length > 1) {
    const details = { format: opened.format, found: named.length, ...(alias === null ? {} : { alias }) };
    return fail(new PkiError('not-found', `${named.length} private keys of the file have ${name}`, details));
  }
  if (key.pkcs8) return ok(key.pkcs8.slice());
  return fail(key.error ?? new PkiError('password-required', `The private key with ${name} is locked`));
}
