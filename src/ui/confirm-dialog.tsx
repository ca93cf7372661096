import { type ReactNode, useState } from 'react';
import { shellText } from '../i18n/shell';
import { FormDialog } from './form-dialog';
import { TextField } from './text-field';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly confirmLabel: string;
  /** The dialog is busy while it runs, closes when it succeeds and shows the error when it fails. */
  readonly onConfirm: () => unknown;
  /** Called when the dialog has closed, whichever way; stop rendering it then. */
  readonly onClose: () => void;
  readonly design?: 'Emphasized' | 'Negative';
  /** When given, this name has to be typed before the action can be confirmed. */
  readonly nameToType?: string;
}

/** Asks before an action; render it while it is wanted. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmLabel, onConfirm, onClose, design = 'Emphasized', nameToType } = props;
  const [typed, setTyped] = useState('');
  const isRight = nameToType === undefined || typed.trim() === nameToType.trim();
  const isStarted = nameToType?.startsWith(typed.trimStart()) ?? true;
  return (
    <FormDialog
      title={title}
      submitLabel={confirmLabel}
      design={design}
      isComplete={isRight}
      onSubmit={onConfirm}
      onClose={onClose}
    >
      {children}
      {nameToType !== undefined && (
        <TextField
          label={shellText.typeName(nameToType)}
          value={typed}
          onChange={setTyped}
          isRequired
          problem={isRight || isStarted ? null : shellText.nameDiffers}
        />
      )}
    </FormDialog>
  );
}
