import { Fragment, type ReactNode } from 'react';
import { classNames } from '../class-names';
import { CopyButton } from '../copy-button';
import styles from './detail.module.css';

export interface Fact {
  readonly label: string;
  /** Nothing is shown for null. */
  readonly value: ReactNode;
  /** Takes a line of its own. */
  readonly wide?: boolean;
}

/** Labels with their values, in as many columns as fit. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter((fact) => fact.value !== null && fact.value !== undefined && fact.value !== '')
        .map(({ label, value, wide = false }) => (
          <div key={label} className={classNames(styles.fact, wide && styles.wide)}>
            <dt>{label}:</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Pairs of hexadecimal digits with colons between, broken into lines only behind a colon. */
export function Breakable({ text }: { readonly text: string }) {
  const parts = text.split(':');
  // The bytes never change their order: their place is their identity.
  const bytes = parts.map((part, place) => ({ id: `${place}`, shown: place < parts.length - 1 ? `${part}:` : part }));
  return (
    <span className={styles.bytes}>
      {bytes.map(({ id, shown }) => (
        <Fragment key={id}>
          {shown}
          <wbr />
        </Fragment>
      ))}
    </span>
  );
}

/** A long technical value with a button that copies it. */
export function Copyable({ text, what }: { readonly text: string; readonly what: string }) {
  return (
    <span className={styles.copyable}>
      <span className={styles.code}>
        <Breakable text={text} />
      </span>
      <CopyButton text={text} what={what} />
    </span>
  );
}

/** Lines below each other. */
export function Lines({ lines }: { readonly lines: readonly string[] }) {
  // Lines never change their order: their place is their identity.
  return lines
    .map((line, place) => ({ id: `${place}`, line }))
    .map(({ id, line }) => (
      <span key={id} className={styles.line}>
        {line}
      </span>
    ));
}
