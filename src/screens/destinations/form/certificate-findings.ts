import type { PropertyField } from '../../../domain/destination/field-types';
import type { Finding, FindingCode } from '../../../pki/types';

/** What a certificate is picked for. */
export type CertificateUse = NonNullable<PropertyField['certificate']>;

/** A stored file that the password of a destination is to open. */
export interface FileToOpen {
  readonly name: string;
  readonly use: CertificateUse;
}

const ofEveryUse: readonly FindingCode[] = [
  'expired',
  'expiring',
  'not-yet-valid',
  'signature-invalid',
  'weak-key',
  'weak-signature-hash',
  'legacy-encryption',
];

/** What matters of the findings of a file for each use; the rest is told in its own detail. */
const relevant: Record<CertificateUse, ReadonlySet<FindingCode>> = {
  'key-store': new Set<FindingCode>([
    ...ofEveryUse,
    'issuer-expires-first',
    'client-auth-missing',
    'chain-incomplete',
    'chain-order',
    'issuer-not-ca',
    'path-length-exceeded',
    'key-mismatch',
  ]),
  'trust-store': new Set(ofEveryUse),
};

/** The findings that matter for the use, in their order; each kind once, because a trust store may hold hundreds. */
export function findingsForUse(findings: readonly Finding[], use: CertificateUse): readonly Finding[] {
  const seen = new Set<FindingCode>();
  return findings.filter(({ code }) => {
    if (!relevant[use].has(code) || seen.has(code)) return false;
    seen.add(code);
    return true;
  });
}
