import { useState } from 'react';
import { contextLevelDialogText as text } from '../../i18n/context-level-dialog';
import { FormDialog } from '../form-dialog';
import { TextField } from '../text-field';
import { useToast } from '../toast';
import { useCreateInstance, useRenameInstance } from './use-service-instances';

const longestName = 200;

interface InstanceNameDialogProps {
  readonly subaccountId: string;
  /** Null creates a new one. */
  readonly existing: string | null;
  readonly taken: readonly string[];
  readonly onSaved?: (name: string) => void;
  readonly onClose: () => void;
}

/** The name of a service instance. */
export function InstanceNameDialog({ subaccountId, existing, taken, onSaved, onClose }: InstanceNameDialogProps) {
  const [name, setName] = useState(existing ?? '');
  const create = useCreateInstance(subaccountId);
  const rename = useRenameInstance(subaccountId, existing ?? '');
  const toast = useToast();
  const wanted = name.trim();
  const isTaken = wanted !== existing && taken.includes(wanted);

  const submit = async () => {
    const saved = await (existing === null ? create : rename).mutateAsync(wanted);
    toast(existing === null ? text.created(saved.name) : text.renamed(saved.name));
    onSaved?.(saved.name);
  };

  return (
    <FormDialog
      title={existing === null ? text.createTitle : text.renameTitle}
      submitLabel={existing === null ? text.createButton : text.renameButton}
      isComplete={wanted !== '' && wanted !== existing && !isTaken}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={text.name}
        value={name}
        onChange={setName}
        isRequired
        maxLength={longestName}
        problem={isTaken ? text.nameTaken : null}
      />
    </FormDialog>
  );
}
