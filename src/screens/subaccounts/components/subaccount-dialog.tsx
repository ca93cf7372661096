import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Subaccount } from '../../../backend/port';
import { subaccountsText } from '../../../i18n/subaccounts';
import { FormDialog } from '../../../ui/form-dialog';
import { TextField } from '../../../ui/text-field';
import { useToast } from '../../../ui/toast';
import { useSaveSubaccount } from '../mutations';

const longestName = 200;
const longestDescription = 500;

interface SubaccountDialogProps {
  /** Null creates a new one. */
  readonly existing: Subaccount | null;
  readonly others: readonly Subaccount[];
  readonly onClose: () => void;
}

/** Name and description of a subaccount. */
export function SubaccountDialog({ existing, others, onClose }: SubaccountDialogProps) {
  const [name, setName] = useState(existing?.name ?? '');
  const [description, setDescription] = useState(existing?.description ?? '');
  const { mutateAsync: save } = useSaveSubaccount(existing);
  const navigate = useNavigate();
  const toast = useToast();
  const isTaken = others.some((other) => other.id !== existing?.id && other.name === name.trim());

  const submit = async () => {
    const { id, name: savedName } = await save({ name: name.trim(), description: description.trim() });
    if (existing !== null) return toast(subaccountsText.saved(savedName));
    const open = () => navigate({ to: '/subaccounts/$subaccountId/certificates', params: { subaccountId: id } });
    toast(subaccountsText.created(savedName), { action: { label: subaccountsText.open, run: open } });
  };

  return (
    <FormDialog
      title={existing === null ? subaccountsText.createTitle : subaccountsText.editTitle}
      submitLabel={existing === null ? subaccountsText.create : subaccountsText.save}
      isComplete={name.trim() !== '' && !isTaken}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={subaccountsText.name}
        value={name}
        onChange={setName}
        isRequired
        maxLength={longestName}
        problem={isTaken ? subaccountsText.nameTaken : null}
      />
      <TextField
        label={subaccountsText.description}
        value={description}
        onChange={setDescription}
        maxLength={longestDescription}
      />
    </FormDialog>
  );
}
