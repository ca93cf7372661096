import type { ImportResult } from '../../../../backend/port';
import { countValues } from '../../../../domain/list';
import { queueStatuses } from '../../../../domain/transport';
import type { QueueStatus, TransportRefusal } from '../../../../domain/transport/types';
import type { Untried } from './untried';

const notImportable: TransportRefusal = 'not-importable';

/** The certificate is at the target. */
const atTarget: ReadonlySet<QueueStatus> = new Set(['succeeded', 'warning']);

const needsAttention: ReadonlySet<QueueStatus> = new Set(['warning', 'error', 'fatal']);

/** What became of the requests of an import, in numbers, and those to look at one by one. */
export interface Summary {
  readonly tried: number;
  /** Only those that occur, in the usual order. */
  readonly statuses: ReadonlyMap<QueueStatus, number>;
  readonly refused: number;
  /** They were begun, and nobody waited for their end. */
  readonly running: number;
  /** They could not be imported any more. */
  readonly gone: number;
  readonly cancelled: number;
  /** Certificates that are new at the target, and those that were there. */
  readonly created: number;
  readonly existed: number;
  readonly failures: readonly ImportResult[];
}

export function summarize(results: readonly ImportResult[], untried: Untried): Summary {
  // Only what could be imported was asked for: what is refused as not importable became so meanwhile.
  const tried = results.filter((result) => result.ok || result.error.details.rule !== notImportable);
  const arrived = tried.flatMap((result) => (result.ok && atTarget.has(result.status) ? [result] : []));
  const existed = arrived.filter((result) => result.existed).length;
  return {
    tried: tried.length,
    statuses: countValues(queueStatuses, tried, (result) => (result.ok ? [result.status] : [])),
    refused: tried.filter(({ ok }) => !ok).length,
    running: tried.filter((result) => result.ok && result.status === 'running').length,
    gone: untried.gone + results.length - tried.length,
    cancelled: untried.cancelled,
    created: arrived.length - existed,
    existed,
    failures: tried.filter((result) => !result.ok || needsAttention.has(result.status)),
  };
}
