import type { CertificateStatus } from '../domain/certificate/status';
import type { CertificateOrigin } from '../domain/certificate/types';
import type { CertificationRequest, ChainLink, EntryKind, Protection, Store, StoreFormat } from '../pki/types';
import { formatDate, formatNumber } from './format';

const days = (number: number) => `${formatNumber(number)} ${number === 1 ? 'day' : 'days'}`;

/** How a certificate stands, in a sentence; a long time left is told in years. */
function validityText(status: Extract<CertificateStatus, { daysLeft: number }>): string {
  switch (status.code) {
    case 'expired':
      return `Expired ${days(Math.max(0, -status.daysLeft - 1))} ago`;
    case 'not-yet-valid':
      return 'Not valid yet';
    case 'expiring':
      return status.daysLeft === 0 ? 'Expires today' : `Expires in ${days(status.daysLeft)}`;
    default:
      return status.daysLeft < 730
        ? `Valid for another ${days(status.daysLeft)}`
        : `Valid for another ${formatNumber(Math.floor(status.daysLeft / 365))} years`;
  }
}

const formats: Record<StoreFormat, string> = {
  jks: 'JKS',
  jceks: 'JCEKS',
  pkcs12: 'PKCS#12',
  pem: 'PEM',
  der: 'DER',
  pkcs7: 'PKCS#7',
};

const integrities: Record<Store['integrity'], string> = {
  verified: 'Verified: the file is as it was written',
  absent: 'This file carries no integrity check',
  'not-checked': 'Not checked: the password is needed, or the algorithm is not known here',
};

const requestSignatures: Record<NonNullable<CertificationRequest['signature']>, string> = {
  verified: 'made by the key in the request',
  failed: 'not made by the key in the request: a CA will refuse it',
  'not-checked': 'not checked: this browser lacks the algorithm',
};

const protectedParts: Record<Protection['of'], string> = {
  integrity: 'Integrity',
  certificates: 'Certificates',
  'private-key': 'Private key',
  'secret-key': 'Secret key',
};

const signatures: Record<ChainLink['signature'], (link: ChainLink) => string> = {
  verified: () => 'Signature verified',
  failed: () => 'Signature does not verify',
  'not-checked': ({ algorithm }) => `Signature not checked${algorithm === undefined ? '' : `: ${algorithm}`}`,
  'self-signed': () => 'Self-signed: the chain ends here',
  'issuer-missing': ({ issuer }) => `Issuer missing${issuer === undefined || issuer === '' ? '' : `: ${issuer}`}`,
};

const entryKinds: Record<EntryKind, string> = {
  'key-pair': 'Key pair',
  certificate: 'X.509 Certificate',
  'private-key': 'Private Key',
  'secret-key': 'Secret Key',
  csr: 'Certification Request',
  crl: 'Revocation List',
};

const origins: Record<CertificateOrigin, string> = {
  uploaded: 'Import',
  generated: 'External service',
  requested: 'Signing request',
  transported: 'Transport',
};

