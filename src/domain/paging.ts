/** One page of a list; the number is 1-based, and moved to the last page when it lies beyond it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly number: number;
  readonly count: number;
}

/** Cuts a page out; a size of `all` is one page. */
export function pageOf<T>(items: readonly T[], number: number, size: number | 'all'): Page<T> {
  if (size === 'all') return { items, number: 1, count: 1 };
  const count = Math.max(1, Math.ceil(items.length / size));
  const shown = Math.min(Math.max(1, number), count);
  return { items: items.slice((shown - 1) * size, shown * size), number: shown, count };
}

/** The page buttons to offer: the first, the last, and those around the shown one; null marks a gap. */
export function pageButtons(shown: number, count: number): readonly (number | null)[] {
  const wanted = [1, shown - 1, shown, shown + 1, count].filter((number) => number >= 1 && number <= count);
  const numbers = [...new Set(wanted)].sort((left, right) => left - right);
  return numbers.flatMap((number, index) => {
    const previous = numbers[index - 1];
    return previous !== undefined && number - previous > 1 ? [null, number] : [number];
  });
}
