import { Title } from '@ui5/webcomponents-react';
import type { ReactNode } from 'react';
import styles from './page-message.module.css';

/** A page or panel that has only something to say: a title, a sentence, and what to do next. */
export function PageMessage({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={styles.message}>
      <Title level="H1" size="H3" wrappingType="Normal">
        {title}
      </Title>
      <p className={styles.hint}>{hint}</p>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
