import { formatDate, formatDateTime } from './format';
import { plural } from './plural';
import { renewalText } from './renewal';

/** Words of the certificate authority and the automatic renewal in the settings. */
export const authorityText = {
  title: 'Certificate Authority',
  hint: 'What is generated here is signed by an authority that belongs to this workspace alone.',
  unknownToSap:
    'SAP does not know this authority. Whoever is to accept a generated certificate has to trust its root first: export the root and add it there.',
  notYet: 'It is made when the first certificate is generated.',
  create: 'Create Now',
  created: 'The authority was created',
  root: 'Root Authority',
  client: 'Client Authority',
  subject: 'Name',
  validity: 'Valid',
  validUntil: (from: string, until: string) => `${formatDate(from)} to ${formatDate(until)}`,
  fingerprint: 'SHA-256 Fingerprint',
  since: 'In Use Since',
  keys: 'Keys',
  keysHint: 'Encrypted in this browser; they leave it only inside an encrypted backup',

  export: 'Export',
  exports: {
    'root-pem': 'Root as PEM',
    'root-der': 'Root as DER',
    'client-pem': 'Client authority as PEM',
    'client-der': 'Client authority as DER',
    'both-pem': 'Both as one PEM',
  },
  exported: (name: string) => `Saved as ${name}`,

  store: 'Store as Trust Store…',
  storeTitle: 'Store as Trust Store',
  storeHint: 'The root is stored as a certificate, to be chosen as trust store in a destination.',
  subaccount: 'Subaccount',
  fileName: 'File Name',
  storeAction: 'Store',
  stored: (name: string) => `“${name}” was stored`,

  rotate: 'Rotate…',
  rotateTitle: 'Rotate the Authority',
  rotateQuestion:
    'A new root and a new client authority are made; from then on they sign. Both keys of the present ones are deleted.',
  rotateConsequence:
    'Certificates generated so far stay valid where the present root is trusted, until they expire or are renewed. Add the new root there before the next renewal, or what is renewed is refused.',
  rotateAction: 'Rotate',
  rotated: 'A new authority signs from now on',
  earlier: (count: number) => plural(count, 'earlier authority', 'earlier authorities'),
  earlierUntil: (subject: string, until: string) => `${subject}, valid until ${formatDate(until)}`,
  exportEarlier: (subject: string) => `Export ${subject}`,

  renewal: 'Automatic Renewal',
  renewalHint:
    'Generated certificates are renewed before they expire, in one tab and only while this application is open: when it starts, every 15 minutes, and when its tab is looked at again.',
  lastRun: 'Last Run',
  never: 'Not yet',
  at: (time: string) => formatDateTime(time),
  next: 'Next',
  nextOn: (time: string) => `from ${formatDateTime(time)}`,
  nextNone: 'Nothing is to be renewed',
  failures: 'Failed',
  failure: (at: string, code: string) => `${renewalText.failure(code)} (${formatDateTime(at)})`,
  retried: 'They are tried again with the next run.',
  lockedHint: 'Nothing is renewed while the workspace is locked.',
  runNow: 'Run Now',
  ran: (renewed: number, failed: number) => {
    if (renewed + failed === 0) return 'Nothing is due';
    const parts = [
      ...(renewed === 0 ? [] : [`${plural(renewed, 'certificate', 'certificates')} renewed`]),
      ...(failed === 0 ? [] : [`${plural(failed, 'renewal', 'renewals')} failed`]),
    ];
    return parts.join(', ');
  },
} as const;
