import { CheckBox, MessageStrip } from '@ui5/webcomponents-react';
import { useId } from 'react';
import { generatedFormatOf } from '../../../domain/certificate/generated-file';
import { isAscii, passwordStrength } from '../../../domain/password-strength';
import { generateText as text } from '../../../i18n/generate';
import { classNames } from '../../../ui/class-names';
import { SecretField } from '../../../ui/secret-field';
import { useServices } from '../../../ui/services';
import { FieldFrame } from './field-frame';
import styles from './generate.module.css';
import type { ChangeDraft, GenerationDraft } from './generation-draft';

interface PasswordFieldProps {
  readonly draft: GenerationDraft;
  readonly problem: string | undefined;
  readonly onChange: ChangeDraft;
  readonly onBlur: () => void;
}

/** The password of the key or the store: how strong it is, who will not take it, and whether it is kept. */
export function PasswordField({ draft, problem, onChange, onBlur }: PasswordFieldProps) {
  const { capabilities } = useServices().backend;
  const id = useId();
  const { password, extension, automaticRenewal } = draft;
  const format = generatedFormatOf(`name.${extension}`);
  const isRequired = format !== 'pem';
  const hint = isRequired ? text.passwordRequired(extension) : text.passwordOptional;
  return (
    <>
      <FieldFrame
        id={id}
        label={text.password}
        isRequired={isRequired}
        note={<span>{password === '' ? hint : text.strengths[passwordStrength(password)]}</span>}
      >
        <SecretField
          id={id}
          label={text.password}
          value={password}
          isRequired={isRequired}
          problem={problem === undefined ? null : { severity: 'error', message: problem }}
          onChange={(value) => onChange({ password: value ?? '' })}
          onBlur={onBlur}
        />
      </FieldFrame>
      {format === 'pkcs12' && !isAscii(password) && (
        <MessageStrip design="Critical" hideCloseButton>
          {text.notAscii}
        </MessageStrip>
      )}
      {password !== '' && capabilities.rememberPasswords && (
        <div className={styles.field}>
          <CheckBox
            className={classNames(styles.check)}
            text={text.remember}
            checked={draft.rememberPassword || automaticRenewal}
            disabled={automaticRenewal}
            onChange={(event) => onChange({ rememberPassword: event.target.checked })}
          />
          <span className={classNames(styles.note, styles.nested)}>
            {automaticRenewal ? text.renewalKeepsPassword : text.rememberHint}
          </span>
        </div>
      )}
    </>
  );
}
