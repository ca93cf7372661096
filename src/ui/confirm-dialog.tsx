import { Bar, Button, Dialog, Input, Label } from '@ui5/webcomponents-react';
import { type ReactNode, useId, useState } from 'react';
import { shellText } from '../i18n/shell';
import { classNames } from './class-names';
import styles from './dialog.module.css';
import { ErrorStrip } from './error-strip';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly confirmLabel: string;
  readonly onConfirm: () => unknown;
  readonly onClose: () => void;
  readonly design?: 'Emphasized' | 'Negative';
  /** When given, this name has to be typed before the action can be confirmed. */
  readonly nameToType?: string;
}

/**
 * Asks before an action; render it while it is wanted. The dialog stays open and busy while the action runs,
 * closes when it succeeds, and shows the error when it fails.
 */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmLabel, onConfirm, onClose, design = 'Emphasized', nameToType } = props;
  const [typed, setTyped] = useState('');
  const [isRunning, setIsRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const inputId = useId();
  const isConfirmed = nameToType === undefined || typed.trim() === nameToType.trim();

  const confirm = async () => {
    if (!isConfirmed || isRunning) return;
    setIsRunning(true);
    setError(null);
    try {
      await onConfirm();
      onClose();
    } catch (cause) {
      setError(cause);
      setIsRunning(false);
    }
  };

  return (
    <Dialog
      open
      headerText={title}
      state={design === 'Negative' ? 'Critical' : 'None'}
      className={classNames(styles.dialog)}
      onBeforeClose={(event) => {
        if (isRunning) event.preventDefault();
      }}
      onClose={onClose}
      footer={
        <Bar
          design="Footer"
          endContent={
            <>
              <Button
                design={design}
                disabled={!isConfirmed || isRunning}
                loading={isRunning}
                onClick={() => void confirm()}
              >
                {confirmLabel}
              </Button>
              <Button design="Transparent" disabled={isRunning} onClick={onClose}>
                {shellText.cancel}
              </Button>
            </>
          }
        />
      }
    >
      <div className={styles.content}>
        {children}
        {nameToType !== undefined && (
          <div className={styles.field}>
            <Label for={inputId} required showColon>
              {shellText.typeName(nameToType)}
            </Label>
            <Input
              id={inputId}
              accessibleName={shellText.typeName(nameToType)}
              value={typed}
              onInput={(event) => setTyped(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') void confirm();
              }}
            />
          </div>
        )}
        <ErrorStrip error={error} />
      </div>
    </Dialog>
  );
}
