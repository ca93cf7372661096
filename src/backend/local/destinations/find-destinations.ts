import type { DestinationKind } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import type { NameRow, StoredDestination } from '../../workspace/database';
import type { Collection } from '../collections';
import { readManyStored } from '../pages';
import { notFound } from '../refusals';
import { nameKey } from '../scope';

/** The stored records of names, in their order; undefined where there is none. */
export async function findMany(
  collection: Collection<StoredDestination>,
  scope: Scope,
  names: readonly string[],
): Promise<readonly (StoredDestination | undefined)[]> {
  const { rows, pages } = collection;
  return rows.db.transaction('r', rows, pages, async () => lookUpMany(collection, scope, names));
}

/** `findMany`, to be called within a transaction over the rows and pages. */
export async function lookUpMany(
  collection: Collection<StoredDestination>,
  scope: Scope,
  names: readonly string[],
): Promise<readonly (StoredDestination | undefined)[]> {
  const found = await collection.rows.bulkGet(names.map((name) => nameKey(scope, name)));
  const stored = await readManyStored(
    collection,
    found.filter((row): row is NameRow => row !== undefined),
  );
  return found.map((row) => row && stored.get(row.id));
}

/** The stored records of names; rejects with `not-found` for the first that is missing. */
export async function requireMany(
  collection: Collection<StoredDestination>,
  kind: DestinationKind,
  scope: Scope,
  names: readonly string[],
): Promise<readonly StoredDestination[]> {
  const found = await findMany(collection, scope, names);
  return names.map((name, index) => {
    const record = found[index];
    if (record === undefined) throw notFound(kind, name);
    return record;
  });
}
