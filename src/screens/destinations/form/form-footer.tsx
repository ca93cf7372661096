import { Bar, Button, Link } from '@ui5/webcomponents-react';
import { destinationFormText as text } from '../../../i18n/destination-form';
import { classNames } from '../../../ui/class-names';
import type { DraftState } from '../../../ui/draft-writer';
import styles from './form.module.css';
import type { FormIssue } from './form-issues';

interface FormFooterProps {
  readonly issues: readonly FormIssue[];
  readonly draft: DraftState;
  readonly submitLabel: string;
  readonly isBlocked: boolean;
  readonly isSaving: boolean;
  readonly onShowIssues: () => void;
  readonly onSubmit: () => void;
  readonly onDiscard: () => void;
}

/** Create or Save, Discard, and beside them why the first may have to wait. */
export function FormFooter(props: FormFooterProps) {
  const { issues, draft, submitLabel, isBlocked, isSaving, onShowIssues, onSubmit, onDiscard } = props;
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return (
    <Bar
      design="FloatingFooter"
      className={classNames(styles.footer)}
      startContent={
        <div className={styles.state}>
          {issues.length > 0 && (
            <Link accessibleRole="Button" onClick={onShowIssues}>
              {text.issueCount(errors, issues.length - errors)}
            </Link>
          )}
          <span role="status">{draftStateText(draft)}</span>
        </div>
      }
      endContent={
        <>
          <Button design="Emphasized" disabled={isBlocked || isSaving} loading={isSaving} onClick={onSubmit}>
            {submitLabel}
          </Button>
          <Button design="Transparent" disabled={isSaving} onClick={onDiscard}>
            {text.discard}
          </Button>
        </>
      }
    />
  );
}

function draftStateText({ code }: DraftState): string {
  return code === 'stored' ? text.draftKept : '';
}
