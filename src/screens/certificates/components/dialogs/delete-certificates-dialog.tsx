import { MessageStrip } from '@ui5/webcomponents-react';
import type { CertificateRecord } from '../../../../domain/certificate/types';
import type { Scope } from '../../../../domain/scope';
import { certificateDialogsText } from '../../../../i18n/certificate-dialogs';
import { DeleteDialog } from '../../../../ui/list/delete-dialog';
import { useDeleteCertificates, useUndoDelete } from '../../mutations';
import { useCertificateUses } from '../../use-certificate-uses';

interface DeleteCertificatesDialogProps {
  readonly scope: Scope;
  readonly records: readonly CertificateRecord[];
  readonly onClose: () => void;
  /** After the deletion. */
  readonly onDeleted?: () => void;
}

/** Deletes stored files with all their versions. */
export function DeleteCertificatesDialog({ scope, records, onClose, onDeleted }: DeleteCertificatesDialogProps) {
  const { mutateAsync: remove } = useDeleteCertificates(scope);
  const { mutateAsync: undo } = useUndoDelete(scope);
  const uses = useCertificateUses(scope);
  const users = records.flatMap(({ name }) => (uses.get(name) ?? []).map((use) => use.name));
  return (
    <DeleteDialog
      words={certificateDialogsText}
      names={records.map((record) => record.name)}
      remove={remove}
      undo={undo}
      onClose={onClose}
      onDeleted={onDeleted}
    >
      {users.length > 0 && (
        <MessageStrip design="Critical" hideCloseButton>
          {certificateDialogsText.deleteUsed(users)}
        </MessageStrip>
      )}
    </DeleteDialog>
  );
}
