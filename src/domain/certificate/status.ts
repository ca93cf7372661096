import type { CertificateFacts, CertificateRecord } from './types';
import { isWaiting } from './waiting';

/** From this many days before the end on, a certificate counts as expiring. */
const expiringWithinDays = 30;

const dayMilliseconds = 86_400_000;

export type CertificateStatus =
  | {
      readonly code: 'valid' | 'expiring' | 'expired' | 'not-yet-valid';
      readonly daysLeft: number;
      readonly validUntil: string;
    }
  | { readonly code: 'unopened' | 'dummy' | 'waiting' | 'no-certificate' };

export type StatusCode = CertificateStatus['code'];

/** All of them, from the most to the least urgent: the order of sorting and of the filter. */
export const statusCodes = [
  'expired',
  'expiring',
  'not-yet-valid',
  'dummy',
  'unopened',
  'waiting',
  'no-certificate',
  'valid',
] as const satisfies readonly StatusCode[];

/**
 * The status of a stored certificate at `now`.
 * A key store stands and falls with its leaf; a trust store with the first certificate that ends.
 */
export function statusOf(record: Pick<CertificateRecord, 'dummy' | 'summary'>, now: Date): CertificateStatus {
  if (record.dummy) return { code: 'dummy' };
  const { main, kind } = record.summary;
  if (main !== null) return validityOf(main, now);
  if (isWaiting(record.summary)) return { code: 'waiting' };
  return { code: kind === 'unopened' ? 'unopened' : 'no-certificate' };
}

/** The validity of one certificate at `now`; `daysLeft` are whole days until its end, negative after it. */
export function validityOf(
  certificate: Pick<CertificateFacts, 'notBefore' | 'notAfter'>,
  now: Date,
): Extract<CertificateStatus, { daysLeft: number }> {
  const end = Date.parse(certificate.notAfter);
  const daysLeft = Math.floor((end - now.getTime()) / dayMilliseconds);
  const known = { daysLeft, validUntil: certificate.notAfter };
  if (end < now.getTime()) return { code: 'expired', ...known };
  if (Date.parse(certificate.notBefore) > now.getTime()) return { code: 'not-yet-valid', ...known };
  return { code: daysLeft < expiringWithinDays ? 'expiring' : 'valid', ...known };
}
