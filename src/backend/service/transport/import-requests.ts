import { importOrder, importRefusalOf } from '../../../domain/transport';
import type { QueueStatus, RequestNumber } from '../../../domain/transport/types';
import type { ImportOptions, ImportResult } from '../../port';
import { toStatus } from './codes';
import { refusal, requireNode, type TransportContext } from './context';
import { readQueue } from './read-transport';
import { toNode } from './rows';
import { isEnd, waitForAction } from './wait-for-action';
import type { WireAction } from './wire';

/**
 * Imports requests of a node in the order of its queue, and waits for the end. One that is not right would make the whole
 * call fail, so that only those that can be imported are asked for. Cancelling ends the waiting alone: what the service
 * has begun counts as running.
 */
export async function importRequests(
  context: TransportContext,
  nodeId: string,
  wanted: readonly RequestNumber[] | 'all',
  { signal, onProgress = () => undefined }: ImportOptions = {},
): Promise<readonly ImportResult[]> {
  const node = toNode(await requireNode(context, nodeId));
  const obstacle = importRefusalOf(node, 'user');
  if (obstacle !== null) throw refusal(obstacle, node.name);
  const rows = await readQueue(context, nodeId);
  const inOrder = importOrder(rows, wanted === 'all' ? 'all' : new Set(wanted)).map(({ request }) => request);
  const chosen = new Set(inOrder);
  const known = new Set(rows.map(({ request }) => request));
  const refused = (wanted === 'all' ? [] : [...new Set(wanted)])
    .filter((request) => !chosen.has(request))
    .map((request): ImportResult => {
      const rule = known.has(request) ? 'not-importable' : 'no-such-entry';
      return { request, ok: false, error: refusal(rule, node.name, request) };
    });
  if (inOrder.length === 0 || signal?.aborted) return refused;

  const { requests, namedUser } = context;
  const user = await namedUser();
  onProgress(0, inOrder.length);
  const started = await (wanted === 'all'
    ? requests.importAll(nodeId, user)
    : requests.operate(nodeId, 'import', inOrder, user));
  const action =
    started === null
      ? null
      : await waitForAction(context, started, {
          signal,
          onLook: (seen) => {
            const { length } = seen.transportRequests;
            onProgress(
              seen.transportRequests.filter(({ status }) => isEnd(toStatus(status))).length,
              Math.max(length, inOrder.length),
            );
          },
        });
  const statuses = await endsOf(context, nodeId, action, signal);
  // An import of all also takes what came meanwhile.
  const tried = new Set([...inOrder, ...(action?.transportRequests.map(({ id }) => id) ?? [])]);
  return [...tried]
    .map((request): ImportResult => ({ request, ok: true, status: statuses.get(request) ?? 'running', existed: false }))
    .concat(refused);
}

/** What became of each: the action says it, or the queue where it does not. */
async function endsOf(
  context: TransportContext,
  nodeId: string,
  action: WireAction | null,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<RequestNumber, QueueStatus>> {
  const told = new Map((action?.transportRequests ?? []).map(({ id, status }) => [id, toStatus(status)]));
  const isTold = told.size > 0 && [...told.values()].every(isEnd);
  if (isTold || signal?.aborted)
    return new Map([...told].map(([id, status]) => [id, isEnd(status) ? status : 'running']));
  const rows = await readQueue(context, nodeId);
  return new Map([...told, ...rows.map(({ request, status }): [RequestNumber, QueueStatus] => [request, status])]);
}
