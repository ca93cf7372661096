import { sortByName } from '../../../domain/name-order';
import { isImportable, lifecycleOf } from '../../../domain/transport';
import type { QueueStatus, RequestNumber, TransportRequest } from '../../../domain/transport/types';
import { BackendError } from '../../errors';
import type { NodeView, QueueRow, RequestDetails, RequestLifecycle, RequestRow, TransportLandscape } from '../../port';
import { inParallel } from '../in-parallel';
import { toStatus } from './codes';
import { refusal, type TransportContext } from './context';
import { compare, ownerOf, toAction, toContent, toEntry, toNode, toRow } from './rows';
import { readSourceNode } from './source-node';
import type { WireLog, WireNode, WireRequest } from './wire';

/** Nodes by name, with what lies in their queues; routes are not told. */
export async function readLandscape(context: TransportContext): Promise<TransportLandscape> {
  const [queues, sourceNode] = await Promise.all([readQueues(context), readSourceNode(context).catch(nullIfForbidden)]);
  const views = queues.map(({ node, rows }): NodeView => {
    const counts: Partial<Record<QueueStatus, number>> = {};
    const statuses = rows.map(({ status }) => toStatus(status));
    for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
    const pending = statuses.filter(isImportable).length;
    const sourceSubaccountIds = node.name === sourceNode ? [context.subaccountId] : [];
    return { ...toNode(node), pending, counts, sourceSubaccountIds };
  });
  return { transportSubaccountId: null, nodes: sortByName(views), routes: [] };
}

/** Who may transport need not see destinations: then it is not told whose source node is which. */
function nullIfForbidden(error: unknown): null {
  if (error instanceof BackendError && error.details.rule === 'role-missing') return null;
  throw error;
}

/** In the order of the queue; rejects with `not-found`. */
export async function readQueue({ requests }: TransportContext, nodeId: string): Promise<readonly QueueRow[]> {
  const rows = await requests.queue(nodeId);
  return rows.map((row) => toRow(nodeId, row)).sort((left, right) => left.position - right.position);
}

/** Those of all queues, newest first; what lies in none is not told. */
export async function readRequests(context: TransportContext): Promise<readonly RequestRow[]> {
  const found = new Map<RequestNumber, Found[]>();
  for (const { node, rows } of await readQueues(context)) {
    for (const row of rows) found.set(row.id, [...(found.get(row.id) ?? []), { node, row }]);
  }
  return [...found.values()]
    .map((places) => toRequestRow(places))
    .filter((row) => row !== null)
    .sort((left, right) => compare(right.createdAt, left.createdAt) || compare(right.number, left.number));
}

/** With what was done to it in each queue it is in; rejects with `not-found`. */
export async function readRequest(context: TransportContext, number: RequestNumber): Promise<RequestDetails> {
  const queues = await readQueues(context);
  const places = queues.flatMap(({ node, rows }) => {
    const row = rows.find(({ id }) => id === number);
    return row === undefined ? [] : [{ node, row }];
  });
  const logs = await inParallel(places, ({ node }) => context.requests.logs(String(node.id), number));
  const request = toRequestRow(places, logs.flat());
  if (request === null) throw refusal('no-such-entry', '', number);
  const actions = places
    .flatMap(({ node }, index) => (logs[index] ?? []).map((log) => toAction(log, number, node)))
    .sort((left, right) => compare(right.endedAt, left.endedAt) || compare(right.startedAt, left.startedAt));
  return { ...request, entries: entriesOf(places), actions };
}

interface Found {
  readonly node: WireNode;
  readonly row: WireRequest;
}

/** A few at a time. */
async function readQueues({ requests }: TransportContext) {
  const nodes = await requests.nodes();
  return inParallel(nodes, async (node) => ({ node, rows: await requests.queue(String(node.id)) }));
}

function entriesOf(places: readonly Found[]) {
  return places.map(({ node, row }) => toEntry(String(node.id), row));
}

/** Null where it is in no queue. */
function toRequestRow(places: readonly Found[], logs: readonly WireLog[] = []): RequestRow | null {
  const [first] = places;
  if (first === undefined) return null;
  const { row } = first;
  const request: TransportRequest = {
    number: row.id,
    key: String(row.id),
    description: row.description,
    owner: ownerOf(row),
    createdAt: row.createdAt,
    entryNode: row.origin,
    sourceSubaccountId: null,
    content: toContent(row, logs),
  };
  return { ...request, lifecycle: toLifecycle(places) };
}

/** Source: transport.md section 6. */
function toLifecycle(places: readonly Found[]): RequestLifecycle {
  const inUse = places.filter(({ row }) => !row.archived);
  const lifecycle = lifecycleOf(entriesOf(inUse));
  return lifecycle === 'deleted' && inUse.length < places.length ? 'archived' : lifecycle;
}
