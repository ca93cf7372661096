import type { HttpClient } from './http-client';
import { errorOfStatus, wordsOf } from './http-errors';
import {
  type Collection,
  createLabelRequests,
  type ItemKind,
  type ItemOutcome,
  type ItemRequests,
  placeOf,
} from './item-requests';
import { groupByFilter, nameFilter } from './name-filter';
import { wireBulkDelete, wireBulkResponse, wireNames } from './wire';

/** Request URI limit of the service, in characters of `<path>?<query>`. */
const MAXIMUM_TARGET_LENGTH = 4000;

export interface BulkRequests<Row> extends Omit<ItemRequests<Row>, 'one' | 'post' | 'nameOf'> {
  /** Posts or puts an array; one outcome each, in the order given. */
  write(method: 'POST' | 'PUT', rows: readonly Row[]): Promise<readonly ItemOutcome[]>;
  /** Groups of names that `nameFilter` brings into one URI together with the rest of the query. */
  group(names: readonly string[], rest?: string): readonly (readonly string[])[];
}

/** What certificates and destinations have in common: arrays, filters by name, counts. */
export function createBulkRequests<Row extends { readonly Name?: string }>(
  http: HttpClient,
  collection: Collection,
  kind: ItemKind,
): BulkRequests<Row> {
  const group = (names: readonly string[], rest = '') =>
    groupByFilter(names, (filter) => http.targetLength(`/${collection}?${filter}${rest}`) <= MAXIMUM_TARGET_LENGTH);

  async function names(): Promise<readonly string[]> {
    const answer = await http.send({ method: 'GET', path: `/${collection}?$select=Name` });
    return answer.read(wireNames).map(({ Name }) => Name);
  }

  async function deletePart(part: readonly string[]): Promise<void> {
    const [only] = part;
    if (part.length === 1 && only !== undefined) {
      await http.send({ method: 'DELETE', ...placeOf(collection, kind, only), accept: [404] });
      return;
    }
    const answer = await http.send({ method: 'DELETE', path: `/${collection}?${nameFilter(part)}` });
    answer.read(wireBulkDelete);
  }

  return {
    kind,
    names,
    group,
    count: async () => {
      const answer = await http.send({ method: 'GET', path: `/${collection}?$page=1&$pageSize=1&$entityCount=true` });
      const header = answer.headers.get('Entity-Count');
      return header !== null && /^\d+$/.test(header) ? Number(header) : (await names()).length;
    },
    write: async (method, rows) => {
      if (rows.length === 0) return [];
      const answer = await http.send({ method, path: `/${collection}`, body: rows });
      const results = new Map(answer.read(wireBulkResponse).map((result) => [result.name, result]));
      return rows.map(({ Name: name = '' }) => {
        const { status, etag, cause } = results.get(name) ?? { status: 500, cause: 'no result for this name' };
        if (status >= 200 && status < 300) return { etag: etag ?? null };
        return errorOfStatus(status, cause && wordsOf(cause), {
          subject: { resource: kind, name, access: 'write' },
          what: `Storing ${name}`,
          service: http.service,
        });
      });
    },
    deleteMany: async (wanted) => {
      for (const part of group(wanted)) await deletePart(part);
    },
    deletionRequests: (wanted) => group(wanted).length,
    ...createLabelRequests(http, collection, kind),
  };
}
