import type { DestinationRecord } from '../../../../domain/destination/types';
import type { Scope } from '../../../../domain/scope';
import { destinationsText } from '../../../../i18n/destinations';
import { DeleteDialog } from '../../../../ui/list/delete-dialog';
import { useDeleteDestinations, useUndoDelete } from '../../mutations';

interface DeleteDestinationsDialogProps {
  readonly scope: Scope;
  readonly records: readonly DestinationRecord[];
  readonly onClose: () => void;
  /** After the deletion. */
  readonly onDeleted?: () => void;
}

/** Deletes stored destinations with their secrets. */
export function DeleteDestinationsDialog({ scope, records, onClose, onDeleted }: DeleteDestinationsDialogProps) {
  const { mutateAsync: remove } = useDeleteDestinations(scope);
  const { mutateAsync: undo } = useUndoDelete(scope);
  return (
    <DeleteDialog
      words={destinationsText}
      names={records.map((record) => record.name)}
      remove={remove}
      undo={undo}
      onClose={onClose}
      onDeleted={onDeleted}
    />
  );
}
