import { queueStatuses } from '../../../domain/transport';
import type { QueueStatus } from '../../../domain/transport/types';
import { oneOf, type PageSize, pageSizes, positive, someOf, text } from '../../../ui/list/search-parameters';
import { type Period, periods } from '../components/period';
import type { RawSearch } from '../components/use-address';
import { failedStatuses, type QueueFilter, usualPeriod, usualStatuses } from './queue-filter';

export const nodeTabs = ['queue', 'details', 'routes'] as const;

export type NodeTab = (typeof nodeTabs)[number];

/** Everything of the page that a reload, Back or a shared link brings back. */
export interface QueueSearch {
  readonly tab: NodeTab;
  readonly q: string;
  readonly filter: Omit<QueueFilter, 'query'>;
  readonly page: number;
  readonly size: PageSize;
  /** Numbers of the ticked requests, as far as they fit into an address. */
  readonly selected: readonly string[] | undefined;
}

/** In the address, where the usual choice is nothing at all. */
const everyStatus = 'all';

/** Reads the search parameters of an address; what it does not know or understand is as usual. */
export function readQueueSearch(raw: RawSearch): QueueSearch {
  const selected = Array.isArray(raw.selected) ? raw.selected.map(String) : undefined;
  return {
    tab: oneOf(nodeTabs)(raw.tab) ?? 'queue',
    q: text(raw.q) ?? '',
    filter: {
      statuses: raw.status === everyStatus ? [] : (someOf(queueStatuses)(raw.status) ?? usualStatuses),
      period: oneOf(periods)(raw.period) ?? usualPeriod,
      custom: readRange(raw.from, raw.to),
    },
    page: positive(raw.page) ?? 1,
    size: oneOf(pageSizes)(raw.size) ?? 50,
    selected,
  };
}

/** What the address says of statuses: nothing while they are the usual ones. */
export function statusParameter(statuses: readonly QueueStatus[]): RawSearch {
  const isUsual =
    statuses.length === usualStatuses.length && statuses.every((status) => usualStatuses.includes(status));
  return { status: isUsual ? undefined : statuses.length === 0 ? everyStatus : statuses, page: undefined };
}

export function periodParameter(period: Period): RawSearch {
  return { period: period === usualPeriod ? undefined : period, page: undefined };
}

/** What takes every filter back to the usual. */
export const usualFilter: RawSearch = {
  q: undefined,
  status: undefined,
  period: undefined,
  from: undefined,
  to: undefined,
  page: undefined,
};

/** What lets every entry through. */
export const noFilter: RawSearch = { ...usualFilter, status: everyStatus, period: 'all' };

/** What shows everything that failed, however old. */
export const failedFilter: RawSearch = { ...usualFilter, status: failedStatuses, period: 'all' };

const day = /^\d{4}-\d{2}-\d{2}$/;

function readRange(from: unknown, to: unknown): QueueFilter['custom'] {
  if (typeof from !== 'string' || typeof to !== 'string' || !day.test(from) || !day.test(to)) return null;
  return { from, to };
}
