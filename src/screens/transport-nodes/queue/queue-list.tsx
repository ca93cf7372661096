import { pathData as attachmentIcon } from '@ui5/webcomponents-icons/dist/v5/attachment.js';
import { pathData as logIcon } from '@ui5/webcomponents-icons/dist/v5/document-text.js';
import type { QueueRow } from '../../../backend/port';
import type { RequestNumber } from '../../../domain/transport/types';
import { formatDateTime } from '../../../i18n/format';
import { queueText as text } from '../../../i18n/transport-queue';
import listStyles from '../../../ui/list/list.module.css';
import type { ColumnShape, ListColumns } from '../../../ui/list/list-columns';
import { longNumberShape } from '../components/long-numbers';
import { RowIconButton } from '../components/row-icon';
import { StatusText } from '../components/status-text';

export const queueColumns = ['request', 'description', 'owner', 'status', 'entryNode', 'timestamp', 'more'] as const;

export type QueueColumn = (typeof queueColumns)[number];

const shapes: Readonly<Record<QueueColumn, ColumnShape>> = {
  request: { width: '8.5rem', minWidth: '8.5rem', importance: 7 },
  description: { minWidth: '12rem', importance: 6 },
  owner: { minWidth: '7rem', importance: 2 },
  status: { width: '7.5rem', minWidth: '7.5rem', importance: 5 },
  entryNode: { minWidth: '7rem', importance: 1 },
  timestamp: { width: '11rem', minWidth: '11rem', importance: 3 },
  more: { width: '8.5rem', minWidth: '8.5rem', importance: 4 },
};

interface QueueListParts {
  /** There are request numbers that only a service makes. */
  readonly hasLongNumbers: boolean;
  readonly onContent: (request: RequestNumber) => void;
  readonly onLog: (request: RequestNumber) => void;
}

/** How the entries of a queue are drawn. */
export function queueListOf({ hasLongNumbers, onContent, onLog }: QueueListParts): ListColumns<QueueRow, QueueColumn> {
  return {
    tableName: text.tableName,
    names: text.columns,
    shapes: hasLongNumbers ? { ...shapes, request: { ...shapes.request, ...longNumberShape } } : shapes,
    naming: 'request',
    cells: {
      request: (row) => row.request,
      description: (row) => <span className={listStyles.clamped}>{row.description}</span>,
      owner: (row) => <span className={listStyles.clamped}>{row.owner}</span>,
      status: (row) => <StatusText status={row.status} word={row.statusWord} />,
      entryNode: (row) => <span className={listStyles.clamped}>{row.entryNode}</span>,
      timestamp: (row) => formatDateTime(row.statusAt),
      more: (row) => (
        <>
          <RowIconButton
            pathData={attachmentIcon}
            label={text.content(row.request)}
            onClick={() => onContent(row.request)}
          />
          <RowIconButton pathData={logIcon} label={text.log(row.request)} onClick={() => onLog(row.request)} />
        </>
      ),
    },
    nameOf: (row) => String(row.request),
  };
}
