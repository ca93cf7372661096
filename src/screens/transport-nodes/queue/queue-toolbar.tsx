import { Button, Title } from '@ui5/webcomponents-react';
import { queueText as text } from '../../../i18n/transport-queue';
import { Refresh } from '../components/refresh';
import styles from './queue.module.css';
import type { QueueAction, QueueObstacles } from './queue-actions';

interface QueueToolbarProps {
  readonly selected: number;
  readonly visible: number;
  /** When the queue was read. */
  readonly readAt: number;
  readonly actions: readonly { readonly action: QueueAction; readonly label: string }[];
  readonly obstacles: QueueObstacles;
  readonly onAction: (action: QueueAction) => void;
}

/** How many entries there are and are ticked, and what can be done with them; a button that waits says why. */
export function QueueToolbar({ selected, visible, readAt, actions, obstacles, onAction }: QueueToolbarProps) {
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={text.actionsName}>
      <div className={styles.entries}>
        <Title level="H2" size="H5">
          {text.entries} {text.entriesCount(selected, visible)}
        </Title>
        <Refresh readAt={readAt} />
      </div>
      <div className={styles.buttons}>
        {actions.map(({ action, label }) => {
          const obstacle = obstacles[action];
          return (
            <span key={action} title={obstacle ?? undefined}>
              <Button
                design="Transparent"
                disabled={obstacle !== null}
                accessibleDescription={obstacle ?? ''}
                onClick={() => onAction(action)}
              >
                {label}
              </Button>
            </span>
          );
        })}
      </div>
    </div>
  );
}
