import { Panel, Title } from '@ui5/webcomponents-react';
import type { ReactNode } from 'react';
import { classNames } from '../../../ui/class-names';
import styles from './form.module.css';

interface FormCardProps {
  readonly title: string;
  readonly subtitle?: string;
  /** Makes the card a place that the focus can be moved to. */
  readonly id?: string;
  readonly children: ReactNode;
}

/** One card of the form. */
export function FormCard({ title, subtitle, id, children }: FormCardProps) {
  return (
    <section
      className={classNames(styles.card, styles.container)}
      aria-label={title}
      {...(id !== undefined && { id, tabIndex: -1 })}
    >
      <div>
        <Title level="H3" size="H6">
          {title}
        </Title>
        {subtitle !== undefined && <p className={styles.quiet}>{subtitle}</p>}
      </div>
      {children}
    </section>
  );
}

interface FoldedCardProps extends FormCardProps {
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** A card that most destinations need nothing of. */
export function FoldedCard({ title, isOpen, onToggle, children }: FoldedCardProps) {
  return (
    <Panel
      headerText={title}
      accessibleName={title}
      headerLevel="H3"
      className={classNames(styles.folded)}
      collapsed={!isOpen}
      onToggle={(event) => onToggle(!event.target.collapsed)}
    >
      {children}
    </Panel>
  );
}
