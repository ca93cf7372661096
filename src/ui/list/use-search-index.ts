import { useEffect, useState } from 'react';

/** Long enough for the list to be painted first. */
const delayMilliseconds = 100;

/**
 * The index of the records, made once the list stands; a search that comes earlier does without it.
 * `build` stays the same function from one rendering to the next.
 */
export function useSearchIndex<Item>(
  records: readonly Item[],
  build: (records: readonly Item[], previous: ReadonlyMap<Item, string>) => ReadonlyMap<Item, string>,
): ReadonlyMap<Item, string> {
  const [index, setIndex] = useState<ReadonlyMap<Item, string>>(() => new Map());
  useEffect(() => {
    const timer = setTimeout(() => setIndex((previous) => build(records, previous)), delayMilliseconds);
    return () => clearTimeout(timer);
  }, [records, build]);
  return index;
}
