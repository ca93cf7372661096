import { useQuery } from '@tanstack/react-query';
import { contextLevelDialogText as text } from '../../i18n/context-level-dialog';
import { describeError } from '../../i18n/errors';
import { ConfirmDialog } from '../confirm-dialog';
import { ErrorStrip } from '../error-strip';
import { scopeKeys } from '../scope-queries';
import { useServices } from '../services';
import { useToast } from '../toast';
import { useDeleteInstance, useUndoDeleteInstance } from './use-service-instances';

interface DeleteInstanceDialogProps {
  readonly subaccountId: string;
  readonly name: string;
  readonly onDeleted: () => void;
  readonly onClose: () => void;
}

/** Says what would be lost, and offers to take it back afterwards. */
export function DeleteInstanceDialog({ subaccountId, name, onDeleted, onClose }: DeleteInstanceDialogProps) {
  const { serviceInstances } = useServices().backend;
  const contents = useQuery({
    queryKey: [...scopeKeys.serviceInstances(subaccountId), 'contents', name],
    queryFn: () => serviceInstances.contents(subaccountId, name),
    staleTime: 0,
  });
  const remove = useDeleteInstance(subaccountId, name);
  const undo = useUndoDeleteInstance();
  const toast = useToast();

  const confirm = async () => {
    const ticket = await remove.mutateAsync(undefined);
    onDeleted();
    const restore = async () => {
      try {
        await undo.mutateAsync(ticket);
        toast(text.restored(name));
      } catch (error) {
        const { message, nextStep } = describeError(error);
        toast(`${message} ${nextStep}`);
      }
    };
    toast(text.removed(name), { action: { label: text.undo, run: restore } });
  };

  return (
    <ConfirmDialog
      title={text.removeTitle}
      confirmLabel={text.removeButton}
      design="Negative"
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{contents.data === undefined ? text.counting : text.removeHint(name, contents.data)}</p>
      <ErrorStrip error={contents.error} onRetry={() => void contents.refetch()} />
      <p>{text.removeUndo}</p>
    </ConfirmDialog>
  );
}
