/** What every list of the cockpit does with its rows: sort, filter, count. */

/** What a row sorts by: texts are compared as people do, numbers by size; null comes last in both directions. */
export type SortValue = string | number | null;

const compareText = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }).compare;

/** A sorted copy; equal items keep the order they came in. */
export function sortBy<T>(items: readonly T[], toValue: (item: T) => SortValue, descending: boolean): readonly T[] {
  const keyed = items.map((item) => ({ item, value: toValue(item) }));
  const direction = descending ? -1 : 1;
  keyed.sort((left, right) => {
    if (left.value === null || right.value === null) return Number(left.value === null) - Number(right.value === null);
    return direction * compareValues(left.value, right.value);
  });
  return keyed.map(({ item }) => item);
}

function compareValues(left: string | number, right: string | number): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return compareText(String(left), String(right));
}

/** Whether a filter lets a value through; one without values lets everything through. */
export function allows<T>(allowed: readonly T[] | undefined, value: T): boolean {
  return allowed === undefined || allowed.length === 0 || allowed.includes(value);
}

/** How often each value occurs; only those that do, in the order of `values`, then as they come. */
export function countValues<T, V>(
  values: readonly V[],
  items: readonly T[],
  toValues: (item: T) => readonly V[],
): ReadonlyMap<V, number> {
  const counts = new Map<V, number>(values.map((value) => [value, 0]));
  for (const item of items) {
    for (const value of toValues(item)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, number]) => number > 0));
}
