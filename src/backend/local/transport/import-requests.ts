import { importOrder, importRefusalOf } from '../../../domain/transport';
import type { RequestNumber } from '../../../domain/transport/types';
import { BackendError } from '../../errors';
import type { ChangeNotice, ImportOptions, ImportResult } from '../../port';
import type { CockpitDatabase } from '../../workspace/database';
import { toBackendError } from '../../workspace/storage-error';
import type { LocalContext } from '../context';
import { createDummies, type NewDummy } from './create-dummies';
import { QueueWriter, queueTables } from './queue-writer';
import { entryKey, isCounted, readQueue } from './read-in-order';
import { refuse } from './refuse';
import { readStoredLandscape, requireNode } from './stored-landscape';
import { findTaken, findTargets, outcomeAt, targetTables } from './targets';

/** Who imports, and whether by hand: a node may allow one and not the other. */
export interface Importer {
  readonly user: string;
  readonly by: 'user' | 'automatic';
}

/**
 * So many share a transaction: the browser commits one of twenty nearly as fast as one of a single request. Each request
 * is in one transaction as a whole, so that nothing of it can be half-done.
 */
const CHUNK = 20;

/**
 * Imports requests of a node one after another in the order of its queue.
 * Rejects with `not-found` when the node is gone and with `invalid` when it imports nothing now.
 */
export async function importRequests(
  context: LocalContext,
  nodeId: string,
  requests: readonly RequestNumber[] | 'all',
  importer: Importer,
  { signal, onProgress }: ImportOptions = {},
): Promise<readonly ImportResult[]> {
  const { database, notices } = context;
  const wanted = await findWanted(database, nodeId, requests, importer);
  const results: ImportResult[] = [];
  const changed = new Set<ChangeNotice['resource']>();
  for (let start = 0; start < wanted.length && signal?.aborted !== true; start += CHUNK) {
    const imported = await importChunk(context, nodeId, wanted.slice(start, start + CHUNK), importer);
    for (const resource of changedBy(imported)) {
      changed.add(resource);
      notices.publishElsewhere(resource);
    }
    results.push(...imported.results);
    onProgress?.(results.length, wanted.length);
  }
  // Here once for all of them: whoever shows the queue reads all of it again.
  for (const resource of changed) notices.publishHere(resource);
  return results;
}

/** Nothing where all were refused: whatever runs after each change would try them again, and for ever. */
function changedBy({ results, created }: Imported): readonly ChangeNotice['resource'][] {
  if (!results.some(({ ok }) => ok)) return [];
  return created > 0 ? ['transport', 'certificates'] : ['transport'];
}

/** The requests in the order of the queue; those that are not in it come last. */
function findWanted(
  database: CockpitDatabase,
  nodeId: string,
  requests: readonly RequestNumber[] | 'all',
  { by }: Importer,
): PromiseLike<readonly RequestNumber[]> {
  return database.transaction('r', [...queueTables(database)], async () => {
    const node = requireNode(await readStoredLandscape(database), nodeId);
    const refusal = importRefusalOf(node, by);
    if (refusal !== null) throw refuse(refusal, node.name);
    if (requests === 'all') {
      return importOrder(await readQueue(database, nodeId)).map(({ request }) => request);
    }
    const unique = [...new Set(requests)];
    const rows = await database.transportEntries.bulkGet(
      unique.filter(isCounted).map((request) => entryKey(request, nodeId)),
    );
    const positions = new Map<RequestNumber, number>(
      rows.flatMap((row) => (row === undefined ? [] : [[row.request, row.position]])),
    );
    const positionOf = (request: RequestNumber) => positions.get(request) ?? Number.MAX_SAFE_INTEGER;
    return unique.sort((left, right) => positionOf(left) - positionOf(right));
  });
}

interface Imported {
  readonly results: readonly ImportResult[];
  /** How many certificates it made. */
  readonly created: number;
}

/** What fails as a whole is tried one by one: what one of them meets, as no room for it, must not hold up the others. */
async function importChunk(
  context: LocalContext,
  nodeId: string,
  numbers: readonly RequestNumber[],
  importer: Importer,
): Promise<Imported> {
  try {
    return await importTogether(context, nodeId, numbers, importer);
  } catch (error) {
    if (numbers.length > 1) {
      const parts: Imported[] = [];
      for (const number of numbers) parts.push(await importChunk(context, nodeId, [number], importer));
      return {
        results: parts.flatMap(({ results }) => results),
        created: parts.reduce((sum, { created }) => sum + created, 0),
      };
    }
    const refusal = toBackendError(error, { resource: 'transport-request' });
    return { results: numbers.map((request) => ({ request, ok: false, error: refusal })), created: 0 };
  }
}

/** Everything of each import, or nothing of it; the target is looked at within, so that nothing found there can be overwritten. */
function importTogether(
  { database, clock, newId }: LocalContext,
  nodeId: string,
  numbers: readonly RequestNumber[],
  { user, by }: Importer,
): PromiseLike<Imported> {
  const { certificates, certificatePages, changes } = database;
  const tables = [...queueTables(database), ...targetTables(database), certificates, certificatePages, changes];
  return database.transaction('rw', tables, async () => {
    const landscape = await readStoredLandscape(database);
    const node = requireNode(landscape, nodeId);
    const queues = new QueueWriter(database, landscape, nodeId);
    const [targets] = await Promise.all([
      findTargets(database, landscape, [node]),
      queues.openEnds(),
      queues.load(numbers),
    ]);
    const target = targets[0] ?? null;
    const names = numbers.flatMap((number) => queues.request(number)?.content.name ?? []);
    const taken = new Set(await findTaken(database, target, names));
    const dummies: NewDummy[] = [];
    const results = numbers.map((number): ImportResult => {
      const request = queues.request(number);
      if (request === undefined) return refused(number, refuse('no-such-entry', node.name, number));
      const outcome = outcomeAt(target, taken, request.content);
      const stamp = { at: clock.now().toISOString(), by: user };
      const action = { type: 'import', nodeId, request: number, outcome, by } as const;
      const entry = queues.tryToApply(action, { ...stamp, newId });
      if (entry instanceof BackendError) return refused(number, entry);
      if (outcome?.kind === 'created') {
        taken.add(request.content.name);
        dummies.push({ id: newId(), request, stamp });
      }
      return { request: number, ok: true, status: entry.status, existed: outcome?.kind === 'exists' };
    });
    if (target?.ok === true) await createDummies(database, target.subaccount.id, dummies);
    await queues.flush();
    return { results, created: dummies.length };
  });
}

function refused(request: RequestNumber, error: BackendError): ImportResult {
  return { request, ok: false, error };
}
