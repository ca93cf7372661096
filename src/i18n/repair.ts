import type { RepairStep } from '../domain/certificate/repair';
import { formatList } from './format';

export const repairText = {
  action: 'Repair…',
  title: 'Repair',
  submit: 'Save as New Version',
  submitFinal: 'Replace the Stored File',
  saved: (name: string) => `"${name}" was repaired.`,
  hint: 'The file is written anew with the same keys and certificates. Nothing is stored before you save.',
  versionStays: 'The present version stays in the version history.',
  noVersions: 'The present one is overwritten; export it first where you may need it again.',
  steps: 'What to repair',
  step: {
    order: 'Put the certificates in order: leaf, issuers, root',
    duplicates: 'Leave out copies of the same certificate',
    issuers: 'Add the missing issuers',
    encryption: 'Encrypt with AES-256 instead of an old algorithm',
    password: 'Set a new password',
  } satisfies Record<RepairStep, string>,
  orderAlways: 'Happens with every repair: a file is only ever written in this order.',
  foundIn: (names: readonly string[], file: string, subaccount: string) =>
    `${formatList(names)} from "${file}" in ${subaccount}; the signatures verify.`,
  searching: 'Looking for missing issuers in the other files…',
  noIssuer: (names: readonly string[]) =>
    `No other stored file that opens without a password holds the missing ${names.length === 1 ? 'issuer' : 'issuers'} ${formatList(names)}. Upload one that does, and come back.`,
  nothing: 'There is nothing to repair in this file.',
  unwritable:
    'The file holds parts that writing it anew would lose (requests, revocation lists, secret keys, or what cannot be read here), so it is left as it is. Export As writes the keys and certificates into a file of their own.',
  locked: 'Some of the file is still locked. Enter its password on the page first.',
  newPassword: 'New Password',
  repeatPassword: 'Repeat New Password',
  renewalNeedsPassword:
    'This certificate renews by itself only while its password is remembered: tick that here, or enter the password later in its Renewal card.',
  sharedAlias: (alias: string) =>
    `Two entries have the alias “${alias}” (capital and small letters count as the same), which this format does not hold. Give them other ones with Export As.`,
  trustsMore: 'Where the file is used as a trust store, the added issuers are trusted with all that they sign.',
  result: 'Result',
  entry: (alias: string) => (alias === '' ? 'Entry without a name' : alias),
  key: 'Private key',
  added: 'added',
  leftOut: (names: readonly string[]) => `Left out: ${formatList(names)}`,
} as const;
