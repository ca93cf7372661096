import { describe, expect, it } from 'vitest';
import type { QueueStatus, TransportAction, TransportActionType } from '../../../domain/transport/types';
import { countEntries, countImports } from './import-overview';

const now = new Date(2026, 10, 22, 12, 0);
const dayMilliseconds = 86_400_000;

function action(status: QueueStatus, daysAgo: number, type: TransportActionType = 'import'): TransportAction {
  const at = new Date(now.getTime() - daysAgo * dayMilliseconds).toISOString();
  return {
    id: `${status}-${daysAgo}-${type}`,
    type,
    request: 1,
    nodeId: 'node',
    node: 'TEST',
    status,
    user: 'Local user',
    startedAt: at,
    endedAt: at,
    messages: [],
  };
}

const actions = [
  action('succeeded', 0),
  action('fatal', 0.25),
  action('succeeded', 3),
  action('error', 20),
  action('warning', 200),
  action('skipped', 0),
  action('repeatable', 0, 'repeat'),
  action('succeeded', 0, 'forward'),
];

const counted = (period: Parameters<typeof countImports>[1]) =>
  Object.fromEntries(countImports(actions, period, now).map(({ result, count }) => [result, count]));

describe('countImports', () => {
  it.each([
    ['all', { succeeded: 2, running: 0, warning: 1, error: 1, fatal: 1 }],
    ['today', { succeeded: 1, running: 0, warning: 0, error: 0, fatal: 1 }],
    ['7-days', { succeeded: 2, running: 0, warning: 0, error: 0, fatal: 1 }],
    ['30-days', { succeeded: 2, running: 0, warning: 0, error: 1, fatal: 1 }],
  ] as const)('%s: counts imports alone, by their result', (period, counts) => {
    expect(counted(period)).toEqual(counts);
  });

  it('gives each its share of all', () => {
    const shares = countImports(actions, 'all', now).map(({ share }) => share);
    expect(shares).toEqual([0.4, 0, 0.2, 0.2, 0.2]);
  });

  it('has no share of nothing', () => {
    expect(countImports([], 'all', now).map(({ share }) => share)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('countEntries', () => {
  it('adds up what is in the queues of all nodes, and leaves out what was not imported', () => {
    const nodes = [{ counts: { succeeded: 2, initial: 7 } }, { counts: { succeeded: 1, fatal: 1 } }, { counts: {} }];
    expect(countEntries(nodes)).toEqual([
      { result: 'succeeded', count: 3, share: 0.75 },
      { result: 'running', count: 0, share: 0 },
      { result: 'warning', count: 0, share: 0 },
      { result: 'error', count: 0, share: 0 },
      { result: 'fatal', count: 1, share: 0.25 },
    ]);
  });
});
