/** What counts as soon, short, weak or severe: every number and severity of the findings. */
import type { FindingCode, Severity, StoreFormat } from '../types';

export const dayMilliseconds = 86_400_000;

/** A certificate that ends within so many days is `expiring`. */
export const expiringDays = 30;

/** Days an issuer must end before what it issued; made in one go, both differ by seconds only. */
export const issuerEndsFirstDays = 1;

/** Shortest keys in bits not called weak (NIST SP 800-131A); below `broken` the finding is an error. */
export const keyBits: readonly { readonly algorithm: RegExp; readonly minimum: number; readonly broken: number }[] = [
  { algorithm: /^(RSA.*|DSA|DH)$/, minimum: 2048, broken: 1024 },
  { algorithm: /^EC$/, minimum: 224, broken: 160 },
];

/** Hashes that no longer protect a signature. */
export const weakHashes: Readonly<Record<string, Severity>> = {
  MD2: 'error',
  MD4: 'error',
  MD5: 'error',
  'SHA-1': 'warning',
};

/**
 * Longest validity in days of a server certificate that public CAs may issue, by the first day of `notBefore` it
 * counts for (CA/Browser Forum baseline requirements section 6.3.2, ballot SC-081v3).
 */
export const longestValidity: readonly { readonly from: string; readonly days: number }[] = [
  { from: '2029-03-15', days: 47 },
  { from: '2027-03-15', days: 100 },
  { from: '2026-03-15', days: 200 },
  { from: '0000-01-01', days: 398 },
];

/** Key stores in these formats are not available in FIPS environments (certificate types in the user's document). */
export const fipsRefusedFormats: ReadonlySet<StoreFormat> = new Set(['jks', 'jceks', 'pkcs12']);

/** Severity of each finding about what an application presents: a key pair, or the only certificate of a file. */
export const severities: Readonly<Record<FindingCode, Severity>> = {
  'key-mismatch': 'error',
  'signature-invalid': 'error',
  expired: 'error',
  'issuer-not-ca': 'error',
  'path-length-exceeded': 'error',
  'not-yet-valid': 'error',
  'chain-incomplete': 'warning',
  'chain-order': 'warning',
  expiring: 'warning',
  'issuer-expires-first': 'warning',
  'weak-signature-hash': 'warning',
  'weak-key': 'warning',
  'client-auth-missing': 'warning',
  'san-missing': 'warning',
  'legacy-encryption': 'warning',
  'chain-extra-certificates': 'information',
  'duplicate-certificate': 'information',
  'signature-not-checked': 'information',
  'fips-key-store': 'information',
  'validity-too-long': 'information',
  'integrity-not-checked': 'information',
};

/** Milder where the certificate is one of several that are only trusted. */
export const trustedSeverities: Readonly<Partial<Record<FindingCode, Severity>>> = {
  'chain-incomplete': 'information',
};

/** Milder still for one authority among several: the others go on working. */
export const trustedAuthoritySeverities: Readonly<Partial<Record<FindingCode, Severity>>> = {
  expired: 'warning',
  'not-yet-valid': 'warning',
};

/** Common names like `orders.pem` are file names, which the cockpit proposes, not hosts. */
export const fileExtensions: ReadonlySet<string> = new Set([
  'pem',
  'cer',
  'crt',
  'der',
  'key',
  'p12',
  'pfx',
  'jks',
  'csr',
]);

export const severityOrder: readonly Severity[] = ['error', 'warning', 'information'];

/** Characters of a host name (RFC 1035 section 2.3.4). */
export const longestHostName = 253;
