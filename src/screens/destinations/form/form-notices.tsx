import { Button, MessageStrip } from '@ui5/webcomponents-react';
import type { DestinationKind, DestinationRecord } from '../../../domain/destination/types';
import { destinationFormText as text } from '../../../i18n/destination-form';
import { describeError } from '../../../i18n/errors';
import type { DraftState } from '../../../ui/draft-writer';
import styles from './form.module.css';
import type { Base } from './form-model';

interface FormNoticesProps {
  readonly kind: DestinationKind;
  readonly records: readonly DestinationRecord[];
  /** Null for a form that is not based on something stored. */
  readonly base: Base | null;
  readonly draft: DraftState;
  readonly onCompare: () => void;
  readonly onCreateAgain: () => void;
}

/** What happened elsewhere while the form was open, and what to do about it. */
export function FormNotices({ kind, records, base, draft, onCompare, onCreateAgain }: FormNoticesProps) {
  const stored = base && records.find((record) => record.id === base.id);
  const isNewer = base !== null && stored !== undefined && stored !== null && stored.version > base.version;
  const isDeleted = base !== null && stored === undefined;
  return (
    <div role="status" className={styles.notices}>
      {isNewer && (
        <MessageStrip design="Critical" hideCloseButton>
          {text.changedElsewhere(kind)}{' '}
          <Button design="Transparent" onClick={onCompare}>
            {text.compare}
          </Button>
        </MessageStrip>
      )}
      {isDeleted && (
        <MessageStrip design="Critical" hideCloseButton>
          {text.deletedElsewhere(kind)}{' '}
          <Button design="Transparent" onClick={onCreateAgain}>
            {text.createAgain}
          </Button>
        </MessageStrip>
      )}
      {draft.code === 'gone' && (
        <MessageStrip design="Critical" hideCloseButton>
          {text.draftGone}
        </MessageStrip>
      )}
      {draft.code === 'failed' && (
        <MessageStrip design="Critical" hideCloseButton>
          {text.draftFailed} {describeError(draft.error).message} {describeError(draft.error).nextStep}
        </MessageStrip>
      )}
    </div>
  );
}
