import deleteIcon from '@ui5/webcomponents-icons/dist/delete.js';
import editIcon from '@ui5/webcomponents-icons/dist/edit.js';
import { Button, Table, TableCell, TableHeaderCell, TableHeaderRow, TableRow, Tag } from '@ui5/webcomponents-react';
import { contextLevelText } from '../../i18n/context-level';
import { contextLevelDialogText as text } from '../../i18n/context-level-dialog';
import styles from './context-level.module.css';

interface LevelTableProps {
  /** The level that is shown; null is the subaccount. */
  readonly current: string | null;
  /** Null leaves its row out. */
  readonly subaccount: string | null;
  readonly instances: readonly string[];
  readonly canEdit: boolean;
  readonly onChoose: (serviceInstance: string | null) => void;
  readonly onRename: (name: string) => void;
  readonly onDelete: (name: string) => void;
}

/** The levels, each with what may be done there; a row chooses one. */
export function LevelTable(props: LevelTableProps) {
  const { current, subaccount, instances, canEdit, onChoose, onRename, onDelete } = props;
  const cells = (level: string, isCurrent: boolean) => (
    <>
      <TableCell>
        <span className={styles.level}>
          <span className={styles.name}>{level}</span>
          {isCurrent && <Tag design="Information">{text.current}</Tag>}
        </span>
      </TableCell>
      <TableCell>{text.readAndWrite}</TableCell>
    </>
  );
  return (
    <Table
      accessibleName={text.dialogTitle}
      overflowMode="Popin"
      noDataText={text.noMatch}
      onRowClick={(event) => {
        const { instance } = event.detail.row.dataset;
        onChoose(instance ?? null);
      }}
      headerRow={
        <TableHeaderRow>
          <TableHeaderCell minWidth="10rem" importance={2}>
            {text.levelColumn}
          </TableHeaderCell>
          <TableHeaderCell width="8rem" minWidth="8rem">
            {text.privilegeColumn}
          </TableHeaderCell>
          {canEdit && (
            <TableHeaderCell width="6rem" minWidth="6rem" importance={1} horizontalAlign="End">
              {text.actionsColumn}
            </TableHeaderCell>
          )}
        </TableHeaderRow>
      }
    >
      {subaccount !== null && (
        <TableRow rowKey="subaccount" interactive navigated={current === null}>
          {cells(contextLevelText.subaccount(subaccount), current === null)}
          {canEdit && <TableCell />}
        </TableRow>
      )}
      {instances.map((name) => (
        <TableRow
          key={name}
          rowKey={`instance-${encodeURIComponent(name)}`}
          data-instance={name}
          interactive
          navigated={current === name}
        >
          {cells(text.instance(name), current === name)}
          {canEdit && (
            <TableCell>
              <Button
                design="Transparent"
                icon={editIcon}
                tooltip={text.rename(name)}
                accessibleName={text.rename(name)}
                onClick={() => onRename(name)}
              />
              <Button
                design="Transparent"
                icon={deleteIcon}
                tooltip={text.remove(name)}
                accessibleName={text.remove(name)}
                onClick={() => onDelete(name)}
              />
            </TableCell>
          )}
        </TableRow>
      ))}
    </Table>
  );
}
