import { allows, countValues, type SortValue, sortBy } from '../list';
import { extensionOf } from './name';
import { type SearchIndex, searchRecords } from './search';
import { type CertificateStatus, type StatusCode, statusCodes, statusOf } from './status';
import type { CertificateKind, CertificateOrigin, CertificateRecord } from './types';

/** Columns of the list, in their usual order; each can be sorted by. */
export const certificateColumns = [
  'name',
  'type',
  'kind',
  'subject',
  'issuer',
  'validUntil',
  'usedBy',
  'labels',
  'changed',
] as const;

export type CertificateColumn = (typeof certificateColumns)[number];

export const certificateKinds = ['key-store', 'trust-store', 'unopened'] as const satisfies readonly CertificateKind[];

export const certificateOrigins = [
  'uploaded',
  'generated',
  'requested',
  'transported',
] as const satisfies readonly CertificateOrigin[];

/** Certificates SAP allows in one subaccount (certificates.md section 1.1). */
export const subaccountLimit = 1000;

/** A record as the list shows it at one moment. */
export interface CertificateRow {
  readonly record: CertificateRecord;
  /** Extension of the name, lower case. */
  readonly type: string;
  readonly status: CertificateStatus;
  readonly uses: readonly CertificateUse[];
}

/** What names a certificate, and by which of its properties. */
export interface CertificateUse {
  readonly kind: 'destination' | 'fragment';
  readonly name: string;
  readonly key: string;
}

/** The uses of each certificate by its name; one that nothing names is left out. */
export type CertificateUses = ReadonlyMap<string, readonly CertificateUse[]>;

export interface CertificateFilter {
  /** Empty or missing: all of them. */
  readonly status?: readonly StatusCode[] | undefined;
  readonly type?: readonly string[] | undefined;
  readonly kind?: readonly CertificateKind[] | undefined;
  readonly origin?: readonly CertificateOrigin[] | undefined;
}

export interface CertificateSort {
  readonly by: CertificateColumn;
  readonly descending: boolean;
}

/** The rows of the records at `now`, in the order of the records. */
export function toRows(
  records: readonly CertificateRecord[],
  now: Date,
  uses: CertificateUses = new Map(),
): readonly CertificateRow[] {
  return records.map((record) => ({
    record,
    type: extensionOf(record.name),
    status: statusOf(record, now),
    uses: uses.get(record.name) ?? [],
  }));
}

/** What each column sorts by. */
const sortValues: Record<CertificateColumn, (row: CertificateRow) => SortValue> = {
  name: ({ record }) => record.name,
  type: ({ type }) => type,
  kind: ({ record }) => certificateKinds.indexOf(record.summary.kind),
  subject: ({ record }) => record.summary.main?.subject ?? null,
  issuer: ({ record }) => record.summary.main?.issuer ?? null,
  validUntil: ({ record, status }) => ('validUntil' in status ? Date.parse(status.validUntil) : unknownEnd(record)),
  labels: ({ record }) => (record.labels.length === 0 ? null : record.labels.map((label) => label.key).join('\u0000')),
  usedBy: ({ uses }) => (uses.length === 0 ? null : uses.length),
  changed: ({ record }) => Date.parse(record.modifiedAt),
};

function unknownEnd(record: CertificateRecord): number | null {
  return record.summary.firstExpiry === null ? null : Date.parse(record.summary.firstExpiry);
}

/** A sorted copy; equal rows keep the order they came in. */
export function sortRows(
  rows: readonly CertificateRow[],
  { by, descending }: CertificateSort,
): readonly CertificateRow[] {
  return sortBy(rows, sortValues[by], descending);
}

/** The rows every given filter lets through. */
export function filterRows(rows: readonly CertificateRow[], filter: CertificateFilter): readonly CertificateRow[] {
  const { status, type, kind, origin } = filter;
  if (!isFiltered(filter)) return rows;
  return rows.filter(
    (row) =>
      allows(status, row.status.code) &&
      allows(type, row.type) &&
      allows(kind, row.record.summary.kind) &&
      allows(origin, row.record.origin),
  );
}

/** Whether the filter can hold anything back. */
function isFiltered({ status, type, kind, origin }: CertificateFilter): boolean {
  return [status, type, kind, origin].some((values) => values !== undefined && values.length > 0);
}

/** The rows that contain every word of the query, in their order. */
export function searchRows(
  rows: readonly CertificateRow[],
  index: SearchIndex,
  query: string,
): readonly CertificateRow[] {
  if (query.trim() === '') return rows;
  const found = new Set(
    searchRecords(
      rows.map((row) => row.record),
      index,
      query,
    ),
  );
  return rows.filter((row) => found.has(row.record));
}

export interface FacetCounts {
  readonly status: ReadonlyMap<StatusCode, number>;
  readonly type: ReadonlyMap<string, number>;
  readonly kind: ReadonlyMap<CertificateKind, number>;
  readonly origin: ReadonlyMap<CertificateOrigin, number>;
}

/** How many rows each value of each filter has; only values that occur, in the order they are offered. */
export function countFacets(rows: readonly CertificateRow[]): FacetCounts {
  return {
    status: countValues(statusCodes, rows, (row) => [row.status.code]),
    type: countValues([...new Set(rows.map((row) => row.type))].sort(), rows, (row) => [row.type]),
    kind: countValues(certificateKinds, rows, (row) => [row.record.summary.kind]),
    origin: countValues(certificateOrigins, rows, (row) => [row.record.origin]),
  };
}

/**
 * The new list with every record taken from the old one that did not change since.
 * Keeps the identity of unchanged records, which the search index and the rows go by, without comparing whole summaries.
 */
export function shareRecords(
  previous: readonly CertificateRecord[] | undefined,
  next: readonly CertificateRecord[],
): readonly CertificateRecord[] {
  if (previous === undefined) return next;
  const known = new Map(previous.map((record) => [record.name, record]));
  const shared = next.map((record) => {
    const old = known.get(record.name);
    return old !== undefined && isUnchanged(old, record) ? old : record;
  });
  return shared.length === previous.length && shared.every((record, index) => record === previous[index])
    ? previous
    : shared;
}

function isUnchanged(old: CertificateRecord, record: CertificateRecord): boolean {
  return (
    old.version === record.version &&
    old.modifiedAt === record.modifiedAt &&
    old.sha256 === record.sha256 &&
    old.summary.readAt === record.summary.readAt &&
    old.summary.kind === record.summary.kind &&
    old.summary.entries.length === record.summary.entries.length &&
    old.summary.readerVersion === record.summary.readerVersion &&
    old.passwordRemembered === record.passwordRemembered
  );
}
