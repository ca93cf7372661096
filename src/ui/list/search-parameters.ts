/** Readers of search parameters: what an address holds is known only after one of them looked at it. */

/** Rows on one page; the first is what the cockpit shows, and what an address without `size` means. */
export const pageSizes = [50, 100, 200, 'all'] as const;

export type PageSize = (typeof pageSizes)[number];

/** Arrangements of the flexible column layout that an address may ask for. */
export const columnLayouts = [
  'OneColumn',
  'TwoColumnsStartExpanded',
  'TwoColumnsMidExpanded',
  'ThreeColumnsMidExpanded',
  'ThreeColumnsEndExpanded',
  'ThreeColumnsStartExpandedEndHidden',
  'ThreeColumnsMidExpandedEndHidden',
  'ThreeColumnsStartHiddenMidExpanded',
  'ThreeColumnsStartHiddenEndExpanded',
  'MidColumnFullScreen',
  'EndColumnFullScreen',
] as const;

export type ColumnLayout = (typeof columnLayouts)[number];

/** A text of at most 500 characters; a number counts as one. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value.slice(0, 500) : undefined;
}

/** One text or many, each once. */
export function texts(value: unknown): readonly string[] | undefined {
  const found = (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string' && item !== '');
  return found.length === 0 ? undefined : [...new Set<string>(found)];
}

/** A whole number above zero. */
export function positive(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

/** One of the known values. */
export function oneOf<T>(known: readonly T[]): (value: unknown) => T | undefined {
  return (value) => known.find((item) => item === value);
}

/** Those known values that are there, in the known order. */
export function someOf<T>(known: readonly T[]): (value: unknown) => readonly T[] | undefined {
  return (value) => {
    const wanted: readonly unknown[] = Array.isArray(value) ? value : [value];
    const found = known.filter((item) => wanted.includes(item));
    return found.length === 0 ? undefined : found;
  };
}
