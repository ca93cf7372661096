import type { Validity, ValidityUnit } from '../domain/certificate/generation';
import type { CertificateExtension } from '../domain/certificate/name';
import type { PasswordStrength } from '../domain/password-strength';
import type { KeyAlgorithmName, SubjectAltName } from '../pki/generate/types';
import { formatNumber } from './format';
import { plural } from './plural';

const units: Record<ValidityUnit, string> = { DAYS: 'days', MONTHS: 'months', YEARS: 'years' };

const singleUnits: Record<ValidityUnit, string> = { DAYS: 'day', MONTHS: 'month', YEARS: 'year' };

const extensions: Record<CertificateExtension, string> = {
  pem: 'PEM',
  p12: 'P12',
  pfx: 'PFX',
  jks: 'JKS',
  cer: 'CER',
  crt: 'CRT',
};

const keyAlgorithms: Record<KeyAlgorithmName, string> = {
  'RSA-2048': 'RSA, 2,048 bits',
  'RSA-3072': 'RSA, 3,072 bits',
  'RSA-4096': 'RSA, 4,096 bits',
  'EC-P256': 'EC, P-256',
  'EC-P384': 'EC, P-384',
  'EC-P521': 'EC, P-521',
  Ed25519: 'Ed25519',
};

const strengths: Record<PasswordStrength, string> = {
  weak: 'Weak: easily guessed by whoever gets the file.',
  fair: 'Fair: a longer one is harder to guess.',
  strong: 'Strong.',
};

const alternativeNameTypes: Record<SubjectAltName['type'], { readonly name: string; readonly example: string }> = {
  dns: { name: 'DNS name', example: 'client.example.com' },
  ip: { name: 'IP address', example: '192.0.2.1' },
  uri: { name: 'URI', example: 'https://example.com/client' },
  email: { name: 'E-mail', example: 'client@example.com' },
};

