import { useNavigate } from '@tanstack/react-router';
import { Button, MessageStrip } from '@ui5/webcomponents-react';
import { useCallback, useMemo, useState } from 'react';
import type { CertificateRecord } from '../../../../domain/certificate/types';
import { destinationColumns, subaccountLimit } from '../../../../domain/destination/list-columns';
import type { DestinationRecord } from '../../../../domain/destination/types';
import type { Scope } from '../../../../domain/scope';
import { contextLevelText } from '../../../../i18n/context-level';
import { destinationsText as text } from '../../../../i18n/destinations';
import { randomId } from '../../../../shared/ids';
import { classNames } from '../../../../ui/class-names';
import columnStyles from '../../../../ui/columns/column.module.css';
import { ColumnHeader } from '../../../../ui/columns/column-header';
import { useFocusBack } from '../../../../ui/columns/use-focus-back';
import { ContextLevelButton } from '../../../../ui/context-level/context-level-button';
import styles from '../../../../ui/list/list.module.css';
import { ListMessage } from '../../../../ui/list/list-message';
import { PagedTable } from '../../../../ui/list/paged-table';
import { useDebouncedSearch } from '../../../../ui/list/use-debounced-search';
import { useShownColumns } from '../../../../ui/list/use-shown-columns';
import { useNow } from '../../../../ui/use-now';
import { useSubaccounts } from '../../../../ui/use-workspace-data';
import { type CreationWay, type DestinationsSearch, nothingOpen } from '../../destinations-search';
import { hasPanel } from '../../layout';
import { useDestinationRows } from '../../use-destination-rows';
import type { DestinationsLocation } from '../../use-destinations-location';
import { useScopeDrafts } from '../../use-scope-drafts';
import { destinationList } from './cells';
import { DestinationToolbar, type ListDialog } from './destination-toolbar';
import { toDraftEntries } from './draft-entries';
import { EmptyList } from './empty-list';
import { ListDialogs } from './list-dialogs';
import { RowContextOf } from './row-context';
import { useRowContext } from './use-row-context';

interface DestinationListProps {
  readonly scope: Scope;
  readonly records: readonly DestinationRecord[];
  /** Of the same level; undefined while they are not known. */
  readonly certificates: readonly CertificateRecord[] | undefined;
  readonly location: DestinationsLocation;
}

/** The start column: everything that is stored, searched, sorted, filtered and, in bulk mode, ticked. */
export function DestinationList({ scope, records, certificates, location }: DestinationListProps) {
  const { search, selected, update, select, chooseLevel } = location;
  const { sort = 'name', desc = false, size = 50, open, bulk = false } = search;
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<ListDialog | null>(null);
  const [query, setQuery] = useDebouncedSearch(search.q ?? '', update);
  const columns = useShownColumns('destinations', destinationColumns);
  const now = useNow();
  const { rows, matching, page } = useDestinationRows(records, certificates ?? none, query, search, now);
  const drafts = useScopeDrafts(scope);
  const rowContext = useRowContext(certificates, drafts.ofRecords, now);
  const body = useFocusBack(openRow(search), toRowSelector);
  const subaccounts = useSubaccounts();

  const ticked = useMemo(() => {
    const wanted = new Set(bulk ? selected : []);
    return records.filter((record) => wanted.has(record.name));
  }, [records, selected, bulk]);
  const tickedNames = useMemo(() => new Set(ticked.map((record) => record.name)), [ticked]);
  const sorting = useMemo(() => ({ by: sort, descending: desc }), [sort, desc]);
  const draftRows = useMemo(() => toDraftEntries(drafts.ofNew, search, bulk), [drafts.ofNew, search, bulk]);
  const openRecord = useCallback((name: string) => update({ ...nothingOpen, open: name }), [update]);
  const openDraft = useCallback((id: string) => update({ ...nothingOpen, create: 'scratch', draft: id }), [update]);
  const create = (way: CreationWay) =>
    update({ ...nothingOpen, create: way, draft: way === 'scratch' ? randomId() : undefined });
  const clearFilters = () => {
    setQuery('');
    update({ ...noFilter, q: undefined, page: undefined });
  };
  const toggleBulk = (isBulk: boolean) => update({ bulk: isBulk ? true : undefined, selected: undefined });

  const filterCount = filterFields.filter((field) => search[field] !== undefined).length;
  const isNarrowed = filterCount > 0 || query.trim() !== '';
  const subaccountName = subaccounts?.find((subaccount) => subaccount.id === scope.subaccountId)?.name ?? '';

  return (
    <div className={columnStyles.column}>
      <ColumnHeader
        level="H1"
        title={contextLevelText.title(subaccountName, scope.serviceInstance, text.what)}
        subtitle={
          <>
            <span>{text.all(records.length)}</span>
            {isNarrowed && <span>{text.matching(matching.length)}</span>}
            <ContextLevelButton scope={scope} subaccountName={subaccountName} onChoose={chooseLevel} />
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
          <DestinationToolbar
            query={query}
            onQuery={setQuery}
            isBulk={bulk}
            onBulk={toggleBulk}
            selectedCount={ticked.length}
            onClearSelection={() => select([])}
            filterCount={filterCount}
            onCertificates={() =>
              void navigate({
                to: '/subaccounts/$subaccountId/certificates',
                params: { subaccountId: scope.subaccountId },
                search: { instance: search.instance },
              })
            }
            onDialog={setDialog}
          />
          {records.length === 0 && draftRows.length === 0 ? (
            <EmptyList onCreate={() => setDialog('create')} onImport={() => create('file')} />
          ) : matching.length === 0 && draftRows.length === 0 ? (
            <ListMessage title={text.noMatchTitle} hint={text.noMatchHint}>
              <Button onClick={clearFilters}>{text.clearFilters}</Button>
            </ListMessage>
          ) : (
            <RowContextOf value={rowContext}>
              <PagedTable
                list={destinationList}
                page={page}
                size={size}
                resultCount={matching.length}
                update={update}
                columns={columns}
                sort={sorting}
                selected={bulk ? tickedNames : null}
                openName={search.create === undefined ? (open ?? search.duplicate ?? null) : null}
                drafts={draftRows}
                isNarrow={hasPanel(search)}
                onSelect={select}
                onOpen={openRecord}
                onOpenDraft={openDraft}
              />
            </RowContextOf>
          )}
        </div>
      </div>
      <ListDialogs
        asked={dialog}
        scope={scope}
        rows={rows}
        columns={columns}
        ticked={ticked}
        location={location}
        onCreate={create}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}

const none: readonly CertificateRecord[] = [];

const filterFields = ['type', 'proxyType', 'authentication', 'label', 'health'] as const;

const noFilter: DestinationsSearch = Object.fromEntries(filterFields.map((field) => [field, undefined]));

/** What the focus goes back to when the panel is closed: the row of a record, or of a draft. */
function openRow({ open, duplicate, create, draft }: DestinationsSearch): string | undefined {
  if (create === 'scratch') return draft === undefined ? undefined : `[data-draft="${CSS.escape(draft)}"]`;
  const name = open ?? duplicate;
  return name === undefined ? undefined : `[data-name="${CSS.escape(name)}"]`;
}

/** The selector is what is remembered already. */
const toRowSelector = (selector: string) => selector;
