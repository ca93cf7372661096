import { wizardText as text } from '../../../i18n/transport-wizard';
import { TextField } from '../../../ui/text-field';
import { ChoiceField } from '../components/choice-field';
import { destinationOf, type KnownDestination, type WizardNode } from './wizard-state';

interface DestinationFieldsProps {
  readonly node: WizardNode;
  readonly destinations: readonly KnownDestination[];
  readonly problem: string | null;
  readonly onChange: (changes: Partial<WizardNode>) => void;
}

/** Stands for a destination that does not exist yet; no destination can have this name. */
const newOne = '+';

/** Through which destination of the Transport subaccount a node imports: one that points to its subaccount, or a new one. */
export function DestinationFields({ node, destinations, problem, onChange }: DestinationFieldsProps) {
  const fitting = destinations.filter(({ targetSubaccount }) => targetSubaccount === node.subaccountId);
  return (
    <>
      {fitting.length > 0 && (
        <ChoiceField
          label={text.destination}
          choices={[
            { value: newOne, text: text.newDestination },
            ...fitting.map(({ name }) => ({ value: name, text: name })),
          ]}
          value={node.existingDestination ?? newOne}
          onChange={(value) => onChange({ existingDestination: value === newOne ? null : value })}
        />
      )}
      {node.existingDestination === null && (
        <TextField
          label={text.destinationName}
          value={destinationOf(node)}
          isRequired
          onChange={(destinationName) => onChange({ destinationName })}
          problem={problem}
        />
      )}
    </>
  );
}
