import { Title } from '@ui5/webcomponents-react';
import type { ReactNode } from 'react';
import styles from './detail.module.css';

interface DetailCardProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One card of a detail column. */
export function DetailCard({ title, actions, children }: DetailCardProps) {
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.cardHeader}>
        <Title level="H3" size="H6">
          {title}
        </Title>
        {actions}
      </div>
      {children}
    </section>
  );
}
