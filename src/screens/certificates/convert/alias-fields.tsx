import declineIcon from '@ui5/webcomponents-icons/dist/decline.js';
import { Button } from '@ui5/webcomponents-react';
import type { AliasProblem, Chosen } from '../../../domain/certificate/convert';
import { convertText as text } from '../../../i18n/convert';
import { AliasInput } from './alias-input';
import styles from './convert.module.css';

interface AliasFieldsProps {
  readonly chosen: readonly Chosen[];
  readonly problems: ReadonlyMap<string, AliasProblem>;
  readonly onRename: (id: string, alias: string) => void;
  readonly onRemove: (id: string) => void;
}

/** The chosen entries of several files, with the names they are to have. */
export function AliasFields({ chosen, problems, onRename, onRemove }: AliasFieldsProps) {
  return (
    <ul className={styles.aliases}>
      {chosen.map((one) => {
        const { candidate } = one;
        const entry = text.entry(candidate);
        return (
          <li key={candidate.id} className={styles.entry}>
            <div className={styles.aliasRow}>
              <span className={styles.name}>
                {entry} <span className={styles.facts}>{text.entryFacts(candidate)}</span>
              </span>
              <Button
                design="Transparent"
                icon={declineIcon}
                tooltip={text.remove(entry)}
                accessibleName={text.remove(entry)}
                onClick={() => onRemove(candidate.id)}
              />
            </div>
            <AliasInput chosen={one} problem={problems.get(candidate.id)} onRename={onRename} />
          </li>
        );
      })}
    </ul>
  );
}
