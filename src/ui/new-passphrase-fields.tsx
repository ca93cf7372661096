import { settingsText } from '../i18n/settings';
import { TextField } from './text-field';

/** What the vault and the backup ask of a passphrase (workspace.ts). */
const shortestPassphrase = 8;

export interface NewPassphrase {
  readonly first: string;
  readonly second: string;
}

export const noPassphrase: NewPassphrase = { first: '', second: '' };

/** Whether it is long enough and was entered the same twice. */
export function isUsable({ first, second }: NewPassphrase): boolean {
  return first.length >= shortestPassphrase && first === second;
}

interface NewPassphraseFieldsProps {
  readonly label: string;
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
}

/** A new passphrase, entered twice. */
export function NewPassphraseFields({ label, value, onChange }: NewPassphraseFieldsProps) {
  const isShort = value.first !== '' && value.first.length < shortestPassphrase;
  const differs = value.second !== '' && !value.first.startsWith(value.second);
  return (
    <>
      <TextField
        label={label}
        type="Password"
        value={value.first}
        onChange={(first) => onChange({ ...value, first })}
        isRequired
        problem={isShort ? settingsText.tooShort(shortestPassphrase) : null}
      />
      <TextField
        label={settingsText.repeatPassphrase}
        type="Password"
        value={value.second}
        onChange={(second) => onChange({ ...value, second })}
        isRequired
        problem={differs ? settingsText.notSame : null}
      />
    </>
  );
}
