import { ComboBox, ComboBoxItem, Label } from '@ui5/webcomponents-react';
import { useId } from 'react';
import dialogStyles from '../../../ui/dialog.module.css';

interface NameInputProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A combo box, unlike an input, submits no form. */
  readonly onEnter: () => void;
  readonly isRequired?: boolean;
  readonly placeholder?: string;
}

/** So many are offered: a list of a thousand would take longer to open than to type on. */
const offered = 50;

/** A name, typed or chosen from those that contain what is typed. */
export function NameInput({
  label,
  names,
  value,
  onChange,
  onEnter,
  isRequired = false,
  placeholder = '',
}: NameInputProps) {
  const id = useId();
  const sought = value.trim().toLowerCase();
  const fitting = names.filter((name) => name.toLowerCase().includes(sought)).slice(0, offered);
  return (
    <div className={dialogStyles.field}>
      <Label for={id} required={isRequired} showColon>
        {label}
      </Label>
      <ComboBox
        id={id}
        accessibleName={label}
        required={isRequired}
        noTypeahead
        filter="None"
        value={value}
        placeholder={placeholder}
        onInput={(event) => onChange(event.target.value)}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter();
        }}
      >
        {fitting.map((name) => (
          <ComboBoxItem key={name} text={name} />
        ))}
      </ComboBox>
    </div>
  );
}
