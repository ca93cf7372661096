import type { CertificateNotice } from '../domain/certificate/expiry-notices';
import { formatDate, formatDateTime } from './format';
import { renewalText } from './renewal';

/** Words of the notices in the bar at the top. */
export const noticesText = {
  nothing: 'Nothing needs you now.',
  nothingHint:
    'Certificates that are not renewed by themselves are named here 14, 7 and 3 days before they expire, and renewals that failed.',
  dismissAll: 'Dismiss All',
  dismiss: (name: string) => `Dismiss the notification about ${name}`,
  headline: (notice: CertificateNotice) => {
    if (notice.kind === 'failed-renewal') return `“${notice.name}” could not be renewed`;
    const day = formatDate(notice.notAfter);
    return notice.stage === 'expired' ? `“${notice.name}” expired on ${day}` : `“${notice.name}” expires on ${day}`;
  },
  detail: (notice: CertificateNotice) =>
    notice.kind === 'failed-renewal'
      ? `${formatDateTime(notice.at)}: ${renewalText.failure(notice.code)}. It is tried again by itself.`
      : 'It is not renewed by itself: renew or replace it.',
  place: (subaccount: string, serviceInstance: string | null) =>
    serviceInstance === null ? subaccount : `${subaccount}, ${serviceInstance}`,
} as const;
