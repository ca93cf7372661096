import type { Table } from 'dexie';
import { applyAction, targetsOf } from '../../../domain/transport';
import type {
  CountedRequest,
  QueueEntry,
  RequestNumber,
  Transition,
  TransitionAction,
  TransitionStamp,
  TransportAction,
} from '../../../domain/transport/types';
import { fail, type Result } from '../../../shared/result';
import type { BackendError } from '../../errors';
import type { CockpitDatabase, EntryRow } from '../../workspace/database';
import { entryKey, isCounted, nextPosition } from './read-in-order';
import { refuse } from './refuse';
import { putSettings, type StoredLandscape } from './stored-landscape';

/** Every table that an action on a queue touches. */
export function queueTables(database: CockpitDatabase): readonly Table[] {
  const { meta, transportNodes, transportRoutes, transportRequests, transportEntries, transportActions } = database;
  return [meta, transportNodes, transportRoutes, transportRequests, transportEntries, transportActions];
}

/**
 * Actions at one node within one transaction: what they need is read first (`load`), then they are applied without
 * waiting, then all they changed is written (`flush`).
 */
export class QueueWriter {
  readonly #database: CockpitDatabase;
  readonly #landscape: StoredLandscape;
  readonly #nodeId: string;
  readonly #requests = new Map<RequestNumber, CountedRequest>();
  readonly #entries = new Map<RequestNumber, ReadonlyMap<string, QueueEntry>>();
  readonly #changed = new Map<string, QueueEntry>();
  readonly #created: CountedRequest[] = [];
  #actions: TransportAction[] = [];
  #nextPositions: ReadonlyMap<string, number> = new Map();
  #nextNumber: number;

  constructor(database: CockpitDatabase, landscape: StoredLandscape, nodeId: string) {
    this.#database = database;
    this.#landscape = landscape;
    this.#nodeId = nodeId;
    this.#nextNumber = landscape.settings.nextNumber;
  }

  /** Reads the ends of the queues that entries are put into: those after the node, or its own. */
  async openEnds({ own }: { readonly own: boolean } = { own: false }): Promise<void> {
    const ids = own ? [this.#nodeId] : this.#targetIds();
    const positions = await Promise.all(ids.map((id) => nextPosition(this.#database, id)));
    this.#nextPositions = new Map(ids.map((id, index) => [id, positions[index] ?? 1]));
  }

  /** Reads requests with their entries here and in the next queues. */
  async load(wanted: readonly RequestNumber[]): Promise<void> {
    const numbers = wanted.filter(isCounted);
    const nodeIds = [this.#nodeId, ...this.#targetIds()];
    const [requests, rows] = await Promise.all([
      this.#database.transportRequests.bulkGet(numbers),
      this.#database.transportEntries.bulkGet(numbers.flatMap((number) => nodeIds.map((id) => entryKey(number, id)))),
    ]);
    for (const [index, number] of numbers.entries()) {
      const request = requests[index];
      if (request !== undefined) this.#requests.set(number, request);
      const found = rows.slice(index * nodeIds.length, (index + 1) * nodeIds.length);
      this.#entries.set(number, new Map(found.flatMap((row) => (row === undefined ? [] : [[row.nodeId, row]]))));
    }
  }

  request(number: RequestNumber): CountedRequest | undefined {
    return this.#requests.get(number);
  }

  /** Throws what is refused, as the port says it. */
  apply(action: TransitionAction, stamp: TransitionStamp): Transition {
    const result = this.#try(action, stamp);
    if (!result.ok) throw result.error;
    return result.value;
  }

  /** The entry as an import of it left it, or why there was none; one that is refused does not hold up the others. */
  tryToApply(
    action: Extract<TransitionAction, { readonly type: 'import' }>,
    stamp: TransitionStamp,
  ): QueueEntry | BackendError {
    const result = this.#try(action, stamp);
    if (!result.ok) return result.error;
    const entry = result.value.changed.find(({ nodeId }) => nodeId === action.nodeId);
    return entry ?? refuse('no-such-entry', action.nodeId, action.request);
  }

  async flush(): Promise<void> {
    const { transportRequests, transportEntries, transportActions } = this.#database;
    const writes: PromiseLike<unknown>[] = [
      transportEntries.bulkPut([...this.#changed.values()].map((entry) => this.#toRow(entry))),
      transportActions.bulkAdd(this.#actions),
    ];
    if (this.#created.length > 0) {
      writes.push(transportRequests.bulkAdd(this.#created));
      writes.push(putSettings(this.#database, { ...this.#landscape.settings, nextNumber: this.#nextNumber }));
    }
    await Promise.all(writes);
    this.#changed.clear();
    this.#created.length = 0;
    this.#actions = [];
  }

  #try(action: TransitionAction, stamp: TransitionStamp): Result<Transition, BackendError> {
    const number = typeof action.request === 'object' ? null : action.request;
    const request = number === null ? undefined : this.#requests.get(number);
    const entries = number === null ? undefined : this.#entries.get(number);
    const result = applyAction(
      {
        nodes: this.#landscape.nodes,
        routes: this.#landscape.routes,
        requests: new Map(request && [[request.number, request]]),
        entries: new Map(number !== null && entries ? [[number, entries]] : []),
        nextNumber: this.#nextNumber,
        nextPositions: this.#nextPositions,
      },
      action,
      stamp,
    );
    if (!result.ok) return fail(refuse(result.error, action.nodeId, number));
    this.#take(result.value);
    return result;
  }

  #take({ state, changed, created, actions }: Transition): void {
    if (created !== null) {
      this.#created.push(created);
      this.#requests.set(created.number, created);
    }
    for (const entry of changed) this.#changed.set(`${entry.request} ${entry.nodeId}`, entry);
    for (const [number, entries] of state.entries) this.#entries.set(number, entries);
    this.#actions.push(...actions);
    this.#nextPositions = state.nextPositions;
    this.#nextNumber = state.nextNumber;
  }

  /** What a row of the queue shows lies beside its entry, so that a queue is read from one index. */
  #toRow({ request: number, nodeId, position, status, statusAt }: QueueEntry): EntryRow {
    const request = this.#requests.get(number);
    if (request === undefined) throw new Error('an entry has a request');
    const { description, owner, entryNode, content } = request;
    return { request: request.number, nodeId, position, status, statusAt, description, owner, entryNode, content };
  }

  #targetIds(): readonly string[] {
    return targetsOf(this.#landscape, this.#nodeId).map(({ id }) => id);
  }
}
