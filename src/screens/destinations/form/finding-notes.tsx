import alertIcon from '@ui5/webcomponents-icons/dist/alert.js';
import errorIcon from '@ui5/webcomponents-icons/dist/error.js';
import informationIcon from '@ui5/webcomponents-icons/dist/information.js';
import { Icon } from '@ui5/webcomponents-react';
import { findingsText, findingText } from '../../../i18n/findings';
import type { Finding, Severity } from '../../../pki/types';
import { classNames } from '../../../ui/class-names';
import styles from './form.module.css';

const icons: Record<Severity, string> = { error: errorIcon, warning: alertIcon, information: informationIcon };

/** What was found in a certificate, in one line each; the meaning follows in smaller words. */
export function FindingNotes({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className={styles.findings}>
      {findings.map((finding) => {
        const { title, meaning } = findingText(finding);
        return (
          <li key={finding.code} className={styles.finding}>
            <Icon
              name={icons[finding.severity]}
              mode="Image"
              accessibleName={findingsText.severities[finding.severity]}
              className={classNames(styles[finding.severity])}
            />
            <span>
              <strong>{title}</strong> {meaning}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