/** Words of the detail of a certificate: what is inside, its creation, labels and versions. */
export const certificateDetailText = {
  export: 'Export',
  exportAs: 'Export As',
  replace: 'Replace',
  delete: 'Delete',
  close: 'Close',
  cancel: 'Cancel',
  reading: 'Reading the file…',
  goneTitle: 'Not found',
  entryGone: 'The file holds no such entry (any more).',

  validityText,
  validity: 'Validity',
  validFrom: (date: Date) => `from ${formatDate(date)}`,
  validTo: (date: Date) => `to ${formatDate(date)}`,
  certificateDetails: 'Certificate Details',
  subject: 'Subject',
  issuer: 'Issued By',
  emptyName: '(empty)',
  serialNumber: 'Serial Number',
  version: 'Version',
  publicKey: 'Public Key',
  bits: (size: number) => `${formatNumber(size)} bits`,
  signature: 'Signature Algorithm',
  sha256: 'SHA-256 Fingerprint',
  sha1: 'SHA-1 Fingerprint',
  alternativeNames: 'Subject Alternative Names',
  keyUsage: 'Key Usage',
  extendedKeyUsage: 'Extended Key Usage',
  nameTypes: {
    dns: 'DNS',
    ip: 'IP address',
    uri: 'URI',
    email: 'E-mail',
    directory: 'Directory name',
    'registered-id': 'Registered ID',
    other: 'Other name',
  },

  chain: 'Certificate Chain',
  signatures,
  validities: { valid: 'Valid', expired: 'Expired', 'not-yet-valid': 'Not yet valid' } satisfies Record<
    ChainLink['validity'],
    string
  >,
  checkingChain: 'Checking the chain…',

  extensions: (count: number) => `Extensions (${formatNumber(count)})`,
  noExtensions: 'The certificate has no extensions.',
  critical: 'Critical',
  oid: 'Object Identifier',
  raw: 'Content (DER, hexadecimal)',
  ca: 'Certification authority',
  pathLength: 'Longest path below',
  noLimit: 'no limit',
  keyIdentifier: 'Key identifier',
  authorityIssuer: 'Issuer of the authority',
  authoritySerial: 'Serial number of the authority',
  permitted: 'Permitted names',
  excluded: 'Excluded names',
  yes: 'Yes',
  no: 'No',

  pem: 'PEM',
  pemHint: 'The certificate as text, for configurations that take it so. It holds no private key.',

  privateKeyTitle: 'Private Key',
  secretKeyTitle: 'Secret Key',
  privateKeyDetails: 'Private Key Details',
  secretKeyDetails: 'Secret Key Details',
  keyNeverShown: 'The value of the key is never shown.',
  alias: 'Alias',
  noAlias: '(none)',
  format: 'Format',
  algorithm: 'Algorithm',
  unknownLocked: 'Unknown while locked',
  size: 'Size',
  curve: 'Curve',
  encryption: 'Encryption',
  notEncrypted: 'Not encrypted',
  iterations: (count: number) => `${formatNumber(count)} iterations`,
  legacy: 'Old algorithm: newer Java and Node.js versions refuse it without a legacy switch.',
  locked: 'Locked',
  keyLocked: 'Locked: its password is not known.',
  keyMatch: 'Belongs to the certificate',
  createdAt: 'Created',
  matchUnknown: 'Could not be told',

  request: 'Certification Request',
  requestSignature: (algorithm: string, state: NonNullable<CertificationRequest['signature']>) =>
    `${algorithm}, ${requestSignatures[state]}`,
  revocationList: 'Revocation List',
  thisUpdate: 'This update',
  nextUpdate: 'Next update',
  revokedCount: 'Revoked certificates',

  content: 'Content',
  contentAsRead: (date: string) => `As read on ${date}, when the file was open.`,
  entryKinds,
  privateKeyRow: 'private key',
  secretKeyRow: 'secret key',
  certificateValid: 'The certificate is valid',
  showMore: 'Show More',
  entryHeader: (alias: string | null, number: number) => alias ?? `Entry ${formatNumber(number)}`,
  withAlias: (alias: string) => `Alias: ${alias}`,
  emptyStore: 'The file holds no entries.',
  warningsTitle: 'Not everything could be shown',

  creation: 'Creation Details',
  generationMethod: 'Generation Method',
  methods: { import: 'Import', service: 'External service' },
  origin: 'Origin',
  origins,
  fileName: 'File Name',
  fileSize: 'Size',
  storedOn: 'Stored',
  storedBy: (when: string, who: string) => `${when} by ${who}`,
  changedOn: 'Last Changed',
  fileDigest: 'SHA-256 of the File',
  formats,
  integrity: 'Integrity',
  integrities,
  protection: 'Protection',
  protectionLine: (protection: Protection) =>
    `${protectedParts[protection.of]}: ${protection.algorithm}${
      protection.iterations === undefined ? '' : `, ${formatNumber(protection.iterations)} iterations`
    }`,
  noProtection: 'None',
  password: 'Password',
  passwordRemembered: 'Remembered in this browser, encrypted',
  forgetPassword: 'Forget Password',
  passwordForgotten: 'The password was forgotten.',

  unlockTitle: 'Protected by a Password',
  unlockStore: 'Enter the password of the file to see everything that is inside.',
  unlockKeys: 'The file is open, but some keys have passwords of their own.',
  storePassword: 'Password',
  keyPassword: (alias: string) => (alias === '' ? 'Password of the key' : `Password of the key "${alias}"`),
  remember: 'Remember the password',
  rememberHint: 'It is kept encrypted in this browser and used by itself from then on.',
  open: 'Open',
  passwordRefused: 'This password opens nothing more.',
  unopenedHint: 'Until then the file is kept as it is and treated as one that holds a private key.',

  usedBy: (count: number) => (count === 0 ? 'Used By' : `Used By (${formatNumber(count)})`),
  unused: 'No destination and no fragment of this level names it.',
  usedAs: (property: string) => `as ${property}`,

  versions: 'Version History',
  versionNumber: (number: number) => `Version ${formatNumber(number)}`,
  current: 'Current',
  renewal: 'Renewal',
  view: 'View',
  compare: 'Compare',
  restore: 'Restore',
  viewVersion: (number: number) => `View version ${formatNumber(number)}`,
  compareVersion: (number: number) => `Compare version ${formatNumber(number)} with the current one`,
  restoreVersion: (number: number) => `Restore version ${formatNumber(number)}`,
  restoreTitle: 'Restore Version',
  restoreQuestion: (name: string, number: number) =>
    `Make version ${formatNumber(number)} of "${name}" the current one? It becomes a new version; nothing is lost.`,
  restored: (number: number) => `Version ${formatNumber(number)} is the current one again.`,
  oldVersion: (number: number) => `This is version ${formatNumber(number)}, not the current one.`,
  backToCurrent: 'Show the current version',
} as const;
