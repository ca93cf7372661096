import type { Label } from '../scope';

/** What becomes of a request in one queue (transport.md section 6). */
export type QueueStatus =
  | 'initial'
  | 'running'
  | 'repeatable'
  | 'succeeded'
  | 'warning'
  | 'error'
  | 'fatal'
  | 'skipped'
  | 'transient'
  | 'deleted'
  /** A service gives it a status that is none of these. */
  | 'unknown';

/** When requests go on to the targets of a node (transport.md section 7.1). */
export type ForwardMode =
  | 'pre-import'
  | 'post-import'
  | 'on-success'
  | 'manual'
  /** A service gives it a mode that is none of these. */
  | 'unknown';

/** `application`: Application Content, `mta`: Multitarget application, `btp-abap`: BTP ABAP, `xsc`: XSC Delivery Unit. */
export type ContentType = 'application' | 'mta' | 'btp-abap' | 'xsc';

/** What a user says of a node (transport.md section 3). */
export interface NodeDraft {
  /** Unique, case-sensitive, at most 30 characters. */
  readonly name: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly allowUpload: boolean;
  readonly forwardMode: ForwardMode;
  /** No manual imports. */
  readonly controlledBySolutionManager: boolean;
  /** Stands for no target; without content type and destination. */
  readonly virtual: boolean;
  /** Null for a source node and a virtual one. */
  readonly contentType: ContentType | null;
  /** Name of a destination of the Transport subaccount. */
  readonly destination: string | null;
  /** Kept for MTA nodes only. */
  readonly deploymentStrategy: 'default' | 'blue-green';
}

/** Of days, 1 is Monday and 7 is Sunday; times are of the user's time zone, `HH:MM`. */
export type SchedulePattern =
  | { readonly kind: 'daily'; readonly everyHours: number }
  | { readonly kind: 'weekly'; readonly everyWeeks: number; readonly days: readonly number[]; readonly time: string };

export interface ImportSchedule {
  readonly pattern: SchedulePattern;
  readonly active: boolean;
  /** ISO times; `nextRunAt` is null while inactive. */
  readonly nextRunAt: string | null;
  readonly lastRunAt: string | null;
  /** Consecutive runs with a fatal import, and when the first of them was: three over three weeks deactivate it. */
  readonly fatalRuns: number;
  readonly firstFatalRunAt: string | null;
  /** It was switched off because it failed again and again. */
  readonly deactivatedByFailures: boolean;
}

export interface TransportNode extends NodeDraft {
  readonly id: string;
  readonly version: number;
  readonly importDisabled: { readonly reason: string } | null;
  readonly automaticImport: boolean;
  readonly schedule: ImportSchedule | null;
  /** ISO times. */
  readonly createdAt: string;
  readonly modifiedAt: string;
}

export interface RouteDraft {
  readonly name: string;
  readonly description: string;
  readonly sourceNodeId: string;
  /** A node is the target of one route only. */
  readonly targetNodeId: string;
}

export interface TransportRoute extends RouteDraft {
  readonly id: string;
  readonly version: number;
}

/** What a service tells of the content of a request: its files, whatever is in them. */
export interface FileContent {
  readonly kind: 'files';
  readonly files: readonly {
    /** Null where the service does not tell it. */
    readonly name: string | null;
    /** As the service has it. */
    readonly contentType: string;
    readonly uri: string;
  }[];
}

export type RequestContent = TransportContent | FileContent;

/** Reference number of a request: a bigint only where a number would not be exact, so that each has one form alone. */
export type RequestNumber = number | bigint;

/** All that ever leaves of a certificate. */
export interface TransportContent {
  readonly kind: 'certificate';
  /** File name with extension. */
  readonly name: string;
  readonly store: 'key-store' | 'trust-store';
  /** Lower case, without the dot. */
  readonly extension: string;
  readonly labels: readonly Label[];
}

export interface TransportRequest {
  /** Locally the next integer of the workspace; a service gives its own. */
  readonly number: RequestNumber;
  /** Stays the same wherever the request is exported to. */
  readonly key: string;
  /** At most 512 characters. */
  readonly description: string;
  readonly owner: string;
  /** ISO time. */
  readonly createdAt: string;
  /** Name of the node it was exported from, or added to. */
  readonly entryNode: string;
  /** Null when it came from a file, or is not known. */
  readonly sourceSubaccountId: string | null;
  readonly content: RequestContent;
}

/** A request of this workspace, which counts its requests itself. */
export interface CountedRequest extends TransportRequest {
  readonly number: number;
  readonly content: TransportContent;
}

/** One request in one queue. */
export interface QueueEntry {
  readonly request: RequestNumber;
  readonly nodeId: string;
  /** Grows within the queue; gaps are no matter. */
  readonly position: number;
  readonly status: QueueStatus;
  /** The word of a service for a status that is `unknown`. */
  readonly statusWord?: string;
  /** ISO time of the last change of the status. */
  readonly statusAt: string;
}

export type TransportActionType =
  | 'export'
  | 'upload'
  | 'import'
  | 'forward'
  | 'add'
  | 'repeat'
  | 'delete'
  /** A service tells of something else. */
  | 'other';

export type MessageSeverity = 'info' | 'warning' | 'error';

