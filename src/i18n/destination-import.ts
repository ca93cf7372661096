import type { ImportIssue, ImportRule } from '../domain/destination/files/types';
import { formatNumber } from './format';
import { plural } from './plural';

const destinations = (number: number): string => plural(number, 'destination', 'destinations');

/** Words of the panel that imports destinations from files. */
export const destinationImportText = {
  title: 'Import Destinations',
  dropHint: 'Drop JSON, YAML or .properties files, or a ZIP of them',
  files: 'Files',
  filesHint:
    'Drop files or folders anywhere on this screen, browse for them, or paste their text. Accepted are JSON, YAML and .properties, with one destination or many, in a ZIP as well, and the encrypted file that Export with secrets saves.',
  browse: 'Browse…',
  browseTooltip: 'Choose files to import',
  paste: 'Paste',
  pasteTooltip: 'Paste the text of a file from the clipboard',
  pasteRefused: 'The browser did not allow reading the clipboard. Press Ctrl+V (⌘V) outside of a field instead.',
  pasteEmpty: 'The clipboard holds no text. Copy the content of a file first.',
  pastedName: 'pasted text',
  nothingStored: 'Nothing is stored before you choose Import.',
  sealed: (name: string) => `"${name}" is encrypted. Enter its passphrase to see what is in it.`,
  passphraseOf: (name: string) => `Passphrase of ${name}`,
  open: 'Open',
  remove: (name: string) => `Remove ${name}`,
  lockedHint:
    'The workspace is locked: secrets cannot be stored, nor compared with those that are stored, until it is unlocked.',

  destinations: (number: number) => `Destinations (${formatNumber(number)})`,
  filter: 'Show',
  filters: {
    all: 'All',
    new: 'New',
    different: 'Differs',
    same: 'Same',
    duplicate: 'Repeated',
    invalid: 'Invalid',
    missing: 'Secrets missing',
    attention: 'To correct',
  },
  withCount: (filter: string, number: number) => `${filter} (${formatNumber(number)})`,
  nothingShown: 'None of the files has one like this.',
  states: {
    new: 'New',
    different: 'Differs',
    same: 'Same',
    duplicate: 'Repeated',
    invalid: 'Invalid',
  },
  missingCount: (number: number) => plural(number, 'secret missing', 'secrets missing'),
  findingsCount: (number: number) => plural(number, 'finding', 'findings'),
  failed: 'Not stored',
  noName: '(no name)',
  unreadable: 'Could not be read',
  from: (file: string, archive: string | null) => (archive === null ? `from ${file}` : `from ${file} in ${archive}`),
  line: (line: number) => `line ${formatNumber(line)}`,
  inLine: (line: number | null, message: string) =>
    line === null ? message : `Line ${formatNumber(line)}: ${message}`,

  action: 'Action',
  actionFor: (name: string) => `Action for ${name}`,
  choices: {
    store: 'Import',
    replace: 'Replace the stored one',
    rename: 'Import under another name',
    skip: 'Skip',
  },
  bulk: 'Those whose name is in use',
  replaceAll: 'Replace All Differing',
  skipAll: 'Skip All Differing',
  keepBoth: 'Keep Both',
  bulkInvalid: 'New ones that break a rule',
  storeInvalid: 'Import All As They Are',
  skipInvalid: 'Skip All',
  newName: 'Name',
  newNameFor: (name: string) => `New name for ${name}`,
  nameProblems: {
    empty: 'Enter a name.',
    'too-long': 'At most 200 characters.',
    characters: 'Only letters without accents, digits, hyphens and underscores.',
    taken: 'This name is already in use.',
  },
  nameReasons: {
    empty: 'It has no name. Import it under another name to give it one.',
    'too-long': 'Its name has more than 200 characters. Import it under another name.',
    characters: 'Its name has characters that are not allowed. Import it under another name.',
  },
  noType: 'It has no type. Add Type to the file.',
  namesToCorrect: (number: number) =>
    `${plural(number, 'name is', 'names are')} in use or not allowed: correct or skip ${number === 1 ? 'it' : 'them'} first.`,
  showThem: 'Show',
  duplicateHint: 'One further up has the same name.',
  showDetails: (name: string) => `Details of ${name}`,
  hideDetails: (name: string) => `Hide details of ${name}`,
  properties: 'Properties',
  differences: 'What replacing it would change',
  property: 'Property',
  label: (key: string) => `Label ${key}`,
  stored: 'Stored',
  inFile: 'In the file',
  absent: '(none)',
  empty: '(empty)',
  hidden: '(hidden)',
  isSame: 'Everything the file says is stored already.',
  secretEffects: {
    set: 'Secret: is added',
    changed: 'Secret: is another one in the file',
    unknown: 'Secret: whether it differs is known only when the workspace is unlocked',
    kept: 'Secret: the file leaves it out, the stored one stays',
    removed: 'Secret: is removed',
    missing: 'Secret: missing here and in the file',
  },
  findings: 'Findings',
  missingSecrets: 'Secrets the file leaves out',
  missingHint: 'Enter them now, or leave them empty and enter them later: the destination is marked until then.',

  import: (number: number) => (number === 0 ? 'Import' : `Import (${formatNumber(number)})`),
  cancel: 'Cancel',
  discard: 'Discard',
  close: 'Close',
  reading: (done: number, total: number) =>
    total === 1
      ? `Reading ${Math.floor((done % 1) * 100)}%`
      : `Reading file ${formatNumber(Math.min(Math.floor(done) + 1, total))} of ${formatNumber(total)}`,
  storing: (done: number, total: number) => `Storing ${formatNumber(done)} of ${formatNumber(total)}`,
  takingBack: 'Taking back what was stored',
  readingCancelled: (number: number) => `${plural(number, 'file was', 'files were')} not read.`,
  cancelled: 'Cancelled: nothing was imported, and what was already stored was taken back.',
  imported: (number: number) => `${destinations(number)} imported`,
  importedOne: (name: string) => `"${name}" imported`,
  summary: (stored: number, failed: number, left: number) =>
    [
      `${plural(stored, 'destination was', 'destinations were')} imported.`,
      ...(failed === 0
        ? []
        : [`${plural(failed, 'was', 'were')} refused: the reason stands with each; Import tries again.`]),
      ...(left === 0 ? [] : [`${plural(left, 'invalid one was', 'invalid ones were')} left out, see below.`]),
    ].join(' '),
} as const;

const issueTexts: Readonly<Record<ImportRule, (key: string) => string>> = {
  'number-as-text': (key) => `"${key}" is a number in the file and is kept as text, as it is written.`,
  'boolean-as-text': (key) => `"${key}" is true or false in the file and is kept as text.`,
  'duplicate-key': (key) => `"${key}" is given more than once; the last one counts.`,
  'null-value': (key) => `"${key}" has no value and is left out.`,
  'nested-value': (key) => `"${key}" holds a list or an object and is left out: a property is text.`,
  labels: () => 'The labels are not written as keys with values and are left out.',
  'not-an-object': () => 'This is a plain value, not a destination.',
  'no-destination': () => 'This has none of the properties that make a destination.',
  certificate: () => 'This is a certificate. Upload it under Certificates.',
  fragment: () => 'This is a destination fragment. Create it under Fragments.',
};

/** What an import says about something in a file. */
export function importIssueText({ rule, key }: ImportIssue): string {
  return issueTexts[rule](key ?? '');
}
