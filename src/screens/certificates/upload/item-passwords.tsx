import { Button, Input, Label } from '@ui5/webcomponents-react';
import { type FormEvent, useId, useState } from 'react';
import type { StorePasswords } from '../../../domain/certificate/types';
import { uploadText as text } from '../../../i18n/upload';
import { classNames } from '../../../ui/class-names';
import styles from './upload-panel.module.css';

/** Asks in place for the password of a store, or for those of its keys. */
export function ItemPasswords({
  need,
  refused,
  onOpen,
}: {
  need: { readonly store: boolean; readonly aliases: readonly string[] };
  refused: boolean;
  onOpen: (passwords: StorePasswords) => Promise<void>;
}) {
  const [password, setPassword] = useState('');
  const [keyPasswords, setKeyPasswords] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);

  const submit = async () => {
    setBusy(true);
    try {
      await onOpen(need.store ? { password } : { keyPasswords });
    } finally {
      setBusy(false);
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };

  return (
    <form className={styles.fields} onSubmit={onSubmit} autoComplete="off">
      {need.store && (
        <PasswordField
          label={text.password}
          value={password}
          refused={refused}
          onInput={setPassword}
          onEnter={() => void submit()}
        />
      )}
      {need.aliases.map((alias) => (
        <PasswordField
          key={alias}
          label={text.keyPassword(alias)}
          value={keyPasswords[alias] ?? ''}
          refused={refused}
          onInput={(value) => setKeyPasswords((before) => ({ ...before, [alias]: value }))}
          onEnter={() => void submit()}
        />
      ))}
      <Button disabled={busy} onClick={() => void submit()}>
        {text.open}
      </Button>
    </form>
  );
}

function PasswordField({
  label,
  value,
  refused,
  onInput,
  onEnter,
}: {
  label: string;
  value: string;
  refused: boolean;
  onInput: (value: string) => void;
  onEnter: () => void;
}) {
  const id = useId();
  return (
    <div className={styles.field}>
      <Label for={id} showColon>
        {label}
      </Label>
      <Input
        id={id}
        type="Password"
        className={classNames(styles.wide)}
        accessibleName={label}
        value={value}
        valueState={refused ? 'Negative' : 'None'}
        valueStateMessage={<div>{text.passwordRefused}</div>}
        onInput={(event) => onInput(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter();
        }}
      />
      {refused && (
        <span className={styles.refused} role="alert">
          {text.passwordRefused}
        </span>
      )}
    </div>
  );
}
