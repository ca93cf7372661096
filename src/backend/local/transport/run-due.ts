import { afterRun, importRefusalOf, isDue, isImportable, queueStatuses } from '../../../domain/transport';
import type { ImportSchedule, QueueStatus, TransportNode } from '../../../domain/transport/types';
import { BackendError } from '../../errors';
import type { ImportResult, Transport } from '../../port';
import type { CockpitDatabase } from '../../workspace/database';
import type { Exclusive } from '../../workspace/exclusive';
import type { LocalContext } from '../context';
import { controlChanges } from './import-control';
import { importRequests } from './import-requests';
import { readStoredLandscape, type StoredLandscape } from './stored-landscape';

/** Who imports when nobody is asked, as the logs of SAP's service say it (transport.md section 7.2). */
const AUTOMATIC_USER = 'CTMS_APPLICATION';

/** Imports where import is automatic or a schedule is due, in one tab only. */
export async function runDue(
  context: LocalContext,
  exclusive: Exclusive,
): Promise<Awaited<ReturnType<Transport['runDue']>>> {
  let imported = 0;
  await exclusive('transport', async () => {
    for (const { id } of inOrder(await readLandscape(context.database))) {
      imported += countOf(await runSchedule(context, id));
      imported += countOf(await runAutomatic(context, id));
    }
  });
  return { imported, nextAt: nextOf(await readLandscape(context.database)) };
}

/** What an import forwards arrives at a node that comes later: one walk goes through every chain. */
function inOrder({ nodes, routes }: StoredLandscape): readonly TransportNode[] {
  const sources = new Map(routes.map(({ sourceNodeId, targetNodeId }) => [targetNodeId, sourceNodeId]));
  const depthOf = (id: string) => {
    let depth = 0;
    for (let at = sources.get(id); at !== undefined && depth <= nodes.size; at = sources.get(at)) depth += 1;
    return depth;
  };
  return [...nodes.values()]
    .map((node) => ({ node, depth: depthOf(node.id) }))
    .sort((left, right) => left.depth - right.depth)
    .map(({ node }) => node);
}

async function runAutomatic(context: LocalContext, nodeId: string): Promise<readonly ImportResult[]> {
  const node = await context.database.transportNodes.get(nodeId);
  if (node?.automaticImport !== true || !(await hasNew(context.database, node))) return [];
  return importAll(context, node);
}

async function runSchedule(context: LocalContext, nodeId: string): Promise<readonly ImportResult[]> {
  const node = await context.database.transportNodes.get(nodeId);
  if (!node?.schedule || !isDue(node.schedule, context.clock.now())) return [];
  const results = await importAll(context, node);
  await recordRun(context, nodeId, node.schedule, results.some(isFatal));
  return results;
}

/** Nothing where the node imports nothing now; what came in between, and a node that is gone, too. */
async function importAll(context: LocalContext, node: TransportNode): Promise<readonly ImportResult[]> {
  if (importRefusalOf(node, 'automatic') !== null) return [];
  try {
    return await importRequests(context, node.id, 'all', { user: AUTOMATIC_USER, by: 'automatic' });
  } catch (error) {
    if (error instanceof BackendError && (error.code === 'invalid' || error.code === 'not-found')) return [];
    throw error;
  }
}

/**
 * Whether something arrived that was not tried yet. What failed is tried again along with it, or once the node was
 * changed: trying it again by itself would go on for ever. Asked after each change, so no queue is read for it.
 */
async function hasNew({ transportEntries }: CockpitDatabase, { id, modifiedAt }: TransportNode): Promise<boolean> {
  const having = (status: QueueStatus) => transportEntries.where('[nodeId+status]').equals([id, status]);
  for (const status of queueStatuses.filter((one) => isImportable(one) && one !== 'fatal')) {
    if ((await having(status).count()) > 0) return true;
  }
  return (await having('fatal').toArray()).some(({ statusAt }) => statusAt < modifiedAt);
}

/** Writes down how a run of a schedule went, unless the schedule was changed meanwhile. */
async function recordRun(
  { database, clock, newId, notices }: LocalContext,
  nodeId: string,
  planned: ImportSchedule,
  fatal: boolean,
): Promise<void> {
  const { transportNodes, landscapeChanges } = database;
  const now = clock.now();
  await database.transaction('rw', transportNodes, landscapeChanges, async () => {
    const before = await transportNodes.get(nodeId);
    if (!before?.schedule || before.schedule.nextRunAt !== planned.nextRunAt) return;
    // No version more: a user who is changing the node changes nothing that this would.
    const after = { ...before, schedule: afterRun(before.schedule, { fatal }, now) };
    await transportNodes.put(after);
    await landscapeChanges.bulkAdd(controlChanges(before, after, { at: now.toISOString(), by: AUTOMATIC_USER, newId }));
  });
  notices.publish('transport');
}

function nextOf({ nodes }: StoredLandscape): string | null {
  const [first = null] = [...nodes.values()].flatMap(({ schedule }) => schedule?.nextRunAt ?? []).sort();
  return first;
}

function readLandscape(database: CockpitDatabase): PromiseLike<StoredLandscape> {
  const { meta, transportNodes, transportRoutes } = database;
  return database.transaction('r', meta, transportNodes, transportRoutes, () => readStoredLandscape(database));
}

function countOf(results: readonly ImportResult[]): number {
  return results.filter(({ ok }) => ok).length;
}

function isFatal(result: ImportResult): boolean {
  return result.ok && result.status === 'fatal';
}
