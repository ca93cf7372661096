import { Option, Select } from '@ui5/webcomponents-react';
import { classNames } from '../../../ui/class-names';
import styles from './generate.module.css';

interface ChoiceProps<Value extends string> {
  readonly id?: string;
  readonly label: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly nameOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
}

/** One of a few values. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { id, label, values, chosen, nameOf, onChange, isRequired = false, isDisabled = false } = props;
  return (
    <Select
      {...(id !== undefined && { id })}
      className={classNames(styles.input)}
      accessibleName={label}
      required={isRequired}
      disabled={isDisabled}
      value={chosen}
      onChange={(event) => {
        const value = values.find((one) => one === event.detail.selectedOption.getAttribute('data-value'));
        if (value !== undefined) onChange(value);
      }}
    >
      {values.map((value) => (
        <Option key={value} value={value} data-value={value}>
          {nameOf(value)}
        </Option>
      ))}
    </Select>
  );
}
