import { useQuery } from '@tanstack/react-query';
import type { Subaccount } from '../../../backend/port';
import { describeError } from '../../../i18n/errors';
import { subaccountsText } from '../../../i18n/subaccounts';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { ErrorStrip } from '../../../ui/error-strip';
import { useServices } from '../../../ui/services';
import { useToast } from '../../../ui/toast';
import { useDeleteSubaccount, useUndoDelete } from '../mutations';
import { contentsQuery } from '../queries';
import { TransportWarning } from './transport-warning';
import { TrustWarning } from './trust-warning';

interface DeleteSubaccountDialogProps {
  readonly subaccount: Subaccount;
  readonly onClose: () => void;
}

/** Says what would be lost, wants the name typed, and offers to take it back afterwards. */
export function DeleteSubaccountDialog({ subaccount, onClose }: DeleteSubaccountDialogProps) {
  const { backend } = useServices();
  const contents = useQuery({ ...contentsQuery(backend, subaccount.id), staleTime: 0 });
  const { mutateAsync: remove } = useDeleteSubaccount();
  const { mutateAsync: undo } = useUndoDelete();
  const toast = useToast();
  const { name } = subaccount;

  const confirm = async () => {
    const ticket = await remove(subaccount.id);
    const restore = async () => {
      try {
        await undo(ticket);
        toast(subaccountsText.restored(name));
      } catch (error) {
        const text = describeError(error);
        toast(`${text.message} ${text.nextStep}`);
      }
    };
    toast(subaccountsText.deleted(name), { action: { label: subaccountsText.undo, run: restore } });
  };

  return (
    <ConfirmDialog
      title={subaccountsText.deleteTitle}
      confirmLabel={subaccountsText.delete}
      design="Negative"
      nameToType={name}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{contents.data === undefined ? subaccountsText.counting : subaccountsText.deleteHint(name, contents.data)}</p>
      <ErrorStrip error={contents.error} onRetry={() => void contents.refetch()} />
      {backend.transport !== null && <TransportWarning transport={backend.transport} subaccountId={subaccount.id} />}
      <TrustWarning subaccountId={subaccount.id} />
      <p>{subaccountsText.deleteUndo}</p>
    </ConfirmDialog>
  );
}
