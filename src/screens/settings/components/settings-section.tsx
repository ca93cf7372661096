import { Title } from '@ui5/webcomponents-react';
import { type ReactNode, useId } from 'react';
import styles from './settings-section.module.css';

/** One titled part of the settings, on a surface of its own. */
export function SettingsSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const titleId = useId();
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <Title id={titleId} level="H2" size="H5">
        {title}
      </Title>
      {children}
    </section>
  );
}

/** A row of buttons. */
export function SectionActions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Facts to read, each with its label. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={label} className={styles.fact}>
          <dt>{label}:</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
