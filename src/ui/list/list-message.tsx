import { Title } from '@ui5/webcomponents-react';
import type { ReactNode } from 'react';
import styles from './list.module.css';

interface ListMessageProps {
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}

/** Stands where rows would be: why there are none, and what to do. */
export function ListMessage({ title, hint, children }: ListMessageProps) {
  return (
    <div className={styles.message}>
      <Title level="H2" size="H5">
        {title}
      </Title>
      <p>{hint}</p>
      <div className={styles.buttons}>{children}</div>
    </div>
  );
}
