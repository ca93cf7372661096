import { pathData as deletedIcon } from '@ui5/webcomponents-icons/dist/v5/delete.js';
import { pathData as restartIcon } from '@ui5/webcomponents-icons/dist/v5/restart.js';
import { pathData as criticalIcon } from '@ui5/webcomponents-icons/dist/v5/status-critical.js';
import { pathData as runningIcon } from '@ui5/webcomponents-icons/dist/v5/status-in-process.js';
import { pathData as inactiveIcon } from '@ui5/webcomponents-icons/dist/v5/status-inactive.js';
import { pathData as negativeIcon } from '@ui5/webcomponents-icons/dist/v5/status-negative.js';
import { pathData as positiveIcon } from '@ui5/webcomponents-icons/dist/v5/status-positive.js';
import type { QueueStatus } from '../../../domain/transport/types';
import { statusHints, statusNames } from '../../../i18n/transport-words';
import { classNames } from '../../../ui/class-names';
import { RowIcon } from './row-icon';
import styles from './status-text.module.css';

type Tone = 'positive' | 'critical' | 'negative' | 'informative' | 'neutral';

const looks: Readonly<Record<QueueStatus, { readonly tone: Tone; readonly icon: string }>> = {
  initial: { tone: 'neutral', icon: inactiveIcon },
  running: { tone: 'informative', icon: runningIcon },
  repeatable: { tone: 'neutral', icon: restartIcon },
  succeeded: { tone: 'positive', icon: positiveIcon },
  warning: { tone: 'critical', icon: criticalIcon },
  error: { tone: 'negative', icon: negativeIcon },
  fatal: { tone: 'negative', icon: negativeIcon },
  skipped: { tone: 'neutral', icon: inactiveIcon },
  transient: { tone: 'neutral', icon: inactiveIcon },
  deleted: { tone: 'neutral', icon: deletedIcon },
  unknown: { tone: 'neutral', icon: inactiveIcon },
};

interface StatusTextProps {
  readonly status: QueueStatus;
  /** Of the service, where the status is not known. */
  readonly word?: string | undefined;
}

/** The status of a request in a queue, in words; colour and icon only repeat them. */
export function StatusText({ status, word }: StatusTextProps) {
  const { tone, icon } = looks[status];
  return (
    <span className={classNames(styles.status, styles[tone])} title={statusHints[status]}>
      <RowIcon pathData={icon} />
      {word ?? statusNames[status]}
    </span>
  );
}
