import type { Scope } from '../../../domain/scope';
import { sourceDestination, targetsOf } from '../../../domain/transport';
import type { TransportNode } from '../../../domain/transport/types';
import type { Forecast } from '../../port';
import type { CockpitDatabase, StoredCertificate } from '../../workspace/database';
import { certificatesOf, destinationsOf } from '../collections';
import { readManyStored } from '../pages';
import { notFound } from '../refusals';
import { nameKey } from '../scope';
import type { StoredLandscape } from './stored-landscape';

export type Obstacle = NonNullable<Forecast['obstacle']>;

/** The node that a subaccount exports to, or what keeps it from exporting. */
export interface Source {
  readonly name: string | null;
  readonly node: TransportNode | null;
  readonly obstacle: Obstacle | null;
}

/** To be called within a transaction over `destinations` and `destinationPages`. */
export async function findSource(
  database: CockpitDatabase,
  landscape: StoredLandscape,
  { subaccountId }: Scope,
): Promise<Source> {
  const name = (await findSourceNames(database, [subaccountId])).get(subaccountId) ?? null;
  if (name === null) return { name, node: null, obstacle: 'no-source-node' };
  const node = [...landscape.nodes.values()].find((candidate) => candidate.name === name) ?? null;
  if (node === null) return { name, node, obstacle: 'no-such-node' };
  return { name, node, obstacle: targetsOf(landscape, node.id).length === 0 ? 'no-route' : null };
}

/** The name of the source node of each of these subaccounts that says one. To be called within a transaction over `destinations` and `destinationPages`. */
export async function findSourceNames(
  database: CockpitDatabase,
  subaccountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const collection = destinationsOf(database, 'destination');
  const { name, property } = sourceDestination;
  const found = await collection.rows.bulkGet(
    subaccountIds.map((subaccountId) => nameKey({ subaccountId, serviceInstance: null }, name)),
  );
  const rows = found.filter((row) => row !== undefined);
  const stored = await readManyStored(collection, rows);
  return new Map(
    rows.flatMap(({ subaccountId, id }): [string, string][] => {
      const properties = stored.get(id)?.properties ?? {};
      const node = Object.hasOwn(properties, property) ? properties[property] : undefined;
      return node ? [[subaccountId, node]] : [];
    }),
  );
}

/** The certificates of these names, in their order; rejects with `not-found` for the first that is missing. */
export async function requireCertificates(
  database: CockpitDatabase,
  scope: Scope,
  names: readonly string[],
): Promise<readonly StoredCertificate[]> {
  const rows = await database.certificates.bulkGet(names.map((name) => nameKey(scope, name)));
  const stored = await readManyStored(
    certificatesOf(database),
    rows.filter((row) => row !== undefined),
  );
  return names.map((name, index) => {
    const found = stored.get(rows[index]?.id ?? '');
    if (found === undefined) throw notFound('certificate', name);
    return found;
  });
}
