import { useQueryClient } from '@tanstack/react-query';
import {
  Button,
  Table,
  TableCell,
  TableGrowing,
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
import { SectionActions } from './settings-section';

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
  const same = opened.items.filter((item) => item.state === 'same');
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    choosable.filter((item) => item.state === 'new').map((item) => item.key),
  );

  const submit = async () => {
    const { imported } = await backup.import(opened, chosen);
    toast(settingsText.imported(imported));
    await client.invalidateQueries();
  };

  const select = (isWanted: (item: BackupItem) => boolean) =>
    setChosen(choosable.filter(isWanted).map(({ key }) => key));

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
        {settingsText.previewOf(opened.createdAt, opened.createdBy)} {choosable.length > 0 && settingsText.previewHint}
      </p>
      {choosable.length === 0 && <p>{settingsText.previewNothing}</p>}
      {choosable.length > 0 && (
        <>
          <SectionActions>
            <Button onClick={() => select(() => true)}>{settingsText.selectAll}</Button>
            <Button onClick={() => select(({ state }) => state === 'new')}>{settingsText.selectNew}</Button>
            <Button onClick={() => select(() => false)}>{settingsText.selectNone}</Button>
          </SectionActions>
          <ItemTable items={choosable} chosen={chosen} onChoose={setChosen} />
        </>
      )}
      {same.length > 0 && (
        <details>
          <summary>{settingsText.previewSame(same.length)}</summary>
          <ul>
            {same.map((item) => (
              <li key={item.key}>{[item.subaccount, itemName(item)].filter((part) => part !== '').join(': ')}</li>
            ))}
          </ul>
        </details>
      )}
    </FormDialog>
  );
}

/** Of what there is one of each, and which has no name. */
const wholeItems: Readonly<Partial<Record<BackupItem['kind'], string>>> = settingsText.wholeItems;

function itemName({ kind, name }: BackupItem): string {
  return wholeItems[kind] ?? name;
}

/** More rows at once would keep the browser busy for seconds. */
const rowsAtOnce = 100;

interface ItemTableProps {
  readonly items: readonly BackupItem[];
  readonly chosen: readonly string[];
  readonly onChoose: (keys: readonly string[]) => void;
}

function ItemTable({ items, chosen, onChoose }: ItemTableProps) {
  const [shownCount, setShownCount] = useState(rowsAtOnce);
  const chosenKeys = new Set(chosen);
  const shown = items.slice(0, shownCount);
  // UI5 separates row keys by spaces, which the keys of a backup may contain: rows are known by their position.
  const selected = shown.flatMap((item, index) => (chosenKeys.has(item.key) ? [index] : [])).join(' ');
  const choose = (positions: string) => {
    const selectedRows = new Set(positions.split(' '));
    const isChosen = (item: BackupItem, index: number) =>
      index < shown.length ? selectedRows.has(String(index)) : chosenKeys.has(item.key);
    onChoose(items.filter(isChosen).map(({ key }) => key));
  };
  return (
    <Table
      accessibleName={settingsText.previewTitle}
      overflowMode="Popin"
      features={
        <>
          <TableSelectionMulti
            key="selection"
            selected={selected}
            onChange={(event) => choose(event.target.selected ?? '')}
          />
          {shown.length < items.length && (
            <TableGrowing key="growing" mode="Button" onLoadMore={() => setShownCount((count) => count + rowsAtOnce)} />
          )}
        </>
      }
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
      {shown.map((item, index) => (
        <TableRow key={item.key} rowKey={String(index)}>
          <TableCell>
            <Text>{itemName(item)}</Text>
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
