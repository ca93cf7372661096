import { Title } from '@ui5/webcomponents-react';
import type { ReactNode } from 'react';
import styles from './detail.module.css';

interface DetailCardProps {
  readonly title: string;
  readonly actions?: ReactNode;
  /** `H2` right below the title of a page; below that of a column otherwise. */
  readonly level?: 'H2' | 'H3';
  readonly children: ReactNode;
}

/** One card of a detail column, or of a page. */
export function DetailCard({ title, actions, level = 'H3', children }: DetailCardProps) {
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.cardHeader}>
        <Title level={level} size="H6">
          {title}
        </Title>
        {actions}
      </div>
      {children}
    </section>
  );
}
