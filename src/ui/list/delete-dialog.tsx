import type { ReactNode } from 'react';
import type { UndoTicket } from '../../backend/port';
import { listText } from '../../i18n/list';
import { ConfirmDialog } from '../confirm-dialog';
import { useServices } from '../services';
import { useToast } from '../toast';

/** Names listed before the rest is only counted. */
const listedNames = 10;

/** What a screen says of its deletions. */
export interface DeleteWords {
  readonly deleteTitle: (count: number) => string;
  readonly deleteOne: (name: string) => string;
  readonly deleteMany: (count: number) => string;
  /** What goes along, and that it can be taken back, or cannot. */
  readonly deleteHint: (count: number) => string;
  readonly deleteHintFinal: (count: number) => string;
  readonly deleted: (names: readonly string[]) => string;
  readonly restored: (names: readonly string[]) => string;
  readonly undoFailed: string;
}

interface DeleteDialogProps {
  readonly words: DeleteWords;
  readonly names: readonly string[];
  readonly remove: (names: readonly string[]) => Promise<UndoTicket>;
  readonly undo: (ticket: UndoTicket) => Promise<void>;
  readonly onClose: () => void;
  /** After the deletion. */
  readonly onDeleted?: (() => void) | undefined;
  /** What the user should know besides. */
  readonly children?: ReactNode;
}

/** Names what will be deleted and asks; afterwards the toast offers to undo it. */
export function DeleteDialog({ words, names, remove, undo, onClose, onDeleted, children }: DeleteDialogProps) {
  const { capabilities } = useServices().backend;
  const toast = useToast();
  const [first] = names;

  const confirm = async () => {
    const ticket = await remove(names);
    onDeleted?.();
    const takeBack = async () => {
      await undo(ticket).then(
        () => toast(words.restored(names)),
        () => toast(words.undoFailed),
      );
    };
    toast(words.deleted(names), capabilities.undo ? { action: { label: listText.undo, run: takeBack } } : {});
  };

  return (
    <ConfirmDialog
      title={words.deleteTitle(names.length)}
      confirmLabel={listText.delete}
      design="Negative"
      onConfirm={confirm}
      onClose={onClose}
    >
      {names.length === 1 && first !== undefined ? (
        <p>{words.deleteOne(first)}</p>
      ) : (
        <>
          <p>{words.deleteMany(names.length)}</p>
          <ul>
            {names.slice(0, listedNames).map((name) => (
              <li key={name}>{name}</li>
            ))}
            {names.length > listedNames && <li>{listText.andMore(names.length - listedNames)}</li>}
          </ul>
        </>
      )}
      {children}
      <p>{(capabilities.undo ? words.deleteHint : words.deleteHintFinal)(names.length)}</p>
    </ConfirmDialog>
  );
}
