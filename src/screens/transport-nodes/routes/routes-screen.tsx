import { useNavigate } from '@tanstack/react-router';
import { Button } from '@ui5/webcomponents-react';
import { useState } from 'react';
import type { TransportLandscape } from '../../../backend/port';
import { routesText as text } from '../../../i18n/transport-nodes';
import columnStyles from '../../../ui/columns/column.module.css';
import { ColumnHeader } from '../../../ui/columns/column-header';
import listStyles from '../../../ui/list/list.module.css';
import { ListMessage } from '../../../ui/list/list-message';
import { WithLandscape } from '../components/with-landscape';
import { type OpenRouteDialog, RouteDialogs } from './route-dialogs';
import { RouteTable } from './route-table';

/** All transport routes: create, edit, delete. */
export function TransportRoutesScreen() {
  return <WithLandscape>{(landscape) => <Routes landscape={landscape} />}</WithLandscape>;
}

function Routes({ landscape }: { readonly landscape: TransportLandscape }) {
  const { routes, nodes } = landscape;
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<OpenRouteDialog>(null);
  const hasNodes = nodes.length > 1;
  const create = () => setDialog({ kind: 'create' });
  return (
    <div className={columnStyles.column}>
      <ColumnHeader
        level="H1"
        title={text.title}
        subtitle={<span>{text.all(routes.length)}</span>}
        actions={
          <Button design="Emphasized" disabled={!hasNodes} onClick={create}>
            {text.create}
          </Button>
        }
      />
      <div className={columnStyles.body}>
        <div className={listStyles.card}>
          {routes.length === 0 ? (
            <ListMessage title={text.emptyTitle} hint={hasNodes ? text.emptyHint : text.needsNodes}>
              {hasNodes ? (
                <Button onClick={create}>{text.create}</Button>
              ) : (
                <Button onClick={() => void navigate({ to: '/transport/nodes' })}>{text.toNodes}</Button>
              )}
            </ListMessage>
          ) : (
            <RouteTable
              routes={routes}
              nodes={nodes}
              onEdit={(route) => setDialog({ kind: 'edit', route })}
              onDelete={(route) => setDialog({ kind: 'delete', route })}
            />
          )}
        </div>
      </div>
      <RouteDialogs dialog={dialog} landscape={landscape} onClose={() => setDialog(null)} />
    </div>
  );
}
