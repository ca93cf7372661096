import { Label, Option, Select } from '@ui5/webcomponents-react';
import { useId } from 'react';
import { findDestinationText as text } from '../../../i18n/find-destination';
import dialogStyles from '../../../ui/dialog.module.css';

interface InstanceChoiceProps {
  readonly names: readonly string[];
  readonly chosen: string | null;
  readonly onChoose: (name: string | null) => void;
}

/** The service instance that the application is bound to, or none. */
export function InstanceChoice({ names, chosen, onChoose }: InstanceChoiceProps) {
  const id = useId();
  return (
    <div className={dialogStyles.field}>
      <Label for={id} showColon>
        {text.boundTo}
      </Label>
      <Select
        id={id}
        accessibleName={text.boundTo}
        onChange={(event) => onChoose(event.detail.selectedOption.getAttribute('data-name'))}
      >
        <Option key="" selected={chosen === null}>
          {text.noInstance}
        </Option>
        {names.map((name) => (
          <Option key={name} data-name={name} selected={name === chosen}>
            {name}
          </Option>
        ))}
      </Select>
    </div>
  );
}
