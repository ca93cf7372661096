import type { PkiError } from '../../pki/errors';
import type { Finding, Store } from '../../pki/types';
import type { Result } from '../../shared/result';
import { isStorable } from './summary';

/**
 * What reading a dropped file came to:
 * - `storable`: it holds a certificate or a key
 * - `explained`: a certification request or a revocation list: shown, not stored
 * - `unopened`: a store that did not open (password, or an algorithm this reader lacks); may be kept as it is
 * - `refused`: not a certificate file, or a damaged one
 */
export type Reading =
  | { readonly state: 'storable' | 'explained'; readonly store: Store; readonly findings: readonly Finding[] }
  | { readonly state: 'unopened' | 'refused'; readonly error: PkiError };

const keepsUnopened: ReadonlySet<PkiError['code']> = new Set([
  'password-required',
  'wrong-password',
  'unsupported-algorithm',
]);

/** Sorts the outcome of `readStore` into what an upload can do with it. */
export function toReading(result: Result<Store, PkiError>, findings: readonly Finding[]): Reading {
  if (!result.ok) return { state: keepsUnopened.has(result.error.code) ? 'unopened' : 'refused', error: result.error };
  return { state: isStorable(result.value) ? 'storable' : 'explained', store: result.value, findings };
}

/** Whether a password could show more of the file than was read; `aliases` are the entries whose key has a password of its own. */
export function passwordNeed(reading: Reading): { readonly store: boolean; readonly aliases: readonly string[] } {
  if ('error' in reading) {
    return { store: reading.state === 'unopened' && reading.error.code !== 'unsupported-algorithm', aliases: [] };
  }
  const { store } = reading;
  const withheld = store.warnings.some((warning) => warning.code === 'content-locked');
  const lockedKeys = store.entries.filter((entry) => entry.key?.locked === true);
  // Without the password a store with a digest or MAC shows what is public, but its integrity is unknown.
  const whole = withheld || store.integrity === 'not-checked' || unlocksAtOnce(store);
  return { store: whole, aliases: whole ? [] : lockedKeys.map((entry) => entry.alias ?? '') };
}

/** A key file in PEM or DER has no password but that of its key. */
function unlocksAtOnce(store: Store): boolean {
  return (
    (store.format === 'pem' || store.format === 'der') && store.entries.some((entry) => entry.key?.locked === true)
  );
}
