import { Input, Label } from '@ui5/webcomponents-react';
import { useId } from 'react';
import styles from './dialog.module.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'Text' | 'Password';
  readonly isRequired?: boolean;
  readonly isReadonly?: boolean;
  readonly maxLength?: number;
  /** What is wrong with the value; shown at the field. */
  readonly problem?: string | null;
  readonly placeholder?: string;
}

/** A labelled input above which the label stands, as the forms of dialogs use it. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, type = 'Text', maxLength, problem = null, placeholder } = props;
  const { isRequired = false, isReadonly = false } = props;
  const id = useId();
  return (
    <div className={styles.field}>
      <Label for={id} required={isRequired} showColon>
        {label}
      </Label>
      <Input
        id={id}
        type={type}
        accessibleName={label}
        required={isRequired}
        readonly={isReadonly}
        value={value}
        placeholder={placeholder}
        valueState={problem === null ? 'None' : 'Negative'}
        valueStateMessage={problem === null ? undefined : <div>{problem}</div>}
        {...(maxLength === undefined ? {} : { maxlength: maxLength })}
        onInput={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
