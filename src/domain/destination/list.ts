import { type CertificateStatus, statusCodes } from '../certificate/status';
import type { CertificateRecord } from '../certificate/types';
import { allows, countValues, type SortValue, sortBy } from '../list';
import { typeDefinitions } from './catalogue/catalogue';
import { certificateStatusOf, type DestinationHealth, type HealthLevel, healthLevels, healthOf } from './health';
import { authenticationOf, descriptionOf, proxyTypeOf, urlOf } from './record-view';
import { type SearchIndex, searchRecords } from './search';
import type { DestinationRecord } from './types';

/** Columns of the list, in their usual order; each can be sorted by. */
export const destinationColumns = [
  'name',
  'type',
  'proxyType',
  'description',
  'authentication',
  'url',
  'certificateStatus',
  'labels',
  'changed',
] as const;

export type DestinationColumn = (typeof destinationColumns)[number];

/** Destinations, and fragments, SAP allows in one subaccount (destinations-editor.md section 3). */
export const subaccountLimit = 1000;

/** A record as the list shows it at one moment. */
export interface DestinationRow {
  readonly record: DestinationRecord;
  readonly type: string;
  readonly proxyType: string | null;
  readonly description: string | null;
  readonly authentication: string | null;
  readonly url: string | null;
  /** Worked out when it is asked for; so is the health. */
  readonly certificateStatus: CertificateStatus | null;
  readonly health: DestinationHealth;
}

export interface DestinationFilter {
  /** Empty or missing: all of them. */
  readonly type?: readonly string[] | undefined;
  readonly proxyType?: readonly string[] | undefined;
  readonly authentication?: readonly string[] | undefined;
  /** Keys of labels; one of them is enough. */
  readonly label?: readonly string[] | undefined;
  readonly health?: readonly HealthLevel[] | undefined;
}

export interface DestinationSort {
  readonly by: DestinationColumn;
  readonly descending: boolean;
}

/** The rows of the records at `now`, in the order of the records; `certificates` are those of the scope. */
export function toRows(
  records: readonly DestinationRecord[],
  certificates: readonly CertificateRecord[],
  now: Date,
): readonly DestinationRow[] {
  return records.map((record) => ({
    record,
    type: record.properties.Type ?? '',
    proxyType: proxyTypeOf(record),
    description: descriptionOf(record),
    authentication: authenticationOf(record),
    url: urlOf(record),
    get certificateStatus() {
      return certificateStatusOf(record, certificates, now);
    },
    get health() {
      return healthOf(record, certificates, now);
    },
  }));
}

const sortValues: Record<DestinationColumn, (row: DestinationRow) => SortValue> = {
  name: ({ record }) => record.name,
  type: ({ type }) => type,
  proxyType: ({ proxyType }) => proxyType,
  description: ({ description }) => description,
  authentication: ({ authentication }) => authentication,
  url: ({ url }) => url,
  certificateStatus: ({ certificateStatus }) => toUrgency(certificateStatus),
  labels: ({ record }) => (record.labels.length === 0 ? null : record.labels.map((label) => label.key).join('\u0000')),
  changed: ({ record }) => (record.modifiedAt === null ? null : Date.parse(record.modifiedAt)),
};

/** More days than any validity has. */
const urgencyStep = 10_000_000;

function toUrgency(status: CertificateStatus | null): number | null {
  if (status === null) return null;
  const days = 'daysLeft' in status ? status.daysLeft : 0;
  return statusCodes.indexOf(status.code) * urgencyStep + days;
}

/** A sorted copy; equal rows keep the order they came in. */
export function sortRows(
  rows: readonly DestinationRow[],
  { by, descending }: DestinationSort,
): readonly DestinationRow[] {
  return sortBy(rows, sortValues[by], descending);
}

/** The rows every given filter lets through. */
export function filterRows(rows: readonly DestinationRow[], filter: DestinationFilter): readonly DestinationRow[] {
  const { type, proxyType, authentication, label, health } = filter;
  if (!isFiltered(filter)) return rows;
  return rows.filter(
    (row) =>
      allows(type, row.type) &&
      allows(proxyType, row.proxyType ?? '') &&
      allows(authentication, row.authentication ?? '') &&
      (!limits(label) || row.record.labels.some(({ key }) => label?.includes(key))) &&
      // Asked last, and only when it decides: the health of a row takes the longest to work out.
      (!limits(health) || allows(health, row.health.level)),
  );
}

/** Whether the filter can hold anything back. */
function isFiltered({ type, proxyType, authentication, label, health }: DestinationFilter): boolean {
  return [type, proxyType, authentication, label, health].some(limits);
}

function limits(values: readonly string[] | undefined): boolean {
  return values !== undefined && values.length > 0;
}

/** The rows that contain every word of the query, in their order. */
export function searchRows(
  rows: readonly DestinationRow[],
  index: SearchIndex,
  query: string,
): readonly DestinationRow[] {
  if (query.trim() === '') return rows;
  const records = rows.map((row) => row.record);
  const found = new Set(searchRecords(records, index, query));
  return rows.filter((row) => found.has(row.record));
}

export interface FacetCounts {
  readonly type: ReadonlyMap<string, number>;
  readonly proxyType: ReadonlyMap<string, number>;
  readonly authentication: ReadonlyMap<string, number>;
  readonly label: ReadonlyMap<string, number>;
  readonly health: ReadonlyMap<HealthLevel, number>;
}

const types = typeDefinitions.map(({ type }) => type);
const proxyTypes = ['Internet', 'OnPremise', 'PrivateLink', 'Local'];
const authentications = typeDefinitions.flatMap((type) => type.authentications.map(({ value }) => value));

/** How many rows each value of each filter has; only values that occur, in the order they are offered. Works out the health of every row. */
export function countFacets(rows: readonly DestinationRow[]): FacetCounts {
  const labels = [...new Set(rows.flatMap(({ record }) => record.labels.map(({ key }) => key)))].sort();
  return {
    type: countValues(types, rows, (row) => (row.type === '' ? [] : [row.type])),
    proxyType: countValues(proxyTypes, rows, ({ proxyType }) => (proxyType === null ? [] : [proxyType])),
    authentication: countValues(authentications, rows, ({ authentication }) =>
      authentication === null ? [] : [authentication],
    ),
    label: countValues(labels, rows, ({ record }) => record.labels.map(({ key }) => key)),
    health: countValues(healthLevels, rows, ({ health }) => [health.level]),
  };
}

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
