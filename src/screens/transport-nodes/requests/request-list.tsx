import type { ReactNode } from 'react';
import type { RequestRow } from '../../../backend/port';
import { toSearchText } from '../../../domain/search-index';
import { contentName } from '../../../domain/transport';
import { formatDateTime } from '../../../i18n/format';
import { lifecycleNames, requestsText as text } from '../../../i18n/transport-requests';
import styles from '../../../ui/list/list.module.css';
import type { ColumnShape } from '../../../ui/list/list-columns';
import { type FacetListShape, nameIn } from '../components/facet-list/facets';
import { LifecycleTag } from '../components/lifecycle-tag';
import { hasLongNumbers, longNumberShape } from '../components/long-numbers';

const columns = ['number', 'description', 'createdAt', 'owner', 'content', 'lifecycle'] as const;

type RequestColumn = (typeof columns)[number];

const cells: Readonly<Record<RequestColumn, (request: RequestRow) => ReactNode>> = {
  number: ({ number }) => String(number),
  description: ({ description }) => <span className={styles.clamped}>{description}</span>,
  createdAt: ({ createdAt }) => formatDateTime(createdAt),
  owner: ({ owner }) => <span className={styles.clamped}>{owner}</span>,
  content: ({ content }) => <span className={styles.clamped}>{contentName(content)}</span>,
  lifecycle: ({ lifecycle }) => <LifecycleTag lifecycle={lifecycle} />,
};

const shapes: Readonly<Record<RequestColumn, ColumnShape>> = {
  number: { width: '6rem', minWidth: '6rem', importance: 6 },
  description: { minWidth: '12rem', importance: 5 },
  createdAt: { width: '11rem', minWidth: '11rem', importance: 3 },
  owner: { minWidth: '8rem', importance: 1 },
  content: { minWidth: '10rem', importance: 2 },
  lifecycle: { width: '7rem', minWidth: '7rem', importance: 4 },
};

/** How the list of these transport requests is drawn, searched and filtered. */
export function requestListOf(rows: readonly RequestRow[]): FacetListShape<RequestRow, RequestColumn> {
  // Of many requests, a service tells no file by its name.
  const isTold = rows.some(
    ({ content }) => content.kind === 'certificate' || content.files.some(({ name }) => name !== null),
  );
  const isWide = hasLongNumbers(rows.map(({ number }) => number));
  return {
    words: text,
    list: {
      tableName: text.tableName,
      names: text.columns,
      shapes: isWide ? { ...shapes, number: { ...shapes.number, ...longNumberShape } } : shapes,
      naming: 'number',
      cells,
      nameOf: ({ number }) => String(number),
    },
    columns: isTold || rows.length === 0 ? columns : columns.filter((column) => column !== 'content'),
    newestBy: 'createdAt',
    facets: {
      lifecycle: {
        legend: text.columns.lifecycle,
        toValue: ({ lifecycle }) => lifecycle,
        label: nameIn(lifecycleNames),
        usual: ['released'],
      },
      owner: { legend: text.columns.owner, toValue: ({ owner }) => owner, label: (owner) => owner },
      entryNode: { legend: text.entryNode, toValue: ({ entryNode }) => entryNode, label: (node) => node },
    },
    timeOf: ({ createdAt }) => createdAt,
    textOf: ({ number, description, owner, content, entryNode }) =>
      toSearchText([String(number), description, owner, contentName(content), entryNode]),
  };
}
