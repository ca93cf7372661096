import { repairOptions } from '../../../domain/certificate/repair';
import type { StorePasswords } from '../../../domain/certificate/types';
import type { Store } from '../../../pki/types';
import type { StoreEntryInput, WriteOptions } from '../../../pki/write/types';

/** The entries of a file with a new key pair in the place of its first one, under the same alias; alone where there was none. */
export function renewedEntries(
  entries: readonly StoreEntryInput[],
  fresh: Pick<StoreEntryInput, 'chain'> & { readonly privateKey: Uint8Array },
): readonly StoreEntryInput[] {
  const place = entries.findIndex(({ privateKey, chain }) => privateKey !== undefined && chain.length > 0);
  const old = entries[place];
  return old === undefined ? [{ alias: '', ...fresh }] : entries.with(place, { alias: old.alias, ...fresh });
}

/**
 * How the renewed file is written: as it was, or as PEM where its format holds no key beside a chain. A file without a
 * password gets that of the waiting key: what was locked while it waited must not lie open afterwards.
 */
export function renewedOptions(store: Store, passwords: StorePasswords, waiting: StorePasswords): WriteOptions {
  const asBefore = repairOptions(store, new Set(), [], passwords, '');
  const format = asBefore.format === 'der' || asBefore.format === 'pkcs7' ? 'pem' : asBefore.format;
  const password = asBefore.password ?? waiting.password;
  return { ...asBefore, format, ...(password !== undefined && { password }) };
}
