import { Label } from '@ui5/webcomponents-react';
import type { ReactNode } from 'react';
import styles from './generate.module.css';

interface FieldFrameProps {
  /** Of the input, for the label. */
  readonly id: string;
  readonly label: string;
  readonly isRequired?: boolean;
  /** What should be known about it, below the input. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A label above its input. */
export function FieldFrame({ id, label, isRequired = false, note = null, children }: FieldFrameProps) {
  return (
    <div className={styles.field}>
      <Label for={id} required={isRequired} showColon>
        {label}
      </Label>
      {children}
      {note !== null && <div className={styles.note}>{note}</div>}
    </div>
  );
}
