import type { CertificateRecord } from '../../../../domain/certificate/types';
import type { Scope } from '../../../../domain/scope';
import { certificateDialogsText as text } from '../../../../i18n/certificate-dialogs';
import { ConfirmDialog } from '../../../../ui/confirm-dialog';
import { useServices } from '../../../../ui/services';
import { useToast } from '../../../../ui/toast';
import { useDeleteCertificates, useUndoDelete } from '../../mutations';

/** Names listed before the rest is only counted. */
const listedNames = 10;

interface DeleteDialogProps {
  readonly scope: Scope;
  readonly records: readonly CertificateRecord[];
  readonly onClose: () => void;
  /** After the deletion. */
  readonly onDeleted?: () => void;
}

/** Names what will be deleted and asks; afterwards the toast offers to undo it. */
export function DeleteDialog({ scope, records, onClose, onDeleted }: DeleteDialogProps) {
  const { capabilities } = useServices().backend;
  const deleteCertificates = useDeleteCertificates(scope);
  const undoDelete = useUndoDelete(scope);
  const toast = useToast();
  const names = records.map((record) => record.name);
  const [first] = names;

  const confirm = async () => {
    const ticket = await deleteCertificates.mutateAsync(names);
    onDeleted?.();
    const undo = async () => {
      await undoDelete.mutateAsync(ticket).then(
        () => toast(text.restored(names)),
        () => toast(text.undoFailed),
      );
    };
    toast(text.deleted(names), capabilities.undo ? { action: { label: text.undo, run: undo } } : {});
  };

  return (
    <ConfirmDialog
      title={text.deleteTitle(names.length)}
      confirmLabel={text.delete}
      design="Negative"
      onConfirm={confirm}
      onClose={onClose}
    >
      {names.length === 1 && first !== undefined ? (
        <p>{text.deleteOne(first)}</p>
      ) : (
        <>
          <p>{text.deleteMany(names.length)}</p>
          <ul>
            {names.slice(0, listedNames).map((name) => (
              <li key={name}>{name}</li>
            ))}
            {names.length > listedNames && <li>{text.andMore(names.length - listedNames)}</li>}
          </ul>
        </>
      )}
      <p>{(capabilities.undo ? text.deleteHint : text.deleteHintFinal)(names.length)}</p>
    </ConfirmDialog>
  );
}
