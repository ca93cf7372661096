import alertIcon from '@ui5/webcomponents-icons/dist/alert.js';
import errorIcon from '@ui5/webcomponents-icons/dist/error.js';
import informationIcon from '@ui5/webcomponents-icons/dist/information.js';
import { Icon, Link } from '@ui5/webcomponents-react';
import { findingsText, findingText } from '../../../../i18n/findings';
import type { Finding, Severity } from '../../../../pki/types';
import { classNames } from '../../../../ui/class-names';
import styles from '../../../../ui/detail/detail.module.css';

const icons: Record<Severity, string> = { error: errorIcon, warning: alertIcon, information: informationIcon };

interface FindingsListProps {
  readonly findings: readonly Finding[];
  /** Opens what a finding is about; without it no links are shown. */
  readonly onOpen?: (finding: Finding) => void;
}

/** Findings, each with what it means and what to do. */
export function FindingsList({ findings, onOpen }: FindingsListProps) {
  // Findings of one reading never change their order: their place is their identity.
  const shown = findings.map((finding, place) => ({ id: `${place}`, finding, words: findingText(finding) }));
  return (
    <ul className={styles.plainList}>
      {shown.map(({ id, finding, words }) => (
        <li key={id} className={styles.finding}>
          <Icon
            name={icons[finding.severity]}
            accessibleName={findingsText.severities[finding.severity]}
            mode="Image"
            className={classNames(styles[finding.severity])}
          />
          <div className={styles.findingBody}>
            <strong>{words.title}</strong>
            <p>{words.meaning}</p>
            <p>
              <em>{findingsText.action}:</em> {words.action}
            </p>
            {onOpen !== undefined && (finding.certificate !== null || finding.entry !== null) && (
              <Link onClick={() => onOpen(finding)}>
                {finding.certificate === null ? findingsText.showKey : findingsText.show}
              </Link>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
