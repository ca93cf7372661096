import { sortByName } from '../../../domain/name-order';
import { isImportable, queueStatuses } from '../../../domain/transport';
import type { TransportNode } from '../../../domain/transport/types';
import type { NodeView, TransportLandscape } from '../../port';
import type { CockpitDatabase } from '../../workspace/database';
import { findSourceNames } from './source-node';
import { readStoredLandscape } from './stored-landscape';
import { findTargets, type Target, targetTables } from './targets';

/** Nodes and routes by name, with what lies in the queues: counted by an index, so that no entry is read. */
export function readLandscape(database: CockpitDatabase): PromiseLike<TransportLandscape> {
  const { meta, transportNodes, transportRoutes, transportEntries } = database;
  const tables = [meta, transportNodes, transportRoutes, transportEntries, ...targetTables(database)];
  return database.transaction('r', tables, async () => {
    const landscape = await readStoredLandscape(database);
    const nodes = sortByName([...landscape.nodes.values()]);
    const [targets, counts, sources] = await Promise.all([
      findTargets(database, landscape, nodes),
      Promise.all(nodes.map((node) => countEntries(database, node))),
      readSources(database),
    ]);
    const reached = new Set(landscape.routes.map(({ targetNodeId }) => targetNodeId));
    const views = nodes.map((node, index): NodeView => {
      const target = targets[index] ?? null;
      const ofNode = counts[index] ?? {};
      return {
        ...node,
        pending: sum(queueStatuses.map((status) => (isImportable(status) ? (ofNode[status] ?? 0) : 0))),
        counts: ofNode,
        targetSubaccountId: target?.ok === true ? target.subaccount.id : null,
        targetProblem: node.destination === null && !reached.has(node.id) ? null : problemOf(target),
        sourceSubaccountIds: sources.get(node.name) ?? [],
      };
    });
    return {
      transportSubaccountId: landscape.settings.subaccountId,
      nodes: views,
      routes: sortByName(landscape.routes),
    };
  });
}

function problemOf(target: Target | null): NodeView['targetProblem'] {
  return target?.ok === false ? target.message : null;
}

/** The subaccounts that transport from each node, by its name. */
async function readSources(database: CockpitDatabase): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = await findSourceNames(database, await database.subaccounts.toCollection().primaryKeys());
  const sources = new Map<string, string[]>();
  for (const [subaccountId, name] of names) sources.set(name, [...(sources.get(name) ?? []), subaccountId]);
  return sources;
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
