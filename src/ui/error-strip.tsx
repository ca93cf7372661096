import { Button, MessageStrip } from '@ui5/webcomponents-react';
import { describeError } from '../i18n/errors';
import { shellText } from '../i18n/shell';
import styles from './error-strip.module.css';

/** What went wrong and what to do next; nothing while there is no error. */
export function ErrorStrip({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const text = error === null || error === undefined ? null : describeError(error);
  return (
    <div role="alert" className={styles.alert}>
      {text !== null && (
        <div className={styles.strip}>
          <MessageStrip design="Negative" hideCloseButton>
            {text.message} {text.nextStep}
          </MessageStrip>
          {onRetry !== undefined && (
            <Button design="Transparent" onClick={onRetry}>
              {shellText.retry}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
