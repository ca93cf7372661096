import type { QueueRow } from '../../../backend/port';
import { allows } from '../../../domain/list';
import type { QueueStatus } from '../../../domain/transport/types';
import { type Period, periodStart } from '../components/period';

/** What is shown of a queue (transport.md section 5.1). */
export interface QueueFilter {
  /** A part of the description, or a whole number. */
  readonly query: string;
  /** None lets all through. */
  readonly statuses: readonly QueueStatus[];
  readonly period: Period;
  /** Days, `YYYY-MM-DD`, the last one included; counts instead of the period. */
  readonly custom: { readonly from: string; readonly to: string } | null;
}

/** What is shown at first: what can be done something with, of the last days. */
export const usualStatuses: readonly QueueStatus[] = ['initial', 'running', 'repeatable', 'fatal'];
export const usualPeriod: Period = '7-days';

/** The rows that a filter lets through, in their order. */
export function filterQueue(rows: readonly QueueRow[], filter: QueueFilter, now: Date): readonly QueueRow[] {
  const { statuses } = filter;
  const words = filter.query.trim().toLowerCase();
  const [from, until] = toSpan(filter, now);
  return rows.filter(
    ({ status, statusAt, request, description }) =>
      allows(statuses, status) &&
      statusAt >= from &&
      statusAt < until &&
      (words === '' || String(request) === words || description.toLowerCase().includes(words)),
  );
}

/** Of a status that needs attention, although automatic imports make it unseen. */
export const failedStatuses: readonly QueueStatus[] = ['error', 'fatal'];

/** The rows that failed, and how many of them the filter hides; what is searched for hides nothing. */
export function findFailed(
  rows: readonly QueueRow[],
  filter: Omit<QueueFilter, 'query'>,
  now: Date,
): { readonly failed: readonly QueueRow[]; readonly hidden: number } {
  const failed = rows.filter(({ status }) => failedStatuses.includes(status));
  return { failed, hidden: failed.length - filterQueue(failed, { ...filter, query: '' }, now).length };
}

/** As ISO times, which sort as texts: parsing each row's would take longer than all the rest. */
function toSpan({ period, custom }: QueueFilter, now: Date): readonly [string, string] {
  if (custom === null) return [periodStart(period, now)?.toISOString() ?? '', '￿'];
  return [startOf(custom.from, 0), startOf(custom.to, 1)];
}

/** When a day begins in the user's time zone, or one some days later. */
function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
