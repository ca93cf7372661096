import type { TransportNode, TransportRoute } from '../../../domain/transport/types';
import type { CockpitDatabase } from '../../workspace/database';
import { notFound } from '../refusals';

const ROW = 'transport';

/** Settings of transport, as `meta` holds them. */
export interface TransportSettings {
  /** The subaccount whose destinations the nodes name. */
  readonly subaccountId: string | null;
  /** Number of the next request. */
  readonly nextNumber: number;
}

/** What every action looks at first; small enough to be read each time. */
export interface StoredLandscape {
  readonly settings: TransportSettings;
  readonly nodes: ReadonlyMap<string, TransportNode>;
  readonly routes: readonly TransportRoute[];
}

export async function readSettings(database: CockpitDatabase): Promise<TransportSettings> {
  const value = (await database.meta.get(ROW))?.value;
  return (value as TransportSettings | undefined) ?? { subaccountId: null, nextNumber: 1 };
}

/** To be called within a transaction over `meta`. */
export async function putSettings(database: CockpitDatabase, settings: TransportSettings): Promise<void> {
  await database.meta.put({ id: ROW, value: settings });
}

/** To be called within a transaction over `meta`, `transportNodes` and `transportRoutes`. */
export async function readStoredLandscape(database: CockpitDatabase): Promise<StoredLandscape> {
  const [settings, nodes, routes] = await Promise.all([
    readSettings(database),
    database.transportNodes.toArray(),
    database.transportRoutes.toArray(),
  ]);
  return { settings, nodes: new Map(nodes.map((node) => [node.id, node])), routes };
}

/** Rejects with `not-found`. */
export function requireNode({ nodes }: Pick<StoredLandscape, 'nodes'>, id: string): TransportNode {
  const node = nodes.get(id);
  if (node === undefined) throw notFound('transport-node', id);
  return node;
}
