import { buildIndex, type SearchIndex as Index, toMatcher, toSearchText, toWords as wordsOf } from '../search-index';
import type { CertificateRecord } from './types';

/** Over names, issuers, serials, fingerprints, alternative names, aliases, labels. */
export type SearchIndex = Index<CertificateRecord>;

/** Builds the index; records found in `previous` are taken over, so that a change of one row costs one row. */
export function buildSearchIndex(records: readonly CertificateRecord[], previous?: SearchIndex): SearchIndex {
  return buildIndex(records, searchText, previous);
}

/**
 * The records that contain every word of the query.
 * A word may be hexadecimal in pairs with colons, as fingerprints and serial numbers are usually printed.
 */
export function searchRecords(
  records: readonly CertificateRecord[],
  index: SearchIndex,
  query: string,
): readonly CertificateRecord[] {
  return records.filter(toMatcher(index, toWords(query), searchText));
}

const hexPairs = /^[0-9a-f]{2}([:\s][0-9a-f]{2})+$/;

function toWords(query: string): string[] {
  const text = query.trim().toLowerCase();
  if (hexPairs.test(text)) return [text.replace(/[:\s]/g, '')];
  return wordsOf(text).map((word) => (hexPairs.test(word) ? word.replaceAll(':', '') : word));
}

function searchText(record: CertificateRecord): string {
  const parts = [record.name];
  for (const label of record.labels) parts.push(label.key, ...label.values);
  for (const entry of record.summary.entries) {
    if (entry.alias !== null) parts.push(entry.alias);
    for (const facts of entry.certificates) {
      parts.push(facts.subject, facts.issuer, facts.serialNumber, facts.sha256, facts.sha1, ...facts.names);
    }
  }
  return toSearchText(parts);
}
