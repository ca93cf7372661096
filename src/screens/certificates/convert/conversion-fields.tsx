import { CheckBox, MessageStrip } from '@ui5/webcomponents-react';
import { useId } from 'react';
import {
  asksPassword,
  type Chosen,
  type ConversionForm,
  type ConversionProblem,
  type ExportFormat,
  exposesKey,
  formatFacts,
  passwordWarnings,
  writesKey,
} from '../../../domain/certificate/convert';
import { passwordStrength } from '../../../domain/password-strength';
import { convertText as text } from '../../../i18n/convert';
import { generateText } from '../../../i18n/generate';
import { SecretField } from '../../../ui/secret-field';
import { Choice } from '../generate/choice';
import { FieldFrame } from '../generate/field-frame';

interface ConversionFieldsProps {
  readonly formats: readonly ExportFormat[];
  readonly chosen: readonly Chosen[];
  readonly form: ConversionForm;
  readonly problems: readonly ConversionProblem[];
  /** Whether to say what is still missing. */
  readonly isChecked?: boolean;
  readonly onChange: (changes: Partial<ConversionForm>) => void;
}

/** How the file is written: its format, the form of its keys, its password and who will not take it. */
export function ConversionFields(props: ConversionFieldsProps) {
  const { formats, chosen, form, problems, isChecked = false, onChange } = props;
  const ids = { format: useId(), encoding: useId(), password: useId(), repeated: useId() };
  const { format, keyEncoding, password, repeated } = form;
  const { store, password: rule } = formatFacts[format];
  const holdsKey = writesKey(chosen, format);
  const isRequired = rule === 'required';
  const hint = password === '' ? text.passwordHint(isRequired) : generateText.strengths[passwordStrength(password)];
  const isMissing = isChecked && problems.includes('password');
  const isRefused = problems.includes('repeated') && (isChecked || repeated !== '');

  return (
    <>
      <FieldFrame id={ids.format} label={text.format} isRequired note={text.formats[format].hint}>
        <Choice
          id={ids.format}
          label={text.format}
          isRequired
          values={formats}
          chosen={format}
          nameOf={(value) => text.formats[value].name}
          onChange={(value) => onChange({ format: value })}
        />
      </FieldFrame>
      {holdsKey && (store === 'pem' || store === 'der') && (
        <FieldFrame
          id={ids.encoding}
          label={text.keyEncoding}
          note={keyEncoding === 'traditional' && store === 'pem' ? text.traditionalHint : null}
        >
          <Choice
            id={ids.encoding}
            label={text.keyEncoding}
            values={['pkcs8', 'traditional'] as const}
            chosen={keyEncoding}
            nameOf={(value) => text.keyEncodings[value]}
            onChange={(value) => onChange({ keyEncoding: value })}
          />
        </FieldFrame>
      )}
      {asksPassword(chosen, format) && (
        <>
          <FieldFrame id={ids.password} label={text.password} isRequired={isRequired} note={hint}>
            <SecretField
              id={ids.password}
              label={text.password}
              value={password}
              isRequired={isRequired}
              problem={isMissing ? { severity: 'error', message: text.problems.password } : null}
              onChange={(value) => onChange({ password: value ?? '' })}
            />
          </FieldFrame>
          {password !== '' && (
            <FieldFrame id={ids.repeated} label={text.repeatPassword} isRequired>
              <SecretField
                id={ids.repeated}
                label={text.repeatPassword}
                value={repeated}
                isRequired
                problem={isRefused ? { severity: 'error', message: text.problems.repeated } : null}
                onChange={(value) => onChange({ repeated: value ?? '' })}
              />
            </FieldFrame>
          )}
          {passwordWarnings(password, store).map((warning) => (
            <MessageStrip key={warning} design="Critical" hideCloseButton>
              {text.warnings[warning]}
            </MessageStrip>
          ))}
        </>
      )}
      {store === 'pkcs12' && exposesKey(chosen, form) && (
        <MessageStrip design="Critical" hideCloseButton>
          {text.openPkcs12}
        </MessageStrip>
      )}
    </>
  );
}

interface ConsentProps {
  readonly words: string;
  readonly understood: boolean;
  readonly onChange: (understood: boolean) => void;
}

/** A private key is to leave without a password: said, and asked for. */
export function Consent({ words, understood, onChange }: ConsentProps) {
  return (
    <>
      <MessageStrip design="Critical" hideCloseButton>
        {words}
      </MessageStrip>
      <CheckBox
        text={text.understood}
        wrappingType="Normal"
        checked={understood}
        onChange={(event) => onChange(event.target.checked)}
      />
    </>
  );
}
