import type { RequestNumber, TransitionAction, TransportRequest } from '../../../domain/transport/types';
import type { RequestFile } from '../../port';
import type { CockpitDatabase } from '../../workspace/database';
import { type LocalContext, makeStamp } from '../context';
import { QueueWriter, queueTables } from './queue-writer';
import { readStoredLandscape, requireNode } from './stored-landscape';

/** So many are worked on between two requests to the database, none of which holds the page. */
const CHUNK = 200;

/** Forwards, resets or removes requests of a node in the order given: all or none. */
export async function changeEntries(
  context: LocalContext,
  type: Extract<TransitionAction, { readonly request: RequestNumber }>['type'] & ('forward' | 'reset' | 'remove'),
  nodeId: string,
  requests: readonly RequestNumber[],
): Promise<void> {
  const { database, newId } = context;
  const stamp = { ...(await makeStamp(context)), newId };
  await database.transaction('rw', [...queueTables(database)], async () => {
    const landscape = await readStoredLandscape(database);
    requireNode(landscape, nodeId);
    const queues = new QueueWriter(database, landscape, nodeId);
    await queues.openEnds();
    const unique = [...new Set(requests)];
    for (let start = 0; start < unique.length; start += CHUNK) {
      const chunk = unique.slice(start, start + CHUNK);
      await queues.load(chunk);
      for (const request of chunk) queues.apply({ type, nodeId, request }, stamp);
      await queues.flush();
    }
  });
}

/** Puts the request of a file into the queue of a node. A key that is known already belongs to another request: this one gets its own. */
export async function addRequest(
  context: LocalContext,
  nodeId: string,
  { key, description, content }: RequestFile,
  fileName: string,
): Promise<TransportRequest> {
  const { database, newId } = context;
  const stamp = { ...(await makeStamp(context)), newId };
  return database.transaction('rw', [...queueTables(database)], async () => {
    const landscape = await readStoredLandscape(database);
    const queues = new QueueWriter(database, landscape, nodeId);
    await queues.openEnds({ own: true });
    const freeKey = (await isKnown(database, key)) ? newId() : key;
    const request = { key: freeKey, description, sourceSubaccountId: null, content };
    const { created } = queues.apply({ type: 'upload', nodeId, fileName, request }, stamp);
    await queues.flush();
    if (created === null) throw new Error('an upload makes a request');
    return created;
  });
}

async function isKnown({ transportRequests }: CockpitDatabase, key: string): Promise<boolean> {
  return (await transportRequests.where({ key }).count()) > 0;
}
