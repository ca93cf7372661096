import type { UseQueryResult } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '@ui5/webcomponents-react';
import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { NodeView, QueueRow, TransportLandscape } from '../../../backend/port';
import { pageOf } from '../../../domain/paging';
import { queueText as text } from '../../../i18n/transport-queue';
import { ErrorStrip } from '../../../ui/error-strip';
import listStyles from '../../../ui/list/list.module.css';
import { ListMessage } from '../../../ui/list/list-message';
import { PagedTable } from '../../../ui/list/paged-table';
import { useDebouncedSearch } from '../../../ui/list/use-debounced-search';
import { useServices } from '../../../ui/services';
import { useNow } from '../../../ui/use-now';
import { Loaded } from '../components/loaded';
import { hasLongNumbers } from '../components/long-numbers';
import { FailedStrip } from './failed-strip';
import styles from './queue.module.css';
import { queueObstacles } from './queue-actions';
import type { OpenQueueDialog } from './queue-dialogs';
import { filterQueue, findFailed } from './queue-filter';
import { QueueFilters } from './queue-filters';
import { queueColumns, queueListOf } from './queue-list';
import { failedFilter, noFilter, usualFilter } from './queue-search';
import { QueueToolbar } from './queue-toolbar';
import { toolbarActions, useQueueActions } from './use-queue-actions';
import type { QueueLocation } from './use-queue-location';

const QueueDialogs = lazy(() => import('./queue-dialogs').then(({ QueueDialogs }) => ({ default: QueueDialogs })));

interface ImportQueueProps {
  readonly node: NodeView;
  readonly landscape: TransportLandscape;
  readonly queue: UseQueryResult<readonly QueueRow[]>;
  readonly location: QueueLocation;
}

const noRows: readonly QueueRow[] = [];

/** The queue of a node: filtered, ticked and worked on. The filters are drawn while a long queue is still being read. */
export function ImportQueue({ node, landscape, queue, location }: ImportQueueProps) {
  const rows = queue.data ?? noRows;
  const { search, selected, update, select } = location;
  const { size } = search;
  const knowsRoutes = useServices().backend.capabilities.editLandscape;
  const navigate = useNavigate();
  const now = useNow();
  const [query, setQuery] = useDebouncedSearch(search.q, update);
  const deferredQuery = useDeferredValue(query);
  const [dialog, setDialog] = useState<OpenQueueDialog | null>(null);
  const matching = useMemo(
    () => filterQueue(rows, { ...search.filter, query: deferredQuery }, now),
    [rows, search.filter, deferredQuery, now],
  );
  const failures = useMemo(() => findFailed(rows, search.filter, now), [rows, search.filter, now]);
  const page = useMemo(() => pageOf(matching, search.page, size), [matching, search.page, size]);
  // An entry that a filter hides meanwhile is not worked on unseen.
  const chosen = useMemo(() => {
    const wanted = new Set(selected);
    return wanted.size === 0 ? [] : matching.filter(({ request }) => wanted.has(String(request)));
  }, [matching, selected]);
  const ticked = useMemo(() => new Set(chosen.map(({ request }) => String(request))), [chosen]);
  const isWide = useMemo(() => hasLongNumbers(rows.map(({ request }) => request)), [rows]);
  const list = useMemo(
    () =>
      queueListOf({
        hasLongNumbers: isWide,
        onContent: (request) => setDialog({ kind: 'content', request }),
        onLog: (request) => setDialog({ kind: 'log', request }),
      }),
    [isWide],
  );
  const open = useCallback(
    (number: string) => void navigate({ to: '/transport/requests/$number', params: { number } }),
    [navigate],
  );
  const clearSelection = useCallback(() => select([]), [select]);
  const { act, error } = useQueueActions({
    node,
    landscape,
    rows,
    matching,
    chosen,
    onDialog: setDialog,
    onDone: clearSelection,
  });
  const restore = () => {
    setQuery('');
    update(usualFilter);
  };
  const showAll = () => {
    setQuery('');
    update(noFilter);
  };

  const showFailed = () => {
    setQuery('');
    update(failedFilter);
  };

  return (
    <div className={styles.tab}>
      <FailedStrip {...failures} onShow={showFailed} />
      <QueueFilters query={query} filter={search.filter} onQuery={setQuery} onChange={update} onRestore={restore} />
      <div className={listStyles.card}>
        <Loaded query={queue} loading={text.loading}>
          {() => (
            <>
              <QueueToolbar
                selected={chosen.length}
                visible={matching.length}
                readAt={queue.dataUpdatedAt}
                actions={toolbarActions(node)}
                obstacles={queueObstacles(node, knowsRoutes ? landscape.routes : null, chosen)}
                onAction={(action) => void act(action)}
              />
              <ErrorStrip error={error} />
              {rows.length === 0 ? (
                <ListMessage title={text.emptyTitle} hint={text.emptyHint}>
                  {null}
                </ListMessage>
              ) : matching.length === 0 ? (
                <ListMessage title={text.noMatchTitle} hint={text.noMatchHint(rows.length)}>
                  <Button onClick={showAll}>{text.showAll}</Button>
                </ListMessage>
              ) : (
                <PagedTable
                  list={list}
                  page={page}
                  size={size}
                  resultCount={matching.length}
                  update={update}
                  columns={queueColumns}
                  sort={null}
                  selected={ticked}
                  onSelect={select}
                  onOpen={open}
                />
              )}
            </>
          )}
        </Loaded>
      </div>
      <Suspense>
        {dialog !== null && (
          <QueueDialogs
            dialog={dialog}
            node={node}
            rows={rows}
            onDone={clearSelection}
            onClose={() => setDialog(null)}
          />
        )}
      </Suspense>
    </div>
  );
}
