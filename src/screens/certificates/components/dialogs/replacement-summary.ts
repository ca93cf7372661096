import { checkDummyContent } from '../../../../domain/certificate/dummy';
import { passwordNeed } from '../../../../domain/certificate/reading';
import { summariseStore, summariseUnopened } from '../../../../domain/certificate/summary';
import type { CertificateRecord, CertificateSummary } from '../../../../domain/certificate/types';
import type { Replacement } from './use-replacement';

export type ReadFile = Extract<Replacement, { state: 'read' }>;

/** What the list would show of the chosen file. */
export function summaryOf({ reading, readAt }: Pick<ReadFile, 'reading' | 'readAt'>): CertificateSummary {
  return 'store' in reading
    ? summariseStore(reading.store, { readAt, passwordProtected: false })
    : summariseUnopened(readAt);
}

/**
 * Why a file that could be stored must not take the place of this dummy; null for what is no dummy. What does not open
 * cannot be checked: `locked` waits for a password, `unreadable` does not open at all.
 */
export function dummyProblem(
  { name, dummy, summary }: Pick<CertificateRecord, 'name' | 'dummy' | 'summary'>,
  file: Pick<ReadFile, 'reading' | 'readAt'>,
): 'locked' | 'unreadable' | 'kind' | 'extension' | null {
  const { reading } = file;
  if (!dummy || reading.state === 'refused' || reading.state === 'explained') return null;
  const problem = checkDummyContent({ name, kind: summary.kind }, summaryOf(file));
  if (problem !== 'unopened') return problem;
  return passwordNeed(reading).store ? 'locked' : 'unreadable';
}
