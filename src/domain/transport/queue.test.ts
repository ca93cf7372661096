import { describe, expect, it } from 'vitest';
import { importOrder, importUpto, lifecycleOf, worstStatus } from './queue';
import { sampleEntry } from './testing/samples';

const queue = [
  sampleEntry(3, 'A', 'fatal', { position: 9 }),
  sampleEntry(1, 'A', 'initial', { position: 4 }),
  sampleEntry(2, 'A', 'error', { position: 5 }),
  sampleEntry(5, 'A', 'repeatable', { position: 12 }),
];

describe('a queue', () => {
  it('is imported in its order, without what is not importable', () => {
    expect(importOrder(queue).map(({ request }) => request)).toEqual([1, 3, 5]);
    expect(importOrder(queue, new Set([5, 2, 1])).map(({ request }) => request)).toEqual([1, 5]);
  });

  it('is imported up to a request', () => {
    expect(importUpto(queue, 3).map(({ request }) => request)).toEqual([1, 3]);
    expect(importUpto(queue, 2).map(({ request }) => request)).toEqual([1]);
    expect(importUpto(queue, 99)).toEqual([]);
  });
});

describe('lifecycleOf', () => {
  it.each([
    { statuses: ['initial'], lifecycle: 'released' },
    { statuses: ['deleted', 'succeeded'], lifecycle: 'released' },
    { statuses: ['deleted', 'deleted'], lifecycle: 'deleted' },
    { statuses: [], lifecycle: 'deleted' },
  ] as const)('$statuses: $lifecycle', ({ statuses, lifecycle }) => {
    expect(lifecycleOf(statuses.map((status) => ({ status })))).toBe(lifecycle);
  });
});

describe('worstStatus', () => {
  it.each([
    { counts: {}, tone: 'positive' },
    { counts: { initial: 4, succeeded: 2, skipped: 1, deleted: 3 }, tone: 'positive' },
    { counts: { succeeded: 2, warning: 1 }, tone: 'critical' },
    { counts: { warning: 1, error: 1 }, tone: 'negative' },
    { counts: { fatal: 1 }, tone: 'negative' },
    { counts: { error: 0, warning: 0 }, tone: 'positive' },
  ] as const)('$counts: $tone', ({ counts, tone }) => {
    expect(worstStatus(counts)).toBe(tone);
  });
});
