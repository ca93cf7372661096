import type { DestinationRecord } from './types';

/**
 * The properties that name a stored certificate, with what it has to be (certificates.md section 5). They stand here
 * beside the catalogue, in its order, because the list of certificates shows its users without loading all of it.
 */
export const certificateKeys: readonly (readonly [key: string, needs: 'key-store' | 'trust-store'])[] = [
  ['TrustStoreLocation', 'trust-store'],
  ['KeyStoreLocation', 'key-store'],
  ['tokenService.KeyStoreLocation', 'key-store'],
];

export interface CertificateUse {
  readonly record: DestinationRecord;
  /** The property that names the certificate. */
  readonly key: string;
}

/** Which destinations, or fragments, name each certificate, by its name. */
export function usesByCertificate(
  records: readonly DestinationRecord[],
): ReadonlyMap<string, readonly CertificateUse[]> {
  const uses = new Map<string, CertificateUse[]>();
  for (const record of records) {
    for (const [key] of certificateKeys) {
      const name = record.properties[key];
      if (name === undefined || name === '') continue;
      const known = uses.get(name);
      if (known === undefined) uses.set(name, [{ record, key }]);
      else known.push({ record, key });
    }
  }
  return uses;
}
