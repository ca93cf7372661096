import { Button } from '@ui5/webcomponents-react';
import type { ReactNode } from 'react';
import { createText as text } from '../../../i18n/create';
import { ErrorStrip } from '../../../ui/error-strip';
import styles from './create.module.css';
import { CreateFooter } from './create-footer';
import type { CreateForm } from './use-create-form';

interface CreateFormFrameProps {
  readonly form: CreateForm;
  readonly confirmLabel: string;
  /** What is said while it is made. */
  readonly working: string;
  /** What was brought is still being looked into: nothing is made before that is known. */
  readonly isReading?: boolean;
  /** The cards with the fields. */
  readonly children: ReactNode;
}

/** The cards of a form, the error below them, and its buttons. */
export function CreateFormFrame({ form, confirmLabel, working, isReading = false, children }: CreateFormFrameProps) {
  const { fields, isRunning, error, cancel, confirm, discard, dialogs } = form;
  return (
    <>
      <div ref={fields} className={styles.cards} inert={isRunning}>
        {children}
      </div>
      <ErrorStrip error={error} />
      <CreateFooter working={isRunning ? working : null}>
        {isRunning && cancel !== undefined && (
          <Button key="cancel" onClick={cancel}>
            {text.cancel}
          </Button>
        )}
        <Button
          key="confirm"
          design="Emphasized"
          loading={isRunning}
          disabled={isReading}
          onClick={() => void confirm()}
        >
          {confirmLabel}
        </Button>
        <Button key="discard" design="Transparent" onClick={discard}>
          {text.discard}
        </Button>
      </CreateFooter>
      {dialogs}
    </>
  );
}
