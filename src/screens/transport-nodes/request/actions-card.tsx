import {
  Button,
  Table,
  TableCell,
  TableHeaderCell,
  TableHeaderRow,
  TableRow,
  TableRowActionNavigation,
} from '@ui5/webcomponents-react';
import { useState } from 'react';
import { pageOf } from '../../../domain/paging';
import type { TransportAction } from '../../../domain/transport/types';
import { formatDateTime } from '../../../i18n/format';
import { actionLogsText } from '../../../i18n/transport-logs';
import { requestText as text } from '../../../i18n/transport-requests';
import { actionTypeNames } from '../../../i18n/transport-words';
import { DetailCard } from '../../../ui/detail/detail-card';
import listStyles from '../../../ui/list/list.module.css';
import { ActionDownload } from '../action-logs/action-download';
import { StatusText } from '../components/status-text';

const { columns } = actionLogsText;

/** Rows before *More*: a request has few actions, unless its landscape is large. */
const step = 50;

interface ActionsCardProps {
  /** The newest first. */
  readonly actions: readonly TransportAction[];
  readonly onOpen: (id: string) => void;
}

/** What was done with a request, wherever it was. */
export function ActionsCard({ actions, onOpen }: ActionsCardProps) {
  const [shown, setShown] = useState(step);
  const open = ({ rowKey }: { readonly rowKey?: string | undefined }) => {
    if (rowKey !== undefined) onOpen(rowKey);
  };
  const { items } = pageOf(actions, 1, shown);
  return (
    <DetailCard level="H2" title={text.tabs.actions} actions={<ActionDownload actions={actions} isTicked={false} />}>
      <Table
        accessibleName={text.actionsTable}
        overflowMode="Popin"
        noDataText={text.noActions}
        rowActionCount={1}
        onRowClick={(event) => open(event.detail.row)}
        onRowActionClick={(event) => open(event.detail.row)}
        headerRow={
          <TableHeaderRow>
            <TableHeaderCell minWidth="10rem" importance={4}>
              {columns.node}
            </TableHeaderCell>
            <TableHeaderCell minWidth="9rem" importance={3}>
              {columns.type}
            </TableHeaderCell>
            <TableHeaderCell minWidth="8rem">{columns.user}</TableHeaderCell>
            <TableHeaderCell minWidth="8rem" importance={2}>
              {columns.status}
            </TableHeaderCell>
            <TableHeaderCell minWidth="11rem" importance={1}>
              {columns.endedAt}
            </TableHeaderCell>
          </TableHeaderRow>
        }
      >
        {items.map(({ id, node, type, user, status, endedAt }) => (
          <TableRow key={id} rowKey={id} interactive actions={<TableRowActionNavigation interactive />}>
            <TableCell>
              <span className={listStyles.name}>{node}</span>
            </TableCell>
            <TableCell>{actionTypeNames[type]}</TableCell>
            <TableCell>
              <span className={listStyles.clamped}>{user}</span>
            </TableCell>
            <TableCell>
              <StatusText status={status} />
            </TableCell>
            <TableCell>{formatDateTime(endedAt)}</TableCell>
          </TableRow>
        ))}
      </Table>
      {items.length < actions.length && (
        <Button design="Transparent" onClick={() => setShown(shown + step)}>
          {text.more(actions.length - items.length)}
        </Button>
      )}
    </DetailCard>
  );
}
