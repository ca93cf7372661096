import { load } from '../read/load';
import { checkEntries } from './check-entries';
import type { StoreEntryInput, WriteOptions } from './types';

type Write = (entries: readonly StoreEntryInput[], options: WriteOptions) => Promise<Uint8Array>;

const writers: Readonly<Record<WriteOptions['format'], () => Promise<Write>>> = {
  jks: async () => (await load(import('./write-jks'))).writeJks,
  jceks: async () => (await load(import('./write-jks'))).writeJks,
  pkcs12: async () => (await load(import('./write-pkcs12'))).writePkcs12,
  pem: async () => (await load(import('./write-pem'))).writePem,
  der: async () => (await load(import('./write-der'))).writeDer,
  pkcs7: async () => (await load(import('./write-pkcs7'))).writePkcs7,
};

/**
 * The bytes of a file with these entries. `readStore` reads them back as they were given, except that JKS and JCEKS
 * hold aliases in lower case, as Java looks for them, and PKCS#12 lists entries with keys before the others.
 * Throws a `PkiError`: see `checkEntries`, and `limit-exceeded` for an alias that JKS has no room for.
 */
export async function writeStore(entries: readonly StoreEntryInput[], options: WriteOptions): Promise<Uint8Array> {
  checkEntries(entries, options);
  const write = await writers[options.format]();
  return write(entries, options);
}
