import type { Backend, BackupItem } from '../backend/port';
import { formatBytes, formatDateTime, formatNumber } from './format';

const items = (count: number) => (count === 1 ? '1 item' : `${formatNumber(count)} items`);

/** Names of what may differ between a stored item and one of a backup. */
const fieldNames: Readonly<Record<string, string>> = {
  userName: 'name',
  lockAfterIdleMinutes: 'lock after',
  navigationCollapsed: 'navigation',
  lastSubaccountId: 'subaccount used last',
  passwords: 'remembered passwords',
  generation: 'how it is renewed',
  renews: 'what it renews',
  authority: 'root and client authority',
  active: 'active certificate',
  passive: 'passive certificate',
  plainKeys: 'which keys are secret',
  missingSecrets: 'missing secrets',
  transportSubaccount: 'Transport subaccount',
  landscapeChanges: 'landscape action logs',
};

type Mode = Backend['mode'];

/** What this browser encrypts. */
const sealed: Readonly<Record<Mode, string>> = {
  local: 'Private keys, remembered passwords and other secrets',
  service: 'Secrets that this browser keeps (in drafts and in its local workspace)',
};

/** Words of the Settings screen. */
export const settingsText = {
  title: 'Settings',
  general: 'General',
  userName: 'Your Name',
  userNameHints: {
    local: 'Stands in the history of what you change, and as owner. It stays in this browser.',
    service:
      'Stands in this browser, and is sent with what you do in Transport Management, where everybody sees it. The services know the key they are asked with, not you.',
  } satisfies Record<Mode, string>,
  userNameEmpty: 'Enter a name.',
  save: 'Save',
  userNameSaved: 'Name saved',
  theme: 'Theme',
  themeSaved: 'Theme changed',

  security: 'Security',
  stateBrowserKey: 'No passphrase is set.',
  stateUnlocked: 'A passphrase is set, and this workspace is unlocked.',
  stateLocked: 'A passphrase is set, and this workspace is locked.',
  browserKeyHint: (mode: Mode) =>
    `${sealed[mode]} are encrypted with a key of this browser. That guards them against scripts that read the database and against copied exports. It does not guard them against someone who has the files of this browser profile, because the browser keeps the key beside the data.`,
  passphraseHint: (mode: Mode) =>
    `${sealed[mode]} are encrypted with a key that only your passphrase opens. Names, labels, validity and other facts that the list shows are not secret and stay readable.`,
  noRecovery: (mode: Mode) =>
    `Nobody can recover a forgotten passphrase: what it protects would be lost. Keep it in a password manager${mode === 'local' ? ', and export everything now and then' : ''}.`,
  askedAgain:
    'You will be asked for it after each reload of the page and in each new tab: until then what it protects stays locked.',
  setPassphrase: 'Set Passphrase…',
  changePassphrase: 'Change Passphrase…',
  removePassphrase: 'Remove Passphrase…',
  setTitle: 'Set Passphrase',
  set: 'Set',
  changeTitle: 'Change Passphrase',
  change: 'Change',
  removeTitle: 'Remove Passphrase',
  remove: 'Remove',
  removeHint:
    'Everything will be encrypted with a key of this browser instead, which does not guard against someone who has the files of this browser profile.',
  currentPassphrase: 'Current Passphrase',
  newPassphrase: 'New Passphrase',
  passphrase: 'Passphrase',
  repeatPassphrase: 'Repeat Passphrase',
  tooShort: (minimum: number) => `At least ${minimum} characters.`,
  notSame: 'The two do not match.',
  passphraseSet: 'Passphrase set',
  passphraseChanged: 'Passphrase changed',
  passphraseRemoved: 'Passphrase removed',
  lockNow: 'Lock Now',
  unlock: 'Unlock…',
  locked: 'Locked',
  lockAfter: 'Lock After',
  never: 'Never by itself',
  idleMinutes: (minutes: number) =>
    minutes === 1 ? '1 minute without activity' : `${minutes} minutes without activity`,
  lockAfterSaved: 'Saved when to lock',

  storage: 'Storage',
  used: 'Used',
  usedOf: (used: number | null, quota: number | null) => {
    if (used === null) return 'The browser does not tell.';
    return quota === null ? formatBytes(used) : `${formatBytes(used)} of ${formatBytes(quota)}`;
  },
  kept: 'Kept by the Browser',
  keptYes: 'Yes: the browser promised not to clear it when disk space runs low.',
  keptNo: (mode: Mode) =>
    `Not promised: the browser may clear it when disk space runs low.${mode === 'local' ? ' Export everything now and then.' : ''}`,
  keptUnknown: 'The browser does not tell.',
  askAgain: 'Ask Again',
  askGranted: 'The browser promised to keep the data',
  askRefused: 'The browser did not promise it; it decides by how often this address is used, or by a bookmark',

  backup: 'Backup',
  backupHint:
    'One encrypted file with all subaccounts, certificates, their versions, labels and remembered passwords. Keep it in a safe place: with its passphrase everything in it can be read.',
  exportEverything: 'Export Everything…',
  exportTitle: 'Export Everything',
  export: 'Export',
  exportHint:
    'Choose a passphrase for this file; it may differ from the one of this workspace. Without it, nobody can open the file.',
  exported: (name: string) => `Saved as ${name}`,
  import: 'Import…',
  importTitle: 'Import',
  importHint: (name: string, size: number) => `${name}, ${formatBytes(size)}. Enter the passphrase of the file.`,
  open: 'Open',
  chooseFile: 'Choose a backup file',
  fileTooLarge: (maximum: number) =>
    `The file is larger than ${formatBytes(maximum)}, so it is no backup of this application.`,
  previewTitle: 'What to Import',
  previewOf: (createdAt: string, createdBy: string) => `Exported on ${formatDateTime(createdAt)} by ${createdBy}.`,
  previewHint:
    'New items are added. Different certificates become a new version, the present one stays in their history; a different certificate authority signs from then on, the present one stays exportable; different trust certificates and settings are replaced.',
  previewNothing: 'Everything in this file is here already and the same; there is nothing to import.',
  selectAll: 'Select All',
  selectNew: 'Select New Ones',
  selectNone: 'Select None',
  wholeItems: {
    preferences: 'Your settings',
    transport: 'Nodes, routes, requests and logs',
    trust: 'Trust certificates with their keys',
  } satisfies Partial<Record<BackupItem['kind'], string>>,
  previewSame: (count: number) => `${items(count)} already here and the same.`,
  kind: 'Kind',
  kinds: {
    subaccount: 'Subaccount',
    'service-instance': 'Service Instance',
    certificate: 'Certificate',
    destination: 'Destination',
    fragment: 'Fragment',
    authority: 'Certificate Authority',
    trust: 'Destination Trust',
    transport: 'Transport Management',
    preferences: 'Settings',
  } satisfies Record<BackupItem['kind'], string>,
  name: 'Name',
  subaccount: 'Subaccount',
  state: 'Compared with What Is Here',
  states: { new: 'New', same: 'Same', different: 'Different' } satisfies Record<BackupItem['state'], string>,
  differs: (fields: readonly string[]) => `Different: ${fields.map((field) => fieldNames[field] ?? field).join(', ')}`,
  importSelected: (count: number) => (count === 0 ? 'Import' : `Import ${formatNumber(count)}`),
  imported: (count: number) => `${items(count)} imported`,
  noBackup:
    'The service keeps everything. A copy of it is made by exporting destinations and certificates from their lists, or with Copy to Local; the workspace of this browser is exported as a whole in local mode.',

  about: 'About',
  version: 'Version',
  backend: 'Backend',
  backends: { local: 'This browser (local)', service: 'SAP Destination service' },
  independent: 'An independent application; not a product of SAP.',
} as const;
