import { checkCertificateName, type NameProblem, proposeFreeName } from '../../../domain/certificate/name';
import { FreeNames } from '../../../domain/destination/import-names';
import { checkDestinationName, type DestinationNameProblem } from '../../../domain/destination/name';
import type { ServiceKey } from '../../../domain/destination/service-key/service-key';
import { type DestinationOfKey, serviceKeyToDestination } from '../../../domain/destination/service-key/to-destination';
import type { Properties } from '../../../domain/destination/types';

/** What the user decided; null where what the key proposes counts. */
export interface KeyDraft {
  /** Which service of the key, from 0. */
  readonly service: number;
  readonly url: string | null;
  readonly name: string | null;
  readonly certificateName: string | null;
  readonly description: string;
  /** Typed over what the key says, by property. */
  readonly entered: Properties;
}

export const emptyDraft: KeyDraft = {
  service: 0,
  url: null,
  name: null,
  certificateName: null,
  description: '',
  entered: {},
};

export interface TakenNames {
  readonly destinations: ReadonlySet<string>;
  readonly certificates: ReadonlySet<string>;
}

export interface DraftedDestination extends DestinationOfKey {
  readonly nameProblem: DestinationNameProblem | 'taken' | null;
  readonly certificateProblem: NameProblem | 'taken' | null;
  readonly urlProblem: 'missing' | 'wrong' | null;
}

/** The destination that the key and the draft describe, under names that are free unless the user typed others. */
export function draftDestination(key: ServiceKey, draft: KeyDraft, taken: TakenNames): DraftedDestination {
  const { service, url, description, entered } = draft;
  const options = { service, ...(url !== null && { url }) };
  const proposed = serviceKeyToDestination(key, options).properties.Name ?? '';
  const name = draft.name ?? new FreeNames(taken.destinations).propose(proposed);
  const certificateName = draft.certificateName ?? proposeFreeName(`${name}.pem`, taken.certificates);
  const made = serviceKeyToDestination(key, { ...options, name, certificateName });
  const { Name, Type = 'HTTP', ...others } = made.properties;
  const properties: Properties = {
    Name: name,
    Type,
    ...(description !== '' && { Description: description }),
    ...others,
    ...Object.fromEntries(Object.entries(entered).filter(([field]) => Object.hasOwn(others, field))),
  };
  return {
    ...made,
    properties,
    nameProblem: checkDestinationName(name) ?? (taken.destinations.has(name) ? 'taken' : null),
    certificateProblem: made.certificate === null ? null : checkEntryName(certificateName, taken.certificates),
    urlProblem: checkUrl(properties.URL ?? ''),
  };
}

function checkEntryName(name: string, taken: ReadonlySet<string>): NameProblem | 'taken' | null {
  return checkCertificateName(name) ?? (taken.has(name) ? 'taken' : null);
}

function checkUrl(url: string): 'missing' | 'wrong' | null {
  if (url.trim() === '') return 'missing';
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? null : 'wrong';
}

/** Properties with a field of their own in the wizard, or decided by the key alone. */
const fixedKeys: ReadonlySet<string> = new Set([
  'Name',
  'Type',
  'Description',
  'URL',
  'ProxyType',
  'Authentication',
  'tokenServiceURLType',
  'KeyStoreLocation',
  'tokenService.KeyStoreLocation',
]);

/** The credentials that the user can adapt, in the order of the destination. */
export function editableKeys(properties: Properties): readonly string[] {
  return Object.keys(properties).filter((key) => !fixedKeys.has(key));
}
