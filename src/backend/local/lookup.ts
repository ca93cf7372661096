import { certificateReferences } from '../../domain/destination/certificates';
import { mergedFrom } from '../../domain/destination/fragments';
import { shownProperties } from '../../domain/destination/record-view';
import type { DestinationRecord } from '../../domain/destination/types';
import type { Scope } from '../../domain/scope';
import { BackendError } from '../errors';
import type { Backend, Destinations, FoundDestination, Lookup, LookupOptions } from '../port';
import { notFound } from './refusals';

/**
 * *Find Destination* over what is stored in this browser, as the Destination service does it (destination-service-api.md
 * section 4.6). Fragments and certificates are those of the level the destination was found on; several names of
 * fragments are separated by commas (destinations-editor.md section 10). There are no tokens: a browser fetches none.
 */
export function createLookup(backend: Pick<Backend, 'destinations' | 'fragments' | 'certificates'>): Lookup {
  return {
    find: async (scope, name, options = {}) => {
      const { signal } = options;
      signal?.throwIfAborted();
      const record = await findOnLevels(backend.destinations, scope, name);
      const fragments = await findFragments(backend.fragments, record.scope, options);
      const found = merge(record, fragments);
      const named = new Set(certificateReferences(found.properties).map((reference) => reference.name));
      const certificates = named.size === 0 ? [] : await backend.certificates.list(record.scope);
      signal?.throwIfAborted();
      return {
        level: record.scope.serviceInstance === null ? 'subaccount' : 'instance',
        ...found,
        certificates: certificates
          .filter((each) => named.has(each.name))
          .map((each) => ({ name: each.name, type: null })),
        tokens: [],
      };
    },
  };
}

/** On the level of the service instance, if any, then on that of the subaccount. */
async function findOnLevels(destinations: Destinations, scope: Scope, name: string): Promise<DestinationRecord> {
  const levels = scope.serviceInstance === null ? [scope] : [scope, { ...scope, serviceInstance: null }];
  for (const level of levels) {
    const record = await readIfThere(destinations, level, name);
    if (record !== null) return record;
  }
  throw notFound('destination', name);
}

async function findFragments(
  access: Destinations,
  scope: Scope,
  { fragment = '', fragmentOptional = false }: LookupOptions,
): Promise<readonly DestinationRecord[]> {
  const names = fragment
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const records = await Promise.all(names.map((name) => readIfThere(access, scope, name)));
  const missing = names.find((_, index) => records[index] === null);
  // The header that makes a fragment optional speaks of a single one.
  if (missing !== undefined && !(fragmentOptional && names.length === 1)) throw notFound('fragment', missing);
  return records.filter((record) => record !== null);
}

async function readIfThere(access: Destinations, scope: Scope, name: string): Promise<DestinationRecord | null> {
  try {
    return await access.read(scope, name);
  } catch (error) {
    if (error instanceof BackendError && error.code === 'not-found') return null;
    throw error;
  }
}

/** A merged property is a secret where the record it comes from keeps it as one. */
function merge(
  record: DestinationRecord,
  fragments: readonly DestinationRecord[],
): Pick<FoundDestination, 'properties' | 'secrets'> {
  const origins = new Map<string | null, DestinationRecord>([
    [null, record],
    ...fragments.map((each) => [each.name, each] as const),
  ]);
  const merged = mergedFrom(shownProperties(record), fragments.map(shownProperties));
  const secrets = merged.filter(({ key, from }) => origins.get(from)?.secretKeys.includes(key)).map(({ key }) => key);
  const hidden = new Set(secrets);
  return {
    properties: Object.fromEntries(merged.map(({ key, value }) => [key, hidden.has(key) ? '' : value])),
    secrets,
  };
}
