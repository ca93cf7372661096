import { Title } from '@ui5/webcomponents-react';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './column.module.css';
import { focusWhenShown } from './focus-when-shown';

interface ColumnHeaderProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
  readonly level?: 'H1' | 'H2';
  /** Moves the focus to the title whenever this value changes, and at first; null leaves the focus where it is. */
  readonly focusKey?: string | null;
}

/** The head of a column: title, what stands below it, and the actions at its end. */
export function ColumnHeader({ title, subtitle, actions, level = 'H2', focusKey = null }: ColumnHeaderProps) {
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focusKey === null || heading.current === null) return;
    return focusWhenShown(heading.current);
  }, [focusKey]);
  return (
    <header className={styles.header}>
      <div ref={heading} tabIndex={-1} className={styles.heading}>
        <Title level={level} size="H4" wrappingType="Normal">
          {title}
        </Title>
        {subtitle !== undefined && <div className={styles.subtitle}>{subtitle}</div>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
