import { useQueryClient } from '@tanstack/react-query';
import {
  Table,
  TableCell,
  TableHeaderCell,
  TableHeaderRow,
  TableRow,
  TableSelectionMulti,
  Tag,
  Text,
} from '@ui5/webcomponents-react';
import { useState } from 'react';
import type { Backup, BackupItem, OpenedBackup } from '../../../backend/port';
import { settingsText } from '../../../i18n/settings';
import { FormDialog } from '../../../ui/form-dialog';
import { useToast } from '../../../ui/toast';

interface ImportPreviewDialogProps {
  readonly backup: Backup;
  readonly opened: OpenedBackup;
  readonly onClose: () => void;
}

const tagDesigns = { new: 'Positive', same: 'Neutral', different: 'Critical' } as const satisfies Record<
  BackupItem['state'],
  string
>;

/** What a backup file holds, compared with what is stored; the ticked items are imported, all or none. */
export function ImportPreviewDialog({ backup, opened, onClose }: ImportPreviewDialogProps) {
  const client = useQueryClient();
  const toast = useToast();
  const choosable = opened.items.filter((item) => item.state !== 'same');
  const sameCount = opened.items.length - choosable.length;
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    choosable.filter((item) => item.state === 'new').map((item) => item.key),
  );

  const submit = async () => {
    const { imported } = await backup.import(opened, chosen);
    toast(settingsText.imported(imported));
    await client.invalidateQueries();
  };

  return (
    <FormDialog
      title={settingsText.previewTitle}
      submitLabel={settingsText.importSelected(chosen.length)}
      isComplete={chosen.length > 0}
      isWide
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        {settingsText.previewOf(opened.createdAt, opened.createdBy)} {settingsText.previewHint}
      </p>
      {sameCount > 0 && <p>{settingsText.previewSame(sameCount)}</p>}
      {choosable.length > 0 && <ItemTable items={choosable} chosen={chosen} onChoose={setChosen} />}
      {opened.items.length === 0 && <p>{settingsText.previewEmpty}</p>}
    </FormDialog>
  );
}

interface ItemTableProps {
  readonly items: readonly BackupItem[];
  readonly chosen: readonly string[];
  readonly onChoose: (keys: readonly string[]) => void;
}

function ItemTable({ items, chosen, onChoose }: ItemTableProps) {
  // UI5 separates row keys by spaces, which the keys of a backup may contain: rows are known by their position.
  const selected = items.flatMap((item, index) => (chosen.includes(item.key) ? [index] : [])).join(' ');
  const choose = (positions: string) => {
    const chosenRows = new Set(positions.split(' '));
    onChoose(items.flatMap((item, index) => (chosenRows.has(String(index)) ? [item.key] : [])));
  };
  return (
    <Table
      accessibleName={settingsText.previewTitle}
      overflowMode="Popin"
      features={<TableSelectionMulti selected={selected} onChange={(event) => choose(event.target.selected ?? '')} />}
      headerRow={
        <TableHeaderRow sticky>
          <TableHeaderCell minWidth="12rem">{settingsText.name}</TableHeaderCell>
          <TableHeaderCell minWidth="7rem" width="8rem">
            {settingsText.kind}
          </TableHeaderCell>
          <TableHeaderCell minWidth="8rem">{settingsText.subaccount}</TableHeaderCell>
          <TableHeaderCell minWidth="10rem">{settingsText.state}</TableHeaderCell>
        </TableHeaderRow>
      }
    >
      {items.map((item, index) => (
        <TableRow key={item.key} rowKey={String(index)}>
          <TableCell>
            <Text>{item.name}</Text>
          </TableCell>
          <TableCell>
            <Text>{settingsText.kinds[item.kind]}</Text>
          </TableCell>
          <TableCell>
            <Text>{item.subaccount}</Text>
          </TableCell>
          <TableCell>
            <Tag design={tagDesigns[item.state]}>
              {item.state === 'different' ? settingsText.differs(item.differences) : settingsText.states[item.state]}
            </Tag>
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}
