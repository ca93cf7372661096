import type { StoreEntryInput } from '../../../pki/write/types';

/** The entries of a file with a new key pair in the place of its first one, under the same alias; alone where there was none. */
export function renewedEntries(
  entries: readonly StoreEntryInput[],
  fresh: Pick<StoreEntryInput, 'chain'> & { readonly privateKey: Uint8Array },
): readonly StoreEntryInput[] {
  const place = entries.findIndex(({ privateKey, chain }) => privateKey !== undefined && chain.length > 0);
  const old = entries[place];
  return old === undefined ? [{ alias: '', ...fresh }] : entries.with(place, { alias: old.alias, ...fresh });
}
