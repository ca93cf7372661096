import type { Backend } from '../backend/port';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** Words of the upload panel and of dropping files on the Certificates screen. */
export const uploadText = {
  dropHint: 'Drop certificates, key stores or a ZIP of them',
  attachments: (number: number) => `Attachments (${number})`,
  upload: 'Upload',
  uploadTooltip: 'Upload certificate files',
  paste: 'Paste',
  pasteTooltip: 'Paste PEM text from the clipboard',
  pasteRefused: 'The browser did not allow reading the clipboard. Press Ctrl+V (⌘V) anywhere on this screen instead.',
  pasteEmpty: 'The clipboard holds no text. Copy the PEM text first.',
  pastedName: 'pasted.pem',
  empty:
    'Drop files here, choose Upload, or paste PEM text. Accepted are JKS, PFX, P12, PEM, CER and CRT files, alone, several at once, or in a ZIP.',
  wholeChain: 'A file should hold the whole certificate chain.',
  create: 'Create',
  discard: 'Discard',
  cancel: 'Cancel',
  reading: (done: number, total: number) => `Reading file ${Math.min(done + 1, total)} of ${total}`,
  saving: (done: number, total: number) => `Storing ${done} of ${total}`,
  storing: 'Storing',
  remove: (name: string) => `Remove ${name}`,
  from: (source: string) => `from ${source}`,
  waiting: 'Being read…',
  formats: {
    jks: 'JKS key store',
    jceks: 'JCEKS key store',
    pkcs12: 'PKCS#12 store',
    pem: 'PEM file',
    der: 'DER file',
    pkcs7: 'PKCS#7 certificates',
  },
  recognised: (format: string, entries: number) => `${format}, ${count(entries, 'entry', 'entries')}`,
  renamedFormat: (extension: string) => `The content is not what .${extension} usually holds; it is stored unchanged.`,
  integrity: {
    verified: 'Integrity verified',
    absent: 'The format has no integrity check',
    'not-checked': 'Integrity not checked',
  },
  explainedCsr: 'A certification request: shown here, not stored. A CA answers it with a certificate.',
  explainedCrl: 'A certificate revocation list: shown here, not stored.',
  entryKinds: {
    'key-pair': 'Private key with certificate',
    certificate: 'X.509 certificate',
    'private-key': 'Private key',
    'secret-key': 'Secret key',
    csr: 'Certification request',
    crl: 'Revocation list',
  },
  noName: '(no name)',
  locked: 'locked',
  validUntil: (date: string) => `valid until ${date}`,
  moreEntries: (number: number) => `and ${number} more`,
  showEntries: (number: number) => `Entries (${number})`,
  showFindings: (number: number) => `Findings (${number})`,
  /** Names a part of a file where several files have one. */
  ofFile: (part: string, name: string) => `${part}: ${name}`,
  noFindings: 'No findings.',
  password: 'Password',
  keyPassword: (alias: string) => (alias === '' ? 'Password of the private key' : `Password of the key "${alias}"`),
  open: 'Open',
  passwordRefused: 'This password does not open it. Check capitals and keyboard layout, and try again.',
  rememberPassword: 'Remember the password',
  rememberHint: 'Kept encrypted in this browser, to open the store without asking again.',
  saveUnopened: 'It can also be stored unopened, and opened later.',
  sameContent: (name: string) => `The same content is already stored as "${name}".`,
  sameContentHere: (name: string) => `The same content is also among these attachments, as "${name}".`,
  renamed: 'The extension was chosen to say what the file holds; its content is stored unchanged.',
  sameName: (name: string) => `The name "${name}" is already in use.`,
  choiceLabel: 'What to do with it',
  choices: {
    create: 'Keep both under a new name',
    createPlain: 'Store it all the same',
    replace: 'Replace as a new version',
    replaceFinal: 'Replace what is stored',
    skip: 'Skip',
  },
  name: 'Name',
  nameProblems: {
    empty: 'Enter a name.',
    'too-long': 'At most 200 characters.',
    characters: 'A name cannot contain slashes or control characters.',
    extension: 'The name must end with .pem, .cer, .crt, .jks, .pfx or .p12.',
    taken: 'This name is already in use.',
  },
  match: (key: string, certificate: string, isEncrypted: boolean, mode: Backend['mode']) =>
    `The private key in "${key}" belongs to the certificate in "${certificate}". ${
      isEncrypted
        ? 'In the PEM file of both the key stays encrypted under its password.'
        : `In the PEM file of both the key stays unencrypted, as it came${mode === 'local' ? '; this browser stores the whole file encrypted' : ''}.`
    }`,
  combine: 'Combine into one entry',
  stored: (names: readonly string[]) =>
    names.length === 1 ? `"${names[0]}" was stored.` : `${names.length} certificates were stored.`,
  someFailed: (number: number) =>
    `${count(number, 'file was', 'files were')} not stored. The reason stands with each; what was stored is in the list.`,
  nothingToStore: 'None of these files can be stored. Remove them, or add others.',
  readingFailed: 'The files could not be read.',
  readingCancelled: (number: number) => `${count(number, 'file was', 'files were')} not read.`,
  showMore: (number: number) => `Show ${count(number, 'more file', 'more files')}`,
  attentionFirst: 'Files that need attention come first.',
  lockedHint:
    'The workspace is locked: files that hold a private key, or that do not open, cannot be stored until it is unlocked.',
  expired: 'expired',
  saveCancelled: 'Nothing was stored.',
  discardQuestion: 'The files of this draft are not stored yet.',
} as const;
