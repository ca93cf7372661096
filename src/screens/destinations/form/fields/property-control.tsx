import type { ComponentType } from 'react';
import type { FieldType } from '../../../../domain/destination/field-types';
import { SecretField } from '../../../../ui/secret-field';
import { CertificatePicker } from '../certificate-picker';
import { PasswordTest } from '../password-test';
import { ChoiceInput } from './choice-input';
import type { InputProps } from './input-props';
import { SuggestInput } from './suggest-input';
import { LongTextInput, NumberInput, TextInput, UrlInput } from './text-inputs';

const controls: Record<FieldType, ComponentType<InputProps>> = {
  string: TextInput,
  text: LongTextInput,
  url: UrlInput,
  hostport: TextInput,
  password: SecretInput,
  enum: ChoiceInput,
  boolean: ChoiceInput,
  flag01: ChoiceInput,
  integer: NumberInput,
  prefix: TextInput,
  certificateRef: CertificatePicker,
  destinationRef: SuggestInput,
};

/** The input that a property's type asks for. */
export function PropertyControl(props: InputProps) {
  const { secret, suggestions, type } = props.field;
  const Control = secret ? SecretInput : suggestions.length > 0 ? SuggestInput : controls[type];
  return <Control {...props} />;
}

function SecretInput({ id, field, value, issue, opensFile, onChange, onBlur }: InputProps) {
  return (
    <>
      <SecretField
        id={id}
        label={field.label}
        value={value}
        isRequired={field.required}
        canSetEmpty={field.canSetEmpty}
        problem={issue}
        onChange={onChange}
        onBlur={onBlur}
      />
      {opensFile !== undefined && <PasswordTest file={opensFile} password={value ?? ''} />}
    </>
  );
}
