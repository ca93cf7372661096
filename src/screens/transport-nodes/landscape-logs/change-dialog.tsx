import { Table, TableCell, TableHeaderCell, TableHeaderRow, TableRow } from '@ui5/webcomponents-react';
import type { LandscapeChange } from '../../../backend/port';
import { formatDateTime } from '../../../i18n/format';
import {
  changeActionNames,
  changedEntityNames,
  fieldName,
  fieldValue,
  landscapeLogsText as text,
} from '../../../i18n/transport-logs';
import { Facts } from '../../../ui/detail/facts';
import listStyles from '../../../ui/list/list.module.css';
import { DetailDialog } from '../components/detail-dialog';

interface ChangeDialogProps {
  readonly change: LandscapeChange;
  readonly onClose: () => void;
}

/** One change of the landscape, fact by fact. */
export function ChangeDialog({ change, onClose }: ChangeDialogProps) {
  const { entity, action, object, by, at, changes } = change;
  return (
    <DetailDialog title={text.changeTitle(changeActionNames[action], changedEntityNames[entity])} onClose={onClose}>
      <Facts
        facts={[
          { label: text.columns.object, value: object },
          { label: text.columns.by, value: by },
          { label: text.columns.at, value: formatDateTime(at) },
        ]}
      />
      <Table
        accessibleName={text.values}
        overflowMode="Popin"
        noDataText={text.noValues}
        headerRow={
          <TableHeaderRow>
            <TableHeaderCell minWidth="8rem" importance={2}>
              {text.field}
            </TableHeaderCell>
            <TableHeaderCell minWidth="9rem">{text.before}</TableHeaderCell>
            <TableHeaderCell minWidth="9rem" importance={1}>
              {text.after}
            </TableHeaderCell>
          </TableHeaderRow>
        }
      >
        {changes.map(({ field, before, after }) => (
          <TableRow key={field} rowKey={field}>
            <TableCell>{fieldName(field)}</TableCell>
            <TableCell>
              <span className={listStyles.name}>{fieldValue(field, before)}</span>
            </TableCell>
            <TableCell>
              <span className={listStyles.name}>{fieldValue(field, after)}</span>
            </TableCell>
          </TableRow>
        ))}
      </Table>
    </DetailDialog>
  );
}
