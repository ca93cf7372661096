import type { CertificateColumn } from '../domain/certificate/list';
import type { CertificateStatus, StatusCode } from '../domain/certificate/status';
import type { CertificateKind } from '../domain/certificate/types';
import { formatNumber } from './format';
import { listText } from './list';
import { plural } from './plural';

const columns: Record<CertificateColumn, string> = {
  name: 'Name',
  type: 'Type',
  kind: 'Kind',
  subject: 'Subject',
  issuer: 'Issuer',
  validUntil: 'Valid Until',
  usedBy: 'Used By',
  labels: 'Labels',
  changed: 'Changed',
};

const kinds: Record<CertificateKind, string> = {
  'key-store': 'Key Store',
  'trust-store': 'Trust Store',
  unopened: 'Unopened',
};

const statusNames: Record<StatusCode, string> = {
  expired: 'Expired',
  expiring: 'Expires soon',
  'not-yet-valid': 'Not yet valid',
  dummy: 'Dummy content',
  unopened: 'Unopened',
  waiting: 'Waiting for its certificate',
  'no-certificate': 'No certificate',
  valid: 'Valid',
};

/** The status of one row, with its days where they matter. */
function statusText(status: CertificateStatus): string {
  if (status.code !== 'expiring') return statusNames[status.code];
  return status.daysLeft === 0 ? 'Expires today' : `Expires in ${plural(status.daysLeft, 'day', 'days')}`;
}

/** Words of the certificate list. */
export const certificatesText = {
  ...listText,
  columnNames: { start: 'Certificates', mid: 'Certificate', end: 'Entry' },
  columns,
  kinds,
  statusNames,
  statusText,
  status: 'Status',
  tableName: 'Certificates',
  toolbar: 'Certificates toolbar',
  searchHint: 'Name, subject, serial number, fingerprint, …',
  /** Names of destinations and fragments; long lists are counted. */
  usedBy: (names: readonly string[]) =>
    names.length === 0
      ? '–'
      : names.length <= 2
        ? names.join(', ')
        : `${names[0]} and ${formatNumber(names.length - 1)} more`,
  upload: 'Upload Certificate',
  generate: 'Generate Certificate',
  action: 'Action',
  transport: 'Transport',
  transportSelected: (count: number) => (count === 0 ? 'Transport' : `Transport (${formatNumber(count)})`),
  transportedFromHere: 'Dummies Transported From Here',
  draftName: 'New Certificate',
  dropHint: 'Drop certificates, key stores or a ZIP of them',
  /** Name of a file made from pasted text. */
  pastedName: 'pasted.pem',
  loading: 'Loading the certificates…',
  emptyTitle: 'No certificates yet',
  emptyHint:
    'Drop certificate files or key stores anywhere on this page, or paste PEM text: each file is opened and explained before anything is stored.',
  loadSample: 'Load Sample Landscape',
  sampleLoaded: (certificates: number, subaccounts: number) =>
    `${plural(certificates, 'sample certificate was', 'sample certificates were')} stored in ${plural(subaccounts, 'subaccount', 'subaccounts')}.`,
  sampleThere: (certificates: number, subaccounts: number) =>
    `All ${formatNumber(certificates)} sample certificates were there already, in ${plural(subaccounts, 'subaccount', 'subaccounts')}: nothing was stored.`,
  noMatchHint: 'No certificate fits the search and the filters.',
  overLimit: (number: number, limit: number) =>
    `This subaccount holds ${formatNumber(number)} certificates. SAP BTP stops at ${formatNumber(limit)} in one subaccount; the rest could not be kept there.`,
} as const;
