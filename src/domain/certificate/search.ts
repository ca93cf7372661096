import type { CertificateRecord } from './types';

/** One lower-case text per record over everything a user may search for: names, issuers, serials, fingerprints, alternative names, aliases, labels. */
export type SearchIndex = ReadonlyMap<CertificateRecord, string>;

const separator = '\u0000';

/** Builds the index; records found in `previous` are taken over, so that a change of one row costs one row. */
export function buildSearchIndex(records: readonly CertificateRecord[], previous?: SearchIndex): SearchIndex {
  return new Map(records.map((record) => [record, previous?.get(record) ?? searchText(record)]));
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
  const words = toWords(query);
  if (words.length === 0) return records;
  return records.filter((record) => {
    const text = index.get(record) ?? searchText(record);
    return words.every((word) => text.includes(word));
  });
}

const hexPairs = /^[0-9a-f]{2}([:\s][0-9a-f]{2})+$/;

function toWords(query: string): string[] {
  const text = query.trim().toLowerCase();
  if (hexPairs.test(text)) return [text.replace(/[:\s]/g, '')];
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => (hexPairs.test(word) ? word.replaceAll(':', '') : word));
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
  return parts.join(separator).toLowerCase();
}
