import { describe, expect, it } from 'vitest';
import type { QueueRow } from '../../../backend/port';
import { filterQueue, findFailed, type QueueFilter, usualPeriod, usualStatuses } from './queue-filter';
import { failedFilter, noFilter, readQueueSearch, statusParameter, usualFilter } from './queue-search';

const now = new Date(2026, 10, 22, 12);

function row(request: number, changes: Partial<QueueRow> = {}): QueueRow {
  return {
    request,
    nodeId: 'node',
    position: request,
    status: 'initial',
    statusAt: new Date(2026, 10, 22, 11).toISOString(),
    description: `Certificate of partner ${request}`,
    owner: 'Local user',
    entryNode: 'DEV',
    content: { kind: 'certificate', name: 'a.pem', store: 'trust-store', extension: 'pem', labels: [] },
    ...changes,
  };
}

const everything: QueueFilter = { query: '', statuses: [], period: 'all', custom: null };

describe('filterQueue', () => {
  const shown = (rows: readonly QueueRow[], filter: Partial<QueueFilter>) =>
    filterQueue(rows, { ...everything, ...filter }, now).map(({ request }) => request);

  it('finds a part of a description, in any case, or a whole number', () => {
    const rows = [row(1), row(12, { description: 'Orders' }), row(120, { description: 'Orders, old' })];
    expect(shown(rows, { query: ' ORDERS ' })).toEqual([12, 120]);
    expect(shown(rows, { query: '12' })).toEqual([12]);
    expect(shown(rows, { query: 'of partner 1' })).toEqual([1]);
  });

  it('shows at first what can be imported and is not older than seven days', () => {
    const rows = [
      row(1),
      row(2, { status: 'succeeded' }),
      row(3, { status: 'fatal', statusAt: new Date(2026, 10, 15, 0, 0).toISOString() }),
      row(4, { status: 'repeatable', statusAt: new Date(2026, 10, 14, 23, 59).toISOString() }),
    ];
    expect(shown(rows, { statuses: usualStatuses, period: usualPeriod })).toEqual([1, 3]);
    expect(shown(rows, {})).toEqual([1, 2, 3, 4]);
  });

  it('takes the first and the last day of a custom range as a whole, and leaves the period aside', () => {
    const at = (day: number, hour: number, minute = 0) => new Date(2026, 8, day, hour, minute).toISOString();
    const rows = [at(9, 23, 59), at(10, 0), at(11, 23, 59), at(12, 0)].map((statusAt, place) =>
      row(place + 1, { statusAt }),
    );
    const custom = { from: '2026-09-10', to: '2026-09-11' };
    expect(shown(rows, { custom, period: 'today' })).toEqual([2, 3]);
  });
});

describe('findFailed', () => {
  const rows = [
    row(1, { status: 'error' }),
    row(2, { status: 'fatal' }),
    row(3, { status: 'fatal', statusAt: new Date(2026, 9, 1).toISOString() }),
    row(4),
  ];

  it('counts what the usual filters hide of what failed, and nothing once it is shown', () => {
    const usual = readQueueSearch({}).filter;
    expect(findFailed(rows, usual, now)).toEqual({ failed: rows.slice(0, 3), hidden: 2 });
    expect(findFailed(rows, readQueueSearch(failedFilter).filter, now).hidden).toBe(0);
    expect(findFailed(rows.slice(3), usual, now)).toEqual({ failed: [], hidden: 0 });
  });
});

describe('the address of a queue', () => {
  it('says nothing while the filters are the usual ones, and brings back what is not', () => {
    expect(readQueueSearch({}).filter).toEqual({ statuses: usualStatuses, period: usualPeriod, custom: null });
    expect(statusParameter([...usualStatuses].reverse())).toMatchObject({ status: undefined });
    for (const statuses of [[], ['error'], ['succeeded', 'skipped']] as const) {
      expect(readQueueSearch(statusParameter(statuses)).filter.statuses).toEqual(statuses);
    }
    expect(readQueueSearch(noFilter).filter).toEqual({ statuses: [], period: 'all', custom: null });
    expect(readQueueSearch(usualFilter)).toEqual(readQueueSearch({}));
  });

  it('leaves out what it does not understand', () => {
    const raw = {
      status: ['nonsense'],
      period: 7,
      from: '2026-01-01',
      to: 'tomorrow',
      page: -1,
      size: 3,
      tab: 'x',
      q: {},
    };
    expect(readQueueSearch(raw)).toEqual(readQueueSearch({}));
  });
});
