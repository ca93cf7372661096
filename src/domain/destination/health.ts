import { type CertificateStatus, statusCodes, statusOf } from '../certificate/status';
import type { CertificateRecord } from '../certificate/types';
import { type CertificateReference, certificateReferences, certificatesByName } from './certificates';
import { checkDestination } from './check';
import type { DestinationIssue } from './field-types';
import { type HealthLevel, healthLevels } from './list-columns';
import { shownProperties } from './record-view';
import type { DestinationRecord } from './types';

export interface DestinationHealth {
  /** The worst of what is wrong with the properties, of missing secrets and of the certificates. */
  readonly level: HealthLevel;
  readonly issues: readonly DestinationIssue[];
  /** The most urgent status of the certificates it names; null where it names none that is stored. */
  readonly certificate: CertificateStatus | null;
}

export const levelByStatus: Record<CertificateStatus['code'], HealthLevel> = {
  expired: 'error',
  'not-yet-valid': 'error',
  expiring: 'warning',
  dummy: 'warning',
  waiting: 'warning',
  'no-certificate': 'warning',
  unopened: 'ok',
  valid: 'ok',
};

/** How a stored destination stands at `now`; `certificates` are those of its scope. */
export function healthOf(
  record: DestinationRecord,
  certificates: readonly CertificateRecord[],
  now: Date,
): DestinationHealth {
  const issues = issuesOf(record, certificates);
  const certificate = certificateStatusOf(record, certificates, now);
  const levels: HealthLevel[] = issues.map(({ severity }) => severity);
  if (certificate !== null) levels.push(levelByStatus[certificate.code]);
  return { level: healthLevels.find((level) => levels.includes(level)) ?? 'ok', issues, certificate };
}

/** The most urgent status of the certificates that the destination names, each as far as it has an effect. */
export function certificateStatusOf(
  record: DestinationRecord,
  certificates: readonly CertificateRecord[],
  now: Date,
): CertificateStatus | null {
  const references = referencesOf(record).filter(({ effective }) => effective);
  if (references.length === 0) return null;
  const byName = certificatesByName(certificates);
  const statuses = references.flatMap(({ name }) => {
    const certificate = byName.get(name);
    return certificate === undefined ? [] : [statusOf(certificate, now)];
  });
  const urgency = ({ code }: CertificateStatus) => statusCodes.indexOf(code);
  return statuses.sort((left, right) => urgency(left) - urgency(right))[0] ?? null;
}

/** What is wrong with a record does not change with the time, only with the certificates. */
const knownIssues = new WeakMap<
  DestinationRecord,
  { readonly certificates: readonly CertificateRecord[]; readonly issues: readonly DestinationIssue[] }
>();

function issuesOf(record: DestinationRecord, certificates: readonly CertificateRecord[]): readonly DestinationIssue[] {
  const known = knownIssues.get(record);
  if (known?.certificates === certificates) return known.issues;
  const { missingSecrets } = record;
  const issues = checkDestination(shownProperties(record), { certificates, missingSecrets });
  knownIssues.set(record, { certificates, issues });
  return issues;
}

const knownReferences = new WeakMap<DestinationRecord, readonly CertificateReference[]>();

function referencesOf(record: DestinationRecord): readonly CertificateReference[] {
  const known = knownReferences.get(record);
  if (known !== undefined) return known;
  const references = certificateReferences(record.properties);
  // Most name none, and finding that out is cheaper than remembering it.
  if (references.length > 0) knownReferences.set(record, references);
  return references;
}