/** A line of a log: a stable code and what it speaks of; the words are the screen's. */
export interface LogMessage {
  readonly severity: MessageSeverity;
  readonly code: LogCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/**
 * - `created-dummy` (name, subaccount), `exists` (name, subaccount): untouched, `label-not-set` (label, rule)
 * - `refused-name` (name, rule), `refused-extension` (extension, allowed)
 * - `no-transport-subaccount`, `no-destination`, `destination-missing` (destination), `no-target` (destination),
 *   `target-missing` (destination, subaccount): the node is to be repaired
 * - `skipped-virtual`, `forwarded` (node), `moved-to-end` (node), `status` (from, to)
 * - `exported` (name), `uploaded` (fileName)
 * - `service-message` (messageId, text): in the words of a service
 */
export type LogCode =
  | 'created-dummy'
  | 'exists'
  | 'label-not-set'
  | 'refused-name'
  | 'refused-extension'
  | 'no-transport-subaccount'
  | 'no-destination'
  | 'destination-missing'
  | 'no-target'
  | 'target-missing'
  | 'skipped-virtual'
  | 'forwarded'
  | 'moved-to-end'
  | 'status'
  | 'exported'
  | 'uploaded'
  | 'service-message';

/** What was done to one request at one node, with its log. */
export interface TransportAction {
  readonly id: string;
  readonly type: TransportActionType;
  readonly request: RequestNumber;
  readonly nodeId: string;
  /** As it was then; the node may be gone. */
  readonly node: string;
  /** Status of the request at this node when the action had ended. */
  readonly status: QueueStatus;
  readonly user: string;
  /** ISO times. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly messages: readonly LogMessage[];
}

/** What an import finds at the target; the caller looked there. */
export type ImportOutcome =
  | { readonly kind: 'created'; readonly subaccount: string; readonly labelProblems: readonly LabelProblem[] }
  | { readonly kind: 'exists'; readonly subaccount: string }
  | { readonly kind: 'refused'; readonly message: LogMessage }
  | { readonly kind: 'unreachable'; readonly message: LogMessage };

export interface LabelProblem {
  readonly label: string;
  readonly rule: string;
}

/** The part of a landscape that an action needs; entries and requests that it does not touch may be left out. */
export interface TransportState {
  readonly nodes: ReadonlyMap<string, TransportNode>;
  readonly routes: readonly TransportRoute[];
  readonly requests: ReadonlyMap<RequestNumber, CountedRequest>;
  /** By request, then by node. */
  readonly entries: ReadonlyMap<RequestNumber, ReadonlyMap<string, QueueEntry>>;
  readonly nextNumber: number;
  /** By node: greater than every position of its queue; 1 where absent. */
  readonly nextPositions: ReadonlyMap<string, number>;
}

export type NewRequest = Omit<CountedRequest, 'number' | 'owner' | 'createdAt' | 'entryNode'>;

export type TransitionAction =
  /** From a source node into the queues of the nodes after it. */
  | { readonly type: 'export'; readonly nodeId: string; readonly request: NewRequest }
  /** Into the queue of the node itself. */
  | { readonly type: 'upload'; readonly nodeId: string; readonly fileName: string; readonly request: NewRequest }
  | {
      readonly type: 'import';
      readonly nodeId: string;
      readonly request: RequestNumber;
      /** Null for a virtual node. */
      readonly outcome: ImportOutcome | null;
      /** `automatic` also for schedules: allowed where a manual import is not. */
      readonly by: 'user' | 'automatic';
    }
  | { readonly type: 'forward' | 'reset' | 'remove'; readonly nodeId: string; readonly request: RequestNumber };

/** Who does it and when (ISO time), and where ids come from. */
export interface TransitionStamp {
  readonly at: string;
  readonly by: string;
  readonly newId: () => string;
}

export type TransportRefusal =
  | 'no-such-node'
  | 'no-such-entry'
  | 'no-route'
  | 'upload-not-allowed'
  | 'import-disabled'
  | 'automatic-import'
  | 'solution-manager'
  | 'not-importable'
  | 'not-forwardable'
  | 'forward-mode'
  | 'not-resettable'
  | 'not-removable'
  | 'description-too-long';

export interface Transition {
  readonly state: TransportState;
  /** Entries that are new or changed. */
  readonly changed: readonly QueueEntry[];
  /** The request it made. */
  readonly created: CountedRequest | null;
  /** One for each node and request it touched; the first is what was asked for. */
  readonly actions: readonly TransportAction[];
}

/** What would become of a certificate at one node after the source. */
export interface ForecastStep {
  readonly nodeId: string;
  readonly node: string;
  /** 1 for the nodes right after the source. */
  readonly distance: number;
  /** The node it comes from, by id. */
  readonly fromNodeId: string;
  readonly virtual: boolean;
  readonly importDisabled: boolean;
  readonly automaticImport: boolean;
  /** Whether it comes here by itself, only after an import of the node before it, or only by *Forward*. */
  readonly arrival: 'at-once' | 'after-import' | 'by-forward';
  /** Null for a virtual node. */
  readonly outcome: ImportOutcome | null;
}

/** Nodes and routes to be made at once, by their names: of a wizard, or of an imported landscape. */
export interface LandscapePlan {
  readonly nodes: readonly NodeDraft[];
  readonly routes: readonly {
    readonly name: string;
    readonly description: string;
    readonly source: string;
    readonly target: string;
  }[];
}
