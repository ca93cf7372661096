import { describe, expect, it } from 'vitest';
import { pageButtons, pageOf } from './paging';

describe('pageOf', () => {
  const items = Array.from({ length: 101 }, (_, index) => index);
  const cases: readonly [string, number, number | 'all', number, number, number][] = [
    ['the first', 1, 50, 1, 3, 50],
    ['the last', 3, 50, 3, 3, 1],
    ['beyond the last', 9, 50, 3, 3, 1],
    ['all', 2, 'all', 1, 1, 101],
  ];
  it.each(cases)('%s', (_, number, size, shown, count, length) => {
    const page = pageOf(items, number, size);
    expect([page.number, page.count, page.items.length]).toEqual([shown, count, length]);
  });
  it('shows one page of nothing', () => {
    expect(pageOf([], 1, 50)).toEqual({ items: [], number: 1, count: 1 });
  });
});

describe('pageButtons', () => {
  const cases: readonly [number, number, readonly (number | null)[]][] = [
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, null, 9]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [9, 9, [1, null, 8, 9]],
  ];
  it.each(cases)('page %s of %s', (shown, count, expected) => {
    expect(pageButtons(shown, count)).toEqual(expected);
  });
});
