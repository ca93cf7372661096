import { Label, Option, Select } from '@ui5/webcomponents-react';
import { useId } from 'react';
import styles from '../../../ui/dialog.module.css';
import fieldStyles from './form-fields.module.css';

export interface Choice {
  readonly value: string;
  readonly text: string;
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** One that is no choice stands for nothing chosen yet. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Offered first where nothing is chosen yet. */
  readonly placeholder?: string;
  readonly isRequired?: boolean;
  /** What is wrong with the value, or what it means; shown below the field. */
  readonly problem?: string | null;
  readonly hint?: string | undefined;
}

/** A labelled choice of one value. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { label, choices, value, onChange, placeholder, isRequired = false, problem = null, hint } = props;
  const id = useId();
  const isChosen = choices.some((choice) => choice.value === value);
  return (
    <div className={styles.field}>
      <Label for={id} required={isRequired} showColon>
        {label}
      </Label>
      <Select
        id={id}
        accessibleName={label}
        required={isRequired}
        value={isChosen ? value : ''}
        valueState={problem === null ? 'None' : 'Negative'}
        valueStateMessage={problem === null ? undefined : <div>{problem}</div>}
        onChange={(event) => onChange(event.detail.selectedOption.value ?? '')}
      >
        {!isChosen && placeholder !== undefined && <Option value="">{placeholder}</Option>}
        {choices.map((choice) => (
          <Option key={choice.value} value={choice.value}>
            {choice.text}
          </Option>
        ))}
      </Select>
      {hint !== undefined && <span className={fieldStyles.hint}>{hint}</span>}
    </div>
  );
}
