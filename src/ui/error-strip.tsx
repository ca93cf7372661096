import { Button, MessageStrip } from '@ui5/webcomponents-react';
import { useEffect, useRef } from 'react';
import { shellText } from '../i18n/shell';
import styles from './error-strip.module.css';
import { useErrorText } from './use-error-text';

interface ErrorStripProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** Whether it answers what was just done, and is brought into view; what could not be read is said at its place. */
  readonly isAnswer?: boolean;
}

/** What went wrong and what to do next; nothing while there is no error. */
export function ErrorStrip({ error, onRetry, isAnswer = onRetry === undefined }: ErrorStripProps) {
  const text = useErrorText(error);
  const alert = useRef<HTMLDivElement>(null);
  const hasText = text !== null;
  useEffect(() => {
    if (!hasText || !isAnswer) return;
    // In the next frame, because only then has UI5 given the strip its height.
    const frame = requestAnimationFrame(() => alert.current?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, [hasText, isAnswer]);
  return (
    <div ref={alert} role="alert" className={styles.alert}>
      {hasText && (
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
