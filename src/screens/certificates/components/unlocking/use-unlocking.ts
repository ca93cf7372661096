import { useState } from 'react';
import type { StorePasswords } from '../../../../domain/certificate/types';

export interface Unlocking {
  /** What a password would open: the whole file, or the keys of these aliases. */
  readonly need: { readonly store: boolean; readonly aliases: readonly string[] };
  readonly password: string;
  readonly keyPasswords: Readonly<Record<string, string>>;
  readonly enter: (password: string) => void;
  readonly enterOfKey: (alias: string, password: string) => void;
  readonly isTrying: boolean;
  readonly isRefused: boolean;
  /** Why the passwords could not even be tried. */
  readonly error: unknown;
  readonly submit: () => Promise<void>;
}

/** The passwords entered for a file, tried by `unlock`, which answers whether they open more of it. */
export function useUnlocking(
  need: Unlocking['need'],
  unlock: (passwords: StorePasswords) => Promise<boolean>,
): Unlocking {
  const [password, setPassword] = useState('');
  const [keyPasswords, setKeyPasswords] = useState<Readonly<Record<string, string>>>({});
  const [state, setState] = useState<'idle' | 'trying' | 'refused'>('idle');
  const [error, setError] = useState<unknown>(null);

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
  return {
    need,
    password,
    keyPasswords,
    enter: (entered) => {
      setPassword(entered);
      setState('idle');
    },
    enterOfKey: (alias, entered) => {
      setKeyPasswords((current) => ({ ...current, [alias]: entered }));
      setState('idle');
    },
    isTrying: state === 'trying',
    isRefused: state === 'refused',
    error,
    submit,
  };
}
