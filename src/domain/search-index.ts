/** One lower-case text per record over everything a user may search for. */
export type SearchIndex<T> = ReadonlyMap<T, string>;

const separator = '\u0000';

/** The text that is searched, from its parts. */
export function toSearchText(parts: readonly string[]): string {
  return parts.join(separator).toLowerCase();
}

/** Builds the index; records found in `previous` are taken over, so that a change of one row costs one row. */
export function buildIndex<T>(
  records: readonly T[],
  toText: (record: T) => string,
  previous?: SearchIndex<T>,
): SearchIndex<T> {
  return new Map(records.map((record) => [record, previous?.get(record) ?? toText(record)]));
}

/** Tells of a record whether its text contains every word; without words each does. */
export function toMatcher<T>(
  index: SearchIndex<T>,
  words: readonly string[],
  toText: (record: T) => string,
): (record: T) => boolean {
  if (words.length === 0) return () => true;
  return (record) => {
    const text = index.get(record) ?? toText(record);
    return words.every((word) => text.includes(word));
  };
}

/** The words of a query, lower case. */
export function toWords(query: string): string[] {
  return query
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}
