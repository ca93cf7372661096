import { Button, MessageStrip } from '@ui5/webcomponents-react';
import { useEffect, useRef } from 'react';
import { copyText as text } from '../../../i18n/copy';
import styles from '../copy.module.css';
import type { FinishedRun } from '../use-copy-run';

interface RunResultProps {
  readonly finished: FinishedRun;
  /** How many of it can be tried again. */
  readonly again: number;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** What came of the last run, in numbers; reasons stand with the entries. */
export function RunResult({ finished: { wanted, outcome }, again, onRetry, onClose }: RunResultProps) {
  const copied = [...outcome.values()].filter((error) => error === null).length;
  const failed = outcome.size - copied;
  const isWhole = copied === wanted;
  const place = useRef<HTMLDivElement>(null);
  // The entries that were ticked may be far below it.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div role="status" ref={place} className={styles.notice}>
      <MessageStrip design={isWhole ? 'Positive' : failed > 0 ? 'Negative' : 'Critical'} onClose={onClose}>
        {isWhole
          ? text.done(copied)
          : `${text.doneAndFailed(copied, failed, wanted - outcome.size)} ${failed > 0 ? text.seeEntries : text.stillTicked}`}
      </MessageStrip>
      {!isWhole && again > 0 && <Button onClick={onRetry}>{text.retry(again)}</Button>}
    </div>
  );
}
