import type { FileContent, LogMessage, QueueEntry, TransportAction } from '../../../domain/transport/types';
import type { NodeView, QueueRow } from '../../port';
import { toActionType, toContentType, toForwardMode, toSeverity, toStatus } from './codes';
import type { WireLog, WireMessage, WireNode, WireRequest } from './wire';

/** A node as the service tells it; what it does not tell is empty. */
export function toNode(node: WireNode): Omit<NodeView, 'pending' | 'counts' | 'sourceSubaccountIds'> {
  const { name, description, uploadAllowed, importDisabled, importDisabledReason } = node;
  const [target] = node.targets;
  const forwardMode = toForwardMode(node.forwardMode);
  return {
    id: String(node.id),
    version: 1,
    name,
    description,
    tags: [],
    allowUpload: uploadAllowed,
    forwardMode,
    ...(forwardMode === 'unknown' && node.forwardMode !== '' && { forwardModeWord: node.forwardMode }),
    controlledBySolutionManager: node.controlledBy === 'CHARM',
    virtual: false,
    contentType: target === undefined ? null : toContentType(target.contentType),
    destination: target?.destinationName ?? null,
    deploymentStrategy: target?.importOptions?.strategy === 'blue-green' ? 'blue-green' : 'default',
    importDisabled: importDisabled ? { reason: importDisabledReason } : null,
    automaticImport: false,
    schedule: null,
    createdAt: '',
    modifiedAt: '',
    targetSubaccountId: null,
    targetProblem: null,
  };
}

/** The time is when it came into the queue: that of the last change is not told. */
export function toEntry(nodeId: string, { id, position, status: word, queuedAt, createdAt }: WireRequest): QueueEntry {
  const status = toStatus(word);
  return {
    request: id,
    nodeId,
    position,
    status,
    ...(status === 'unknown' && word !== '' && { statusWord: word }),
    statusAt: queuedAt ?? createdAt,
  };
}

export function toRow(nodeId: string, request: WireRequest): QueueRow {
  const { description, origin } = request;
  return {
    ...toEntry(nodeId, request),
    description,
    owner: ownerOf(request),
    entryNode: origin,
    content: toContent(request),
  };
}

export function ownerOf({ createdBy, createdByNamedUser }: WireRequest): string {
  return createdByNamedUser ?? createdBy;
}

/** Names of files are told by logs alone. */
export function toContent({ entries }: WireRequest, logs: readonly WireLog[] = []): FileContent {
  const names = new Map(logs.flatMap(({ entities }) => entities.map(({ uri, fileName }) => [uri, fileName])));
  return {
    kind: 'files',
    files: entries.map(({ contentType, uri }) => ({ name: names.get(uri) ?? null, contentType, uri })),
  };
}

export function toAction(log: WireLog, request: WireRequest['id'], node: WireNode): TransportAction {
  // Told newest first: what came in one moment keeps its order.
  const messages = log.messages.toReversed().sort((left, right) => compare(left.createdAt, right.createdAt));
  return {
    id: String(log.actionId),
    type: toActionType(log.actionType),
    request,
    nodeId: String(node.id),
    node: node.name,
    status: toStatus(log.status),
    user: log.actionTriggeredByNamedUser ?? log.actionTriggeredBy,
    startedAt: log.actionStartedAt,
    endedAt: messages.at(-1)?.createdAt || log.actionStartedAt,
    messages: messages.map(toMessage),
  };
}

function toMessage({ messageId, severity, message }: WireMessage): LogMessage {
  return { severity: toSeverity(severity), code: 'service-message', details: { messageId, text: message } };
}

export function compare<T extends string | number | bigint>(left: T, right: T): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
