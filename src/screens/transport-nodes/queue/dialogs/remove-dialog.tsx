import type { NodeView } from '../../../../backend/port';
import type { RequestNumber } from '../../../../domain/transport/types';
import { queueText as text } from '../../../../i18n/transport-queue';
import { ConfirmDialog } from '../../../../ui/confirm-dialog';
import { useToast } from '../../../../ui/toast';
import { useTransport } from '../../../../ui/use-transport';

interface RemoveDialogProps {
  readonly node: NodeView;
  readonly requests: readonly RequestNumber[];
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

/** Removes requests from this queue, after a question. */
export function RemoveDialog({ node, requests, onRemoved, onClose }: RemoveDialogProps) {
  const transport = useTransport();
  const toast = useToast();
  const confirm = async () => {
    await transport.remove(node.id, requests);
    toast(text.removed(requests.length));
    onRemoved();
  };
  return (
    <ConfirmDialog
      title={text.removeTitle}
      confirmLabel={text.remove}
      design="Negative"
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{text.removeQuestion(requests.length)}</p>
    </ConfirmDialog>
  );
}
