import type { NodeView, TransportLandscape } from '../../../backend/port';
import { formatList } from '../../../i18n/format';
import { nodesText as text } from '../../../i18n/transport-nodes';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { FormDialog } from '../../../ui/form-dialog';
import { useToast } from '../../../ui/toast';
import { useTransport } from '../../../ui/use-transport';

interface DeleteNodeDialogProps {
  readonly node: NodeView;
  readonly landscape: TransportLandscape;
  readonly onClose: () => void;
  readonly onDeleted?: () => void;
}

/** Says what goes along and asks; a node with routes has to lose them first. */
export function DeleteNodeDialog({ node, landscape, onClose, onDeleted }: DeleteNodeDialogProps) {
  const transport = useTransport();
  const toast = useToast();
  const routes = landscape.routes.filter(
    ({ sourceNodeId, targetNodeId }) => sourceNodeId === node.id || targetNodeId === node.id,
  );
  const entries = Object.values(node.counts).reduce((sum, count) => sum + count, 0);
  const confirm = async () => {
    await transport.deleteNode(node.id, node.version);
    toast(text.deleted(node.name));
    onDeleted?.();
  };
  if (routes.length > 0) {
    return (
      <FormDialog
        title={text.deleteTitle}
        submitLabel={text.delete}
        isComplete={false}
        onSubmit={confirm}
        onClose={onClose}
      >
        <p>{text.deleteRoutes(formatList(routes.map(({ name }) => name)))}</p>
      </FormDialog>
    );
  }
  return (
    <ConfirmDialog
      title={text.deleteTitle}
      confirmLabel={text.delete}
      design="Negative"
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{text.deleteHint(node.name)}</p>
      {entries > 0 && <p>{text.deleteEntries(entries)}</p>}
    </ConfirmDialog>
  );
}
