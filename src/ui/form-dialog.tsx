import { Bar, Button, Dialog } from '@ui5/webcomponents-react';
import { type ReactNode, useState } from 'react';
import { shellText } from '../i18n/shell';
import { classNames } from './class-names';
import styles from './dialog.module.css';
import { ErrorStrip } from './error-strip';

export interface FormDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly submitLabel: string;
  /** Runs once per click; the dialog is busy meanwhile, closes when it succeeds and shows the error when it fails. */
  readonly onSubmit: () => unknown;
  /** Called when the dialog has closed, whichever way; stop rendering it then. */
  readonly onClose: () => void;
  /** Whether everything needed has been entered; the button waits for it. */
  readonly isComplete?: boolean;
  readonly design?: 'Emphasized' | 'Negative';
  /** For a table inside. */
  readonly isWide?: boolean;
  /** Ends what runs, after which `onSubmit` settles; without it a running dialog waits for its end. */
  readonly onStop?: () => void;
}

/** A dialog that does one thing; render it while it is wanted. Enter in a field submits. */
export function FormDialog(props: FormDialogProps) {
  const {
    title,
    children,
    submitLabel,
    onSubmit,
    onClose,
    isComplete = true,
    design = 'Emphasized',
    isWide = false,
    onStop,
  } = props;
  // Closed by its own property, not by unmounting: only so does UI5 give the focus back to where it was.
  const [isOpen, setIsOpen] = useState(true);
  const [isRunning, setIsRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const submit = async () => {
    if (!isComplete || isRunning) return;
    setIsRunning(true);
    setError(null);
    try {
      await onSubmit();
      setIsOpen(false);
    } catch (cause) {
      setError(cause);
    } finally {
      setIsRunning(false);
    }
  };

  return (
    <Dialog
      open={isOpen}
      headerText={title}
      state={design === 'Negative' ? 'Critical' : 'None'}
      className={classNames(isWide ? styles.wide : styles.dialog)}
      onBeforeClose={(event) => {
        if (!isRunning || !event.detail.escPressed) return;
        event.preventDefault();
        onStop?.();
      }}
      onClose={onClose}
      footer={
        <Bar
          design="Footer"
          endContent={
            <>
              <Button
                design={design}
                disabled={!isComplete || isRunning}
                loading={isRunning}
                onClick={() => void submit()}
              >
                {submitLabel}
              </Button>
              <Button
                design="Transparent"
                disabled={isRunning && onStop === undefined}
                onClick={() => (isRunning ? onStop?.() : setIsOpen(false))}
              >
                {shellText.cancel}
              </Button>
            </>
          }
        />
      }
    >
      <form
        className={styles.content}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {children}
        <ErrorStrip error={error} />
      </form>
    </Dialog>
  );
}
