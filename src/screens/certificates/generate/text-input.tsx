import { Input } from '@ui5/webcomponents-react';
import { type ReactNode, useId } from 'react';
import { classNames } from '../../../ui/class-names';
import { FieldFrame } from './field-frame';
import styles from './generate.module.css';

interface TextInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly isRequired?: boolean;
  readonly isReadOnly?: boolean;
  readonly placeholder?: string;
  /** What is wrong with the value. */
  readonly problem?: string | undefined;
  readonly note?: ReactNode;
}

/** A text field with its label. */
export function TextInput(props: TextInputProps) {
  const { label, value, onChange, onBlur = () => undefined, isRequired = false, isReadOnly = false } = props;
  const { placeholder = '', problem, note = null } = props;
  const id = useId();
  return (
    <FieldFrame id={id} label={label} isRequired={isRequired} note={note}>
      <Input
        id={id}
        className={classNames(styles.input)}
        accessibleName={label}
        required={isRequired}
        readonly={isReadOnly}
        value={value}
        placeholder={placeholder}
        valueState={problem === undefined ? 'None' : 'Negative'}
        valueStateMessage={problem === undefined ? undefined : <div>{problem}</div>}
        onInput={(event) => onChange(event.target.value)}
        onBlur={onBlur}
      />
    </FieldFrame>
  );
}
