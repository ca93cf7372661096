/** A store as the findings look at it: its certificates, the chain above each, and what finds an issuer. */
import type { Certificate, Entry, Finding, FindingCode, Store } from '../types';
import { buildChain, type FindIssuers, issuerFinder } from '../x509/chain';
import { isAuthority, looksSelfSigned } from '../x509/traits';
import { createSignatures, type Signatures } from './signatures';
import { severities, trustedAuthoritySeverities, trustedSeverities } from './thresholds';

/** One certificate with the entry it is shown in. */
export interface Inspected {
  readonly entry: number;
  readonly certificate: Certificate;
  /** The chain from it upwards; in a key pair the entry's own, else what the certificates of the file give. */
  readonly chain: readonly Certificate[];
  /** Whether a key pair presents it, as its certificate or above it. */
  readonly presented: boolean;
  /** Whether it stands at the start of a chain: no other certificate of the file was issued by it. */
  readonly isEnd: boolean;
}

export interface Inspection {
  readonly store: Store;
  readonly now: Date;
  readonly certificates: readonly Inspected[];
  /** The same by SHA-256 fingerprint. */
  readonly byFingerprint: ReadonlyMap<string, readonly Inspected[]>;
  /** Those at the start of a chain. */
  readonly ends: readonly Inspected[];
  readonly findIssuers: FindIssuers;
  readonly signatures: Signatures;
}

/** Looks at the store once, for all families of findings. */
export function inspectStore(store: Store, now: Date): Inspection {
  const pool = uniqueCertificates(store.entries);
  const findIssuers = issuerFinder(pool);
  const issuers = new Set(
    pool
      .filter((certificate) => !looksSelfSigned(certificate))
      .flatMap((certificate) => findIssuers(certificate).map((issuer) => issuer.fingerprints.sha256)),
  );
  const certificates = store.entries.flatMap((entry, index): Inspected[] => {
    if (entry.kind === 'key-pair') {
      return entry.chain.map((certificate, position) => ({
        entry: index,
        certificate,
        chain: entry.chain.slice(position),
        presented: true,
        isEnd: position === 0,
      }));
    }
    return entry.chain.map((certificate) => ({
      entry: index,
      certificate,
      chain: buildChain(certificate, pool, findIssuers),
      presented: false,
      isEnd: !issuers.has(certificate.fingerprints.sha256),
    }));
  });
  const byFingerprint = new Map<string, Inspected[]>();
  for (const one of certificates) {
    const same = byFingerprint.get(one.certificate.fingerprints.sha256);
    if (same === undefined) byFingerprint.set(one.certificate.fingerprints.sha256, [one]);
    else same.push(one);
  }
  const ends = certificates.filter(({ isEnd }) => isEnd);
  return { store, now, certificates, byFingerprint, ends, findIssuers, signatures: createSignatures() };
}

function uniqueCertificates(entries: readonly Entry[]): Certificate[] {
  const found = new Map<string, Certificate>();
  for (const certificate of entries.flatMap((entry) => entry.chain)) {
    found.set(certificate.fingerprints.sha256, certificate);
  }
  return [...found.values()];
}

/** A finding about one certificate, naming its subject; milder for one of several that are only trusted. */
export function certificateFinding(
  inspection: Inspection,
  code: FindingCode,
  about: Pick<Inspected, 'entry' | 'certificate' | 'presented'>,
  details: Finding['details'] = {},
  severity?: Finding['severity'],
): Finding {
  return {
    code,
    severity: severity ?? milderSeverity(inspection, code, about) ?? severities[code],
    entry: about.entry,
    certificate: about.certificate.fingerprints.sha256,
    details: { subject: about.certificate.subject.text, ...details },
  };
}

function milderSeverity(
  { store }: Inspection,
  code: FindingCode,
  { certificate, presented }: Pick<Inspected, 'certificate' | 'presented'>,
): Finding['severity'] | undefined {
  if (presented || store.entries.length < 2) return undefined;
  return trustedSeverities[code] ?? (isAuthority(certificate) ? trustedAuthoritySeverities[code] : undefined);
}

/** A certificate above an end, with the entry that shows it. */
export function above(inspection: Inspection, end: Inspected, certificate: Certificate): Inspected {
  const own = inspection.byFingerprint.get(certificate.fingerprints.sha256) ?? [];
  if (end.presented) return own.find(({ entry }) => entry === end.entry) ?? { ...end, certificate };
  return own.find(({ presented }) => !presented) ?? own[0] ?? { ...end, certificate };
}

/** A finding about the whole file, or about an entry without a certificate. */
export function storeFinding(
  code: FindingCode,
  entry: number | null,
  details: Finding['details'] = {},
  severity: Finding['severity'] = severities[code],
): Finding {
  return { code, severity, entry, certificate: null, details };
}
