import type { CertificateColumn } from '../domain/certificate/list';
import type { CertificateStatus, StatusCode } from '../domain/certificate/status';
import type { CertificateKind } from '../domain/certificate/types';
import type { Label } from '../domain/scope';

const count = new Intl.NumberFormat();

/** `1 certificate`, `2 certificates`. */
function plural(number: number, one: string, many: string): string {
  return `${count.format(number)} ${number === 1 ? one : many}`;
}

const columns: Record<CertificateColumn, string> = {
  name: 'Name',
  type: 'Type',
  kind: 'Kind',
  subject: 'Subject',
  issuer: 'Issuer',
  validUntil: 'Valid Until',
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
  dummy: 'Dummy',
  unopened: 'Unopened',
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
  title: (subaccount: string) => `Subaccount: ${subaccount} - Certificates`,
  all: (number: number) => `All: ${count.format(number)}`,
  matching: (number: number) => `Matching: ${count.format(number)}`,
  columnNames: { start: 'Certificates', mid: 'Certificate', end: 'Entry' },
  columns,
  kinds,
  statusNames,
  statusText,
  status: 'Status',
  tableName: 'Certificates',
  toolbar: 'Certificates toolbar',
  label: ({ key, values }: Label) => (values.length === 0 ? key : `${key}: ${values.join(', ')}`),
  /** Stands where there is nothing to show. */
  none: '–',
  search: 'Search',
  searchHint: 'Name, subject, serial number, fingerprint, …',
  upload: 'Upload Certificate',
  export: 'Export',
  exportSelected: (number: number) => (number === 0 ? 'Export' : `Export (${count.format(number)})`),
  delete: 'Delete',
  deleteSelected: (number: number) => (number === 0 ? 'Delete' : `Delete (${count.format(number)})`),
  clearSelection: 'Clear Selection',
  chooseColumns: 'Columns',
  sort: 'Sort',
  filter: 'Filter',
  filterActive: (number: number) => `Filter (${count.format(number)} active)`,
  ascending: 'Ascending',
  descending: 'Descending',
  sortBy: 'Sort By',
  sortOrder: 'Sort Order',
  ok: 'OK',
  cancel: 'Cancel',
  reset: 'Reset',
  valueWithCount: (value: string, number: number) => `${value} (${count.format(number)})`,
  moveUp: (column: string) => `Move ${column} up`,
  moveDown: (column: string) => `Move ${column} down`,
  draftName: 'New Certificate',
  draft: 'Draft',
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
    `All ${count.format(certificates)} sample certificates were there already, in ${plural(subaccounts, 'subaccount', 'subaccounts')}: nothing was stored.`,
  noMatchTitle: 'Nothing matches',
  noMatchHint: 'No certificate fits the search and the filters.',
  clearFilters: 'Clear Filters',
  overLimit: (number: number, limit: number) =>
    `This subaccount holds ${count.format(number)} certificates. SAP BTP stops at ${count.format(limit)} in one subaccount; the rest could not be kept there.`,
  resultsPerPage: 'Results per page',
  allRows: 'All',
  results: (number: number) => plural(number, 'Result', 'Results'),
  page: (number: number, of: number) => `Page ${count.format(number)} of ${count.format(of)}`,
  pages: 'Pages',
  previousPage: 'Previous Page',
  nextPage: 'Next Page',
  fullScreen: 'Enter Full Screen',
  exitFullScreen: 'Exit Full Screen',
  close: 'Close',
  goneTitle: 'Not found',
  gone: (name: string) => `"${name}" is not in this subaccount (any more).`,
} as const;
