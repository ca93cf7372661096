import type {
  CountedRequest,
  LogMessage,
  QueueEntry,
  QueueStatus,
  RequestNumber,
  Transition,
  TransitionStamp,
  TransportAction,
  TransportActionType,
  TransportNode,
  TransportState,
} from './types';

/** Collects what an action does. The state it starts from stays as it is; only maps that change are copied. */
export interface TransitionDraft {
  /** The entry as the action has left it so far. */
  entryOf(request: RequestNumber, nodeId: string): QueueEntry | undefined;
  /** Writes the next request of the workspace down. */
  create(request: Omit<CountedRequest, 'number' | 'owner' | 'createdAt'>): CountedRequest;
  /** Puts a request at the end of a queue: a new entry, or the one that is there already. */
  moveToEnd(request: RequestNumber, nodeId: string, status: QueueStatus): void;
  setStatus(entry: QueueEntry, status: QueueStatus): void;
  log(
    type: TransportActionType,
    node: TransportNode,
    request: RequestNumber,
    status: QueueStatus,
    messages: readonly LogMessage[],
  ): void;
  finish(): Transition;
}

/** Begins one action on a state; the stamp says who does it and when. */
export function draftTransition(state: TransportState, { at, by, newId }: TransitionStamp): TransitionDraft {
  const changed = new Map<string, QueueEntry>();
  const actions: TransportAction[] = [];
  const nextPositions = new Map(state.nextPositions);
  let created: CountedRequest | null = null;

  // An action is about one request, so that the node alone tells its entries apart.
  function entryOf(request: RequestNumber, nodeId: string): QueueEntry | undefined {
    return changed.get(nodeId) ?? state.entries.get(request)?.get(nodeId);
  }

  return {
    entryOf,
    create(request) {
      created = { ...request, number: state.nextNumber, owner: by, createdAt: at };
      return created;
    },
    moveToEnd(request, nodeId, status) {
      const before = entryOf(request, nodeId);
      const position = nextPositions.get(nodeId) ?? 1;
      nextPositions.set(nodeId, position + 1);
      const statusAt = before !== undefined && before.status === status ? before.statusAt : at;
      changed.set(nodeId, { request, nodeId, position, status, statusAt });
    },
    setStatus(entry, status) {
      changed.set(entry.nodeId, { ...entry, status, statusAt: at });
    },
    log(type, node, request, status, messages) {
      actions.push({
        id: newId(),
        type,
        request,
        nodeId: node.id,
        node: node.name,
        status,
        user: by,
        startedAt: at,
        endedAt: at,
        messages,
      });
    },
    finish() {
      const entries = [...changed.values()];
      return {
        state: {
          ...state,
          requests: created === null ? state.requests : new Map(state.requests).set(created.number, created),
          entries: withEntries(state.entries, entries),
          nextNumber: created === null ? state.nextNumber : created.number + 1,
          nextPositions,
        },
        changed: entries,
        created,
        actions,
      };
    },
  };
}

function withEntries(entries: TransportState['entries'], changed: readonly QueueEntry[]): TransportState['entries'] {
  const request = changed[0]?.request;
  if (request === undefined) return entries;
  const ofRequest = new Map(entries.get(request));
  for (const entry of changed) ofRequest.set(entry.nodeId, entry);
  return new Map(entries).set(request, ofRequest);
}
