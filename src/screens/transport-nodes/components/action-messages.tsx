import { Table, TableCell, TableHeaderCell, TableHeaderRow, TableRow } from '@ui5/webcomponents-react';
import type { LogMessage } from '../../../domain/transport/types';
import { actionLogsText as text } from '../../../i18n/transport-logs';
import { logMessageText, severityNames } from '../../../i18n/transport-words';
import listStyles from '../../../ui/list/list.module.css';

/** What happened, line by line. */
export function ActionMessages({ messages }: { readonly messages: readonly LogMessage[] }) {
  // Lines never change their order: their place is their identity.
  const lines = messages.map((message, place) => ({ id: `${place}`, message }));
  return (
    <Table
      accessibleName={text.messages}
      overflowMode="Popin"
      noDataText={text.noMessages}
      headerRow={
        <TableHeaderRow>
          <TableHeaderCell minWidth="6rem" width="8rem">
            {text.severity}
          </TableHeaderCell>
          <TableHeaderCell minWidth="14rem" importance={1}>
            {text.message}
          </TableHeaderCell>
        </TableHeaderRow>
      }
    >
      {lines.map(({ id, message }) => (
        <TableRow key={id} rowKey={id}>
          <TableCell>{severityNames[message.severity]}</TableCell>
          <TableCell>
            <span className={listStyles.name}>{logMessageText(message)}</span>
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}
