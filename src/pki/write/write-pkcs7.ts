import { der, derInteger, derOid } from '../x509/encode';
import { lastOfEach } from './last-of-each';
import type { StoreEntryInput } from './types';

/**
 * SignedData with certificates and nothing signed (RFC 5652 section 5.1), each certificate once. Leaves come first and
 * every issuer behind what it issued, though DER would sort them: openssl does so too, and people look at the first one.
 */
export async function writePkcs7(entries: readonly StoreEntryInput[]): Promise<Uint8Array> {
  const all = [...entries.flatMap(({ chain }) => chain.slice(0, 1)), ...entries.flatMap(({ chain }) => chain.slice(1))];
  const kept = lastOfEach(all);
  const certificates = all.filter((_, index) => kept.has(index));
  const nothing = der(0x31);
  const data = der(0x30, derOid('1.2.840.113549.1.7.1'));
  const signedData = der(0x30, derInteger(1), nothing, data, der(0xa0, ...certificates), nothing);
  return der(0x30, derOid('1.2.840.113549.1.7.2'), der(0xa0, signedData));
}
