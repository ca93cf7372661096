import { Button, MessageStrip } from '@ui5/webcomponents-react';
import { shellText } from '../i18n/shell';
import styles from './error-strip.module.css';
import { useErrorText } from './use-error-text';

/** What went wrong and what to do next; nothing while there is no error. */
export function ErrorStrip({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const text = useErrorText(error);
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
