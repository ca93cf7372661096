import restartIcon from '@ui5/webcomponents-icons/dist/restart.js';
import criticalIcon from '@ui5/webcomponents-icons/dist/status-critical.js';
import runningIcon from '@ui5/webcomponents-icons/dist/status-in-process.js';
import inactiveIcon from '@ui5/webcomponents-icons/dist/status-inactive.js';
import negativeIcon from '@ui5/webcomponents-icons/dist/status-negative.js';
import positiveIcon from '@ui5/webcomponents-icons/dist/status-positive.js';
import { Icon } from '@ui5/webcomponents-react';
import type { QueueStatus } from '../../../domain/transport/types';
import { statusHints, statusNames } from '../../../i18n/transport-words';
import { classNames } from '../../../ui/class-names';
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
  deleted: { tone: 'neutral', icon: inactiveIcon },
};

/** The status of a request in a queue, in words; colour and icon only repeat them. */
export function StatusText({ status }: { readonly status: QueueStatus }) {
  const { tone, icon } = looks[status];
  return (
    <span className={classNames(styles.status, styles[tone])} title={statusHints[status]}>
      <Icon name={icon} mode="Decorative" className={classNames(styles.icon)} />
      {statusNames[status]}
    </span>
  );
}