/** Words of generating a certificate: the panel and what comes of it. */
export const generateText = {
  name: 'Name',
  service: 'Generation Service',
  ownService: 'Certificate authority of this workspace',
  sapService: 'SAP Certificate Service',
  ownServiceHint:
    'It stands in for SAP Cloud PKI: its keys are kept in this browser alone, and it is made when first used. SAP does not know it. Systems that are to accept these certificates have to trust its root.',
  extension: 'File Extension',
  extensions,
  pemInside: 'PEM inside, with the private key.',
  withRequest: 'With a signing request only PEM is possible.',
  commonName: 'Common Name (CN)',
  commonNameHint: 'Who the certificate is for. Left empty it is the file name.',
  validity: 'Validity',
  validityNumber: 'Validity, number',
  validityUnit: 'Validity, unit',
  units,
  password: 'Password',
  passwordOptional: 'Protects the private key. Without one whoever gets the file can use the key.',
  passwordRequired: (extension: CertificateExtension) => `A ${extensions[extension]} store is locked with it.`,
  strengths,
  notAscii: 'Java opens PKCS#12 and JCEKS with ASCII passwords only: a JVM will refuse this one.',
  remember: 'Remember the password',
  rememberHint: 'It is kept encrypted in this browser and used by itself from then on.',
  renewal: 'Enable automatic renewal',
  renewalHints: {
    local:
      'Shortly before it expires a certificate with the same subject and length of validity takes its place, as a new version of the file. That happens while this application is open.',
    service:
      'Shortly before it expires the service puts a certificate with the same subject and length of validity in its place.',
  },
  renewalKeepsPassword: 'The password is kept encrypted in this browser: the renewed file is locked with it again.',
  keyOnRenewal: 'Key on Renewal',
  keysOnRenewal: { new: 'New key', same: 'Same key' },
  keyOfRequest: 'With a signing request the public key stays the same at every renewal.',
  request: 'Certificate Signing Request',
  requestHint: 'Optional: a .csr file for a key that you keep yourself. Drop it here, choose it, or paste its text.',
  chooseRequest: 'Choose File',
  chooseOtherRequest: 'Choose Another File',
  paste: 'Paste',
  pasteTooltip: 'Paste the signing request from the clipboard',
  pasteRefused: 'The browser did not allow reading the clipboard. Press Ctrl+V (⌘V) anywhere on this screen instead.',
  pasteEmpty: 'The clipboard holds no text. Copy the signing request first.',
  pastedName: 'pasted.csr',
  removeRequest: 'Remove the signing request',
  readingRequest: 'Reading the signing request…',
  requestRefused: (fileName: string) => `“${fileName}” cannot be used.`,
  requestSubject: 'Subject asked for',
  emptyName: '(empty)',
  requestKey: 'Public key',
  requestReplaced:
    'Only its public key counts: the subject becomes the one entered here. The stored file holds the certificate and its chain; the private key stays with you.',
  bits: (size: number) => `${formatNumber(size)} bits`,
  more: 'More',
  keyAlgorithm: 'Key Algorithm',
  keyAlgorithms,
  keyAlgorithmHint: 'RSA is understood everywhere. EC is faster; Ed25519 is not known to older systems.',
  subject: 'Subject',
  subjectTypes: {
    C: { name: 'Country (C)', example: 'DE' },
    ST: { name: 'State or Province (ST)', example: '' },
    L: { name: 'Locality (L)', example: '' },
    O: { name: 'Organization (O)', example: '' },
    OU: { name: 'Organizational Unit (OU)', example: '' },
  },
  alternativeNames: 'Subject Alternative Names',
  alternativeNameTypes,
  alternativeNameType: (number: number) => `Type of name ${formatNumber(number)}`,
  alternativeName: (number: number) => `Name ${formatNumber(number)}`,
  addAlternativeName: 'Add Name',
  removeAlternativeName: (value: string) => (value === '' ? 'Remove name' : `Remove name ${value}`),
  usage: 'Extended Key Usage',
  usages: {
    clientAuth: 'Client authentication',
    serverAuth: 'Server authentication',
    emailProtection: 'E-mail protection',
    codeSigning: 'Code signing',
  },
  problems: {
    'name.empty': 'Enter a name.',
    'name.too-long': 'At most 200 characters, with the extension.',
    'name.characters': 'A name cannot contain slashes or control characters.',
    'name.taken': 'This name is already in use.',
    'commonName.too-long': 'At most 64 characters. Enter a shorter one than the file name.',
    'validity.value': 'Enter a whole number of at least 1, and at most 10 years.',
    'validity.unit': 'Choose days, months or years.',
    'validity.outlives-authority':
      'The certificate authority of this workspace ends before. Choose a shorter validity.',
    'password.password-required': 'This format needs a password.',
    'password.password-too-short': 'Java opens a JKS store only with 6 characters or more.',
    'subject.country': 'Enter a country code of two letters, such as DE.',
    'subject.too-long': 'Too long: at most 64 characters, or 128 for a place.',
    'subjectAltNames.dns': 'This is no DNS name.',
    'subjectAltNames.ip': 'This is no IPv4 or IPv6 address.',
    'subjectAltNames.uri': 'This is no URI; it begins with its scheme, such as https://.',
    'subjectAltNames.email': 'This is no e-mail address.',
    characters: 'Leave out control characters.',
    empty: 'Enter a value.',
  },
  otherProblem: 'This is not accepted.',
  hasPassword: 'Has Password',
  automaticRenewal: 'Automatic Renewal',
  on: 'On',
  off: 'Off',
  validityOf: ({ value, unit }: Validity) => plural(value, singleUnits[unit], units[unit]),
  confirm: 'Generate Certificate',
  working: (algorithm: KeyAlgorithmName) => `Making the key (${keyAlgorithms[algorithm]}) and its certificate…`,
  workingWithRequest: 'Making the certificate…',
  cancelled: 'Cancelled: nothing was stored.',
  generated: (name: string) => `"${name}" was generated.`,
} as const;
