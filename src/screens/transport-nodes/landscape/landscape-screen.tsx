import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '@ui5/webcomponents-react';
import { useCallback, useMemo, useState } from 'react';
import type { TransportLandscape } from '../../../backend/port';
import { landscapeText as text } from '../../../i18n/transport-landscape';
import columnStyles from '../../../ui/columns/column.module.css';
import { ColumnHeader } from '../../../ui/columns/column-header';
import { ListMessage } from '../../../ui/list/list-message';
import { useDebouncedSearch } from '../../../ui/list/use-debounced-search';
import { useToast } from '../../../ui/toast';
import { landscapeQuery } from '../../../ui/transport-queries';
import { useTransport } from '../../../ui/use-transport';
import { useSubaccounts } from '../../../ui/use-workspace-data';
import { useUsualOrientation } from '../components/graph/use-usual-orientation';
import { Loaded } from '../components/loaded';
import { useAddress } from '../components/use-address';
import styles from './landscape.module.css';
import { LandscapeDialogs, type LandscapeTask } from './landscape-dialogs';
import { LandscapePicture } from './landscape-picture';
import { readLandscapeSearch } from './landscape-search';
import { LandscapeTable } from './landscape-table';
import { LandscapeToolbar } from './landscape-toolbar';
import { searchNodes, toNodeFacts } from './node-facts';
import { NodeMenu, type NodeMenuOf } from './node-menu';
import { useExportLandscape } from './use-export-landscape';

/** The nodes and routes of the landscape, as a graph or as a table. */
export function LandscapeScreen() {
  const landscape = useQuery(landscapeQuery(useTransport()));
  const toast = useToast();
  const refresh = async () => {
    const { isSuccess } = await landscape.refetch();
    if (isSuccess) toast(text.refreshed);
  };
  return (
    <Loaded query={landscape} loading={text.loading}>
      {(data) => (
        <LandscapePage landscape={data} isRefreshing={landscape.isFetching} onRefresh={() => void refresh()} />
      )}
    </Loaded>
  );
}

interface LandscapePageProps {
  readonly landscape: TransportLandscape;
  readonly isRefreshing: boolean;
  readonly onRefresh: () => void;
}

function LandscapePage({ landscape, isRefreshing, onRefresh }: LandscapePageProps) {
  const { nodes, routes } = landscape;
  const navigate = useNavigate();
  const subaccounts = useSubaccounts();
  const { raw, update } = useAddress();
  const usualOrientation = useUsualOrientation();
  const search = useMemo(() => readLandscapeSearch(raw, usualOrientation), [raw, usualOrientation]);
  const [query, setQuery] = useDebouncedSearch(search.q, update);
  const [menu, setMenu] = useState<NodeMenuOf | null>(null);
  const [task, setTask] = useState<LandscapeTask | null>(null);
  const exportLandscape = useExportLandscape(landscape);

  const facts = useMemo(() => toNodeFacts({ nodes, routes }, subaccounts ?? []), [nodes, routes, subaccounts]);
  const found = useMemo(() => searchNodes(facts, query), [facts, query]);
  const tags = useMemo(() => [...new Set(nodes.flatMap((node) => node.tags))], [nodes]);
  const openMenu = useCallback(
    (id: string, opener: HTMLElement) => {
      const known = facts.find(({ node }) => node.id === id);
      if (known !== undefined) setMenu({ node: known.node, problem: known.problem, opener });
    },
    [facts],
  );
  const openQueue = useCallback(
    (nodeId: string) => void navigate({ to: '/transport/nodes/$nodeId', params: { nodeId } }),
    [navigate],
  );

  return (
    <div className={columnStyles.column}>
      <ColumnHeader
        level="H1"
        title={text.title}
        subtitle={
          <>
            <span>{text.counts(nodes.length, routes.length)}</span>
            {query.trim() !== '' && <span aria-live="polite">{text.found(found.length)}</span>}
          </>
        }
      />
      <div className={columnStyles.body}>
        <div className={styles.card}>
          {nodes.length === 0 ? (
            <ListMessage title={text.emptyTitle} hint={`${text.emptyHint} ${text.emptyImport}`}>
              <Button design="Emphasized" onClick={() => void navigate({ to: '/transport/wizard' })}>
                {text.openWizard}
              </Button>
              <Button onClick={() => setTask({ kind: 'create-node' })}>{text.createNode}</Button>
              <Button onClick={() => setTask({ kind: 'import' })}>{text.import}</Button>
            </ListMessage>
          ) : (
            <>
              <LandscapeToolbar
                search={search}
                query={query}
                onQuery={setQuery}
                update={update}
                tags={tags}
                usualOrientation={usualOrientation}
                isRefreshing={isRefreshing}
                onCreateNode={() => setTask({ kind: 'create-node' })}
                onCreateRoute={() => setTask({ kind: 'create-route', from: null })}
                onRefresh={onRefresh}
                onExport={exportLandscape}
                onImport={() => setTask({ kind: 'import' })}
              />
              {search.view === 'graph' ? (
                <LandscapePicture facts={facts} found={found} routes={routes} search={search} onMenu={openMenu} />
              ) : found.length === 0 ? (
                <ListMessage title={text.noMatchTitle} hint={text.noMatchHint}>
                  <Button onClick={() => setQuery('')}>{text.clearFilters}</Button>
                </ListMessage>
              ) : (
                <LandscapeTable rows={found} search={search} update={update} onMenu={openMenu} onOpen={openQueue} />
              )}
            </>
          )}
        </div>
      </div>
      {menu !== null && (
        <NodeMenu
          of={menu}
          onEdit={(node) => setTask({ kind: 'edit', node })}
          onRoute={(node) => setTask({ kind: 'create-route', from: node })}
          onDelete={(node) => setTask({ kind: 'delete', node })}
          onClose={() => setMenu(null)}
        />
      )}
      {task !== null && <LandscapeDialogs task={task} landscape={landscape} onClose={() => setTask(null)} />}
    </div>
  );
}
