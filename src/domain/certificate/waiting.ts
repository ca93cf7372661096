/** Keys made here that wait for the certificate of another authority: stored with the request that was made for them. */
import type { CertificateRecord, CertificateSummary } from './types';

/** Whether the file is a key without a certificate, beside a signing request. */
export function isWaiting({ entries }: Pick<CertificateSummary, 'entries'>): boolean {
  const holds = (kind: string) => entries.some((entry) => entry.kind === kind);
  return holds('private-key') && holds('csr');
}

/** Whether a request is the way to renew it: nothing here can sign in the place of its authority. */
export function isRenewedByRequest({ generation, dummy, summary }: CertificateRecord): boolean {
  return generation === null && !dummy && !isWaiting(summary);
}
