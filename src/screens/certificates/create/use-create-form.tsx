import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { CreateMethod } from '../../../domain/certificate/create-methods';
import { useUnsavedChanges } from '../../../ui/unsaved-changes';
import { useFinishedWhenClean } from '../../../ui/use-finished-when-clean';
import { useUnlock } from '../../../ui/use-unlock';
import { leavesMethod } from './leaves-method';

interface CreateFormOptions {
  readonly method: CreateMethod;
  /** Something was entered that leaving would lose. */
  readonly isDirty: boolean;
  /** Whether everything needed was entered. */
  readonly isComplete: boolean;
  readonly isRunning: boolean;
  /** Makes and stores it; answers whether it is stored, which it is not when it was cancelled. */
  readonly run: () => Promise<boolean>;
  readonly cancel?: () => void;
  /** Whether the error is shown at a field from now on, instead of below all of them. */
  readonly showAtField?: (error: unknown) => boolean;
  readonly onStored: () => void;
  readonly onClose: () => void;
}

export interface CreateForm extends Pick<CreateFormOptions, 'isRunning' | 'cancel'> {
  /** What the fields are in. */
  readonly fields: RefObject<HTMLDivElement | null>;
  /** It was to be made once: whatever is wrong is shown from then on. */
  readonly isChecked: boolean;
  readonly error: unknown;
  /** Asks for the passphrase where the vault is locked; answers whether it is open. */
  readonly unlock: () => Promise<boolean>;
  readonly confirm: () => Promise<void>;
  readonly discard: () => void;
  readonly dialogs: ReactNode;
}

/** The way of a form from what is entered to what is stored: checked, the vault unlocked, made, and left without loss. */
export function useCreateForm(options: CreateFormOptions): CreateForm {
  const { method, isComplete, isRunning, run, cancel, showAtField = () => false, onStored, onClose } = options;
  const [isChecked, setIsChecked] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [isDone, setIsDone] = useState(false);
  const { unlock, dialog } = useUnlock();
  const fields = useRef<HTMLDivElement>(null);
  const isDirty = options.isDirty && !isDone;
  const leaveDialog = useUnsavedChanges(isDirty, leavesMethod(method));
  const finish = useFinishedWhenClean(!isDirty);

  // After the next drawing: only then do the fields show what is wrong with them.
  const [checks, setChecks] = useState(0);
  useEffect(() => {
    if (checks > 0) focusFirstProblem(fields.current);
  }, [checks]);
  const showProblems = () => setChecks((count) => count + 1);

  const confirm = async () => {
    if (isRunning) return;
    setIsChecked(true);
    setError(null);
    if (!isComplete) return showProblems();
    if (!(await unlock())) return;
    try {
      if (!(await run())) return;
      setIsDone(true);
      finish(onStored);
    } catch (cause) {
      if (showAtField(cause)) showProblems();
      else setError(cause);
    }
  };
  const discard = () => {
    cancel?.();
    setIsDone(true);
    finish(onClose);
  };
  const dialogs = (
    <>
      {dialog}
      {leaveDialog}
    </>
  );
  return { isRunning, ...(cancel && { cancel }), fields, isChecked, error, unlock, confirm, discard, dialogs };
}

/** Puts the focus into the first field that shows an error; what is said below all of them is at least seen. */
function focusFirstProblem(fields: HTMLElement | null): void {
  const field = fields?.querySelector<HTMLElement>('[value-state="Negative"]');
  const shown = field ?? fields?.querySelector('[role="alert"]');
  shown?.scrollIntoView({ block: 'center' });
  field?.focus();
}
