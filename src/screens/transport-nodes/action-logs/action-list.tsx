import type { ReactNode } from 'react';
import { toSearchText } from '../../../domain/search-index';
import type { TransportAction } from '../../../domain/transport/types';
import { formatDateTime } from '../../../i18n/format';
import { actionLogsText as text } from '../../../i18n/transport-logs';
import { actionTypeNames, logMessageText, statusNames } from '../../../i18n/transport-words';
import styles from '../../../ui/list/list.module.css';
import type { ColumnShape } from '../../../ui/list/list-columns';
import { type FacetListShape, nameIn } from '../components/facet-list/facets';
import { StatusText } from '../components/status-text';

const columns = ['node', 'type', 'request', 'user', 'status', 'endedAt'] as const;

type ActionColumn = (typeof columns)[number];

const cells: Readonly<Record<ActionColumn, (action: TransportAction) => ReactNode>> = {
  node: ({ node }) => <span className={styles.clamped}>{node}</span>,
  type: ({ type }) => actionTypeNames[type],
  request: ({ request }) => String(request),
  user: ({ user }) => <span className={styles.clamped}>{user}</span>,
  status: ({ status }) => <StatusText status={status} />,
  endedAt: ({ endedAt }) => formatDateTime(endedAt),
};

const shapes: Readonly<Record<ActionColumn, ColumnShape>> = {
  node: { minWidth: '10rem', importance: 6 },
  type: { minWidth: '9rem', importance: 5 },
  request: { width: '8rem', minWidth: '8rem', importance: 3 },
  user: { minWidth: '8rem', importance: 1 },
  status: { width: '8rem', minWidth: '8rem', importance: 4 },
  endedAt: { width: '11rem', minWidth: '11rem', importance: 2 },
};

/** How the list of transport actions is drawn, searched and filtered. */
export const actionList: FacetListShape<TransportAction, ActionColumn> = {
  words: text,
  list: { tableName: text.tableName, names: text.columns, shapes, naming: 'node', cells, nameOf: ({ id }) => id },
  columns,
  newestBy: 'endedAt',
  facets: {
    node: { legend: text.columns.node, toValue: ({ node }) => node, label: (node) => node },
    type: { legend: text.columns.type, toValue: ({ type }) => type, label: nameIn(actionTypeNames) },
    status: { legend: text.columns.status, toValue: ({ status }) => status, label: nameIn(statusNames) },
    user: { legend: text.columns.user, toValue: ({ user }) => user, label: (user) => user },
  },
  timeOf: ({ endedAt }) => endedAt,
  textOf: ({ node, type, request, user, status, messages }) =>
    toSearchText([
      node,
      actionTypeNames[type],
      String(request),
      user,
      statusNames[status],
      ...messages.map(logMessageText),
    ]),
};
