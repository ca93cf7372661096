import { Link, MessageStrip } from '@ui5/webcomponents-react';
import { useEffect, useRef } from 'react';
import { destinationFormText as text } from '../../../i18n/destination-form';
import styles from './form.module.css';
import type { FormIssue } from './form-issues';

interface IssueSummaryProps {
  readonly issues: readonly FormIssue[];
  /** Changes whenever the summary was asked for: it then takes the focus. */
  readonly focusKey: number;
  readonly onJump: (key: string) => void;
}

/** Everything that is wrong or doubtful, each as a link to its field. */
export function IssueSummary({ issues, focusKey, onJump }: IssueSummaryProps) {
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focusKey > 0) region.current?.focus();
  }, [focusKey]);
  const errors = issues.filter(({ severity }) => severity === 'error');
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  if (issues.length === 0) return null;
  return (
    <section ref={region} tabIndex={-1} className={styles.summary} aria-label={text.issues}>
      {errors.length > 0 && (
        <MessageStrip design="Negative" hideCloseButton>
          {text.errorsTitle(errors.length)}
          <IssueLinks issues={errors} onJump={onJump} />
        </MessageStrip>
      )}
      {warnings.length > 0 && (
        <MessageStrip design="Critical" hideCloseButton>
          {text.warningsTitle(warnings.length)}
          <IssueLinks issues={warnings} onJump={onJump} />
        </MessageStrip>
      )}
    </section>
  );
}

function IssueLinks({ issues, onJump }: Pick<IssueSummaryProps, 'issues' | 'onJump'>) {
  return (
    <ul className={styles.issues}>
      {issues.map(({ key, label, message }) => (
        <li key={`${key} ${message}`}>
          <Link wrappingType="Normal" onClick={() => onJump(key)}>
            {message.includes(label) ? message : `${label}: ${message}`}
          </Link>
        </li>
      ))}
    </ul>
  );
}
