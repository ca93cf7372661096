import downIcon from '@ui5/webcomponents-icons/dist/navigation-down-arrow.js';
import upIcon from '@ui5/webcomponents-icons/dist/navigation-up-arrow.js';
import { Button, CheckBox } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { type CertificateColumn, certificateColumns } from '../../../../domain/certificate/list';
import { certificatesText as text } from '../../../../i18n/certificates';
import { usePreferences, useUpdatePreferences } from '../../../../ui/use-workspace-data';
import { ViewDialog } from './view-dialog';
import styles from './view-dialog.module.css';

interface ColumnsDialogProps {
  readonly columns: readonly CertificateColumn[];
  readonly onClose: () => void;
}

/** Which columns the list shows, and in which order; remembered for this browser. */
export function ColumnsDialog({ columns, onClose }: ColumnsDialogProps) {
  const preferences = usePreferences();
  const updatePreferences = useUpdatePreferences();
  const [order, setOrder] = useState(() => [
    ...columns,
    ...certificateColumns.filter((item) => !columns.includes(item)),
  ]);
  const [shown, setShown] = useState<ReadonlySet<CertificateColumn>>(() => new Set(columns));

  const move = (from: number, to: number) =>
    setOrder((current) => {
      const moved = current[from];
      return moved === undefined ? current : current.toSpliced(from, 1).toSpliced(to, 0, moved);
    });
  const toggle = (column: CertificateColumn, isShown: boolean) =>
    setShown(
      (current) => new Set(certificateColumns.filter((item) => (item === column ? isShown : current.has(item)))),
    );
  const reset = () => {
    setOrder([...certificateColumns]);
    setShown(new Set(certificateColumns));
  };
  const confirm = () =>
    updatePreferences.mutate({
      columns: { ...preferences.columns, certificates: order.filter((column) => shown.has(column)) },
    });

  return (
    <ViewDialog title={text.chooseColumns} onReset={reset} onConfirm={confirm} onClose={onClose}>
      <div className={styles.group}>
        {order.map((column, index) => {
          const name = text.columns[column];
          return (
            <div key={column} className={styles.line}>
              <CheckBox
                text={name}
                checked={shown.has(column)}
                disabled={column === 'name'}
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
