import { splitSecrets } from '../../domain/destination/record';
import type { DestinationContent, DestinationRecord, Properties } from '../../domain/destination/types';
import type { Scope } from '../../domain/scope';
import type { LabelFacts } from './label-reading';
import type { KnownState, StateFacts } from './session-book';
import type { WirePropertySet } from './wire-property-set';

/** What a session remembers of a destination or a fragment: no secret, only a digest that covers them. */
export interface PropertySetFacts
  extends StateFacts,
    Pick<DestinationRecord, 'properties' | 'keys' | 'secretKeys' | 'modifiedAt'> {
  readonly digest: string;
}

export function isSamePropertySet(left: PropertySetFacts, right: PropertySetFacts): boolean {
  return left.digest === right.digest;
}

/** The service keeps neither which keys are plain nor which secrets are missing. */
export function splitRow(row: Properties) {
  const content: DestinationContent = { properties: row, labels: [], plainKeys: [], missingSecrets: [] };
  return splitSecrets(content);
}

export async function toFacts(
  { row, etag, modifiedAt }: WirePropertySet,
  labels: LabelFacts,
  sha256: (content: Uint8Array) => Promise<string>,
): Promise<PropertySetFacts> {
  const { properties, keys, secretKeys } = splitRow(row);
  // Sorted: the service need not keep the order of properties.
  const text = JSON.stringify(Object.entries(row).toSorted(([left], [right]) => (left < right ? -1 : 1)));
  const digest = await sha256(new TextEncoder().encode(text));
  return { etag, modifiedAt, ...labels, properties, keys, secretKeys, digest };
}

export function toRecord(scope: Scope, name: string, state: KnownState<PropertySetFacts>): DestinationRecord {
  const { version, properties, keys, secretKeys, labels, modifiedAt } = state;
  return {
    id: JSON.stringify([scope.serviceInstance, name]),
    name,
    scope,
    version,
    properties,
    keys,
    secretKeys,
    labels,
    plainKeys: [],
    missingSecrets: [],
    createdAt: null,
    modifiedAt,
    modifiedBy: null,
  };
}
