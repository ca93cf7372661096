import { MessageStrip } from '@ui5/webcomponents-react';
import { classNames } from '../../../../ui/class-names';
import styles from '../../../../ui/detail/detail.module.css';
import { ErrorStrip } from '../../../../ui/error-strip';
import { TextField } from '../../../../ui/text-field';
import type { Unlocking } from './use-unlocking';

export interface UnlockingWords {
  readonly storePassword: string;
  readonly keyPassword: (alias: string) => string;
}

interface UnlockingFieldsProps {
  readonly unlocking: Unlocking;
  readonly words: UnlockingWords;
  /** What is said of a password that does not open it. */
  readonly refused: string;
}

/** A field for the password of the file, or one for each key that has its own, and why they do not open it. */
export function UnlockingFields({ unlocking, words, refused }: UnlockingFieldsProps) {
  const { need, password, keyPasswords, enter, enterOfKey, isRefused, error } = unlocking;
  const problem = isRefused ? refused : null;
  return (
    <>
      {need.store && (
        <div className={classNames(styles.field)}>
          <TextField label={words.storePassword} type="Password" value={password} problem={problem} onChange={enter} />
        </div>
      )}
      {need.aliases.map((alias) => (
        <div key={alias} className={classNames(styles.field)}>
          <TextField
            label={words.keyPassword(alias)}
            type="Password"
            value={keyPasswords[alias] ?? ''}
            problem={problem}
            onChange={(entered) => enterOfKey(alias, entered)}
          />
        </div>
      ))}
      {isRefused && (
        <div role="alert">
          <MessageStrip design="Negative" hideCloseButton>
            {refused}
          </MessageStrip>
        </div>
      )}
      <ErrorStrip error={error} />
    </>
  );
}
