import { BusyIndicator } from '@ui5/webcomponents-react';
import { type ReactNode, Suspense } from 'react';
import { listText as text } from '../../i18n/list';
import { classNames } from '../class-names';
import styles from './column.module.css';
import { ColumnHeader } from './column-header';

interface ColumnSlotProps {
  readonly slot?: string;
  readonly isShown: boolean;
  readonly children: ReactNode;
}

/** Content of a column; the element stays, because UI5 places it by its slot. */
export function ColumnSlot({ slot, isShown, children }: ColumnSlotProps) {
  return (
    <div slot={slot} className={styles.slot}>
      {isShown && (
        <Suspense fallback={<BusyIndicator active delay={300} className={classNames(styles.busy)} />}>
          {children}
        </Suspense>
      )}
    </div>
  );
}

/** In place of a record that is not there (any more). */
export function MissingRecord({ name, actions }: { readonly name: string; readonly actions: ReactNode }) {
  return (
    <div className={styles.column}>
      <ColumnHeader title={text.goneTitle} focusKey={name} actions={actions} />
      <div className={styles.body}>{text.gone(name)}</div>
    </div>
  );
}
