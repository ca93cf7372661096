import type { QueueStatus } from './types';

/** What a status means for a node that shows its worst one (transport.md section 11). */
export type StatusTone = 'positive' | 'critical' | 'negative' | 'neutral';

export interface StatusRules {
  /** An import here has come to its end. */
  readonly final: boolean;
  readonly importable: boolean;
  /** By *Forward*; the node has to be in mode Manual, too. */
  readonly forwardable: boolean;
  readonly resettable: boolean;
  readonly removable: boolean;
  /** What it becomes when the request arrives in this queue once more (section 7.1). */
  readonly whenForwardedAgain: QueueStatus;
  readonly tone: StatusTone;
}

const never = { final: false, importable: false, forwardable: false, resettable: false, removable: false };
const waiting = { ...never, importable: true, removable: true };
const done = { ...never, final: true, forwardable: true, removable: true };

/** What may happen to a request in a queue, by its status (transport.md sections 6 and 7.1). */
export const statusRules: Readonly<Record<QueueStatus, StatusRules>> = {
  initial: { ...waiting, whenForwardedAgain: 'initial', tone: 'neutral' },
  running: { ...never, whenForwardedAgain: 'running', tone: 'neutral' },
  repeatable: { ...waiting, whenForwardedAgain: 'repeatable', tone: 'neutral' },
  succeeded: { ...done, resettable: true, whenForwardedAgain: 'repeatable', tone: 'positive' },
  warning: { ...done, whenForwardedAgain: 'repeatable', tone: 'critical' },
  error: { ...done, resettable: true, whenForwardedAgain: 'repeatable', tone: 'negative' },
  fatal: { ...waiting, whenForwardedAgain: 'repeatable', tone: 'negative' },
  skipped: { ...done, resettable: true, whenForwardedAgain: 'repeatable', tone: 'positive' },
  transient: { ...never, whenForwardedAgain: 'transient', tone: 'neutral' },
  deleted: { ...never, final: true, whenForwardedAgain: 'repeatable', tone: 'neutral' },
  unknown: { ...never, whenForwardedAgain: 'unknown', tone: 'neutral' },
};

/** Every status that is known, in the order in which lists and filters show them. */
export const queueStatuses: readonly QueueStatus[] = [
  'initial',
  'running',
  'repeatable',
  'succeeded',
  'warning',
  'error',
  'fatal',
  'skipped',
  'transient',
  'deleted',
];

/** Whether an import takes a request of this status (transport.md section 6). */
export function isImportable(status: QueueStatus): boolean {
  return statusRules[status].importable;
}
