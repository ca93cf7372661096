import { useBlocker } from '@tanstack/react-router';
import { Bar, Button, Dialog } from '@ui5/webcomponents-react';
import type { ReactNode } from 'react';
import { shellText } from '../i18n/shell';
import { classNames } from './class-names';
import styles from './dialog.module.css';

/** A place in the application: the path and its checked search parameters. */
export interface Place {
  readonly pathname: string;
  readonly search: object;
}

/**
 * While `isDirty`, asks before the user leaves: by a link, Back, or closing the tab. Returns the dialog to render.
 * `leaves` says which navigation would lose the changes (default: every one), so that a search beside the form may still change the address.
 * Navigate with `ignoreBlocker: true` after saving.
 */
export function useUnsavedChanges(
  isDirty: boolean,
  leaves: (from: Place, to: Place) => boolean = () => true,
): ReactNode {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => leaves(current, next),
    enableBeforeUnload: isDirty,
    disabled: !isDirty,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog
      open
      headerText={shellText.unsavedTitle}
      state="Critical"
      className={classNames(styles.dialog)}
      onClose={blocker.reset}
      footer={
        <Bar
          design="Footer"
          endContent={
            <>
              <Button design="Emphasized" onClick={blocker.proceed}>
                {shellText.discard}
              </Button>
              <Button design="Transparent" onClick={blocker.reset}>
                {shellText.stay}
              </Button>
            </>
          }
        />
      }
    >
      <div className={styles.content}>{shellText.unsavedHint}</div>
    </Dialog>
  );
}
