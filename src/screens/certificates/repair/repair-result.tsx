import { Title } from '@ui5/webcomponents-react';
import { certificatesOf } from '../../../domain/certificate/content';
import type { RepairedEntry } from '../../../domain/certificate/repair';
import { displayName } from '../../../domain/certificate/summary';
import { repairText as text } from '../../../i18n/repair';
import type { Store } from '../../../pki/types';
import styles from './repair.module.css';

/** The entries as they would be written, with what is new in them, and what is left out. */
export function RepairResult({
  store,
  entries,
}: {
  readonly store: Store;
  readonly entries: readonly RepairedEntry[];
}) {
  const known = new Set(certificatesOf(store).map(({ fingerprints }) => fingerprints.sha256));
  const kept = new Set(entries.map(({ source }) => source));
  const leftOut = store.entries.flatMap(({ alias, chain }, index) =>
    kept.has(index) ? [] : [alias || displayName(chain[0]?.subject ?? { text: '', relativeNames: [] })],
  );
  const shown = entries.map((entry, place) => ({ id: `${place}`, entry }));
  return (
    <section aria-label={text.result}>
      <Title level="H2" size="H6">
        {text.result}
      </Title>
      <ol className={styles.entries}>
        {shown.map(({ id, entry: { alias, hasKey, chain } }) => (
          <li key={id}>
            <strong>{text.entry(alias)}</strong>
            <ol className={styles.chain}>
              {hasKey && <li>{text.key}</li>}
              {chain.map(({ subject, fingerprints: { sha256 } }) => (
                <li key={sha256}>
                  {displayName(subject)}
                  {!known.has(sha256) && <em> ({text.added})</em>}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {leftOut.length > 0 && <p>{text.leftOut(leftOut)}</p>}
    </section>
  );
}
