import { useState } from 'react';
import type { Subaccount } from '../../../backend/port';
import { checkDestination } from '../../../domain/destination';
import { nodesText as text } from '../../../i18n/transport-nodes';
import { FormDialog } from '../../../ui/form-dialog';
import { useServices } from '../../../ui/services';
import { TextField } from '../../../ui/text-field';
import { useToast } from '../../../ui/toast';
import { useSubaccounts } from '../../../ui/use-workspace-data';
import { ChoiceField } from '../components/choice-field';
import { toDestinationContent } from '../components/node-destination';

const extensionList = /^\s*([a-z0-9]+(\s*,\s*[a-z0-9]+)*)?\s*$/i;

interface DestinationDialogProps {
  readonly transportSubaccount: Subaccount;
  /** Names of its destinations. */
  readonly taken: readonly string[];
  readonly onCreated: (name: string) => void;
  readonly onClose: () => void;
}

/** Makes a destination of the Transport subaccount that points to the subaccount of a node. */
export function DestinationDialog({ transportSubaccount, taken, onCreated, onClose }: DestinationDialogProps) {
  const { destinations } = useServices().backend;
  const toast = useToast();
  const subaccounts = useSubaccounts() ?? [];
  const [wished, setWished] = useState({ name: '', description: '', targetSubaccount: '', targetExtensions: '' });
  const change = (changes: Partial<typeof wished>) => setWished((current) => ({ ...current, ...changes }));
  const content = toDestinationContent({
    ...wished,
    description: wished.description.trim(),
    targetExtensions: wished.targetExtensions.toLowerCase().replaceAll(/\s/g, ''),
  });
  const nameProblem = taken.includes(wished.name)
    ? text.nameTaken
    : wished.name !== '' && checkDestination(content.properties).some(({ key }) => key === 'Name')
      ? text.nameCharacters
      : null;
  const extensionsProblem = extensionList.test(wished.targetExtensions) ? null : text.extensionsWrong;

  const create = async () => {
    const scope = { subaccountId: transportSubaccount.id, serviceInstance: null };
    const [result] = await destinations.create(scope, [content]);
    if (result?.ok === false) throw result.error;
    toast(text.destinationCreated(wished.name));
    onCreated(wished.name);
  };

  return (
    <FormDialog
      title={text.makeTitle}
      submitLabel={text.create}
      isComplete={
        wished.name !== '' && wished.targetSubaccount !== '' && nameProblem === null && extensionsProblem === null
      }
      onSubmit={create}
      onClose={onClose}
    >
      <p>{text.makeHint(transportSubaccount.name)}</p>
      <TextField
        label={text.name}
        value={wished.name}
        onChange={(name) => change({ name })}
        isRequired
        problem={nameProblem}
      />
      <TextField
        label={text.description}
        value={wished.description}
        onChange={(description) => change({ description })}
      />
      <ChoiceField
        label={text.target}
        choices={subaccounts.map(({ id, name }) => ({ value: id, text: name }))}
        value={wished.targetSubaccount}
        onChange={(targetSubaccount) => change({ targetSubaccount })}
        placeholder={text.chooseTarget}
        isRequired
      />
      <TextField
        label={text.extensions}
        value={wished.targetExtensions}
        onChange={(targetExtensions) => change({ targetExtensions })}
        placeholder={text.extensionsHint}
        problem={extensionsProblem}
      />
    </FormDialog>
  );
}
