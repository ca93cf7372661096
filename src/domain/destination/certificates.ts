import type { CertificateRecord } from '../certificate/types';
import { propertiesOfType, typeDefinitions } from './catalogue/catalogue';
import { isShown } from './fields';
import { layoutFor } from './form-layout';
import { switchesOf } from './switches';
import type { DestinationRecord, Properties } from './types';

/** A property that names a stored certificate. */
export interface CertificateReference {
  readonly key: string;
  /** The stored name. */
  readonly name: string;
  /** A key store has to hold a private key; a trust store may be any file. */
  readonly needs: 'key-store' | 'trust-store';
  /** The property with the password of the file. */
  readonly passwordKey: string;
  /** False where the type, the authentication or another property makes it pointless. */
  readonly effective: boolean;
}

const needsByKey: ReadonlyMap<string, 'key-store' | 'trust-store'> = new Map(
  typeDefinitions
    .flatMap(propertiesOfType)
    .flatMap(({ key, certificate }) => (certificate === undefined ? [] : [[key, certificate]])),
);

const namedKeys = [...needsByKey];

/** Which stored certificates the destination names (certificates.md section 5), in the order of the catalogue. */
export function certificateReferences(properties: Properties): readonly CertificateReference[] {
  const named = namedKeys.filter(([key]) => (properties[key] ?? '') !== '');
  if (named.length === 0) return [];
  const { type, definitions } = layoutFor(properties);
  const switches = switchesOf(properties);
  const shown = new Set(
    definitions
      .filter((definition) => definition.certificate !== undefined && isShown(definition, properties, switches))
      .map(({ key }) => key),
  );
  return named.map(([key, needs]) => ({
    key,
    name: properties[key] ?? '',
    needs,
    passwordKey: key.replace(/Location$/, 'Password'),
    effective: type === null || shown.has(key),
  }));
}

export interface CertificateUse {
  readonly record: DestinationRecord;
  /** The property that names the certificate. */
  readonly key: string;
}

/** Which destinations, or fragments, name a certificate. */
export function usesOf(records: readonly DestinationRecord[], certificateName: string): readonly CertificateUse[] {
  return records.flatMap((record) => usedKeys(record, certificateName).map((key) => ({ record, key })));
}

/** The uses of every certificate at once, by its name. */
export function usesByCertificate(
  records: readonly DestinationRecord[],
): ReadonlyMap<string, readonly CertificateUse[]> {
  const uses = new Map<string, CertificateUse[]>();
  for (const record of records) {
    for (const [key] of namedKeys) {
      const name = record.properties[key];
      if (name === undefined || name === '') continue;
      const known = uses.get(name);
      if (known === undefined) uses.set(name, [{ record, key }]);
      else known.push({ record, key });
    }
  }
  return uses;
}

function usedKeys(record: DestinationRecord, certificateName: string): readonly string[] {
  return namedKeys.flatMap(([key]) => (record.properties[key] === certificateName ? [key] : []));
}

const known = new WeakMap<readonly CertificateRecord[], ReadonlyMap<string, CertificateRecord>>();

/** The certificates of a scope by their names; worked out once for each list. */
export function certificatesByName(certificates: readonly CertificateRecord[]): ReadonlyMap<string, CertificateRecord> {
  const found = known.get(certificates);
  if (found !== undefined) return found;
  const byName = new Map(certificates.map((certificate) => [certificate.name, certificate]));
  known.set(certificates, byName);
  return byName;
}

/** Whether a stored certificate can be used where a key store or a trust store is needed; an unopened one counts as holding a key. */
export function fits(certificate: Pick<CertificateRecord, 'summary'>, needs: 'key-store' | 'trust-store'): boolean {
  return needs === 'trust-store' || certificate.summary.kind !== 'trust-store';
}
