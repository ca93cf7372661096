import { type CertificateStatus, statusCodes } from '../certificate/status';
import type { CertificateRecord } from '../certificate/types';
import { allows, countValues, type SortValue, sortBy } from '../list';
import { typeDefinitions } from './catalogue/catalogue';
import { certificateStatusOf, type DestinationHealth, healthOf } from './health';
import { type DestinationColumn, type HealthLevel, healthLevels } from './list-columns';
import { authenticationOf, descriptionOf, proxyTypeOf, urlOf } from './record-view';
import { matcherFor, type SearchIndex } from './search';
import type { DestinationRecord } from './types';

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
  const matches = matcherFor(index, query);
  return rows.filter((row) => matches(row.record));
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
