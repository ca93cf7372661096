import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOrderKey, sortByName } from './name-order';

describe('the order of names', () => {
  const table = [
    { name: 'case does not count', names: ['B', 'a', 'C'], expected: ['a', 'B', 'C'] },
    { name: 'of two that differ in case only the upper one comes first', names: ['a', 'A'], expected: ['A', 'a'] },
    { name: 'digits are characters', names: ['a2', 'a10'], expected: ['a10', 'a2'] },
    { name: 'a shorter one comes before one it begins', names: ['ab', 'a'], expected: ['a', 'ab'] },
    { name: 'astral characters come last', names: ['🔑', '\uFF21', '証'], expected: ['証', '\uFF21', '🔑'] },
  ];
  it.each(table)('$name', ({ names, expected }) => {
    expect(sortByName(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual(expected);
  });

  it('is the order of code points', () => {
    const points = (text: string) => [...text.toLowerCase()].map((character) => character.codePointAt(0) ?? 0);
    const compare = (left: number[], right: number[]): number => {
      const at = left.findIndex((point, index) => point !== right[index]);
      if (at < 0) return left.length - right.length;
      return (left[at] ?? 0) - (right[at] ?? -1);
    };
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (left, right) => {
        const wanted = Math.sign(compare(points(left), points(right)));
        const hasNul = left.includes('\0') || right.includes('\0');
        fc.pre(!hasNul && wanted !== 0);
        expect(nameOrderKey(left) < nameOrderKey(right)).toBe(wanted < 0);
      }),
    );
  });
});
