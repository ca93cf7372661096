import type { DestinationKind } from '../domain/destination/types';
import { plural } from './plural';

const errors = (count: number) => plural(count, 'open issue', 'open issues');
const warnings = (count: number) => plural(count, 'warning', 'warnings');

/** Words of the form of a destination, of its JSON view, and of resolving a conflict. */
export const destinationFormText = {
  createTitle: 'Create Destination',
  editTitle: 'Edit Destination',
  details: 'Destination Details',
  fromScratch: 'New destination from scratch',
  copyOf: (name: string) => `A copy of ${name}`,
  trust: 'Client Trust Store Configuration',
  additional: 'Additional Properties',
  loading: 'Opening the form…',

  create: 'Create',
  save: 'Save',
  discard: 'Discard',
  discarded: 'The draft was discarded.',
  undo: 'Undo',
  created: (name: string) => `"${name}" was created.`,
  saved: (name: string) => `"${name}" was saved.`,

  about: (label: string) => `About ${label}`,
  choose: (label: string) => `<${label}>`,
  defaultChoice: (value: string | null) => (value === null || value === '' ? 'Not set' : `Default (${value})`),
  deprecated: 'Outdated: newer destinations use something else.',
  secretRemoved: 'Was removed on export: enter it.',

  key: 'Key',
  value: 'Value',
  keyHint: 'Choose or type a key',
  valueOf: (key: string) => (key === '' ? 'Value' : `Value of ${key}`),
  newProperty: 'New property',
  addProperty: 'Add Property',
  removeProperty: (key: string) => (key === '' ? 'Remove property' : `Remove property ${key}`),
  notSecret: 'Not a secret',
  notSecretOf: (key: string) => `Not a secret: ${key}`,
  keyProblems: {
    'no-key': 'An additional property has no key. Choose one, or type your own.',
    'key-taken': 'This property is there already. Change its value where it is, or choose another key.',
    'prefix-alone': 'This is only the beginning of a key. Add a name behind the dot.',
  },

  nameTaken: (name: string) => `The name "${name}" is already in use here. Choose another one.`,
  issues: 'What is wrong',
  issueCount: (errorCount: number, warningCount: number) =>
    [...(errorCount > 0 ? [errors(errorCount)] : []), ...(warningCount > 0 ? [warnings(warningCount)] : [])].join(', '),
  errorsTitle: (count: number) => `${errors(count)}:`,
  warningsTitle: (count: number) => `${warnings(count)}, which you can leave as they are:`,

  draftKept: 'Draft kept',
  draftFailed: 'The draft could not be kept.',
  draftGone: 'This draft was saved or discarded in another tab. What you enter here is no longer kept.',

  chooseCertificate: 'Choose a certificate',
  openCertificates: 'Upload and Delete Certificates',
  noCertificate: {
    'key-store': 'No stored file holds a private key yet.',
    'trust-store': 'No certificate is stored yet.',
  },
  dummyCertificate: 'Dummy content: a transport brought its name only. Open it and choose Replace Dummy Content.',
  closedCertificate: 'Not opened: no password is stored with it, so that not all of it could be checked.',
  offeredForHttps: (values: readonly string[]) =>
    `${values.join(', ')} can be chosen once the URL starts with https://.`,
  testPassword: 'Test Password',
  verdicts: {
    opens: 'The password opens the file.',
    'not-needed': 'The file opens without a password.',
    wrong: 'The password does not open the file.',
  },
  keyClosed: (alias: string) =>
    alias === ''
      ? 'The password opens the file, but not the private key in it.'
      : `The password opens the file, but not the key "${alias}" in it.`,

  changedElsewhere: (kind: DestinationKind) => `This ${kind} was changed elsewhere while you were editing it.`,
  compare: 'Compare',
  deletedElsewhere: (kind: DestinationKind) => `This ${kind} was deleted elsewhere while you were editing it.`,
  createAgain: 'Create It Again',
  goneHint: (kind: DestinationKind) =>
    `The ${kind} was deleted elsewhere. What you entered can be stored as a new ${kind}.`,
  mergeTitle: 'Changed Elsewhere',
  mergeHint: (kind: DestinationKind) =>
    `The stored ${kind} is a newer one than yours was based on. Choose for each difference what is to stay.`,
  mergeSame:
    'What is stored says the same as what you entered: your change arrived, or somebody else made the same one.',
  mergeProperty: 'Property',
  mergeMine: 'Mine',
  mergeTheirs: 'Theirs',
  mergeBase: 'Before',
  mergeChoices: { mine: 'Keep mine', theirs: 'Take theirs' },
  mergeChoiceOf: (choice: string, name: string) => `${choice}: ${name}`,
  mergeLabel: (key: string) => `Label ${key}`,
  allMine: 'Keep All Mine',
  allTheirs: 'Take All Theirs',
  mergeApply: 'Continue Editing',
  mergeAbsent: '(not there)',
  mergeEmpty: '(empty)',
  mergeSecret: '(hidden)',
  mergeSecretChanged: '(hidden, changed)',

  json: 'JSON',
  jsonText: 'Destination as JSON',
  jsonHint: (mark: string) =>
    `Secrets stand as ${mark}: left so they keep their values, another text replaces them, and without its line the secret is removed. Labels are edited in the details.`,
  edit: 'Edit',
  cancel: 'Cancel',
  jsonProblems: {
    'not-json': (what: string, line: number, column: number) => `Line ${line}, column ${column} is no JSON: ${what}.`,
    'not-an-object': 'The text has to be one object: properties with their values in braces.',
    'not-text': (key: string, line: number) => `Line ${line}: the value of "${key}" has to be a text.`,
    'key-twice': (key: string, line: number) => `Line ${line}: the key "${key}" is there already.`,
    'no-secret': (key: string) => `"${key}" has no stored value to keep: enter one.`,
  },
} as const;
