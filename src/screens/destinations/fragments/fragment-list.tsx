import { Button } from '@ui5/webcomponents-react';
import { useMemo } from 'react';
import { buildSearchIndex, searchRecords } from '../../../domain/destination/search';
import type { DestinationRecord } from '../../../domain/destination/types';
import { type SortValue, sortBy } from '../../../domain/list';
import { pageOf } from '../../../domain/paging';
import { contextLevelText } from '../../../i18n/context-level';
import { fragmentsText as text } from '../../../i18n/fragments';
import columnStyles from '../../../ui/columns/column.module.css';
import { ColumnHeader } from '../../../ui/columns/column-header';
import { useFocusBack } from '../../../ui/columns/use-focus-back';
import { ContextLevelButton } from '../../../ui/context-level/context-level-button';
import styles from '../../../ui/list/list.module.css';
import { ListMessage } from '../../../ui/list/list-message';
import { PagedTable } from '../../../ui/list/paged-table';
import { useDebouncedSearch } from '../../../ui/list/use-debounced-search';
import { useSearchIndex } from '../../../ui/list/use-search-index';
import { useSubaccounts } from '../../../ui/use-workspace-data';
import { fragmentList } from './fragment-cells';
import { keysOf } from './fragment-properties';
import { FragmentToolbar } from './fragment-toolbar';
import { type FragmentColumn, fragmentColumns, nothingOpen } from './fragments-search';
import type { FragmentsLocation } from './use-fragments-location';

const sortValues: Record<FragmentColumn, (record: DestinationRecord) => SortValue> = {
  name: (record) => record.name,
  properties: (record) => keysOf(record).length,
  keys: (record) => keysOf(record).join(', '),
  changed: ({ modifiedAt }) => (modifiedAt === null ? null : Date.parse(modifiedAt)),
};

interface FragmentListProps {
  readonly records: readonly DestinationRecord[];
  readonly location: FragmentsLocation;
}

/** The start column: the fragments of one level, searched and sorted. */
export function FragmentList({ records, location }: FragmentListProps) {
  const { scope, search, update, chooseLevel } = location;
  const { sort = 'name', desc = false, open, form, page: pageNumber = 1, size = 50 } = search;
  const [query, setQuery] = useDebouncedSearch(search.q ?? '', update);
  const index = useSearchIndex(records, buildSearchIndex);
  const sorted = useMemo(() => sortBy(records, sortValues[sort], desc), [records, sort, desc]);
  const matching = useMemo(() => searchRecords(sorted, index, query), [sorted, index, query]);
  const page = pageOf(matching, pageNumber, size);
  const body = useFocusBack(open, (name) => `[data-name="${CSS.escape(name)}"]`);
  const name = useSubaccounts()?.find(({ id }) => id === scope.subaccountId)?.name ?? '';
  const isCreating = form === 'create';
  const drafts = useMemo(
    () => (isCreating ? [{ id: 'create', title: text.newFragment, isOpen: true }] : []),
    [isCreating],
  );
  const create = () => update({ ...nothingOpen, form: 'create' });

  return (
    <div className={columnStyles.column}>
      <ColumnHeader
        level="H1"
        title={contextLevelText.title(name, scope.serviceInstance, text.title)}
        subtitle={
          <>
            <span>{text.all(records.length)}</span>
            {query.trim() !== '' && <span>{text.matching(matching.length)}</span>}
            <ContextLevelButton scope={scope} subaccountName={name} onChoose={chooseLevel} />
          </>
        }
      />
      <div className={columnStyles.body} ref={body}>
        <div className={styles.card}>
          <FragmentToolbar
            query={query}
            sort={{ by: sort, descending: desc }}
            onQuery={setQuery}
            onCreate={create}
            onSort={({ by, descending }) =>
              update({ sort: by === fragmentColumns[0] ? undefined : by, desc: descending ? true : undefined })
            }
          />
          {records.length === 0 && !isCreating ? (
            <ListMessage title={text.emptyTitle} hint={text.emptyHint}>
              <Button onClick={create}>{text.create}</Button>
            </ListMessage>
          ) : matching.length === 0 && !isCreating ? (
            <ListMessage title={text.noMatchTitle} hint={text.noMatchHint}>
              <Button onClick={() => setQuery('')}>{text.clearFilters}</Button>
            </ListMessage>
          ) : (
            <PagedTable
              list={fragmentList}
              page={page}
              size={size}
              resultCount={matching.length}
              update={update}
              columns={fragmentColumns}
              sort={{ by: sort, descending: desc }}
              openName={isCreating ? null : (open ?? null)}
              drafts={drafts}
              isNarrow={open !== undefined || isCreating}
              onOpen={(chosen) => update({ ...nothingOpen, open: chosen })}
            />
          )}
        </div>
      </div>
    </div>
  );
}
