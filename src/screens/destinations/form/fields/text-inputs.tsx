import { Input, TextArea } from '@ui5/webcomponents-react';
import { classNames } from '../../../../ui/class-names';
import styles from '../form.module.css';
import { valueStateOf } from '../form-issues';
import type { InputProps } from './input-props';

/** What a service takes as a default is shown in the place of an empty value. */
function SingleLine(props: InputProps & { readonly type: 'Text' | 'URL' | 'Number' }) {
  const { id, field, value, issue, isReadOnly, onChange, onBlur, type } = props;
  return (
    <Input
      id={id}
      type={type}
      className={classNames(styles.input)}
      accessibleName={field.label}
      required={field.required}
      readonly={isReadOnly}
      value={value ?? ''}
      placeholder={field.defaultValue ?? ''}
      valueState={valueStateOf(issue)}
      valueStateMessage={issue === null ? undefined : <div>{issue.message}</div>}
      onInput={(event) => onChange(event.target.value)}
      onBlur={onBlur}
    />
  );
}

export function TextInput(props: InputProps) {
  return <SingleLine {...props} type="Text" />;
}

export function UrlInput(props: InputProps) {
  return <SingleLine {...props} type="URL" />;
}

/** The browser's number input hides what is no number, so a wrong imported value is shown as text. */
export function NumberInput(props: InputProps) {
  const isNumber = /^-?\d*$/.test(props.value ?? '');
  return <SingleLine {...props} type={isNumber ? 'Number' : 'Text'} />;
}

export function LongTextInput({ id, field, value, issue, onChange, onBlur }: InputProps) {
  return (
    <TextArea
      id={id}
      className={classNames(styles.input)}
      accessibleName={field.label}
      required={field.required}
      rows={3}
      growing
      growingMaxRows={12}
      value={value ?? ''}
      valueState={valueStateOf(issue)}
      valueStateMessage={issue === null ? undefined : <div>{issue.message}</div>}
      onInput={(event) => onChange(event.target.value)}
      onBlur={onBlur}
    />
  );
}
