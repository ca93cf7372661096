import { passwordNeed, toReading } from '../../../domain/certificate/reading';
import type { PkiError } from '../../../pki/errors';
import type { Store } from '../../../pki/types';
import type { PkiClient } from '../../../pki/worker/pki-client';

/**
 * What a typed password does to a stored file:
 * - `opens`: everything in it can be read
 * - `not-needed`: everything can be read without one
 * - `wrong`: it opens nothing
 * - `key-closed`: the file opens, but a key in it has another password; `alias` names it
 * - `unreadable`: the file cannot be read whatever the password is
 */
export type PasswordVerdict =
  | { readonly code: 'opens' | 'not-needed'; readonly store: Store }
  | { readonly code: 'wrong' }
  | { readonly code: 'key-closed'; readonly alias: string; readonly store: Store }
  | { readonly code: 'unreadable'; readonly error: PkiError };

/** Tries the password on the bytes of a stored file; the destination has one password for the file and its keys. */
export async function testPassword(
  pki: Pick<PkiClient, 'readStore'>,
  content: Uint8Array,
  fileName: string,
  password: string,
): Promise<PasswordVerdict> {
  const open = async (options: { readonly password?: string }) =>
    toReading(await pki.readStore(content, { ...options, fileName }), []);
  const closed = await open({});
  if (closed.state === 'refused') return { code: 'unreadable', error: closed.error };
  if ('store' in closed && isWhole(passwordNeed(closed))) return { code: 'not-needed', store: closed.store };

  const opened = await open({ password });
  if ('error' in opened) {
    const isPassword = opened.error.code === 'wrong-password' || opened.error.code === 'password-required';
    return isPassword ? { code: 'wrong' } : { code: 'unreadable', error: opened.error };
  }
  const { store } = opened;
  const [alias] = store.entries.filter(({ key }) => key?.locked === true).map((entry) => entry.alias ?? '');
  if (passwordNeed(opened).store) return { code: 'wrong' };
  return alias === undefined ? { code: 'opens', store } : { code: 'key-closed', alias, store };
}

function isWhole({ store, aliases }: ReturnType<typeof passwordNeed>): boolean {
  return !store && aliases.length === 0;
}
