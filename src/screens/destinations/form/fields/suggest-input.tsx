import { ComboBox, ComboBoxItem } from '@ui5/webcomponents-react';
import { classNames } from '../../../../ui/class-names';
import styles from '../form.module.css';
import { valueStateOf } from '../form-issues';
import type { InputProps } from './input-props';

/** Free text with suggestions. */
export function SuggestInput({ id, field, value, issue, onChange, onBlur }: InputProps) {
  return (
    <ComboBox
      id={id}
      className={classNames(styles.input)}
      accessibleName={field.label}
      required={field.required}
      noTypeahead
      filter="Contains"
      value={value ?? ''}
      placeholder={field.defaultValue ?? ''}
      valueState={valueStateOf(issue)}
      valueStateMessage={issue === null ? undefined : <div>{issue.message}</div>}
      onInput={(event) => onChange(event.target.value)}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onBlur}
    >
      {field.suggestions.map((suggestion) => (
        <ComboBoxItem key={suggestion} text={suggestion} />
      ))}
    </ComboBox>
  );
}
