import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import deleteIcon from '@ui5/webcomponents-icons/dist/delete.js';
import editIcon from '@ui5/webcomponents-icons/dist/edit.js';
import {
  Button,
  Link,
  Table,
  TableCell,
  TableHeaderCell,
  TableHeaderRow,
  TableRow,
  Text,
} from '@ui5/webcomponents-react';
import type { Subaccount } from '../../../backend/port';
import { formatDateTime, formatNumber } from '../../../i18n/format';
import { subaccountsText } from '../../../i18n/subaccounts';
import { useServices } from '../../../ui/services';
import { contentsQuery } from '../queries';

interface SubaccountTableProps {
  readonly subaccounts: readonly Subaccount[];
  readonly canEdit: boolean;
  readonly onEdit: (subaccount: Subaccount) => void;
  readonly onDelete: (subaccount: Subaccount) => void;
}

const counted = ['destinations', 'certificates'] as const;

export function SubaccountTable({ subaccounts, canEdit, onEdit, onDelete }: SubaccountTableProps) {
  return (
    <Table
      accessibleName={subaccountsText.title}
      overflowMode="Popin"
      noDataText={subaccountsText.empty}
      headerRow={
        <TableHeaderRow sticky>
          <TableHeaderCell minWidth="12rem" importance={3}>
            {subaccountsText.name}
          </TableHeaderCell>
          <TableHeaderCell minWidth="12rem">{subaccountsText.description}</TableHeaderCell>
          {counted.map((kind) => (
            <TableHeaderCell key={kind} minWidth="7rem" width="8rem" horizontalAlign="End" importance={1}>
              {subaccountsText[kind]}
            </TableHeaderCell>
          ))}
          {canEdit && (
            <TableHeaderCell key="modified" minWidth="11rem" width="13rem">
              {subaccountsText.modified}
            </TableHeaderCell>
          )}
          {canEdit && (
            <TableHeaderCell key="actions" minWidth="6rem" width="7rem" horizontalAlign="End" importance={2}>
              {subaccountsText.actions}
            </TableHeaderCell>
          )}
        </TableHeaderRow>
      }
    >
      {subaccounts.map((subaccount) => (
        <TableRow key={subaccount.id} rowKey={subaccount.id}>
          <TableCell>
            <SubaccountLink subaccount={subaccount} />
          </TableCell>
          <TableCell>
            <Text>{subaccount.description === '' ? subaccountsText.noDescription : subaccount.description}</Text>
          </TableCell>
          {counted.map((kind) => (
            <TableCell key={kind}>
              <Count id={subaccount.id} kind={kind} />
            </TableCell>
          ))}
          {canEdit && (
            <TableCell key="modified">
              <Text>{formatDateTime(subaccount.modifiedAt)}</Text>
            </TableCell>
          )}
          {canEdit && (
            <TableCell key="actions">
              <Button
                design="Transparent"
                icon={editIcon}
                tooltip={subaccountsText.edit(subaccount.name)}
                accessibleName={subaccountsText.edit(subaccount.name)}
                onClick={() => onEdit(subaccount)}
              />
              <Button
                design="Transparent"
                icon={deleteIcon}
                tooltip={subaccountsText.remove(subaccount.name)}
                accessibleName={subaccountsText.remove(subaccount.name)}
                onClick={() => onDelete(subaccount)}
              />
            </TableCell>
          )}
        </TableRow>
      ))}
    </Table>
  );
}

function SubaccountLink({ subaccount }: { readonly subaccount: Subaccount }) {
  const router = useRouter();
  const navigate = useNavigate();
  const target = {
    to: '/subaccounts/$subaccountId/certificates',
    params: { subaccountId: subaccount.id },
  } as const;
  return (
    <Link
      href={router.buildLocation(target).href}
      wrappingType="Normal"
      onClick={(event) => {
        if (event.detail.ctrlKey || event.detail.metaKey || event.detail.shiftKey) return;
        event.preventDefault();
        void navigate(target);
      }}
    >
      {subaccount.name}
    </Link>
  );
}

function Count({ id, kind }: { readonly id: string; readonly kind: (typeof counted)[number] }) {
  const { backend } = useServices();
  const contents = useQuery(contentsQuery(backend, id));
  return <Text>{contents.data === undefined ? '' : formatNumber(contents.data[kind])}</Text>;
}
