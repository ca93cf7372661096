import attachmentIcon from '@ui5/webcomponents-icons/dist/attachment.js';
import logIcon from '@ui5/webcomponents-icons/dist/document-text.js';
import { Button } from '@ui5/webcomponents-react';
import type { QueueRow } from '../../../backend/port';
import { formatDateTime } from '../../../i18n/format';
import { queueText as text } from '../../../i18n/transport-queue';
import listStyles from '../../../ui/list/list.module.css';
import type { ColumnShape, ListColumns } from '../../../ui/list/list-columns';
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

interface QueueListActions {
  readonly onContent: (request: number) => void;
  readonly onLog: (request: number) => void;
}

/** How the entries of a queue are drawn. */
export function queueListOf({ onContent, onLog }: QueueListActions): ListColumns<QueueRow, QueueColumn> {
  return {
    tableName: text.tableName,
    names: text.columns,
    shapes,
    naming: 'request',
    cells: {
      request: (row) => row.request,
      description: (row) => <span className={listStyles.clamped}>{row.description}</span>,
      owner: (row) => <span className={listStyles.clamped}>{row.owner}</span>,
      status: (row) => <StatusText status={row.status} />,
      entryNode: (row) => <span className={listStyles.clamped}>{row.entryNode}</span>,
      timestamp: (row) => formatDateTime(row.statusAt),
      more: (row) => (
        <>
          <IconButton icon={attachmentIcon} label={text.content(row.request)} onClick={() => onContent(row.request)} />
          <IconButton icon={logIcon} label={text.log(row.request)} onClick={() => onLog(row.request)} />
        </>
      ),
    },
    nameOf: (row) => String(row.request),
  };
}

function IconButton({ icon, label, onClick }: { icon: string; label: string; onClick: () => void }) {
  return <Button design="Transparent" icon={icon} tooltip={label} accessibleName={label} onClick={onClick} />;
}
