import { Option, Select } from '@ui5/webcomponents-react';
import { destinationFormText as text } from '../../../../i18n/destination-form';
import { classNames } from '../../../../ui/class-names';
import styles from '../form.module.css';
import { valueStateOf } from '../form-issues';
import type { InputProps } from './input-props';

/** One of several values; none where the property may be left out. A stored value that is not allowed any more is still shown. */
export function ChoiceInput({ id, field, value, issue, onChange, onBlur }: InputProps) {
  const allowed = field.values ?? [];
  const given = value ?? '';
  const values = given === '' || allowed.includes(given) ? allowed : [...allowed, given];
  const hasNone = !field.required || given === '';
  return (
    <Select
      id={id}
      className={classNames(styles.input)}
      accessibleName={field.label}
      required={field.required}
      value={given}
      valueState={valueStateOf(issue)}
      valueStateMessage={issue === null ? undefined : <div>{issue.message}</div>}
      onChange={(event) => onChange(event.detail.selectedOption.getAttribute('data-value') ?? '')}
      onBlur={onBlur}
    >
      {hasNone && (
        <Option value="" data-value="">
          {field.required ? text.choose(field.label) : text.defaultChoice(field.defaultValue)}
        </Option>
      )}
      {values.map((one) => (
        <Option key={one} value={one} data-value={one}>
          {one}
        </Option>
      ))}
    </Select>
  );
}
