import { systemClock } from '../../shared/clock';
import { createFaults, type Faults } from './faults';

/**
 * Cloud Transport Management v2 as its digest describes it (tms-api.md), in memory.
 * Independent of the adapters on purpose: they must not share a mistake. Every id is the text of an int64.
 */

/** The words of answers; `skipped` has no code to ask for. */
export type StatusWord =
  | 'initial'
  | 'running'
  | 'repeatable'
  | 'succeeded'
  | 'warning'
  | 'error'
  | 'fatal'
  | 'skipped'
  | 'deleted';

/** What an import may end with. */
export type ImportWord = Extract<StatusWord, 'succeeded' | 'warning' | 'error' | 'fatal' | 'skipped'>;

export interface NodeRow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly uploadAllowed: boolean;
  /** `AUTO` goes on before an import, `MANUAL` by *forward*; of any other word the model knows nothing. */
  readonly forwardMode: string;
  readonly controlledBy: string | null;
  readonly importDisabled: boolean;
  readonly importDisabledReason: string | null;
  /** None: a source node, or one that stands for no target, where imports end as skipped. */
  readonly targets: readonly { readonly id: string; readonly contentType: string; readonly destinationName: string }[];
  /** Names of the nodes after it, by routes that no request tells. */
  readonly followOn: readonly string[];
}

export interface FileRow {
  readonly id: string;
  readonly name: string;
  /** Base64. */
  readonly content: string;
}

export interface RequestRow {
  readonly id: string;
  readonly description: string;
  readonly origin: string;
  readonly createdBy: string;
  readonly namedUser: string | null;
  readonly createdAt: string;
  readonly entries: readonly {
    readonly id: string;
    readonly storageType: string;
    readonly contentType: string;
    readonly uri: string;
  }[];
}

export interface EntryRow {
  readonly nodeId: string;
  readonly requestId: string;
  status: StatusWord;
  position: number;
  queuedAt: string;
}

export interface MessageRow {
  readonly id: string;
  readonly messageId: string;
  readonly severity: 'I' | 'W' | 'E';
  readonly message: string;
  readonly createdAt: string;
}

export interface ActionRow {
  readonly id: string;
  readonly type: string;
  readonly nodeId: string;
  readonly namedUser: string | null;
  readonly startedAt: string;
  endedAt: string | null;
  status: StatusWord;
  /** How often it was looked at. */
  polls: number;
  readonly requests: { readonly id: string; status: StatusWord; readonly messages: MessageRow[] }[];
}

/** Plain data: it survives JSON. */
export interface TransportServiceSnapshot {
  readonly nodes: readonly NodeRow[];
  readonly files: readonly FileRow[];
  readonly requests: readonly RequestRow[];
  readonly entries: readonly EntryRow[];
  readonly actions: readonly ActionRow[];
  readonly nextId: string;
  readonly pollsUntilDone: number;
  readonly outcomes: Readonly<Record<string, ImportWord>>;
}

export interface TransportServiceModel {
  nodes: NodeRow[];
  files: FileRow[];
  requests: RequestRow[];
  entries: EntryRow[];
  actions: ActionRow[];
  /** The next id of anything but a node. */
  nextId: string;
  /** An import has ended when its action, or the queue, was looked at so often. */
  pollsUntilDone: number;
  /** What imports end with, by name of the node; `succeeded` where nothing is set, `skipped` in a node without a target. */
  outcomes: Record<string, ImportWord>;
  readonly faults: Faults;
  /** Every request that came, oldest first. */
  readonly seen: { readonly method: string; readonly target: string; readonly body: string }[];
  /** ISO time. */
  readonly now: () => string;
}

export function createTransportServiceModel(
  parts: Partial<Pick<TransportServiceModel, 'nextId' | 'pollsUntilDone' | 'faults' | 'now'>> = {},
): TransportServiceModel {
  return {
    nodes: [],
    files: [],
    requests: [],
    entries: [],
    actions: [],
    nextId: '101',
    pollsUntilDone: 2,
    outcomes: {},
    faults: createFaults(),
    seen: [],
    now: () => systemClock.now().toISOString(),
    ...parts,
  };
}

/** What the model keeps; faults and seen requests are no part of it. */
export function toTransportSnapshot(model: TransportServiceModel): TransportServiceSnapshot {
  const { nodes, files, requests, entries, actions, nextId, pollsUntilDone, outcomes } = model;
  return structuredClone({ nodes, files, requests, entries, actions, nextId, pollsUntilDone, outcomes });
}

/** Puts what was kept in place of what the model has. */
export function fromTransportSnapshot(model: TransportServiceModel, snapshot: TransportServiceSnapshot): void {
  Object.assign(model, structuredClone(snapshot));
}

/** Adds a node with every choice at its default. */
export function addNode(model: TransportServiceModel, node: Partial<NodeRow> & Pick<NodeRow, 'id' | 'name'>): NodeRow {
  const row: NodeRow = {
    description: '',
    uploadAllowed: true,
    forwardMode: 'AUTO',
    controlledBy: null,
    importDisabled: false,
    importDisabledReason: null,
    targets: [],
    followOn: [],
    ...node,
  };
  model.nodes.push(row);
  return row;
}

export function takeId(model: TransportServiceModel): string {
  const id = model.nextId;
  model.nextId = String(BigInt(id) + 1n);
  return id;
}
