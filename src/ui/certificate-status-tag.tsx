import { Tag } from '@ui5/webcomponents-react';
import type { CertificateStatus, StatusCode } from '../domain/certificate/status';
import { certificatesText } from '../i18n/certificates';

const designs: Record<StatusCode, 'Positive' | 'Critical' | 'Negative' | 'Information' | 'Neutral'> = {
  valid: 'Positive',
  expiring: 'Critical',
  expired: 'Negative',
  'not-yet-valid': 'Critical',
  unopened: 'Information',
  dummy: 'Information',
  waiting: 'Information',
  'no-certificate': 'Neutral',
};

/** The status in words; colour and icon only repeat them. */
export function StatusTag({ status }: { readonly status: CertificateStatus }) {
  return <Tag design={designs[status.code]}>{certificatesText.statusText(status)}</Tag>;
}
