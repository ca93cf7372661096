import { CheckBox } from '@ui5/webcomponents-react';
import type { ReactNode } from 'react';
import type { Candidate, Chosen } from '../../../domain/certificate/convert';
import { convertText as text } from '../../../i18n/convert';
import { classNames } from '../../../ui/class-names';
import styles from './convert.module.css';

interface EntryListProps {
  readonly candidates: readonly Candidate[];
  readonly chosen: readonly Chosen[];
  readonly onToggle: (candidate: Candidate, isChosen: boolean) => void;
  /** What is asked about an entry that is ticked. */
  readonly details?: (chosen: Chosen) => ReactNode;
}

/** What a file offers, to be ticked. */
export function EntryList({ candidates, chosen, onToggle, details }: EntryListProps) {
  return (
    <ul className={styles.entries}>
      {candidates.map((candidate) => {
        const picked = chosen.find((one) => one.candidate.id === candidate.id);
        return (
          <li key={candidate.id} className={styles.entry}>
            <CheckBox
              className={classNames(styles.check)}
              text={text.entry(candidate)}
              wrappingType="Normal"
              checked={picked !== undefined}
              onChange={(event) => onToggle(candidate, event.target.checked)}
            />
            <div className={styles.below}>
              <span className={styles.facts}>{text.entryFacts(candidate)}</span>
              {picked !== undefined && details?.(picked)}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
