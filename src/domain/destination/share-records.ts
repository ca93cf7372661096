import type { DestinationRecord } from './types';

/**
 * The new list with every record taken from the old one that did not change since.
 * Keeps the identity of unchanged records, which the search index, the rows and their health go by.
 */
export function shareRecords(
  previous: readonly DestinationRecord[] | undefined,
  next: readonly DestinationRecord[],
): readonly DestinationRecord[] {
  if (previous === undefined) return next;
  const known = new Map(previous.map((record) => [record.id, record]));
  const shared = next.map((record) => {
    const old = known.get(record.id);
    return old !== undefined && isUnchanged(old, record) ? old : record;
  });
  return shared.length === previous.length && shared.every((record, index) => record === previous[index])
    ? previous
    : shared;
}

/** A backend without versions tells changes by the time, or by the content. */
function isUnchanged(old: DestinationRecord, record: DestinationRecord): boolean {
  if (old.version !== record.version || old.name !== record.name || old.modifiedAt !== record.modifiedAt) return false;
  return record.modifiedAt !== null || JSON.stringify(old) === JSON.stringify(record);
}
