import * as v from 'valibot';
import { nameKeys, type Properties } from '../../domain/destination/types';
import type { HttpAnswer, HttpClient } from './http-client';
import { inParallel } from './in-parallel';
import { createLabelRequests, type ItemOutcome, placeOf } from './item-requests';
import type { PropertySetRequests } from './property-set-requests';
import { asItemError } from './refusals';
import { type WirePropertySet, wirePropertySet } from './wire-property-set';

const wireFragment = wirePropertySet(nameKeys.fragment);
const wireFragments = v.array(wireFragment);

/** The fragments of one level: without arrays, filters, pages and metadata, so one request each. */
export function createFragmentRequests(
  http: HttpClient,
  collection: 'subaccountDestinationFragments' | 'instanceDestinationFragments',
): PropertySetRequests {
  const place = (name: string) => placeOf(collection, 'fragment', name);
  const nameOf = ({ [nameKeys.fragment]: name = '' }: Properties) => name;

  async function all(): Promise<readonly WirePropertySet[]> {
    const answer = await http.send({ method: 'GET', path: `/${collection}` });
    return answer.read(wireFragments);
  }

  /** Each by itself: what happens to one does not hold up the others. */
  async function write(method: 'POST' | 'PUT', rows: readonly Properties[]): Promise<readonly ItemOutcome[]> {
    return inParallel(rows, async (row) => {
      const name = nameOf(row);
      try {
        const { subject } = place(name);
        await http.send({ method, path: `/${collection}`, body: row, subject });
        return { etag: null };
      } catch (error) {
        return asItemError(error, 'fragment', name);
      }
    });
  }

  return {
    kind: 'fragment',
    nameOf,
    all,
    names: async () => (await all()).map(({ row }) => nameOf(row)),
    count: async () => (await all()).length,
    some: async (names) => {
      const answers = await inParallel(names, (name) => http.send({ method: 'GET', ...place(name), accept: [404] }));
      const found = answers.filter(({ status }) => status !== 404).map(toFetched);
      return new Map(found.map((fetched) => [nameOf(fetched.row), fetched]));
    },
    one: async (name) => toFetched(await http.send({ method: 'GET', ...place(name) })),
    post: (rows) => write('POST', rows),
    put: (rows) => write('PUT', rows),
    deleteMany: async (names) => {
      await inParallel(names, (name) => http.send({ method: 'DELETE', ...place(name), accept: [404] }));
    },
    deletionRequests: (names) => names.length,
    ...createLabelRequests(http, collection, 'fragment'),
  };
}

function toFetched(answer: HttpAnswer): WirePropertySet {
  return { ...answer.read(wireFragment), etag: answer.headers.get('ETag') };
}
