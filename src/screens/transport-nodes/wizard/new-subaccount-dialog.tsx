import { useState } from 'react';
import { wizardText as text } from '../../../i18n/transport-wizard';
import { FormDialog } from '../../../ui/form-dialog';
import { useServices } from '../../../ui/services';
import { TextField } from '../../../ui/text-field';
import { useToast } from '../../../ui/toast';
import { useSubaccounts } from '../../../ui/use-workspace-data';

const longestName = 200;

interface NewSubaccountDialogProps {
  readonly onCreated: (id: string) => void;
  readonly onClose: () => void;
}

/** Makes a subaccount in place, for a node whose subaccount does not exist yet. */
export function NewSubaccountDialog({ onCreated, onClose }: NewSubaccountDialogProps) {
  const { subaccounts } = useServices().backend;
  const known = useSubaccounts() ?? [];
  const toast = useToast();
  const [name, setName] = useState('');
  const wanted = name.trim();
  const isTaken = known.some((subaccount) => subaccount.name === wanted);
  const create = async () => {
    const created = await subaccounts.create({ name: wanted, description: '' });
    toast(text.subaccountCreated(created.name));
    onCreated(created.id);
  };
  return (
    <FormDialog
      title={text.newSubaccountTitle}
      submitLabel={text.create}
      isComplete={wanted !== '' && !isTaken}
      onSubmit={create}
      onClose={onClose}
    >
      <TextField
        label={text.name}
        value={name}
        onChange={setName}
        isRequired
        maxLength={longestName}
        problem={isTaken ? text.subaccountNameTaken : null}
      />
    </FormDialog>
  );
}
