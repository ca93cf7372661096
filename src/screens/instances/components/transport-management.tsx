import { useNavigate } from '@tanstack/react-router';
import { Button, Table, TableCell, TableHeaderCell, TableHeaderRow, TableRow, Tag } from '@ui5/webcomponents-react';
import { instancesText as text } from '../../../i18n/instances';

/** The application with the way into it. */
export function TransportManagement({ status }: { readonly status: string }) {
  const navigate = useNavigate();
  return (
    <Table
      accessibleName={text.subscriptions}
      overflowMode="Popin"
      headerRow={
        <TableHeaderRow>
          <TableHeaderCell minWidth="12rem" importance={2}>
            {text.application}
          </TableHeaderCell>
          <TableHeaderCell minWidth="8rem">{text.status}</TableHeaderCell>
          <TableHeaderCell minWidth="10rem" importance={1}>
            {text.actions}
          </TableHeaderCell>
        </TableHeaderRow>
      }
    >
      <TableRow rowKey="transport-management">
        <TableCell>{text.transportManagement}</TableCell>
        <TableCell>
          <Tag design="Positive">{status}</Tag>
        </TableCell>
        <TableCell>
          <Button onClick={() => void navigate({ to: '/transport' })}>{text.goToApplication}</Button>
        </TableCell>
      </TableRow>
    </Table>
  );
}
