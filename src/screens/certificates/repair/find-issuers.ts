import { BackendError } from '../../../backend/errors';
import type { Backend } from '../../../backend/port';
import { certificatesOf, isIssuerByName } from '../../../domain/certificate/content';
import type { FoundIssuer } from '../../../domain/certificate/repair';
import { displayName } from '../../../domain/certificate/summary';
import type { CertificateRecord } from '../../../domain/certificate/types';
import type { Certificate } from '../../../pki/types';
import type { PkiClient } from '../../../pki/worker/pki-client';

/** A stored file that may hold an issuer. */
interface Candidate {
  readonly record: CertificateRecord;
  readonly subaccount: string;
}

/**
 * The issuers missing above these certificates, from all stored files that open without a password: only those whose
 * signature verifies, and their own issuers as far as they are found.
 */
export async function findIssuers(
  backend: Backend,
  pki: PkiClient,
  brokenEnds: readonly Certificate[],
  now: Date,
): Promise<readonly FoundIssuer[]> {
  if (brokenEnds.length === 0) return [];
  const candidates = await listAll(backend);
  const opened = new Map<Candidate, readonly Certificate[]>();
  const found = new Map<string, FoundIssuer>();

  const certificatesIn = async (candidate: Candidate) => {
    const known = opened.get(candidate) ?? (await readCertificates(backend, pki, candidate));
    opened.set(candidate, known);
    return known;
  };

  /** The issuer of one certificate; one that is valid now before any other. */
  const issuerOf = async (certificate: Certificate): Promise<FoundIssuer | null> => {
    const wanted = displayName(certificate.issuer);
    const mayHold = ({ record }: Candidate) =>
      record.summary.entries.some(({ certificates }) => certificates.some(({ subject }) => subject === wanted));
    let outdated: FoundIssuer | null = null;
    for (const candidate of candidates.filter(mayHold)) {
      for (const issuer of await certificatesIn(candidate)) {
        if (!isIssuerByName(certificate, issuer)) continue;
        const [link, above] = await pki.checkChain([certificate, issuer], { now });
        if (link?.signature !== 'verified') continue;
        const found = { certificate: issuer, fileName: candidate.record.name, subaccount: candidate.subaccount };
        if (above?.validity === 'valid') return found;
        outdated ??= found;
      }
    }
    return outdated;
  };

  for (const end of brokenEnds) {
    let last = end;
    while (last.subject.text !== last.issuer.text) {
      const issuer = await issuerOf(last);
      if (issuer === null || found.has(issuer.certificate.fingerprints.sha256)) break;
      found.set(issuer.certificate.fingerprints.sha256, issuer);
      last = issuer.certificate;
    }
  }
  return [...found.values()];
}

async function listAll(backend: Backend): Promise<readonly Candidate[]> {
  const lists = (await backend.subaccounts.list()).map(async ({ id, name }) => {
    const instances = await backend.serviceInstances.list(id);
    const levels = [null, ...instances.map((instance) => instance.name)];
    const records = await Promise.all(
      levels.map((serviceInstance) => backend.certificates.list({ subaccountId: id, serviceInstance })),
    );
    return records.flat().map((record) => ({ record, subaccount: name }));
  });
  return (await Promise.all(lists)).flat();
}

/** None of a file that does not open, or that waits for the vault: another one may hold the same. */
async function readCertificates(
  backend: Backend,
  pki: PkiClient,
  { record }: Candidate,
): Promise<readonly Certificate[]> {
  try {
    const content = await backend.certificates.readContent(record.scope, record.name);
    const store = await pki.readStore(content, { fileName: record.name });
    return store.ok ? certificatesOf(store.value) : [];
  } catch (error) {
    if (error instanceof BackendError && (error.code === 'locked' || error.code === 'not-found')) return [];
    throw error;
  }
}
