import type {
  AliasProblem,
  Candidate,
  ConversionProblem,
  ExportFormat,
  PasswordWarning,
} from '../domain/certificate/convert';
import type { CertificateKind } from '../domain/certificate/types';
import { formatDate, formatNumber } from './format';
import { plural } from './plural';

const formats: Record<ExportFormat, { readonly name: string; readonly hint: string }> = {
  pkcs12: {
    name: 'PKCS#12',
    hint: 'Keys, chains and trusted certificates, encrypted with AES-256: for current Java, OpenSSL and Node.',
  },
  'pkcs12-legacy': {
    name: 'PKCS#12, legacy (3DES, SHA-1)',
    hint: 'Weak encryption, for old consumers only: those that refuse the other PKCS#12.',
  },
  jks: {
    name: 'JKS',
    hint: 'For Java. Its protection is weak, and aliases are kept in lower case; PKCS#12 is better where it can be used.',
  },
  jceks: { name: 'JCEKS', hint: 'For Java alone. Keys are encrypted with 3DES, and aliases are kept in lower case.' },
  pem: { name: 'PEM', hint: 'Text: for each entry its certificates, leaf first, then its key.' },
  der: {
    name: 'DER',
    hint: 'Binary: one certificate, or one private key without its certificate.',
  },
  pkcs7: { name: 'PKCS#7', hint: 'Certificates and their chains without any private key.' },
};

const problems: Record<ConversionProblem, string> = {
  'no-entries': 'Choose at least one entry.',
  'one-only': 'DER holds one certificate or one private key: choose a single entry.',
  'key-without-certificate':
    'A private key without its certificate is chosen, which this format cannot hold: leave it out, or choose PKCS#12 or PEM.',
  password: 'This format needs a password.',
  repeated: 'The two passwords are not the same.',
};

const aliasProblems: Record<AliasProblem, string> = {
  empty: 'Enter an alias.',
  duplicate: 'Another entry has this alias; capital and small letters count as the same.',
};

const warnings: Record<PasswordWarning, string> = {
  short: 'keytool changes no store whose password has fewer than 6 characters.',
  'not-ascii': 'Java opens this format with ASCII passwords only. OpenSSL takes this one.',
};

const kinds: Record<CertificateKind, string> = {
  'key-store': 'This will be a key store: it holds a private key.',
  'trust-store': 'This will be a trust store: it holds certificates only.',
  unopened: '',
};

function typeOf({ type, input: { chain } }: Candidate): string {
  switch (type) {
    case 'key-pair':
      return `Private key with ${plural(chain.length, 'certificate', 'certificates')}`;
    case 'private-key':
      return 'Private key without a certificate';
    case 'certificate':
      return 'Certificate';
    case 'chain-certificate':
      return 'Certificate of a chain, alone';
  }
}

/** Words of *Export As* and of *New store*. */
export const convertText = {
  title: (name: string) => `Export “${name}” As`,
  export: 'Export',
  format: 'Format',
  formats,
  entries: 'Entries',
  noEntries: 'This file holds no certificate and no private key that could be written again.',
  /** The name of a row: which entry it is. */
  entry: ({ subject, input }: Candidate) => subject || input.alias || 'Private key',
  entryFacts: (candidate: Candidate) =>
    [
      typeOf(candidate),
      ...(candidate.input.alias === '' ? [] : [`alias ${candidate.input.alias}`]),
      ...(candidate.notAfter === null ? [] : [`valid to ${formatDate(candidate.notAfter)}`]),
    ].join(' · '),
  alias: (entry: string) => `Alias of ${entry}`,
  aliasLabel: 'Alias',
  keyEncoding: 'Private keys as',
  keyEncodings: {
    pkcs8: 'PKCS#8 (PRIVATE KEY)',
    traditional: 'PKCS#1 or SEC 1 (RSA or EC PRIVATE KEY)',
  },
  traditionalHint:
    'SAP’s Transparent Proxy reads encrypted keys only as PKCS#1. With a password the key is encrypted with AES-256, but the password itself is protected weakly: choose a long one.',
  password: 'Password',
  repeatPassword: 'Repeat Password',
  passwordHint: (isRequired: boolean) =>
    isRequired ? 'Needed to open the file and its keys.' : 'Without one the file is not encrypted.',
  openPkcs12: 'Java finds no private keys in a PKCS#12 file without a password: enter one if Java is to use the file.',
  warnings,
  problems,
  unusedFile: (name: string) =>
    `Nothing of the ticked file “${name}” is chosen: open it and choose an entry, or untick it.`,
  aliasProblems,
  consent: 'The private key leaves without a password: whoever gets the file can use it.',
  consentStored: 'The private key is written without a password: whoever downloads the file later can use it.',
  consentMissing: 'Confirm that the private key is to be written without a password, or enter one.',
  understood: 'I know, write it without a password',
  fileName: 'File Name',
  target: 'What to do with it',
  download: 'Download',
  store: 'Save as a new file of this level',
  notKept: 'The cockpit keeps no files of this kind: it can only be downloaded.',
  stored: (name: string) => `“${name}” was added.`,
  reading: 'Reading the file…',
  locked: (name: string) => `“${name}” needs its password first.`,
  openFile: 'Open',
  storePassword: 'Password of the file',
  keyPassword: (alias: string) => (alias === '' ? 'Password of the private key' : `Password of “${alias}”`),
  refused: 'This password does not open it.',
  files: 'Files',
  filesHint: 'Choose the files of this level to take entries from, then the entries.',
  searchFiles: 'Search files',
  noFiles: 'No file of that name.',
  newStore: 'New Store',
  content: 'Content',
  contentHint: (count: number) =>
    count === 0
      ? 'Nothing is chosen yet.'
      : `${formatNumber(count)} ${count === 1 ? 'entry is' : 'entries are'} chosen.`,
  kinds,
  remove: (entry: string) => `Leave out ${entry}`,
  name: 'Name',
  nameHint: 'The extension follows the format.',
  remember: 'Remember the password',
  rememberHint: 'It is kept encrypted in this browser, and opens the file here from now on.',
  confirm: 'Create Store',
  writing: 'Writing the file…',
} as const;
