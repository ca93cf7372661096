import { RadioButton } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { listText as text } from '../../i18n/list';
import { ViewDialog } from './view-dialog';
import styles from './view-dialog.module.css';

export interface Sort<Column extends string> {
  readonly by: Column;
  readonly descending: boolean;
}

interface SortDialogProps<Column extends string> {
  readonly columns: readonly Column[];
  readonly names: Readonly<Record<Column, string>>;
  readonly sort: Sort<Column>;
  /** What *Reset* goes back to. */
  readonly usual: Sort<Column>;
  readonly onChange: (sort: Sort<Column>) => void;
  readonly onClose: () => void;
}

/** By which column the list is sorted, and in which direction. */
export function SortDialog<Column extends string>(props: SortDialogProps<Column>) {
  const { columns, names, usual, onChange, onClose } = props;
  const [{ by, descending }, setSort] = useState(props.sort);
  return (
    <ViewDialog
      title={text.sort}
      onReset={() => setSort(usual)}
      onConfirm={() => onChange({ by, descending })}
      onClose={onClose}
    >
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{text.sortOrder}</legend>
        {[false, true].map((value) => (
          <RadioButton
            key={String(value)}
            name="order"
            text={value ? text.descending : text.ascending}
            checked={descending === value}
            onChange={() => setSort({ by, descending: value })}
          />
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{text.sortBy}</legend>
        {columns.map((column) => (
          <RadioButton
            key={column}
            name="column"
            text={names[column]}
            checked={by === column}
            onChange={() => setSort({ by: column, descending })}
          />
        ))}
      </fieldset>
    </ViewDialog>
  );
}
