import { Bar, Button, Dialog, MessageStrip } from '@ui5/webcomponents-react';
import { useEffect, useState } from 'react';
import type { CompanionClient, CompanionState } from '../../backend/companion-client/companion-client';
import { BackendError } from '../../backend/errors';
import { sessionOverText } from '../../i18n/session-over';
import { classNames } from '../../ui/class-names';
import styles from './session-over.module.css';

interface SessionOverDialogProps {
  readonly companion: Pick<CompanionClient, 'state'>;
  /** Asks the service for something small. */
  readonly ask: () => Promise<unknown>;
  readonly onSignedIn: () => void;
  /** Called when it has closed, whichever way. */
  readonly onClose: () => void;
}

/** What happened, how to sign in again, and that nothing is lost. */
export function SessionOverDialog({ companion, ask, onSignedIn, onClose }: SessionOverDialogProps) {
  const companionState = useCompanionState(companion);
  const [isOpen, setIsOpen] = useState(true);
  const [attempt, setAttempt] = useState<'none' | 'running' | 'failed'>('none');

  const tryAgain = async () => {
    setAttempt('running');
    if (await ask().then(() => false, isSessionOver)) return setAttempt('failed');
    setIsOpen(false);
    onSignedIn();
  };
  const canSignIn = companionState === 'none';
  return (
    <Dialog
      open={isOpen}
      headerText={sessionOverText.title}
      state="Critical"
      className={classNames(styles.dialog)}
      onClose={onClose}
      footer={
        <Bar
          design="Footer"
          endContent={
            <>
              {canSignIn && (
                <Button key="sign-in" design="Emphasized" onClick={openSignIn}>
                  {sessionOverText.signIn}
                </Button>
              )}
              <Button
                key="try"
                design={canSignIn ? 'Default' : 'Emphasized'}
                loading={attempt === 'running'}
                disabled={attempt === 'running'}
                onClick={() => void tryAgain()}
              >
                {sessionOverText.tryAgain}
              </Button>
              <Button key="later" design="Transparent" onClick={() => setIsOpen(false)}>
                {sessionOverText.later}
              </Button>
            </>
          }
        />
      }
    >
      <div className={styles.content}>
        <p>{sessionOverText.happened}</p>
        <p>{sessionOverText.nothingLost}</p>
        {companionState !== null && <p>{sessionOverText.hints[companionState]}</p>}
        <div role="alert">
          {attempt === 'failed' && (
            <MessageStrip design="Negative" hideCloseButton>
              {sessionOverText.stillOver}
            </MessageStrip>
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** Null until it is known. */
function useCompanionState(companion: Pick<CompanionClient, 'state'>): CompanionState | null {
  const [state, setState] = useState<CompanionState | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void companion.state().then((found) => {
      if (isCurrent) setState(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [companion]);
  return state;
}

/** The page itself: whatever asks for the sign-in stands in front of it. */
function openSignIn(): void {
  window.open(import.meta.env.BASE_URL, '_blank', 'noopener,noreferrer');
}

function isSessionOver(error: unknown): boolean {
  return error instanceof BackendError && error.details.rule === 'session-over';
}
