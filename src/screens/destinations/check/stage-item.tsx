import errorIcon from '@ui5/webcomponents-icons/dist/message-error.js';
import successIcon from '@ui5/webcomponents-icons/dist/message-success.js';
import warningIcon from '@ui5/webcomponents-icons/dist/message-warning.js';
import waitingIcon from '@ui5/webcomponents-icons/dist/pending.js';
import skippedIcon from '@ui5/webcomponents-icons/dist/sys-minus.js';
import { BusyIndicator, Icon } from '@ui5/webcomponents-react';
import { checkConnectionText as text } from '../../../i18n/check-connection';
import { classNames } from '../../../ui/class-names';
import styles from './check-connection-dialog.module.css';
import { StageDetails } from './stage-details';
import { stageLines, stageTitle } from './stage-words';
import type { Stage, StageResult } from './stages';

interface StageItemProps {
  readonly stage: Stage;
  /** Undefined while it has not begun. */
  readonly result: StageResult | 'running' | undefined;
}

const icons = {
  waiting: waitingIcon,
  passed: successIcon,
  noticed: warningIcon,
  failed: errorIcon,
  skipped: skippedIcon,
} as const;

/** One stage: how it went, what it is, and why. */
export function StageItem({ stage, result }: StageItemProps) {
  const state = result === undefined ? 'waiting' : result === 'running' ? 'running' : result.state;
  const lines = typeof result === 'object' ? stageLines(result) : [];
  return (
    <li className={styles.stage} data-stage={stage.key} data-state={state}>
      <span className={styles.icon}>
        {state === 'running' ? (
          <BusyIndicator active size="S" delay={0} />
        ) : (
          <Icon name={icons[state]} className={classNames(styles[state])} mode="Decorative" />
        )}
      </span>
      <div className={styles.words}>
        <div className={styles.heading}>
          <strong>{stageTitle(stage)}</strong>
          <span className={classNames(styles[state])}>{text.states[state]}</span>
        </div>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {typeof result === 'object' && <StageDetails result={result} />}
      </div>
    </li>
  );
}
