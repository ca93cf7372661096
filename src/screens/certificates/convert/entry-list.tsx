import { CheckBox } from '@ui5/webcomponents-react';
import type { Candidate } from '../../../domain/certificate/convert';
import { convertText as text } from '../../../i18n/convert';
import { classNames } from '../../../ui/class-names';
import styles from './convert.module.css';

interface EntryListProps {
  readonly candidates: readonly Candidate[];
  readonly isChosen: (id: string) => boolean;
  readonly onToggle: (candidate: Candidate, isChosen: boolean) => void;
}

/** What a file offers, to be ticked. */
export function EntryList({ candidates, isChosen, onToggle }: EntryListProps) {
  return (
    <ul className={styles.entries}>
      {candidates.map((candidate) => (
        <li key={candidate.id} className={styles.entry}>
          <CheckBox
            className={classNames(styles.check)}
            text={text.entry(candidate)}
            wrappingType="Normal"
            checked={isChosen(candidate.id)}
            onChange={(event) => onToggle(candidate, event.target.checked)}
          />
          <span className={styles.facts}>{text.entryFacts(candidate)}</span>
        </li>
      ))}
    </ul>
  );
}
