import type { KeyAlgorithmName } from '../pki/generate/types';
import { formatDate } from './format';
import { generateText } from './generate';

/** Words of signing requests: making one, waiting for the reply, joining it. */
export const requestText = {
  // The panel
  details: 'Signing Request',
  hints: {
    local:
      'The key is made in this browser and stays in it. The request goes to the certification authority of your choice; its reply is joined to the key with “Import Reply”.',
    service:
      'The request goes to the certification authority of your choice; its reply is joined to the key with “Import Reply”.',
  },
  nameHint: 'Key and request are stored as a PEM file of this name until the certificate comes.',
  commonNameHint: 'Who the certificate is for. Left empty it is the name above. The authority may change it.',
  confirm: 'Create CSR',
  working: (algorithm: KeyAlgorithmName) =>
    `Making the key (${generateText.keyAlgorithms[algorithm]}) and its request…`,
  cancelled: 'Cancelled: nothing was stored.',
  created: (name: string) => `The key of "${name}" waits for its certificate. Send its request to the authority.`,

  // The waiting state
  waiting: 'Waiting for the Certificate',
  waitingHint:
    'The private key was made here and has no certificate yet. Send the request to a certification authority, then import what it replies.',
  waitingRenewal: (name: string) => `With the reply “${name}” can be renewed.`,
  download: 'Download Request',
  copy: 'Signing request',
  importReply: 'Import Reply',

  // Import reply
  replyTitle: 'Import Reply',
  replyHint:
    'The certificate that the authority issued: PEM, DER or PKCS#7, alone or with its chain. It must be for the key that waits here.',
  newFile: 'Reply',
  dropFile: 'Drop the reply here, choose it, or paste its text.',
  chooseFile: 'Choose File',
  chooseOther: 'Choose Another File',
  pastedName: 'pasted reply',
  paste: 'Paste',
  pasteTooltip: 'Paste the reply from the clipboard',
  pasteRefused: 'The browser did not allow reading the clipboard. Choose the file instead.',
  pasteEmpty: 'The clipboard holds no text. Copy the reply first.',
  readingReply: 'Reading the reply…',
  keyPassword: 'Password of the waiting key',
  openKey: 'Open',
  keyPasswordRefused: 'This password does not open the key.',
  subject: 'Subject',
  issuer: 'Issued By',
  validity: 'Validity',
  validityOf: (from: Date, to: Date) => `${formatDate(from)} – ${formatDate(to)}`,
  otherSubject: 'The authority changed the subject: the request asked for another one.',
  expired: 'This certificate has expired already.',
  notYetValid: (from: Date) => `This certificate is valid from ${formatDate(from)} on, not now.`,
  incomplete: (issuer: string) =>
    `The chain ends before its root: “${issuer}” is missing. Systems that do not know it may refuse the certificate. Repair can add it later from another stored file.`,
  target: 'Store it',
  intoWaiting: (name: string) => `In “${name}”, where the key waits`,
  intoRenewed: (name: string) => `In the place of the present “${name}”; the waiting key is deleted then`,
  renewedPassword: (name: string) => `Password of “${name}”`,
  renewedPasswordHint: 'The file is opened with it, and the renewed one is locked with it again.',
  takesKeyPassword: (name: string) =>
    `“${name}” has no password. The renewed file gets that of the waiting key, which it then holds.`,
  keepKey: 'Keep the Waiting Key',
  keyKept: (name: string) => `"${name}" is kept.`,
  renewedPasswordRefused: 'This password does not open the file.',
  join: 'Import',
  joined: (name: string) => `The certificate was joined to the key of "${name}".`,
  renewed: (name: string) => `"${name}" was renewed.`,

  // Renewal by a request
  renewalRequest: 'Create CSR for Renewal',
  renewalTitle: 'Create CSR for Renewal',
  renewalHint: (name: string) =>
    `Only the authority that issued the certificate in “${name}” can renew it, so there is no “Renew Now” for it. A new key is made here, with a request that has the same subject and alternative names.`,
  renewalSubject: 'Subject',
  renewalNames: 'Subject Alternative Names',
  renewalNameHint: 'Key and request wait under this name. The reply can then renew the present file.',
  renewalSubmit: 'Create',
} as const;
