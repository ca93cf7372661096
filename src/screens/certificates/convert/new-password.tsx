import { MessageStrip } from '@ui5/webcomponents-react';
import { useId } from 'react';
import { passwordWarnings } from '../../../domain/certificate/convert';
import { passwordStrength } from '../../../domain/password-strength';
import { convertText as text } from '../../../i18n/convert';
import { generateText } from '../../../i18n/generate';
import type { StoreFormat } from '../../../pki/types';
import { SecretField } from '../../../ui/secret-field';
import { FieldFrame } from '../generate/field-frame';

/** A password to be set, as entered. */
export interface PasswordEntry {
  /** Empty: none. */
  readonly password: string;
  readonly repeated: string;
}

interface NewPasswordProps {
  readonly labels: { readonly password: string; readonly repeated: string };
  /** Of the file to be written. */
  readonly format: StoreFormat;
  readonly value: PasswordEntry;
  readonly isRequired: boolean;
  /** Whether to say what is still missing. */
  readonly isChecked?: boolean;
  readonly onChange: (changes: Partial<PasswordEntry>) => void;
}

/** A password for a file, twice: how strong it is, and who will not take it. */
export function NewPassword({ labels, format, value, isRequired, isChecked = false, onChange }: NewPasswordProps) {
  const ids = { password: useId(), repeated: useId() };
  const { password, repeated } = value;
  const isMissing = isChecked && isRequired && password === '';
  const isRefused = password !== repeated && (isChecked || repeated !== '');
  return (
    <>
      <FieldFrame
        id={ids.password}
        label={labels.password}
        isRequired={isRequired}
        note={password === '' ? text.passwordHint(isRequired) : generateText.strengths[passwordStrength(password)]}
      >
        <SecretField
          id={ids.password}
          label={labels.password}
          value={password}
          isRequired={isRequired}
          problem={isMissing ? { severity: 'error', message: text.problems.password } : null}
          onChange={(entered) => onChange({ password: entered ?? '' })}
        />
      </FieldFrame>
      {password !== '' && (
        <FieldFrame id={ids.repeated} label={labels.repeated} isRequired>
          <SecretField
            id={ids.repeated}
            label={labels.repeated}
            value={repeated}
            isRequired
            problem={isRefused ? { severity: 'error', message: text.problems.repeated } : null}
            onChange={(entered) => onChange({ repeated: entered ?? '' })}
          />
        </FieldFrame>
      )}
      {passwordWarnings(password, format).map((warning) => (
        <MessageStrip key={warning} design="Critical" hideCloseButton>
          {text.warnings[warning]}
        </MessageStrip>
      ))}
    </>
  );
}
