import { Button, MessageStrip } from '@ui5/webcomponents-react';
import type { QueueRow } from '../../../backend/port';
import { countValues } from '../../../domain/list';
import { formatList } from '../../../i18n/format';
import { queueText as text } from '../../../i18n/transport-queue';
import { statusNames } from '../../../i18n/transport-words';
import styles from './queue.module.css';
import { failedStatuses } from './queue-filter';

interface FailedStripProps {
  readonly failed: readonly QueueRow[];
  /** How many of them the filters hide. */
  readonly hidden: number;
  readonly onShow: () => void;
}

/** What failed does not stay unseen: the usual filters hide Error, and nobody watches an automatic import. */
export function FailedStrip({ failed, hidden, onShow }: FailedStripProps) {
  if (hidden === 0) return null;
  const counts = [...countValues(failedStatuses, failed, ({ status }) => [status])];
  return (
    <div className={styles.notice}>
      <MessageStrip design="Negative" hideCloseButton>
        {text.failed(
          formatList(counts.map(([status, count]) => text.perStatus(statusNames[status], count))),
          failed.length,
          hidden,
        )}
      </MessageStrip>
      <Button design="Transparent" onClick={onShow}>
        {text.showFailed}
      </Button>
    </div>
  );
}
