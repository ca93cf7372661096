import { Button, MessageStrip } from '@ui5/webcomponents-react';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { CreateMethod } from '../../../../domain/certificate/create-methods';
import { type CertificateColumn, certificateColumns, subaccountLimit } from '../../../../domain/certificate/list';
import type { CertificateRecord } from '../../../../domain/certificate/types';
import type { Scope } from '../../../../domain/scope';
import { certificatesText as text } from '../../../../i18n/certificates';
import { contextLevelText } from '../../../../i18n/context-level';
import { classNames } from '../../../../ui/class-names';
import columnStyles from '../../../../ui/columns/column.module.css';
import { ColumnHeader } from '../../../../ui/columns/column-header';
import { useFocusBack } from '../../../../ui/columns/use-focus-back';
import { ContextLevelButton } from '../../../../ui/context-level/context-level-button';
import styles from '../../../../ui/list/list.module.css';
import { ListMessage } from '../../../../ui/list/list-message';
import { BulkActions, ListToolbar, type ViewChoice } from '../../../../ui/list/list-toolbar';
import { PagedTable } from '../../../../ui/list/paged-table';
import { useDebouncedSearch } from '../../../../ui/list/use-debounced-search';
import { useShownColumns } from '../../../../ui/list/use-shown-columns';
import { RouteLink } from '../../../../ui/route-link';
import { useServices } from '../../../../ui/services';
import { useNow } from '../../../../ui/use-now';
import { useSubaccounts } from '../../../../ui/use-workspace-data';
import { useCertificateRows } from '../../use-certificate-rows';
import { useCertificateUses } from '../../use-certificate-uses';
import type { CertificatesLocation } from '../../use-certificates-location';
import { certificateList } from './cells';
import { EmptyList } from './empty-list';
import { useTasks } from './use-tasks';

const SortDialog = lazy(() =>
  import('../../../../ui/list/sort-dialog').then(({ SortDialog }) => ({ default: SortDialog<CertificateColumn> })),
);
const FilterDialog = lazy(() => import('./filter-dialog').then(({ FilterDialog }) => ({ default: FilterDialog })));
const ColumnsDialog = lazy(() =>
  import('../../../../ui/list/columns-dialog').then(({ ColumnsDialog }) => ({
    default: ColumnsDialog<CertificateColumn>,
  })),
);

/** The row of what is being created. */
const newCertificate = [{ id: 'new', title: text.draftName, isOpen: true }];

const usualSort = { by: 'name', descending: false } as const;

interface CertificateListProps {
  readonly scope: Scope;
  readonly records: readonly CertificateRecord[];
  readonly location: CertificatesLocation;
}

