import declineIcon from '@ui5/webcomponents-icons/dist/decline.js';
import { Button, Input } from '@ui5/webcomponents-react';
import type { AliasProblem, Chosen } from '../../../domain/certificate/convert';
import { convertText as text } from '../../../i18n/convert';
import { classNames } from '../../../ui/class-names';
import styles from './convert.module.css';

interface AliasFieldsProps {
  readonly chosen: readonly Chosen[];
  readonly problems: ReadonlyMap<string, AliasProblem>;
  readonly onRename: (id: string, alias: string) => void;
  /** Without it nothing can be left out here. */
  readonly onRemove?: (id: string) => void;
}

/** The name that each chosen entry is to have. */
export function AliasFields({ chosen, problems, onRename, onRemove }: AliasFieldsProps) {
  return (
    <ul className={styles.aliases}>
      {chosen.map(({ candidate, alias }) => {
        const problem = problems.get(candidate.id);
        const entry = text.entry(candidate);
        return (
          <li key={candidate.id} className={styles.alias}>
            <span className={styles.facts}>
              {entry} · {text.entryFacts(candidate)}
            </span>
            <div className={styles.aliasRow}>
              <Input
                className={classNames(styles.input)}
                accessibleName={text.alias(entry)}
                value={alias}
                valueState={problem === undefined ? 'None' : 'Negative'}
                valueStateMessage={problem === undefined ? undefined : <div>{text.aliasProblems[problem]}</div>}
                onInput={(event) => onRename(candidate.id, event.target.value)}
              />
              {onRemove !== undefined && (
                <Button
                  design="Transparent"
                  icon={declineIcon}
                  tooltip={text.remove(entry)}
                  accessibleName={text.remove(entry)}
                  onClick={() => onRemove(candidate.id)}
                />
              )}
            </div>
            {problem !== undefined && <span className={styles.problem}>{text.aliasProblems[problem]}</span>}
          </li>
        );
      })}
    </ul>
  );
}
