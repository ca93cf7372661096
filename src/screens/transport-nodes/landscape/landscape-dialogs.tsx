import { lazy, Suspense } from 'react';
import type { NodeView, TransportLandscape } from '../../../backend/port';

const NodeDialog = lazy(() => import('../nodes/node-dialog').then(({ NodeDialog }) => ({ default: NodeDialog })));
const DeleteNodeDialog = lazy(() =>
  import('../nodes/delete-node-dialog').then(({ DeleteNodeDialog }) => ({ default: DeleteNodeDialog })),
);
const RouteDialog = lazy(() => import('../routes/route-dialog').then(({ RouteDialog }) => ({ default: RouteDialog })));
const ImportLandscapeDialog = lazy(() =>
  import('./import-landscape-dialog').then(({ ImportLandscapeDialog }) => ({ default: ImportLandscapeDialog })),
);

/** What is being done with the landscape. */
export type LandscapeTask =
  | { readonly kind: 'create-node' | 'import' }
  | { readonly kind: 'create-route'; readonly from: NodeView | null }
  | { readonly kind: 'edit' | 'delete'; readonly node: NodeView };

interface LandscapeDialogsProps {
  readonly task: LandscapeTask;
  readonly landscape: TransportLandscape;
  readonly onClose: () => void;
}

/** The dialog of what is being done. */
export function LandscapeDialogs({ task, landscape, onClose }: LandscapeDialogsProps) {
  return (
    <Suspense>
      {task.kind === 'create-node' && <NodeDialog landscape={landscape} existing={null} onClose={onClose} />}
      {task.kind === 'edit' && <NodeDialog landscape={landscape} existing={task.node} onClose={onClose} />}
      {task.kind === 'create-route' && (
        <RouteDialog landscape={landscape} existing={null} sourceNodeId={task.from?.id} onClose={onClose} />
      )}
      {task.kind === 'delete' && <DeleteNodeDialog node={task.node} landscape={landscape} onClose={onClose} />}
      {task.kind === 'import' && <ImportLandscapeDialog landscape={landscape} onClose={onClose} />}
    </Suspense>
  );
}
