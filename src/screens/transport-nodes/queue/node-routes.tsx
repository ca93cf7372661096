import { Button } from '@ui5/webcomponents-react';
import { useState } from 'react';
import type { NodeView, TransportLandscape } from '../../../backend/port';
import { routesText as text } from '../../../i18n/transport-nodes';
import { DetailCard } from '../../../ui/detail/detail-card';
import { type OpenRouteDialog, RouteDialogs } from '../routes/route-dialogs';
import { RouteTable } from '../routes/route-table';

interface NodeRoutesProps {
  readonly node: NodeView;
  readonly landscape: TransportLandscape;
}

/** The routes that lead to this node and on from it. */
export function NodeRoutes({ node, landscape }: NodeRoutesProps) {
  const [dialog, setDialog] = useState<OpenRouteDialog>(null);
  const routes = landscape.routes.filter(
    ({ sourceNodeId, targetNodeId }) => sourceNodeId === node.id || targetNodeId === node.id,
  );
  return (
    <DetailCard
      level="H2"
      title={text.title}
      actions={
        <Button
          design="Transparent"
          disabled={landscape.nodes.length < 2}
          onClick={() => setDialog({ kind: 'create', sourceNodeId: node.id })}
        >
          {text.create}
        </Button>
      }
    >
      <RouteTable
        routes={routes}
        nodes={landscape.nodes}
        onEdit={(route) => setDialog({ kind: 'edit', route })}
        onDelete={(route) => setDialog({ kind: 'delete', route })}
      />
      <RouteDialogs dialog={dialog} landscape={landscape} onClose={() => setDialog(null)} />
    </DetailCard>
  );
}
