import type { Scope } from '../scope';
import type { CertificateRecord } from './types';

const dayMilliseconds = 86_400_000;

/** Days before the end of which a notice tells, as SAP's alerts do (certificates.md section 4). */
const noticeDays = [3, 7, 14] as const;

/** What of a stored certificate notices are made of. */
export interface Watched extends Pick<CertificateRecord, 'scope' | 'name' | 'generation' | 'dummy'> {
  readonly summary: Pick<CertificateRecord['summary'], 'main'>;
}

/** `expired`, or the number of days that at most are left. */
export type ExpiryStage = 'expired' | (typeof noticeDays)[number];

/** One thing somebody has to look after; `id` is another one for every stage and every version of the certificate. */
export type CertificateNotice =
  | {
      readonly kind: 'expiry';
      readonly id: string;
      readonly scope: Scope;
      readonly name: string;
      readonly stage: ExpiryStage;
      readonly notAfter: string;
    }
  | {
      readonly kind: 'failed-renewal';
      readonly id: string;
      readonly scope: Scope;
      readonly name: string;
      /** ISO time of the last attempt, and the code of what stopped it. */
      readonly at: string;
      readonly code: string;
      readonly notAfter: string | null;
    };

/** How far the certificate of a file is from its end; null while that is far. */
export function expiryStageOf(notAfter: string, now: Date): ExpiryStage | null {
  const left = Date.parse(notAfter) - now.getTime();
  if (left < 0) return 'expired';
  return noticeDays.find((days) => left <= days * dayMilliseconds) ?? null;
}

/**
 * What is to be said of stored certificates at `now`, what ends first first: renewals that failed, and the coming end
 * of everything that is not renewed by itself.
 */
export function noticesOf(records: readonly Watched[], now: Date): readonly CertificateNotice[] {
  const notices = records.flatMap((record) => noticeOf(record, now) ?? []);
  const end = ({ notAfter }: CertificateNotice) => notAfter ?? '';
  return notices.sort((left, right) => (end(left) < end(right) ? -1 : end(left) > end(right) ? 1 : 0));
}

function noticeOf({ scope, name, generation, summary, dummy }: Watched, now: Date): CertificateNotice | null {
  if (dummy) return null;
  const notAfter = summary.main?.notAfter ?? null;
  const place = [scope.subaccountId, scope.serviceInstance, name];
  if (generation?.automaticRenewal) {
    if (generation.failedRenewal === null) return null;
    const { at, code } = generation.failedRenewal;
    // One for each day it fails and for each reason, not one for every attempt.
    const id = JSON.stringify([...place, code, at.slice(0, 10)]);
    return { kind: 'failed-renewal', id, scope, name, at, code, notAfter };
  }
  const stage = notAfter === null ? null : expiryStageOf(notAfter, now);
  if (notAfter === null || stage === null) return null;
  return { kind: 'expiry', id: JSON.stringify([...place, stage, notAfter]), scope, name, stage, notAfter };
}
