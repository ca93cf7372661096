import { useNavigate } from '@tanstack/react-router';
import { Button } from '@ui5/webcomponents-react';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { TransportLandscape } from '../../../backend/port';
import { availabilityText } from '../../../i18n/transport-availability';
import { nodesText as text } from '../../../i18n/transport-nodes';
import { classNames } from '../../../ui/class-names';
import columnStyles from '../../../ui/columns/column.module.css';
import { ColumnHeader } from '../../../ui/columns/column-header';
import styles from '../../../ui/list/list.module.css';
import { ListMessage } from '../../../ui/list/list-message';
import { ListToolbar } from '../../../ui/list/list-toolbar';
import { PagedTable } from '../../../ui/list/paged-table';
import { useDebouncedSearch } from '../../../ui/list/use-debounced-search';
import { useServices } from '../../../ui/services';
import { RefreshLandscape } from '../components/refresh';
import { useAddress } from '../components/use-address';
import { WithLandscape } from '../components/with-landscape';
import { nodeColumns, nodeListOf, readOnlyNodeColumns, type SortedNodeColumn, sortedNodeColumns } from './node-list';
import { readNodesSearch } from './nodes-search';
import { TransportSubaccount } from './transport-subaccount';
import { useNodeRows } from './use-node-rows';

const NodeDialog = lazy(() => import('./node-dialog').then(({ NodeDialog }) => ({ default: NodeDialog })));
const DeleteNodeDialog = lazy(() =>
  import('./delete-node-dialog').then(({ DeleteNodeDialog }) => ({ default: DeleteNodeDialog })),
);
const SortDialog = lazy(() =>
  import('../../../ui/list/sort-dialog').then(({ SortDialog }) => ({ default: SortDialog<SortedNodeColumn> })),
);

const usualSort = { by: 'name', descending: false } as const;

/** All transport nodes: create, edit, delete where the backend can; a row opens its import queue. */
export function TransportNodesScreen() {
  return <WithLandscape>{(landscape) => <Nodes landscape={landscape} />}</WithLandscape>;
}

type OpenDialog = { readonly kind: 'create' | 'sort' } | { readonly kind: 'edit' | 'delete'; readonly nodeId: string };

function Nodes({ landscape }: { readonly landscape: TransportLandscape }) {
  const { raw, update } = useAddress();
  const navigate = useNavigate();
  const canEdit = useServices().backend.capabilities.editLandscape;
  const search = readNodesSearch(raw);
  const { sort, desc, size } = search;
  const [query, setQuery] = useDebouncedSearch(search.q, update);
  const { matching, page } = useNodeRows(landscape, query, search);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const closeDialog = () => setDialog(null);
  const nodeOf = (id: string) => landscape.nodes.find((node) => node.id === id) ?? null;
  const list = useMemo(
    () =>
      nodeListOf({
        onEdit: (nodeId) => setDialog({ kind: 'edit', nodeId }),
        onDelete: (nodeId) => setDialog({ kind: 'delete', nodeId }),
      }),
    [],
  );
  const { nodes } = landscape;
  const open = useCallback(
    (name: string) => {
      const node = nodes.find((known) => known.name === name);
      if (node !== undefined) void navigate({ to: '/transport/nodes/$nodeId', params: { nodeId: node.id } });
    },
    [nodes, navigate],
  );
  const create = () => setDialog({ kind: 'create' });
  const chosen = dialog !== null && 'nodeId' in dialog ? nodeOf(dialog.nodeId) : null;

  return (
    <div className={columnStyles.column}>
      <ColumnHeader
        level="H1"
        title={text.title}
        subtitle={
          <>
            <span>{text.all(nodes.length)}</span>
            {query.trim() !== '' && <span>{text.matching(matching.length)}</span>}
            {canEdit ? (
              <TransportSubaccount id={landscape.transportSubaccountId} />
            ) : (
              <span>{availabilityText.editedElsewhere}</span>
            )}
            <RefreshLandscape />
          </>
        }
      />
      <div className={columnStyles.body}>
        <div className={styles.card}>
          <ListToolbar
            label={text.toolbar}
            searchHint={text.searchHint}
            query={query}
            onQuery={setQuery}
            primary={
              canEdit && (
                <Button className={classNames(styles.primary)} design="Emphasized" onClick={create}>
                  {text.create}
                </Button>
              )
            }
            bulk={null}
            filterCount={0}
            views={['sort']}
            onView={() => setDialog({ kind: 'sort' })}
          />
          {nodes.length === 0 && !canEdit ? (
            <ListMessage title={availabilityText.noNodesTitle} hint={availabilityText.noNodesHint}>
              {null}
            </ListMessage>
          ) : nodes.length === 0 ? (
            <ListMessage title={text.emptyTitle} hint={text.emptyHint}>
              <Button design="Emphasized" onClick={() => void navigate({ to: '/transport/wizard' })}>
                {text.wizard}
              </Button>
              <Button onClick={create}>{text.create}</Button>
            </ListMessage>
          ) : matching.length === 0 ? (
            <ListMessage title={text.noMatchTitle} hint={text.noMatchHint}>
              <Button onClick={() => setQuery('')}>{text.clearSearch}</Button>
            </ListMessage>
          ) : (
            <PagedTable
              list={list}
              page={page}
              size={size}
              resultCount={matching.length}
              update={update}
              columns={canEdit ? nodeColumns : readOnlyNodeColumns}
              sort={{ by: sort, descending: desc }}
              onOpen={open}
            />
          )}
        </div>
      </div>
      <Suspense>
        {dialog?.kind === 'sort' && (
          <SortDialog
            columns={sortedNodeColumns}
            names={text.columns}
            sort={{ by: sort, descending: desc }}
            usual={usualSort}
            onChange={({ by, descending }) =>
              update({ sort: by === 'name' ? undefined : by, desc: descending ? true : undefined, page: undefined })
            }
            onClose={closeDialog}
          />
        )}
        {dialog?.kind === 'create' && <NodeDialog landscape={landscape} existing={null} onClose={closeDialog} />}
        {dialog?.kind === 'edit' && chosen !== null && (
          <NodeDialog key={chosen.id} landscape={landscape} existing={chosen} onClose={closeDialog} />
        )}
        {dialog?.kind === 'delete' && chosen !== null && (
          <DeleteNodeDialog node={chosen} landscape={landscape} onClose={closeDialog} />
        )}
      </Suspense>
    </div>
  );
}
