import { encodeKey } from './encode-key';
import type { StoreEntryInput, WriteOptions } from './types';

/** The one certificate or key, as it is; with a password the key is encrypted (PKCS#8). */
export async function writeDer([entry]: readonly StoreEntryInput[], options: WriteOptions): Promise<Uint8Array> {
  const { privateKey, chain: [certificate] = [] } = entry ?? {};
  if (certificate || !privateKey) return Uint8Array.from(certificate ?? []);
  // Encryption of the traditional kind lives in PEM headers, which DER has not.
  const keyEncoding = options.password === undefined ? options.keyEncoding : 'pkcs8';
  const { der } = await encodeKey(privateKey, { ...options, keyEncoding: keyEncoding ?? 'pkcs8' }, entry?.alias ?? '');
  return der;
}
