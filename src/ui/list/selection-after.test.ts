import { describe, expect, it } from 'vitest';
import { selectionAfter } from './selection-after';

describe('selectionAfter', () => {
  const all = ['a', 'b', 'c', 'd'];
  const cases: readonly [string, string[], string[], string[]][] = [
    ['one row more', ['a', 'b'], ['a'], ['a', 'b']],
    ['one row less', ['a'], ['a', 'b'], ['a']],
    ['all drawn rows at once', ['a', 'b'], [], all],
    ['the last drawn row by itself', ['a', 'b'], ['a'], ['a', 'b']],
    ['no drawn row any more', ['d'], ['a', 'b', 'd'], []],
    ['a range of drawn rows', ['b'], ['a', 'b'], ['b']],
  ];
  it.each(cases)('%s', (_, ticked, before, expected) => {
    expect(selectionAfter(ticked, new Set(before), ['a', 'b'], () => all)).toEqual(expected);
  });
});
