import { sortByName } from '../../../domain/name-order';
import { isImportable, queueStatuses } from '../../../domain/transport';
import type { TransportNode } from '../../../domain/transport/types';
import type { NodeView, TransportLandscape } from '../../port';
import type { CockpitDatabase } from '../../workspace/database';
import { readStoredLandscape } from './stored-landscape';
import { findTargets, targetTables } from './targets';

/** Nodes and routes by name, with what lies in the queues: counted by an index, so that no entry is read. */
export function readLandscape(database: CockpitDatabase): PromiseLike<TransportLandscape> {
  const { meta, transportNodes, transportRoutes, transportEntries } = database;
  const tables = [meta, transportNodes, transportRoutes, transportEntries, ...targetTables(database)];
  return database.transaction('r', tables, async () => {
    const landscape = await readStoredLandscape(database);
    const nodes = sortByName([...landscape.nodes.values()]);
    const [targets, counts] = await Promise.all([
      findTargets(database, landscape, nodes),
      Promise.all(nodes.map((node) => countEntries(database, node))),
    ]);
    const views = nodes.map((node, index): NodeView => {
      const target = targets[index] ?? null;
      const ofNode = counts[index] ?? {};
      return {
        ...node,
        pending: sum(queueStatuses.map((status) => (isImportable(status) ? (ofNode[status] ?? 0) : 0))),
        counts: ofNode,
        targetSubaccountId: target?.ok === true ? target.subaccount.id : null,
      };
    });
    return {
      transportSubaccountId: landscape.settings.subaccountId,
      nodes: views,
      routes: sortByName(landscape.routes),
    };
  });
}

async function countEntries({ transportEntries }: CockpitDatabase, { id }: TransportNode): Promise<NodeView['counts']> {
  const counts = await Promise.all(
    queueStatuses.map((status) => transportEntries.where('[nodeId+status]').equals([id, status]).count()),
  );
  return Object.fromEntries(
    queueStatuses.flatMap((status, index) => {
      const count = counts[index] ?? 0;
      return count === 0 ? [] : [[status, count]];
    }),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
