import type { TransportLandscape } from '../../../backend/port';
import type { TransportRoute } from '../../../domain/transport/types';
import { routesText as text } from '../../../i18n/transport-nodes';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { useToast } from '../../../ui/toast';
import { useTransport } from '../../../ui/use-transport';

interface DeleteRouteDialogProps {
  readonly route: TransportRoute;
  readonly nodes: TransportLandscape['nodes'];
  readonly onClose: () => void;
}

/** Says what no longer happens without the route, and asks. */
export function DeleteRouteDialog({ route, nodes, onClose }: DeleteRouteDialogProps) {
  const transport = useTransport();
  const toast = useToast();
  const nameOf = (nodeId: string) => nodes.find(({ id }) => id === nodeId)?.name ?? text.missingNode;
  const confirm = async () => {
    await transport.deleteRoute(route.id, route.version);
    toast(text.deleted(route.name));
  };
  return (
    <ConfirmDialog
      title={text.deleteTitle}
      confirmLabel={text.delete}
      design="Negative"
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{text.deleteHint(route.name, nameOf(route.sourceNodeId), nameOf(route.targetNodeId))}</p>
    </ConfirmDialog>
  );
}
