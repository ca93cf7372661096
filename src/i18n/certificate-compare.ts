import type { ComparedFieldName, ComparedPart, ReplacementWarning } from '../domain/certificate/compare';
import { certificateDetailText } from './certificate-detail';
import { certificatesText } from './certificates';
import { formatDateTime } from './format';

const fields: Record<ComparedFieldName, string> = {
  format: 'Format',
  kind: 'Kind',
  entries: 'Entries',
  keyAlgorithm: 'Key Algorithm',
  keySize: 'Key Size or Curve',
  keyEncryption: 'Key Encryption',
  subject: 'Subject',
  issuer: 'Issued By',
  serialNumber: 'Serial Number',
  notBefore: 'Valid From',
  notAfter: 'Valid Until',
  publicKey: 'Public Key',
  signatureAlgorithm: 'Signature Algorithm',
  names: 'Subject Alternative Names',
  keyUsage: 'Key Usage',
  extendedKeyUsage: 'Extended Key Usage',
  basicConstraints: 'Basic Constraints',
  extensions: 'Extensions',
  sha256: 'SHA-256 Fingerprint',
  sha1: 'SHA-1 Fingerprint',
};

const kinds: Readonly<Record<string, string>> = certificatesText.kinds;
const formats: Readonly<Record<string, string>> = certificateDetailText.formats;

const warnings: Record<ReplacementWarning, string> = {
  expired: 'The new certificate has expired already: connections that use it will be refused.',
  kind: 'The new file is of another kind: what uses the certificate may need a private key that it no longer finds, or gets one it should not have.',
  subject: 'The new certificate speaks for somebody else: its subject is not the one of the stored certificate.',
  'ends-earlier': 'The new certificate expires earlier than the stored one.',
};

/** A compared value as it is shown; a dash where there is none. */
export function comparedValue(field: ComparedFieldName, value: string | null): string {
  if (value === null || value === '') return '–';
  if (field === 'notBefore' || field === 'notAfter') return formatDateTime(value);
  if (field === 'kind') return kinds[value] ?? value;
  if (field === 'format') return formats[value] ?? value;
  return value;
}

/** Words of comparing two files. */
export const compareText = {
  fields,
  field: 'Field',
  changes: { same: 'same', changed: 'changed', added: 'added', removed: 'removed' },
  partTitle: ({ kind, name }: ComparedPart) => {
    if (kind === 'file') return 'File';
    const title = kind === 'key' ? 'Private Key' : 'X.509 Certificate';
    return name === '' ? title : `${title}: ${name}`;
  },
  noDifference: 'Nothing differs.',
  onlyDifferences: 'Show differences only',
  title: (version: number) => `Compare Version ${version} with the Current One`,
  version: (version: number) => `Version ${version}`,
  current: 'Current',
  stored: 'Stored',
  replacement: 'New File',
  partly: 'One of the files is not open: only what is known of it is compared.',
  comparing: 'Reading the files…',
  close: 'Close',
  warnings,
} as const;
