import { classNames } from '../../../../ui/class-names';
import styles from '../../../../ui/detail/detail.module.css';
import { TextField } from '../../../../ui/text-field';
import type { Unlocking } from './use-unlocking';

interface UnlockingFieldsProps {
  readonly unlocking: Unlocking;
  readonly words: {
    readonly storePassword: string;
    readonly keyPassword: (alias: string) => string;
  };
  /** What is said of a password that does not open it. */
  readonly refused: string;
}

/** A field for the password of the file, or one for each key that has its own. */
export function UnlockingFields({ unlocking, words, refused }: UnlockingFieldsProps) {
  const { need, password, keyPasswords, enter, enterOfKey, isRefused } = unlocking;
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
    </>
  );
}
