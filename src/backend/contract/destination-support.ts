import {
  type DestinationContent,
  type DestinationKind,
  type DestinationRecord,
  nameKeys,
  type Properties,
} from '../../domain/destination/types';
import type { Scope } from '../../domain/scope';
import type { BackendError } from '../errors';
import type { Backend, Destinations, ItemResult } from '../port';

/** A content with these properties, and what a case does not care about filled in. */
export function contentWith(properties: Properties, overrides: Partial<DestinationContent> = {}): DestinationContent {
  return { properties, labels: [], plainKeys: [], missingSecrets: [], ...overrides };
}

/** An HTTP destination that every service takes. */
export function destination(name: string, properties: Properties = {}): DestinationContent {
  return contentWith({
    Name: name,
    Type: 'HTTP',
    URL: 'https://example.com',
    ProxyType: 'Internet',
    Authentication: 'NoAuthentication',
    ...properties,
  });
}

export function fragment(name: string, properties: Properties = {}): DestinationContent {
  return contentWith({ FragmentName: name, URL: 'https://example.com', ...properties });
}

/** Destinations, or fragments, of a backend with how one of them is made: the suite promises the same of both. */
export interface PropertySets {
  readonly kind: DestinationKind;
  readonly nameKey: string;
  readonly of: (backend: Backend) => Destinations;
  readonly make: (name: string, properties?: Properties) => DestinationContent;
}

export const propertySets: readonly PropertySets[] = [
  { kind: 'destination', nameKey: nameKeys.destination, of: (backend) => backend.destinations, make: destination },
  { kind: 'fragment', nameKey: nameKeys.fragment, of: (backend) => backend.fragments, make: fragment },
];

/** Creates one and returns its record. */
export async function createSet(
  access: Destinations,
  scope: Scope,
  content: DestinationContent,
): Promise<DestinationRecord> {
  const [result] = await access.create(scope, [content]);
  return storedOf(result);
}

export function storedOf(result: ItemResult<DestinationRecord> | undefined): DestinationRecord {
  if (result === undefined) throw new Error('a result is missing');
  if (!result.ok) throw new Error(`${result.name} was refused: ${result.error.code}, ${result.error.message}`);
  return result.record;
}

export function refusalOf(result: ItemResult<DestinationRecord> | undefined): BackendError {
  if (result === undefined) throw new Error('a result is missing');
  if (result.ok) throw new Error(`${result.name} was stored but should have been refused`);
  return result.error;
}

export async function namesOf(access: Destinations, scope: Scope): Promise<readonly string[]> {
  return (await access.list(scope)).map(({ name }) => name);
}
