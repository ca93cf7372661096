import type { Certificate, Entry, Store } from '../../pki/types';
import type { CertificateFacts, CertificateKind, CertificateSummary, EntrySummary } from './types';

/** Raised whenever a summary made by older code would say something else; older ones are rebuilt. */
export const SUMMARY_VERSION = 1;

/**
 * The summary of a store that was read: what list, search and expiry need, without a secret.
 * `readAt` is ISO text; `passwordProtected` says that some of the file needed a password.
 */
export function summariseStore(
  store: Store,
  { readAt, passwordProtected }: { readonly readAt: string; readonly passwordProtected: boolean },
): CertificateSummary {
  const entries = store.entries.map(toEntrySummary);
  const certificates = entries.flatMap((entry) => entry.certificates);
  const ends = certificates.map((certificate) => certificate.notAfter).sort();
  return {
    readerVersion: SUMMARY_VERSION,
    readAt,
    kind: kindOf(store),
    format: store.format,
    integrity: store.integrity,
    passwordProtected,
    main: mainCertificate(entries),
    firstExpiry: ends[0] ?? null,
    entries,
  };
}

/** The summary of a file that holds something, but did not open: unopened, and treated as holding a key. */
export function summariseUnopened(readAt: string): CertificateSummary {
  return {
    readerVersion: SUMMARY_VERSION,
    readAt,
    kind: 'unopened',
    format: null,
    integrity: null,
    passwordProtected: true,
    main: null,
    firstExpiry: null,
    entries: [],
  };
}

/** What a store is: a private or secret key makes it a key store; hidden content leaves it unopened; else it is a trust store. */
export function kindOf(store: Store): CertificateKind {
  const holdsKey = store.entries.some((entry) => ['key-pair', 'private-key', 'secret-key'].includes(entry.kind));
  if (holdsKey) return 'key-store';
  return store.warnings.some((warning) => warning.code === 'content-locked') ? 'unopened' : 'trust-store';
}

/** Whether a file with this content is worth keeping: it holds a certificate or a key. */
export function isStorable(store: Store): boolean {
  return (
    store.entries.some((entry) => entry.kind !== 'csr' && entry.kind !== 'crl') ||
    store.warnings.some((warning) => warning.code === 'content-locked')
  );
}

function mainCertificate(entries: readonly EntrySummary[]): CertificateFacts | null {
  const keyPair = entries.find((entry) => entry.kind === 'key-pair' && entry.certificates.length > 0);
  if (keyPair !== undefined) return keyPair.certificates[0] ?? null;
  const leaves = entries.map((entry) => entry.certificates[0]).filter((leaf) => leaf !== undefined);
  return leaves.reduce<CertificateFacts | null>(
    (first, leaf) => (first === null || leaf.notAfter < first.notAfter ? leaf : first),
    null,
  );
}

function toEntrySummary(entry: Entry): EntrySummary {
  return {
    alias: entry.alias,
    kind: entry.kind,
    keyAlgorithm: entry.key?.algorithm ?? null,
    certificates: entry.chain.map(toFacts),
  };
}

function toFacts(certificate: Certificate): CertificateFacts {
  return {
    subject: displayName(certificate.subject),
    issuer: displayName(certificate.issuer),
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
    serialNumber: certificate.serialNumber,
    sha256: certificate.fingerprints.sha256,
    sha1: certificate.fingerprints.sha1,
    names: alternativeNames(certificate),
  };
}

/** The common name, else the whole name; empty for an empty one. */
export function displayName(name: Certificate['subject']): string {
  const attributes = name.relativeNames.flat();
  return attributes.findLast((attribute) => attribute.name === 'CN')?.value ?? name.text;
}

/** Subject alternative names, as text. */
export function alternativeNames(certificate: Certificate): string[] {
  return certificate.extensions.flatMap((extension) =>
    extension.oid === '2.5.29.17' && extension.decoded?.type === 'alternative-names'
      ? extension.decoded.names.map((name) => name.value)
      : [],
  );
}
