import type { Label } from '../../domain/scope';
import type { BackendError } from '../errors';
import type { HttpClient } from './http-client';
import { wireLabels } from './wire';

/** The kinds of items the service keeps, as errors name them. */
export type ItemKind = 'certificate' | 'destination' | 'fragment';

type Level = 'subaccount' | 'instance';

export type Collection = `${Level}${'Certificates' | 'Destinations' | 'DestinationFragments'}`;

export interface Fetched<Row> {
  readonly row: Row;
  /** Null where the service does not tell. */
  readonly etag: string | null;
}

/** What became of one of many: the ETag of what was stored (null where the service did not tell), or why it was not. */
export type ItemOutcome = { readonly etag: string | null } | BackendError;

/** What every kind of items on one level can be asked for, request by request. All methods reject with `BackendError`. */
export interface ItemRequests<Row> {
  readonly kind: ItemKind;
  nameOf(row: Row): string;
  names(): Promise<readonly string[]>;
  count(): Promise<number>;
  one(name: string): Promise<Fetched<Row>>;
  /** One outcome each, in the order given, names differing; what fails as a whole rejects. */
  post(rows: readonly Row[]): Promise<readonly ItemOutcome[]>;
  /** In as few requests as the service allows; names that are not there are passed over. */
  deleteMany(names: readonly string[]): Promise<void>;
  /** How many requests `deleteMany` needs. */
  deletionRequests(names: readonly string[]): number;
  /** Empty also where the service has no labels for it. */
  labels(name: string): Promise<readonly Label[]>;
  putLabels(name: string, labels: readonly Label[]): Promise<void>;
}

/** Where one item is found, for requests and errors. */
export function placeOf(collection: Collection, resource: ItemKind, name: string) {
  return { path: `/${collection}/${encodeURIComponent(name)}`, subject: { resource, name } } as const;
}

/** Labels are asked for in the same way everywhere (destination-service-api.md section 4.4). */
export function createLabelRequests(
  http: HttpClient,
  collection: Collection,
  kind: ItemKind,
): Pick<ItemRequests<unknown>, 'labels' | 'putLabels'> {
  const request = (name: string) => {
    const { path, subject } = placeOf(collection, kind, name);
    return { path: `${path}/labels`, subject };
  };
  return {
    labels: async (name) => {
      const answer = await http.send({ method: 'GET', ...request(name), accept: [404] });
      return answer.status === 404 ? [] : answer.read(wireLabels);
    },
    putLabels: async (name, labels) => {
      await http.send({ method: 'PUT', ...request(name), body: labels });
    },
  };
}
