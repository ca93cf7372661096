import { checkDummyContent } from '../../../../domain/certificate/dummy';
import { summariseStore, summariseUnopened } from '../../../../domain/certificate/summary';
import type { CertificateRecord, CertificateSummary } from '../../../../domain/certificate/types';
import type { Replacement } from './use-replacement';

export type ReadFile = Extract<Replacement, { state: 'read' }>;

/** What the list would show of the chosen file. */
export function summaryOf({ reading, readAt }: ReadFile): CertificateSummary {
  return 'store' in reading
    ? summariseStore(reading.store, { readAt, passwordProtected: false })
    : summariseUnopened(readAt);
}

/** Why a file that could be stored must not take the place of this dummy; null for what is no dummy. */
export function dummyProblem({ name, dummy, summary }: CertificateRecord, file: ReadFile): 'kind' | 'extension' | null {
  const { state } = file.reading;
  if (!dummy || state === 'refused' || state === 'explained') return null;
  return checkDummyContent({ name, kind: summary.kind }, summaryOf(file));
}
