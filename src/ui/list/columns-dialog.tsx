import downIcon from '@ui5/webcomponents-icons/dist/navigation-down-arrow.js';
import upIcon from '@ui5/webcomponents-icons/dist/navigation-up-arrow.js';
import { Button, CheckBox } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { listText as text } from '../../i18n/list';
import { usePreferences, useUpdatePreferences } from '../use-workspace-data';
import { ViewDialog } from './view-dialog';
import styles from './view-dialog.module.css';

interface ColumnsDialogProps<Column extends string> {
  /** Under which name the choice is remembered. */
  readonly listName: string;
  /** All there are, in their usual order; the first one, which names the row, is always shown. */
  readonly all: readonly Column[];
  readonly names: Readonly<Record<Column, string>>;
  readonly columns: readonly Column[];
  readonly onClose: () => void;
}

/** Which columns a list shows, and in which order; remembered for this browser. */
export function ColumnsDialog<Column extends string>(props: ColumnsDialogProps<Column>) {
  const { listName, all, names, columns, onClose } = props;
  const preferences = usePreferences();
  const updatePreferences = useUpdatePreferences();
  const [order, setOrder] = useState(() => [...columns, ...all.filter((item) => !columns.includes(item))]);
  const [shown, setShown] = useState<ReadonlySet<Column>>(() => new Set(columns));

  const move = (from: number, to: number) =>
    setOrder((current) => {
      const moved = current[from];
      return moved === undefined ? current : current.toSpliced(from, 1).toSpliced(to, 0, moved);
    });
  const toggle = (column: Column, isShown: boolean) =>
    setShown((current) => new Set(all.filter((item) => (item === column ? isShown : current.has(item)))));
  const reset = () => {
    setOrder([...all]);
    setShown(new Set(all));
  };
  const confirm = () =>
    updatePreferences.mutate({
      columns: { ...preferences.columns, [listName]: order.filter((column) => shown.has(column)) },
    });

  return (
    <ViewDialog title={text.chooseColumns} onReset={reset} onConfirm={confirm} onClose={onClose}>
      <div className={styles.group}>
        {order.map((column, index) => {
          const name = names[column];
          return (
            <div key={column} className={styles.line}>
              <CheckBox
                text={name}
                checked={shown.has(column)}
                disabled={column === all[0]}
                onChange={(event) => toggle(column, event.target.checked)}
              />
              <Button
                design="Transparent"
                icon={upIcon}
                tooltip={text.moveUp(name)}
                accessibleName={text.moveUp(name)}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              />
              <Button
                design="Transparent"
                icon={downIcon}
                tooltip={text.moveDown(name)}
                accessibleName={text.moveDown(name)}
                disabled={index === order.length - 1}
                onClick={() => move(index, index + 1)}
              />
            </div>
          );
        })}
      </div>
    </ViewDialog>
  );
}
