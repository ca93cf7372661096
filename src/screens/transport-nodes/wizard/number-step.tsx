import { RadioButton } from '@ui5/webcomponents-react';
import { wizardText as text } from '../../../i18n/transport-wizard';
import viewStyles from '../../../ui/list/view-dialog.module.css';
import { nodeNumbers, type WizardState } from './wizard-state';

interface NumberStepProps {
  readonly state: WizardState;
  readonly onChange: (state: WizardState) => void;
}

/** How many nodes the line has. */
export function NumberStep({ state, onChange }: NumberStepProps) {
  return (
    <>
      <p>{text.numberHint}</p>
      <fieldset className={viewStyles.group}>
        <legend className={viewStyles.legend}>{text.numberLegend}</legend>
        {nodeNumbers.map((count) => (
          <RadioButton
            key={count}
            name="number"
            wrappingType="Normal"
            text={`${text.numberOf(count)}: ${text.lineOf(count)}`}
            checked={state.count === count}
            onChange={() => onChange({ ...state, count })}
          />
        ))}
      </fieldset>
    </>
  );
}
