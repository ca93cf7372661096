import { useBlocker } from '@tanstack/react-router';
import { Bar, Button, Dialog } from '@ui5/webcomponents-react';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { shellText } from '../i18n/shell';
import { classNames } from './class-names';
import styles from './dialog.module.css';
import { ErrorStrip } from './error-strip';

/** A place in the application: the path and its checked search parameters. */
export interface Place {
  readonly pathname: string;
  readonly search: object;
}

/** Of a form whose changes are kept as a draft: leaving need not lose them. */
export interface DraftGuard {
  /** Stores what was entered; the form is left when it has. */
  readonly keep: () => Promise<unknown>;
  /** Removes the draft; the form is left when it has. */
  readonly discard: () => Promise<unknown>;
  /** Everything entered is stored already: closing the tab loses nothing. */
  readonly isStored: boolean;
}

/** Of a form that stands over the page: leaving it there is no navigation, so that whoever shows it has to ask. */
interface LeaveHost {
  readonly setDirty: (isDirty: boolean) => void;
}

const LeaveHostContext = createContext<LeaveHost | null>(null);

export const LeaveHostProvider = LeaveHostContext.Provider;

/** For what shows forms over the page: `leave` runs at once, or asks first while a form below `host` has unsaved changes. */
export function useLeaveHost(): {
  readonly host: LeaveHost;
  readonly leave: (run: () => void) => void;
  readonly leaveDialog: ReactNode;
} {
  const isDirty = useRef(false);
  const [waiting, setWaiting] = useState<{ readonly run: () => void } | null>(null);
  const actions = useMemo(
    () => ({
      host: {
        setDirty: (next: boolean) => {
          isDirty.current = next;
        },
      },
      leave: (run: () => void) => (isDirty.current ? setWaiting({ run }) : run()),
    }),
    [],
  );
  const leaveDialog = waiting !== null && (
    <LeaveDialog
      draft={null}
      onLeave={() => {
        isDirty.current = false;
        setWaiting(null);
        waiting.run();
      }}
      onStay={() => setWaiting(null)}
    />
  );
  return { ...actions, leaveDialog };
}

/**
 * While `isDirty`, asks before the user leaves: by a link, Back, or closing the tab. Returns the dialog to render.
 * `leaves` says which navigation would lose the changes (default: every one), so that a search beside the form may still change the address.
 * With a draft the changes can also be kept. Navigate with `ignoreBlocker: true` after saving.
 */
export function useUnsavedChanges(
  isDirty: boolean,
  leaves: (from: Place, to: Place) => boolean = () => true,
  draft: DraftGuard | null = null,
): ReactNode {
  const host = useContext(LeaveHostContext);
  useEffect(() => {
    host?.setDirty(isDirty);
    return () => host?.setDirty(false);
  }, [host, isDirty]);
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => leaves(current, next),
    enableBeforeUnload: isDirty && draft?.isStored !== true,
    disabled: !isDirty,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return <LeaveDialog draft={draft} onLeave={blocker.proceed} onStay={blocker.reset} />;
}

function LeaveDialog({
  draft,
  onLeave,
  onStay,
}: {
  readonly draft: DraftGuard | null;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}) {
  const [error, setError] = useState<unknown>(null);
  const leaveAfter = async (work: () => Promise<unknown>) => {
    try {
      await work();
      onLeave();
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <Dialog
      open
      headerText={shellText.unsavedTitle}
      state="Critical"
      className={classNames(styles.dialog)}
      onClose={onStay}
      footer={
        <Bar
          design="Footer"
          endContent={
            <>
              {draft === null ? (
                <Button key="discard" design="Negative" onClick={onLeave}>
                  {shellText.discard}
                </Button>
              ) : (
                <>
                  <Button key="keep" design="Emphasized" onClick={() => void leaveAfter(draft.keep)}>
                    {shellText.keepDraft}
                  </Button>
                  <Button key="discard" design="Negative" onClick={() => void leaveAfter(draft.discard)}>
                    {shellText.discard}
                  </Button>
                </>
              )}
              <Button key="stay" design="Transparent" onClick={onStay}>
                {shellText.stay}
              </Button>
            </>
          }
        />
      }
    >
      <div className={styles.content}>
        {draft === null ? shellText.unsavedHint : shellText.unsavedDraftHint}
        <ErrorStrip error={error} />
      </div>
    </Dialog>
  );
}
