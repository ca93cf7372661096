import { Button } from '@ui5/webcomponents-react';
import { type KeyboardEvent, useState } from 'react';
import type { StorePasswords } from '../../../domain/certificate/types';
import { convertText as text } from '../../../i18n/convert';
import { ErrorStrip } from '../../../ui/error-strip';
import { TextField } from '../../../ui/text-field';
import styles from './convert.module.css';

interface FilePasswordsProps {
  readonly name: string;
  readonly need: { readonly store: boolean; readonly aliases: readonly string[] };
  readonly unlock: (passwords: StorePasswords) => Promise<boolean>;
}

/** Asks in place for what opens a file, or its keys. */
export function FilePasswords({ name, need, unlock }: FilePasswordsProps) {
  const [password, setPassword] = useState('');
  const [keyPasswords, setKeyPasswords] = useState<Readonly<Record<string, string>>>({});
  const [state, setState] = useState<'idle' | 'trying' | 'refused'>('idle');
  const [error, setError] = useState<unknown>(null);
  const problem = state === 'refused' ? text.refused : null;

  const submit = async () => {
    if (state === 'trying') return;
    setState('trying');
    setError(null);
    try {
      setState((await unlock(need.store ? { password } : { keyPasswords })) ? 'idle' : 'refused');
    } catch (cause) {
      setError(cause);
      setState('idle');
    }
  };
  const submitOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // The dialog around it has a button of its own for that key.
    event.preventDefault();
    void submit();
  };

  return (
    <fieldset className={styles.group} onKeyDown={submitOnEnter}>
      <p className={styles.quiet}>{text.locked(name)}</p>
      {need.store && (
        <TextField
          label={text.storePassword}
          type="Password"
          value={password}
          problem={problem}
          onChange={(value) => {
            setPassword(value);
            setState('idle');
          }}
        />
      )}
      {need.aliases.map((alias) => (
        <TextField
          key={alias}
          label={text.keyPassword(alias)}
          type="Password"
          value={keyPasswords[alias] ?? ''}
          problem={problem}
          onChange={(value) => {
            setKeyPasswords((current) => ({ ...current, [alias]: value }));
            setState('idle');
          }}
        />
      ))}
      {problem !== null && (
        <span role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
      <ErrorStrip error={error} />
      <div>
        <Button loading={state === 'trying'} onClick={() => void submit()}>
          {text.openFile}
        </Button>
      </div>
    </fieldset>
  );
}
