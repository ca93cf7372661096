import type { TransportLandscape } from '../../../backend/port';
import type { TransportRoute } from '../../../domain/transport/types';
import { DeleteRouteDialog } from './delete-route-dialog';
import { RouteDialog } from './route-dialog';

/** What is done with routes; null while nothing is. */
export type OpenRouteDialog =
  | { readonly kind: 'create'; readonly sourceNodeId?: string }
  | { readonly kind: 'edit' | 'delete'; readonly route: TransportRoute }
  | null;

interface RouteDialogsProps {
  readonly dialog: OpenRouteDialog;
  readonly landscape: TransportLandscape;
  readonly onClose: () => void;
}

export function RouteDialogs({ dialog, landscape, onClose }: RouteDialogsProps) {
  if (dialog === null) return null;
  if (dialog.kind === 'delete') {
    return <DeleteRouteDialog route={dialog.route} nodes={landscape.nodes} onClose={onClose} />;
  }
  return dialog.kind === 'create' ? (
    <RouteDialog landscape={landscape} existing={null} sourceNodeId={dialog.sourceNodeId} onClose={onClose} />
  ) : (
    <RouteDialog landscape={landscape} existing={dialog.route} onClose={onClose} />
  );
}
