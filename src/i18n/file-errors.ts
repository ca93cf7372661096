import type { DomainErrorCode, DomainErrorDetails } from '../domain/errors';
import type { CockpitError } from '../shared/errors';
import type { ErrorText } from './error-text';
import { formatBytes, formatNumber } from './format';

const subjects: Readonly<Record<DomainErrorDetails['subject'], { readonly what: string; readonly choose: string }>> = {
  'destination-file': {
    what: 'destinations',
    choose: 'Choose a JSON, YAML or .properties file of a destination, or a ZIP archive of such files.',
  },
  'service-key': {
    what: 'a service key',
    choose: 'Choose the service key as JSON, as the cockpit shows or downloads it.',
  },
  'transport-request': {
    what: 'a transport request',
    choose: 'Choose a file that was made by Export of a transport request in this application.',
  },
  landscape: {
    what: 'a transport landscape',
    choose: 'Choose a ZIP archive that was made by Export of the landscape in this application.',
  },
};

/** Where files of another kind belong, by what they look like. */
const places: readonly (readonly [pattern: RegExp, nextStep: string])[] = [
  [/service key/, 'Create the destination from a service instance instead: it takes service keys.'],
  [/certificate|key store|private key/, 'Upload it under Certificates instead.'],
  [/^transport request$/, 'Add it to the import queue of a transport node instead.'],
  [/^transport landscape$/, 'Import it in the landscape of transport management instead.'],
  [/^destination$/, 'Create the destination from a file instead: it takes files of destinations.'],
];

/** Words for files that are not what was asked for, or damaged. */
export const fileErrorTexts: Record<DomainErrorCode, (details: DomainErrorDetails) => ErrorText> = {
  empty: ({ subject }) => ({
    message: `The file holds nothing: no ${subjects[subject].what.replace(/^a /, '')}.`,
    nextStep: 'Save or export it again from where it came from.',
  }),
  'unknown-format': (details) => ofAnotherKind(details),
  'not-a-destination': (details) => ofAnotherKind(details),
  'not-a-service-key': (details) => ofAnotherKind(details),
  'other-version': ({ found, maximum }) => ({
    message: `The file has version ${shown('version', found)} of its format; version ${shown('version', maximum)} is read here.`,
    nextStep: 'Export it again with the same version of this application.',
  }),
  malformed: ({ format = 'file', problem, line, column }) => ({
    message: `The ${format} is damaged${place(line, column)}${problem === undefined ? '' : `: ${problem}`}.`,
    nextStep: 'Correct it there, or export the file again.',
  }),
  encoding: ({ format = 'text', offset }) => ({
    message: `The ${format} holds a character in a wrong encoding${offset === undefined ? '' : ` at byte ${formatNumber(offset)}`}.`,
    nextStep: 'Save the file again as UTF-8.',
  }),
  'limit-exceeded': ({ limit = 'size', maximum, found }) => ({
    message: `The file is over a limit: ${limitNames[limit] ?? limit}, at most ${shown(limit, maximum)}${found === undefined ? '' : `, found ${shown(limit, found)}`}.`,
    nextStep: 'Split it into smaller files.',
  }),
};

const limitNames: Readonly<Record<string, string>> = {
  inputBytes: 'size',
  yamlBytes: 'size of a YAML file',
  nesting: 'levels of nesting',
  values: 'number of values',
  propertiesLines: 'lines of a .properties file',
  destinations: 'number of destinations',
  properties: 'number of properties',
  nodes: 'number of nodes',
  routes: 'number of routes',
};

function ofAnotherKind({ subject, looksLike }: DomainErrorDetails): ErrorText {
  const { what, choose } = subjects[subject];
  const known = looksLike?.startsWith('other ') === true ? undefined : looksLike;
  return {
    message:
      known === undefined
        ? `The file holds no ${what.replace(/^a /, '')}.`
        : `The file is something else than ${what}: it looks like ${article(known)}${known}.`,
    nextStep: places.find(([pattern]) => looksLike !== undefined && pattern.test(looksLike))?.[1] ?? choose,
  };
}

function article(noun: string): string {
  if (/^plain text|^Terraform/.test(noun)) return '';
  return /^(?:[AEIOUaeiou]|HTML|XML)/.test(noun) ? 'an ' : 'a ';
}

function place(line: number | undefined, column: number | undefined): string {
  if (line === undefined) return '';
  return ` in line ${formatNumber(line)}${column === undefined ? '' : `, column ${formatNumber(column)}`}`;
}

function shown(limit: string, value: number | undefined): string {
  if (value === undefined) return 'that';
  return /bytes/i.test(limit) ? formatBytes(value) : formatNumber(value);
}

/** Whether an error is about a file that a user brought to the destinations. */
export function isFileError(error: CockpitError): error is CockpitError<DomainErrorCode, DomainErrorDetails> {
  return 'subject' in error.details && Object.hasOwn(fileErrorTexts, error.code);
}
