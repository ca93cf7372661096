import { formatNumber } from './format';

/** Names are listed up to this many. */
const listed = 10;

function nameSome(names: readonly string[]): string {
  const shown = names.slice(0, listed).map((name) => `"${name}"`);
  return [...shown, ...(names.length > listed ? [`and ${formatNumber(names.length - listed)} more`] : [])].join(', ');
}

/** Words of the dialogs of the Certificates screen: delete, export, replace. */
export const certificateDialogsText = {
  deleteTitle: (count: number) => (count === 1 ? 'Delete Certificate' : 'Delete Certificates'),
  deleteOne: (name: string) => `Delete certificate "${name}"?`,
  deleteMany: (count: number) => `Delete these ${formatNumber(count)} certificates?`,
  deleteHint: (count: number) =>
    `${count === 1 ? 'The file, its older versions, its labels and a remembered password go with it.' : 'The files, their older versions, their labels and remembered passwords go with them.'} You can undo this right afterwards.`,
  deleteHintFinal: (count: number) =>
    `${count === 1 ? 'The file and its labels go with it.' : 'The files and their labels go with them.'} This cannot be undone.`,
  deleteUsed: (users: readonly string[]) =>
    `Still used by ${nameSome([...new Set(users)])}. They keep the name, and fail until a certificate of that name is there again.`,
  replaceUsed: (users: readonly string[]) =>
    `Used by ${nameSome([...new Set(users)])}, which will use the new content.`,
  deleted: (names: readonly string[]) =>
    names.length === 1 ? `"${names[0]}" was deleted.` : `${formatNumber(names.length)} certificates were deleted.`,
  restored: (names: readonly string[]) =>
    names.length === 1 ? `"${names[0]}" is back.` : `${formatNumber(names.length)} certificates are back.`,
  undoFailed: 'The deletion could not be undone: it was purged, or the name is used again.',
  export: 'Export',
  exportManyTitle: (count: number) =>
    count === 1 ? 'Export Certificate' : `Export ${formatNumber(count)} Certificates`,
  exportManyHint: (count: number) =>
    count === 1
      ? 'The file is saved in a ZIP archive exactly as it was stored.'
      : 'The files are saved in one ZIP archive, each exactly as it was stored.',
  dummiesLeftOut: (count: number) =>
    `${formatNumber(count)} ${count === 1 ? 'dummy has' : 'dummies have'} no file and ${count === 1 ? 'is' : 'are'} left out.`,
  checkingFiles: (done: number, of: number) =>
    `Checking ${formatNumber(Math.min(done + 1, of))} of ${formatNumber(of)}…`,
  readableKeys: (names: readonly string[]) =>
    names.length === 1
      ? `${nameSome(names)} holds a private key that needs no password: whoever gets the file can use the key.`
      : `These files hold private keys that need no password: ${nameSome(names)}. Whoever gets them can use the keys.`,
  readableKeysConsent: 'Export although the private key is not protected',
  exportTitle: 'Export Certificate',
  exportWhat: 'What to export',
  exportStored: (name: string) => `The stored file, byte for byte (${name})`,
  exportCertificate: 'One certificate',
  exportChain: 'One certificate with its chain, as PEM',
  whichCertificate: 'Certificate',
  encoding: 'Encoding',
  encodings: { pem: 'PEM (text)', der: 'DER (binary)' },
  noKeyInside: 'The exported file holds no private key.',
  checkingFile: 'Checking the file…',
  replace: 'Replace',
  replaceTitle: 'Replace Certificate',
  replaceHint: (name: string) =>
    `Choose the file that takes the place of "${name}". The name and the labels stay; the stored file remains in the version history.`,
  replaceHintFinal: (name: string) =>
    `Choose the file that takes the place of "${name}". The name and the labels stay; the stored file is overwritten.`,
  newFile: 'New file',
  dropFile: 'Drop one file here, or',
  chooseFile: 'Choose File',
  chooseOther: 'Choose Another File',
  readingFile: 'Reading the file…',
  sameFile: 'This is the stored file, byte for byte: there is nothing to replace.',
  notStorable: 'This file holds no certificate and no key; it cannot take the place of one.',
  otherExtension: (name: string) =>
    `The extension of the new file is another one. It is stored as "${name}", because destinations refer to that name.`,
  password: 'Password',
  passwordRefused: 'This password does not open the file.',
  open: 'Open',
  remember: 'Remember the password',
  replaced: (name: string) => `"${name}" was replaced.`,
} as const;
