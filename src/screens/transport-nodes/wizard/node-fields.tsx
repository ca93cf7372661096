import { Button } from '@ui5/webcomponents-react';
import { useState } from 'react';
import type { Subaccount } from '../../../backend/port';
import { contentTypes, forwardModes } from '../../../domain/transport';
import { nodeProblemTexts } from '../../../i18n/transport-nodes';
import { wizardText as text } from '../../../i18n/transport-wizard';
import { contentTypeNames, forwardModeHints, forwardModeNames } from '../../../i18n/transport-words';
import { TextField } from '../../../ui/text-field';
import { useSubaccounts } from '../../../ui/use-workspace-data';
import { ChoiceField } from '../components/choice-field';
import { DestinationFields } from './destination-fields';
import { NewSubaccountDialog } from './new-subaccount-dialog';
import styles from './wizard.module.css';
import type { KnownDestination, WizardNode, WizardProblem } from './wizard-state';

interface NodeFieldsProps {
  readonly node: WizardNode;
  readonly place: number;
  /** Of this node. */
  readonly problems: readonly WizardProblem[];
  /** Whether empty fields are a problem already. */
  readonly isChecked: boolean;
  readonly destinations: readonly KnownDestination[];
  readonly transport: Subaccount | null;
  readonly onChange: (changes: Partial<WizardNode>) => void;
}

const forwardModeChoices = forwardModes.map((mode) => ({ value: mode, text: forwardModeNames[mode] }));

const contentTypeChoices = contentTypes.map((type) => ({ value: type, text: contentTypeNames[type] }));

/** One node of the line: its name, how it forwards, and which subaccount it is. */
export function NodeFields(props: NodeFieldsProps) {
  const { node, place, problems, isChecked, destinations, transport, onChange } = props;
  const [isCreating, setIsCreating] = useState(false);
  const subaccounts = (useSubaccounts() ?? []).filter(({ id }) => id !== transport?.id);
  const isSource = place === 0;
  const title = isSource ? text.sourceNode : text.targetNode(place);
  const problemOf = (field: string, isEmpty: boolean) => {
    const found = problems.find((problem) => problem.field === field);
    return found === undefined || (isEmpty && !isChecked) ? null : wordsOf(found);
  };
  // A destination that exists is one for this subaccount alone.
  const choose = (subaccountId: string) => onChange({ subaccountId, existingDestination: null });

  return (
    <fieldset className={styles.card} aria-label={title}>
      <legend className={styles.cardTitle}>{title}</legend>
      <TextField
        label={text.name}
        value={node.name}
        isRequired
        onChange={(name) => onChange({ name })}
        problem={problemOf('name', node.name === '')}
      />
      <TextField
        label={text.description}
        value={node.description}
        onChange={(description) => onChange({ description })}
        problem={problemOf('description', false)}
      />
      <div className={styles.withButton}>
        <ChoiceField
          label={text.subaccount}
          choices={subaccounts.map(({ id, name }) => ({ value: id, text: name }))}
          value={node.subaccountId}
          placeholder={text.chooseSubaccount}
          isRequired
          onChange={choose}
          problem={problemOf('subaccountId', node.subaccountId === '')}
        />
        <Button onClick={() => setIsCreating(true)}>{text.newSubaccount}</Button>
      </div>
      <ChoiceField
        label={text.forwardMode}
        choices={forwardModeChoices}
        value={node.forwardMode}
        onChange={(value) => onChange({ forwardMode: forwardModes.find((mode) => mode === value) ?? node.forwardMode })}
        hint={forwardModeHints[node.forwardMode]}
      />
      {!isSource && (
        <>
          <ChoiceField
            label={text.contentType}
            choices={contentTypeChoices}
            value={node.contentType}
            onChange={(value) =>
              onChange({ contentType: contentTypes.find((type) => type === value) ?? node.contentType })
            }
            hint={text.contentTypeHint(node.contentType === 'application')}
          />
          <DestinationFields
            node={node}
            destinations={destinations}
            problem={problemOf('destination', node.name === '')}
            onChange={onChange}
          />
        </>
      )}
      {isCreating && <NewSubaccountDialog onCreated={choose} onClose={() => setIsCreating(false)} />}
    </fieldset>
  );
}

function wordsOf({ entity, field, rule }: WizardProblem): string | null {
  if (entity !== 'node') return null;
  const words: Readonly<Record<typeof rule, string>> = { ...nodeProblemTexts(field), ...text.problems };
  return words[rule];
}