/** The start column: everything that is stored, searched, sorted, filtered and ticked. */
export function CertificateList({ scope, records, location }: CertificateListProps) {
  const { search, selected, update, select, chooseLevel } = location;
  const { sort = 'name', desc = false, size = 50, open, create } = search;
  const [dialog, setDialog] = useState<ViewChoice | null>(null);
  const [query, setQuery] = useDebouncedSearch(search.q ?? '', update);
  const columns = useShownColumns('certificates', certificateColumns);
  const { matching, page, facets } = useCertificateRows(records, query, search, useNow(), useCertificateUses(scope));
  const body = useFocusBack(open, toRowSelector);
  const subaccounts = useSubaccounts();

  const ticked = useMemo(() => {
    const wanted = new Set(selected);
    return records.filter((record) => wanted.has(record.name));
  }, [records, selected]);
  const tickedNames = useMemo(() => new Set(ticked.map((record) => record.name)), [ticked]);
  const sorting = useMemo(() => ({ by: sort, descending: desc }), [sort, desc]);
  const openRecord = useCallback(
    (name: string) =>
      update({ open: name, create: undefined, entry: undefined, version: undefined, layout: undefined }),
    [update],
  );
  const startCreating = (create: CreateMethod) =>
    update({ create, open: undefined, entry: undefined, version: undefined, layout: undefined });
  const clearFilters = () => {
    setQuery('');
    update({ q: undefined, status: undefined, type: undefined, kind: undefined, origin: undefined, page: undefined });
  };
  const closeDialog = () => setDialog(null);

  const { status, type, kind, origin } = search;
  const filterCount = [status, type, kind, origin].filter((values) => values !== undefined).length;
  const isNarrowed = filterCount > 0 || query.trim() !== '';
  const name = subaccounts?.find((subaccount) => subaccount.id === scope.subaccountId)?.name ?? '';
  const { canTransport, rowAction, start, dialogs } = useTasks(scope, records, name);
  const knowsDummies = useServices().backend.capabilities.dummyContent;
  const isEmpty = records.length === 0 && create === undefined;

  return (
    <div className={columnStyles.column}>
      <ColumnHeader
        level="H1"
        title={contextLevelText.title(name, scope.serviceInstance, text.columnNames.start)}
        subtitle={
          <>
            <span>{text.all(records.length)}</span>
            {isNarrowed && <span>{text.matching(matching.length)}</span>}
            {chooseLevel !== null && <ContextLevelButton scope={scope} subaccountName={name} onChoose={chooseLevel} />}
            {chooseLevel !== null && canTransport && knowsDummies && (
              <RouteLink href={`/transport/dummies?from=${encodeURIComponent(scope.subaccountId)}`}>
                {text.transportedFromHere}
              </RouteLink>
            )}
          </>
        }
      />
      <div className={columnStyles.body} ref={body}>
        {records.length > subaccountLimit && (
          <MessageStrip design="Information" hideCloseButton className={classNames(styles.notice)}>
            {text.overLimit(records.length, subaccountLimit)}
          </MessageStrip>
        )}
        <div className={styles.card}>
          <ListToolbar
            label={text.toolbar}
            searchHint={text.searchHint}
            query={query}
            filterCount={filterCount}
            onQuery={setQuery}
            onView={setDialog}
            primary={
              <>
                <Button
                  className={classNames(styles.primary)}
                  design="Emphasized"
                  onClick={() => startCreating('upload')}
                >
                  {text.upload}
                </Button>
                <Button className={classNames(styles.primary)} onClick={() => startCreating('generate')}>
                  {text.generate}
                </Button>
              </>
            }
            bulk={
              <>
                {canTransport && (
                  <Button
                    design="Transparent"
                    disabled={ticked.length === 0}
                    onClick={() => start('transport', ticked)}
                  >
                    {text.transportSelected(ticked.length)}
                  </Button>
                )}
                <BulkActions
                  selectedCount={ticked.length}
                  onExport={() => start('export', ticked)}
                  onDelete={() => start('delete', ticked)}
                  onClearSelection={() => select([])}
                />
              </>
            }
          />
          {isEmpty ? (
            <EmptyList scope={scope} onCreate={startCreating} />
          ) : matching.length === 0 && create === undefined ? (
            <ListMessage title={text.noMatchTitle} hint={text.noMatchHint}>
              <Button onClick={clearFilters}>{text.clearFilters}</Button>
            </ListMessage>
          ) : (
            <PagedTable
              list={certificateList}
              page={page}
              size={size}
              resultCount={matching.length}
              update={update}
              columns={columns}
              sort={sorting}
              selected={tickedNames}
              openName={create === undefined ? (open ?? null) : null}
              {...(create !== undefined && { drafts: newCertificate })}
              isNarrow={create !== undefined || open !== undefined}
              onSelect={select}
              onOpen={openRecord}
              rowAction={rowAction}
            />
          )}
        </div>
      </div>
      <Suspense>
        {dialog === 'sort' && (
          <SortDialog
            columns={certificateColumns}
            names={text.columns}
            sort={sorting}
            usual={usualSort}
            onChange={({ by, descending }) =>
              update({
                sort: by === usualSort.by ? undefined : by,
                desc: descending ? true : undefined,
                page: undefined,
              })
            }
            onClose={closeDialog}
          />
        )}
        {dialog === 'filter' && (
          <FilterDialog filter={search} facets={facets} onChange={update} onClose={closeDialog} />
        )}
        {dialog === 'columns' && (
          <ColumnsDialog
            listName="certificates"
            all={certificateColumns}
            names={text.columns}
            columns={columns}
            onClose={closeDialog}
          />
        )}
      </Suspense>
      {dialogs}
    </div>
  );
}

function toRowSelector(name: string): string {
  return `[data-name="${CSS.escape(name)}"]`;
}
