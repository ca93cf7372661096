import type {
  ActionRow,
  EntryRow,
  ImportWord,
  NodeRow,
  StatusWord,
  TransportServiceModel,
} from './transport-service-model';
import { takeId } from './transport-service-model';

/** What may be done with an entry, by its status (transport.md section 6). */
const allowed = {
  import: ['initial', 'repeatable', 'fatal'],
  forward: ['succeeded', 'warning', 'error', 'skipped'],
  reset: ['succeeded', 'error', 'skipped'],
  remove: ['initial', 'repeatable', 'succeeded', 'warning', 'error', 'fatal', 'skipped'],
} as const satisfies Readonly<Record<string, readonly StatusWord[]>>;

export type Operation = keyof typeof allowed;

const actionTypes: Readonly<Record<Operation, string>> = { import: 'I', forward: 'FQ', reset: 'RQ', remove: 'DQ' };

const waiting: readonly StatusWord[] = ['initial', 'repeatable', 'running'];

const worst: readonly ImportWord[] = ['fatal', 'error', 'warning', 'succeeded', 'skipped'];

export function entryOf(model: TransportServiceModel, nodeId: string, requestId: string): EntryRow | undefined {
  return model.entries.find((entry) => entry.nodeId === nodeId && entry.requestId === requestId);
}

export function isAllowed(model: TransportServiceModel, node: NodeRow, operation: Operation, id: string): boolean {
  const status = entryOf(model, node.id, id)?.status;
  return allowed[operation].some((one) => one === status);
}

/** Those an *import all* takes, in the order of the queue. */
export function importableIds(model: TransportServiceModel, node: NodeRow): readonly string[] {
  return model.entries
    .filter(({ nodeId, requestId }) => nodeId === node.id && isAllowed(model, node, 'import', requestId))
    .sort((left, right) => left.position - right.position)
    .map(({ requestId }) => requestId);
}

/** Puts a request at the end of a queue. */
export function arrive(model: TransportServiceModel, node: NodeRow, requestId: string): void {
  const ends = model.entries.filter(({ nodeId }) => nodeId === node.id).map(({ position }) => position);
  const position = Math.max(0, ...ends) + 1;
  const entry = entryOf(model, node.id, requestId);
  if (entry === undefined) {
    model.entries.push({ nodeId: node.id, requestId, status: 'initial', position, queuedAt: model.now() });
    return;
  }
  entry.position = position;
  if (!waiting.includes(entry.status)) change(model, entry, 'repeatable');
}

export function followOnOf(model: TransportServiceModel, node: NodeRow): readonly NodeRow[] {
  return model.nodes.filter(({ name }) => node.followOn.includes(name));
}

/** Into the queues after a node. */
export function goOn(
  model: TransportServiceModel,
  node: NodeRow,
  ids: readonly string[],
  namedUser: string | null,
): void {
  for (const target of followOnOf(model, node)) {
    for (const id of ids) {
      arrive(model, target, id);
      endAction(model, startAction(model, 'AQ', target, [id], namedUser), 'succeeded');
    }
  }
}

/** Begins what was asked for; all but an import is done with it. */
export function operate(
  model: TransportServiceModel,
  operation: Operation,
  node: NodeRow,
  ids: readonly string[],
  namedUser: string | null,
): ActionRow {
  const action = startAction(model, actionTypes[operation], node, ids, namedUser);
  const entries = ids.flatMap((id) => entryOf(model, node.id, id) ?? []);
  if (operation === 'import') {
    if (node.forwardMode === 'AUTO') goOn(model, node, ids, namedUser);
    for (const entry of entries) change(model, entry, 'running');
    return action;
  }
  if (operation === 'forward') goOn(model, node, ids, namedUser);
  if (operation === 'reset') for (const entry of entries) change(model, entry, 'repeatable');
  if (operation === 'remove') for (const entry of entries) change(model, entry, 'deleted');
  endAction(model, action, 'succeeded');
  return action;
}

/** Time goes by with each look at a running import. */
export function lookAt(model: TransportServiceModel, action: ActionRow): void {
  const node = model.nodes.find(({ id }) => id === action.nodeId);
  if (action.endedAt !== null || node === undefined) return;
  action.polls += 1;
  const outcome = model.outcomes[node.name] ?? (node.targets.length === 0 ? 'skipped' : 'succeeded');
  const due = Math.floor((action.requests.length * action.polls) / model.pollsUntilDone);
  for (const request of action.requests.slice(0, due)) {
    if (request.status !== 'running') continue;
    request.status = outcome;
    log(model, request.messages, outcome);
    const entry = entryOf(model, node.id, request.id);
    if (entry !== undefined) change(model, entry, outcome);
  }
  const statuses = action.requests.map(({ status }) => status);
  if (!statuses.includes('running')) {
    action.status = worst.find((status) => statuses.includes(status)) ?? 'succeeded';
    action.endedAt = model.now();
  }
}

export function startAction(
  model: TransportServiceModel,
  type: string,
  { id: nodeId }: NodeRow,
  ids: readonly string[],
  namedUser: string | null,
): ActionRow {
  const action: ActionRow = {
    id: takeId(model),
    type,
    nodeId,
    namedUser,
    startedAt: model.now(),
    endedAt: null,
    status: 'running',
    polls: 0,
    requests: ids.map((id) => ({ id, status: 'running', messages: [] })),
  };
  for (const { messages } of action.requests) {
    messages.push(message(model, 'I', `${type}_STARTED`, 'The action was started.'));
  }
  model.actions.push(action);
  return action;
}

export function endAction(model: TransportServiceModel, action: ActionRow, status: ImportWord): void {
  for (const request of action.requests) {
    request.status = status;
    log(model, request.messages, status);
  }
  action.status = status;
  action.endedAt = model.now();
}

function log(model: TransportServiceModel, messages: ActionRow['requests'][number]['messages'], status: ImportWord) {
  if (status === 'warning') messages.push(message(model, 'W', 'DEPLOYMENT_WARNING', 'A part was passed over.'));
  if (status === 'error' || status === 'fatal') {
    messages.push(message(model, 'E', 'DEPLOYMENT_FAILED', `The deployment ended with ${status}.`));
  }
  messages.push(message(model, 'I', 'TRANSPORTREQUEST_END', `The request ended with ${status}.`));
}

function message(model: TransportServiceModel, severity: 'I' | 'W' | 'E', messageId: string, text: string) {
  return { id: takeId(model), messageId, severity, message: text, createdAt: model.now() };
}

function change(model: TransportServiceModel, entry: EntryRow, status: StatusWord): void {
  entry.status = status;
  entry.queuedAt = model.now();
}
