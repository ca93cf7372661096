import * as v from 'valibot';
import { nameKeys, type Properties } from '../../domain/destination/types';
import { BackendError } from '../errors';
import { createBulkRequests } from './bulk-requests';
import type { HttpClient } from './http-client';
import { inParallel } from './in-parallel';
import { placeOf } from './item-requests';
import { nameFilter } from './name-filter';
import { createPageRequest, type PagedList, readPages } from './paged-list';
import type { PropertySetRequests } from './property-set-requests';
import { type WirePropertySet, wirePropertySet } from './wire-property-set';

const METADATA = '$includeMetadata=modification_time%3Betag';

const wireDestination = wirePropertySet(nameKeys.destination);
const wireDestinations = v.array(wireDestination);

/** Of a list that broke in one answer. */
const PAGE_SIZE = 200;

/**
 * The destinations of one level. They are read in the default mode of the list, because only there the service tells
 * ETags and times of modification (destination-service-api.md section 5); a list that breaks in the middle, as a long
 * one may, is read in pages, which are short. They are written as arrays, also a single one: only the answer to an array
 * names the ETag of what was written.
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

  const nameOf = ({ Name = '' }: Properties) => Name;

  async function some(names: readonly string[]): Promise<ReadonlyMap<string, WirePropertySet>> {
    const parts = await inParallel(group(names, `&${METADATA}`), (part) => list(`${nameFilter(part)}&${METADATA}`));
    return new Map(parts.flat().map((found) => [nameOf(found.row), found]));
  }

  const pages: PagedList<WirePropertySet> = {
    pageSize: PAGE_SIZE,
    nameOf: ({ row }) => nameOf(row),
    page: createPageRequest(http, collection, PAGE_SIZE, wireDestinations),
    names: bulk.names,
    one: async (name) => (await some([name])).get(name) ?? null,
  };

  return {
    ...bulk,
    nameOf,
    all: async () => {
      try {
        return await list(METADATA);
      } catch (error) {
        if (error instanceof BackendError && error.details.rule === 'cut-off')
          return readPages(pages, async (row) => row);
        throw error;
      }
    },
    some,
    one: async (name) => {
      const answer = await http.send({ method: 'GET', ...placeOf(collection, 'destination', name) });
      return { row: answer.read(wireDestination).row, etag: answer.headers.get('ETag') };
    },
    post: (rows) => write('POST', rows),
    put: (rows) => write('PUT', rows),
  };
}
