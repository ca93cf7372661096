import type { CertificateRecord } from '../certificate/types';
import { certificateKeys } from './certificate-uses';
import { isShown } from './fields';
import { layoutFor } from './form-layout';
import { switchesOf } from './switches';
import type { Properties } from './types';

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

/** Which stored certificates the destination names (certificates.md section 5), in the order of the catalogue. */
export function certificateReferences(properties: Properties): readonly CertificateReference[] {
  const named = certificateKeys.filter(([key]) => (properties[key] ?? '') !== '');
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
