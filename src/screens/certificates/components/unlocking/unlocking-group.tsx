import { Button } from '@ui5/webcomponents-react';
import type { KeyboardEvent } from 'react';
import type { StorePasswords } from '../../../../domain/certificate/types';
import detailStyles from '../../../../ui/detail/detail.module.css';
import styles from './unlocking.module.css';
import { UnlockingFields, type UnlockingWords } from './unlocking-fields';
import { useUnlocking } from './use-unlocking';

interface UnlockingGroupProps {
  readonly need: { readonly store: boolean; readonly aliases: readonly string[] };
  readonly unlock: (passwords: StorePasswords) => Promise<boolean>;
  readonly words: UnlockingWords & { readonly refused: string; readonly open: string };
  /** What is asked for, and why. */
  readonly hint?: string;
}

/** Asks for what opens a file, or its keys, amid a form that does something else. */
export function UnlockingGroup({ need, unlock, words, hint }: UnlockingGroupProps) {
  const unlocking = useUnlocking(need, unlock);
  const { isTrying, submit } = unlocking;
  const submitOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // The form around it has a button of its own for that key.
    event.preventDefault();
    void submit();
  };

  return (
    <fieldset className={styles.group} onKeyDown={submitOnEnter}>
      {hint !== undefined && <p className={detailStyles.quiet}>{hint}</p>}
      <UnlockingFields unlocking={unlocking} words={words} refused={words.refused} />
      <div>
        <Button loading={isTrying} onClick={() => void submit()}>
          {words.open}
        </Button>
      </div>
    </fieldset>
  );
}
