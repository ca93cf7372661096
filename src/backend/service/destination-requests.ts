import * as v from 'valibot';
import { nameKeys } from '../../domain/destination/types';
import { createBulkRequests } from './bulk-requests';
import type { HttpClient } from './http-client';
import { inParallel } from './in-parallel';
import { placeOf } from './item-requests';
import { nameFilter } from './name-filter';
import type { PropertySetRequests } from './property-set-requests';
import { wirePropertySet } from './wire-property-set';

const METADATA = '$includeMetadata=modification_time%3Betag';

const wireDestination = wirePropertySet(nameKeys.destination);
const wireDestinations = v.array(wireDestination);

/**
 * The destinations of one level. They are read in the default mode of the list, never in pages: only there the service
 * tells ETags and times of modification (destination-service-api.md section 5), and it keeps at most 1,000 of them.
 * They are written as arrays, also a single one: only the answer to an array names the ETag of what was written.
 */
export function createDestinationRequests(
  http: HttpClient,
  collection: 'subaccountDestinations' | 'instanceDestinations',
): PropertySetRequests {
  const { write, group, ...bulk } = createBulkRequests(http, collection, 'destination');

  async function list(query: string) {
    const answer = await http.send({ method: 'GET', path: `/${collection}?${query}` });
    return answer.read(wireDestinations);
  }

  return {
    ...bulk,
    nameOf: ({ Name = '' }) => Name,
    all: () => list(METADATA),
    some: async (names) => {
      const parts = await inParallel(group(names, `&${METADATA}`), (part) => list(`${nameFilter(part)}&${METADATA}`));
      return new Map(parts.flat().map((found) => [found.row.Name ?? '', found]));
    },
    one: async (name) => {
      const answer = await http.send({ method: 'GET', ...placeOf(collection, 'destination', name) });
      return { row: answer.read(wireDestination).row, etag: answer.headers.get('ETag') };
    },
    post: (rows) => write('POST', rows),
    put: (rows) => write('PUT', rows),
  };
}
