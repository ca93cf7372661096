import { importRefusalOf, isImportable } from '../../../domain/transport';
import type { QueueStatus } from '../../../domain/transport/types';
import { BackendError } from '../../errors';
import type { ImportOptions, ImportResult } from '../../port';
import type { CockpitDatabase } from '../../workspace/database';
import { toBackendError } from '../../workspace/storage-error';
import type { LocalContext } from '../context';
import { createDummy } from './create-dummy';
import { QueueWriter, queueTables } from './queue-writer';
import { entryKey, readQueue } from './read-in-order';
import { refuse } from './refuse';
import { readStoredLandscape, requireNode } from './stored-landscape';
import { findTaken, findTargets, outcomeAt, targetTables } from './targets';

/** Who imports, and whether by hand: a node may allow one and not the other. */
export interface Importer {
  readonly user: string;
  readonly by: 'user' | 'automatic';
}

/** So often the caller hears how far it is. */
const PROGRESS_EVERY = 10;

/**
 * Imports requests of a node one after another in the order of its queue, each in a transaction of its own.
 * Rejects with `not-found` when the node is gone and with `invalid` when it imports nothing now.
 */
export async function importRequests(
  context: LocalContext,
  nodeId: string,
  requests: readonly number[] | 'all',
  importer: Importer,
  { signal, onProgress }: ImportOptions = {},
): Promise<readonly ImportResult[]> {
  const { database, notices } = context;
  const wanted = await findWanted(database, nodeId, requests, importer);
  const results: ImportResult[] = [];
  let hasCreated = false;
  try {
    for (const request of wanted) {
      if (signal?.aborted === true) break;
      try {
        const { status, created } = await importOne(context, nodeId, request, importer);
        hasCreated ||= created;
        results.push({ request, ok: true, status });
      } catch (error) {
        results.push({ request, ok: false, error: toBackendError(error, { resource: 'transport-request' }) });
      }
      const done = results.length;
      if (done % PROGRESS_EVERY === 0 || done === wanted.length) onProgress?.(done, wanted.length);
    }
  } finally {
    // Once for all of them: whoever shows the queue reads all of it again.
    if (results.length > 0) notices.publish('transport');
    if (hasCreated) notices.publish('certificates');
  }
  return results;
}

/** The requests in the order of the queue; those that are not in it come last. */
function findWanted(
  database: CockpitDatabase,
  nodeId: string,
  requests: readonly number[] | 'all',
  { by }: Importer,
): PromiseLike<readonly number[]> {
  return database.transaction('r', [...queueTables(database)], async () => {
    const node = requireNode(await readStoredLandscape(database), nodeId);
    const refusal = importRefusalOf(node, by);
    if (refusal !== null) throw refuse(refusal, node.name);
    if (requests === 'all') {
      const rows = await readQueue(database, nodeId);
      return rows.filter(({ status }) => isImportable(status)).map(({ request }) => request);
    }
    const unique = [...new Set(requests)];
    const rows = await database.transportEntries.bulkGet(unique.map((request) => entryKey(request, nodeId)));
    const positions = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.request, row.position]])));
    const positionOf = (request: number) => positions.get(request) ?? Number.MAX_SAFE_INTEGER;
    return unique.sort((left, right) => positionOf(left) - positionOf(right));
  });
}

/** Everything of one import or nothing of it; the target is looked at within, so that nothing found there can be overwritten. */
function importOne(
  { database, clock, newId }: LocalContext,
  nodeId: string,
  number: number,
  { user, by }: Importer,
): PromiseLike<{ readonly status: QueueStatus; readonly created: boolean }> {
  const { certificates, certificatePages, changes } = database;
  const tables = [...queueTables(database), ...targetTables(database), certificates, certificatePages, changes];
  return database.transaction('rw', tables, async () => {
    const landscape = await readStoredLandscape(database);
    const node = requireNode(landscape, nodeId);
    const queues = new QueueWriter(database, landscape, nodeId);
    const [targets] = await Promise.all([
      findTargets(database, landscape, [node]),
      queues.openEnds(),
      queues.load([number]),
    ]);
    const request = queues.request(number);
    if (request === undefined) throw refuse('no-such-entry', node.name, number);
    const target = targets[0] ?? null;
    const outcome = outcomeAt(target, await findTaken(database, target, [request.content.name]), request.content);
    const stamp = { at: clock.now().toISOString(), by: user };
    const { changed } = queues.apply({ type: 'import', nodeId, request: number, outcome, by }, { ...stamp, newId });
    const created = outcome?.kind === 'created' && target?.ok === true;
    if (created) await createDummy(database, target.subaccount.id, newId(), request, stamp);
    await queues.flush();
    const status = changed.find((entry) => entry.nodeId === nodeId)?.status;
    if (status === undefined)
      throw new BackendError('unavailable', 'An import left no status', { reason: 'unexpected' });
    return { status, created };
  });
}
