import { CheckBox, MessageStrip } from '@ui5/webcomponents-react';
import { useId } from 'react';
import {
  asksPassword,
  type Chosen,
  type ConversionForm,
  type ExportFormat,
  exposesKey,
  formatFacts,
  writesKey,
} from '../../../domain/certificate/convert';
import { convertText as text } from '../../../i18n/convert';
import { Choice } from '../generate/choice';
import { FieldFrame } from '../generate/field-frame';
import { NewPassword } from './new-password';

interface ConversionFieldsProps {
  readonly formats: readonly ExportFormat[];
  readonly chosen: readonly Chosen[];
  readonly form: ConversionForm;
  /** Whether to say what is still missing. */
  readonly isChecked?: boolean;
  readonly onChange: (changes: Partial<ConversionForm>) => void;
}

/** How the file is written: its format, the form of its keys, its password and who will not take it. */
export function ConversionFields(props: ConversionFieldsProps) {
  const { formats, chosen, form, isChecked = false, onChange } = props;
  const ids = { format: useId(), encoding: useId() };
  const { format, keyEncoding } = form;
  const { store, password: rule } = formatFacts[format];
  const holdsKey = writesKey(chosen, format);

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
        <NewPassword
          labels={{ password: text.password, repeated: text.repeatPassword }}
          format={store}
          value={form}
          isRequired={rule === 'required'}
          isChecked={isChecked}
          onChange={onChange}
        />
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
