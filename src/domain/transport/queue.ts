import { isImportable, queueStatuses, statusRules } from './statuses';
import type { QueueEntry, QueueStatus, RequestNumber } from './types';

/** What an import of these requests, or of all, takes, in the order of the queue (transport.md section 7). */
export function importOrder<T extends Pick<QueueEntry, 'request' | 'position' | 'status'>>(
  entries: readonly T[],
  requests: ReadonlySet<RequestNumber> | 'all' = 'all',
): readonly T[] {
  return entries
    .filter(({ request, status }) => isImportable(status) && (requests === 'all' || requests.has(request)))
    .sort((left, right) => left.position - right.position);
}

/**
 * What an import up to a request takes: it and everything before it, as far as it is importable, in the order of the
 * queue; none when the request is not there. Source: transport.md section 7.
 */
export function importUpto<T extends Pick<QueueEntry, 'request' | 'position' | 'status'>>(
  entries: readonly T[],
  chosen: RequestNumber,
): readonly T[] {
  const last = entries.find(({ request }) => request === chosen)?.position ?? 0;
  return importOrder(entries.filter(({ position }) => position <= last));
}

/** `deleted` when a request is removed from every queue it was in (transport.md section 6). */
export function lifecycleOf(entries: readonly Pick<QueueEntry, 'status'>[]): 'released' | 'deleted' {
  return entries.every(({ status }) => status === 'deleted') ? 'deleted' : 'released';
}

/** The colour of a node, by the worst status in its queue (transport.md section 11). */
export function worstStatus(
  counts: Readonly<Partial<Record<QueueStatus, number>>>,
): 'negative' | 'critical' | 'positive' {
  const tones = new Set(
    queueStatuses.filter((status) => (counts[status] ?? 0) > 0).map((status) => statusRules[status].tone),
  );
  if (tones.has('negative')) return 'negative';
  return tones.has('critical') ? 'critical' : 'positive';
}
