import type { ReactNode } from 'react';
import type { DummyCertificate } from '../../../backend/port';
import { toSearchText } from '../../../domain/search-index';
import { dummyCertificatesText } from '../../../i18n/dummy-certificates';
import { formatDateTime } from '../../../i18n/format';
import styles from '../../../ui/list/list.module.css';
import type { ColumnShape } from '../../../ui/list/list-columns';
import { RouteLink } from '../../../ui/route-link';
import { type FacetListShape, nameIn } from '../components/facet-list/facets';

const text = dummyCertificatesText.list;

const columns = ['name', 'kind', 'subaccount', 'request', 'description', 'from', 'since'] as const;

type DummyColumn = (typeof columns)[number];

/** A dummy with the names of the subaccounts it is in and comes from; null where nobody knows. */
export interface DummyRow extends DummyCertificate {
  readonly subaccount: string;
  readonly from: string | null;
}

const clamped = (value: string | null) => <span className={styles.clamped}>{value ?? text.none}</span>;

const cells: Readonly<Record<DummyColumn, (row: DummyRow) => ReactNode>> = {
  name: ({ record }) => <span className={styles.name}>{record.name}</span>,
  kind: ({ record }) => text.kinds[record.summary.kind],
  subaccount: ({ subaccount, record }) => clamped(text.level(subaccount, record.scope.serviceInstance)),
  request: ({ request, record }) =>
    request === null ? (
      (record.transportRequest ?? text.none)
    ) : (
      <RouteLink href={`/transport/requests/${request.number}`}>{String(request.number)}</RouteLink>
    ),
  description: ({ request }) => clamped(request?.description ?? null),
  from: ({ from }) => clamped(from),
  since: ({ record }) => formatDateTime(record.createdAt),
};

const shapes: Readonly<Record<DummyColumn, ColumnShape>> = {
  name: { minWidth: '10rem', importance: 7 },
  kind: { width: '7rem', minWidth: '7rem', importance: 4 },
  subaccount: { minWidth: '8rem', importance: 6 },
  request: { width: '6rem', minWidth: '6rem', importance: 5 },
  description: { minWidth: '10rem', importance: 3 },
  from: { minWidth: '8rem', importance: 2 },
  since: { width: '11rem', minWidth: '11rem', importance: 1 },
};

/** Stands in the address for what no subaccount is known of. */
const unknown = 'unknown';

/**
 * How the list is drawn, searched and filtered; subaccounts are chosen by id, and `names` says how they are called. The
 * title tells the sources that are chosen.
 */
export function dummyListOf(
  names: ReadonlyMap<string, string>,
  sources: readonly string[] = [],
): FacetListShape<DummyRow, DummyColumn> {
  const subaccountName = (id: string) => names.get(id) ?? (id === unknown ? text.none : text.deletedSubaccount);
  return {
    words: { ...text, title: text.titleFrom(sources.map(subaccountName)) },
    list: { tableName: text.tableName, names: text.columns, shapes, naming: 'name', cells, nameOf: keyOf },
    columns,
    newestBy: 'since',
    facets: {
      from: {
        legend: text.fromField,
        toValue: ({ request }) => request?.sourceSubaccountId ?? unknown,
        label: subaccountName,
      },
      subaccount: {
        legend: text.columns.subaccount,
        toValue: ({ record }) => record.scope.subaccountId,
        label: subaccountName,
      },
      kind: { legend: text.columns.kind, toValue: ({ record }) => record.summary.kind, label: nameIn(text.kinds) },
    },
    timeOf: ({ record }) => record.createdAt,
    textOf: ({ record, request, subaccount, from }) =>
      toSearchText([
        record.name,
        subaccount,
        from ?? '',
        request?.description ?? '',
        String(record.transportRequest ?? ''),
      ]),
  };
}

/** Names of certificates are unique only in their scope. */
export function keyOf({ record: { scope, name } }: DummyRow): string {
  return [scope.subaccountId, scope.serviceInstance ?? '', name].join('\n');
}
