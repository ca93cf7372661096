import type { CopyKind, CopyState, SecretEffect } from '../domain/copy/types';
import { formatNumber } from './format';
import { plural } from './plural';

const entries = (count: number): string => plural(count, 'entry', 'entries');

/** Words of *Copy from Local* and *Copy to Local*. */
export const copyText = {
  directions: { 'to-service': 'Copy from Local', 'to-local': 'Copy to Local' },
  direction: 'Direction',
  hint: {
    'to-service':
      'From the workspace of this browser into the service. What is there already is overwritten only where you tick it.',
    'to-local':
      'From the service into the workspace of this browser. What is there already is overwritten only where you tick it.',
  },
  localTitle: 'There is nothing to copy to',
  localHint:
    'Copying is between this browser and a service. This application works with this browser alone: config.json names no service.',
  noSubaccount: 'This browser has no subaccount',
  noSubaccountHint: 'Entries of the service are copied to and from a subaccount of this browser. Create one to begin.',
  createSubaccount: (name: string) => `Create Subaccount "${name}"`,
  opening: 'Opening the workspace of this browser…',
  comparing: 'Comparing both sides…',
  local: 'This Browser',
  service: (subaccount: string) => `Service: ${subaccount}`,
  from: (place: string) => `From: ${place}`,
  to: (place: string) => `To: ${place}`,
  subaccount: 'Subaccount',
  subaccountOf: (place: string) => `Subaccount of ${place}`,
  level: 'Level',
  levelOf: (place: string) => `Level of ${place}`,
  subaccountLevel: 'Subaccount',
  instanceLevel: (name: string) => `Service Instance: ${name}`,

  entries: (count: number) => `Entries (${formatNumber(count)})`,
  search: 'Search',
  searchHint: 'Name',
  show: 'Show',
  allKinds: 'All',
  kinds: {
    certificate: 'Certificates',
    fragment: 'Fragments',
    destination: 'Destinations',
  } satisfies Record<CopyKind, string>,
  kind: { certificate: 'Certificate', fragment: 'Fragment', destination: 'Destination' } satisfies Record<
    CopyKind,
    string
  >,
  state: 'State',
  allStates: 'All',
  states: {
    new: 'New',
    different: 'Different',
    unknown: 'Secrets not compared',
    same: 'Same',
    dummy: 'Dummy',
  } satisfies Record<CopyState, string>,
  withCount: (filter: string, count: number) => `${filter} (${formatNumber(count)})`,
  pickAllNew: (count: number) => `Tick All New (${formatNumber(count)})`,
  pickNone: 'Untick All',
  copy: (name: string) => `Copy ${name}`,
  overwrite: (name: string) => `Overwrite ${name}`,
  tick: { new: 'Copy', overwrite: 'Overwrite' },
  showDetails: (name: string) => `Show what would change in ${name}`,
  hideDetails: (name: string) => `Hide what would change in ${name}`,
  dummyHint: 'A dummy has no content, so there is nothing to copy. Give it its file first.',
  sameHint: 'Copying would change nothing.',
  keyInside: 'Private key',
  keyMaybe: 'May hold a private key',
  secrets: (count: number) => plural(count, 'secret', 'secrets'),
  missing: (count: number) => plural(count, 'secret missing', 'secrets missing'),

  differences: 'What would change',
  field: 'Field',
  there: 'There Now',
  copied: 'Copied',
  content: 'File',
  label: (key: string) => `Label ${key}`,
  absent: '(none)',
  empty: '(empty)',
  effects: {
    set: 'The secret is copied; there is none yet.',
    changed: 'The secret differs and is overwritten.',
    unknown: 'Both have a secret; whether it differs is not known.',
    removed: 'The secret is removed: the source has none.',
    kept: 'The source lacks the secret; the one that is there stays.',
    missing: 'The secret is missing on both sides.',
  } satisfies Record<SecretEffect, string>,
  fileDiffers: 'The files differ in their bytes, but not in what is known of them.',

  lockedHint: 'The secrets of this browser are locked, so they are not compared.',
  unlock: 'Unlock…',
  manySecrets: (count: number) =>
    `${entries(count)} of the same name ${count === 1 ? 'has' : 'have'} secrets. To compare them, each is read.`,
  compareSecrets: 'Compare Secrets',
  comparingSecrets: 'Comparing secrets…',
  secretsHint:
    'Secrets are compared and copied as the service hands them out. One it does not hand out counts as absent.',

  emptyTitle: 'Nothing to copy here',
  emptyHint:
    'The source level holds no destinations, fragments or certificates. Choose another level, or the other direction.',
  noMatchTitle: 'Nothing found',
  noMatchHint: 'No entry fits the search and the filters.',
  clearFilters: 'Show All',

  picked: (count: number) => `${entries(count)} ticked`,
  copyPicked: (count: number) => `Copy (${formatNumber(count)})…`,
  confirm: 'Copy',
  confirmNew: {
    'to-service': (count: number) => `${entries(count)} ${count === 1 ? 'is' : 'are'} created in the service.`,
    'to-local': (count: number) => `${entries(count)} ${count === 1 ? 'is' : 'are'} created in this browser.`,
  },
  confirmOverwrite: (count: number) => `${entries(count)} ${count === 1 ? 'is' : 'are'} overwritten:`,
  confirmKeys: {
    'to-service': 'These files hold, or may hold, private keys, which leave this browser:',
    'to-local': 'These files hold, or may hold, private keys, which are stored in this browser:',
  },
  nothingLeft: 'Nothing that is ticked would change anything any more.',
  confirmSecrets: (count: number) => `Passwords and other secrets of ${entries(count)} are copied along.`,
  passwordsStay: 'Passwords remembered for files stay in this browser: a service has no store for them.',
  passwordsAsked: 'The service keeps no passwords of files: protected ones stay closed here until you enter theirs.',
  progress: (done: number, total: number) => `${formatNumber(done)} of ${formatNumber(total)}`,

  done: (count: number) => `${entries(count)} copied.`,
  doneAndFailed: (copied: number, failed: number, open: number) =>
    `${[
      `${entries(copied)} copied`,
      ...(failed > 0 ? [`${formatNumber(failed)} failed`] : []),
      ...(open > 0 ? [`${formatNumber(open)} not begun`] : []),
    ].join(', ')}.`,
  stillTicked: 'What was not copied is still ticked.',
  seeEntries: 'What was not copied is still ticked; the reason stands with each entry.',
  retry: (count: number) => `Retry (${formatNumber(count)})…`,
  failed: 'Not copied',
} as const;
