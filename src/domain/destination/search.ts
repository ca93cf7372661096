import { buildIndex, type SearchIndex as Index, toMatcher, toSearchText, toWords } from '../search-index';
import type { DestinationRecord } from './types';

/** Over names, labels and the values of all properties that are no secret, URLs and descriptions among them. */
export type SearchIndex = Index<DestinationRecord>;

/** Builds the index; records found in `previous` are taken over. */
export function buildSearchIndex(records: readonly DestinationRecord[], previous?: SearchIndex): SearchIndex {
  return buildIndex(records, searchText, previous);
}

/** Tells of a record whether it contains every word of the query. */
export function matcherFor(index: SearchIndex, query: string): (record: DestinationRecord) => boolean {
  return toMatcher(index, toWords(query), searchText);
}

/** The records that contain every word of the query, in their order. */
export function searchRecords(
  records: readonly DestinationRecord[],
  index: SearchIndex,
  query: string,
): readonly DestinationRecord[] {
  return records.filter(matcherFor(index, query));
}

function searchText({ name, labels, properties, secretKeys }: DestinationRecord): string {
  const parts = [name];
  for (const label of labels) parts.push(label.key, ...label.values);
  for (const [key, value] of Object.entries(properties)) {
    if (!secretKeys.includes(key)) parts.push(value);
  }
  return toSearchText(parts);
}
