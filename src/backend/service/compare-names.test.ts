import { expect, it } from 'vitest';
import { compareNames } from './compare-names';

it.each([
  { names: ['B', 'a', 'C'], sorted: ['a', 'B', 'C'] },
  { names: ['a', 'A'], sorted: ['A', 'a'] },
  { names: ['ab', 'a', 'abc'], sorted: ['a', 'ab', 'abc'] },
  { names: ['a10', 'a2'], sorted: ['a10', 'a2'] },
  { names: ['ä', 'z', '_'], sorted: ['_', 'z', 'ä'] },
  { names: ['🔑', '\uFF5E'], sorted: ['\uFF5E', '🔑'] },
])('$names is sorted as $sorted', ({ names, sorted }) => {
  expect(names.toSorted(compareNames)).toEqual(sorted);
});
