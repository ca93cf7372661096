import { Button } from '@ui5/webcomponents-react';
import type { KeyboardEvent } from 'react';
import type { StorePasswords } from '../../../domain/certificate/types';
import { convertText as text } from '../../../i18n/convert';
import { ErrorStrip } from '../../../ui/error-strip';
import { UnlockingFields } from '../components/unlocking/unlocking-fields';
import { useUnlocking } from '../components/unlocking/use-unlocking';
import generateStyles from '../generate/generate.module.css';
import styles from './convert.module.css';

interface FilePasswordsProps {
  readonly name: string;
  readonly need: { readonly store: boolean; readonly aliases: readonly string[] };
  readonly unlock: (passwords: StorePasswords) => Promise<boolean>;
}

/** Asks in place for what opens a file, or its keys. */
export function FilePasswords({ name, need, unlock }: FilePasswordsProps) {
  const unlocking = useUnlocking(need, unlock);
  const { isTrying, isRefused, error, submit } = unlocking;
  const submitOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // The dialog around it has a button of its own for that key.
    event.preventDefault();
    void submit();
  };

  return (
    <fieldset className={generateStyles.group} onKeyDown={submitOnEnter}>
      <p className={styles.quiet}>{text.locked(name)}</p>
      <UnlockingFields unlocking={unlocking} words={text} refused={text.refused} />
      {isRefused && (
        <span role="alert" className={styles.problem}>
          {text.refused}
        </span>
      )}
      <ErrorStrip error={error} />
      <div>
        <Button loading={isTrying} onClick={() => void submit()}>
          {text.openFile}
        </Button>
      </div>
    </fieldset>
  );
}
