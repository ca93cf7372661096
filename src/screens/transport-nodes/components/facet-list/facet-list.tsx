import { Button } from '@ui5/webcomponents-react';
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import { facetListText as text } from '../../../../i18n/transport-logs';
import columnStyles from '../../../../ui/columns/column.module.css';
import { ColumnHeader } from '../../../../ui/columns/column-header';
import styles from '../../../../ui/list/list.module.css';
import { ListMessage } from '../../../../ui/list/list-message';
import { ListToolbar } from '../../../../ui/list/list-toolbar';
import { PagedTable } from '../../../../ui/list/paged-table';
import { text as readText } from '../../../../ui/list/search-parameters';
import { useDebouncedSearch } from '../../../../ui/list/use-debounced-search';
import { type RawSearch, useAddress } from '../use-address';
import { type FacetListShape, toFacetChoices, toFacetParameter } from './facets';
import { FilterBar } from './filter-bar';
import { useFacetRows } from './use-facet-rows';

const FacetFilterDialog = lazy(() =>
  import('./facet-filter-dialog').then(({ FacetFilterDialog }) => ({ default: FacetFilterDialog })),
);

interface FacetListProps<Row, Column extends string> {
  readonly shape: FacetListShape<Row, Column>;
  /** The newest first. */
  readonly rows: readonly Row[];
  readonly onOpen: (name: string) => void;
  /** What can be done with the ticked rows, or with all that match while none is; nothing can be ticked without it. */
  readonly bulk?: (chosen: readonly Row[], isTicked: boolean) => ReactNode;
  /** Beside the counts in the head of the page. */
  readonly note?: ReactNode;
  /** What leads on where there is no row at all. */
  readonly start?: ReactNode;
}

/** A page that is one list of records: search, filters, pages; all of it in the address. */
export function FacetList<Row, Column extends string>(props: FacetListProps<Row, Column>) {
  const { shape, rows, onOpen, bulk, note, start } = props;
  const { words, list, columns, newestBy, facets } = shape;
  const { raw, update } = useAddress();
  const [query, setQuery] = useDebouncedSearch(readText(raw.q) ?? '', update);
  const { filter, filterCount, hiddenCount, matching, page, size } = useFacetRows(rows, shape, raw, query);
  const [isFiltering, setIsFiltering] = useState(false);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set());
  const select = useCallback((names: readonly string[]) => setTicked(new Set(names)), []);
  const sort = useMemo(() => ({ by: newestBy, descending: true }), [newestBy]);
  // A row that a filter hides meanwhile is not worked on unseen.
  const chosen = useMemo(() => matching.filter((row) => ticked.has(list.nameOf(row))), [matching, ticked, list]);
  const shown = useMemo(() => new Set(chosen.map(list.nameOf)), [chosen, list]);

  const showAll = (changes: RawSearch = {}) => {
    const every = toFacetChoices(rows, facets).map((choice) => [choice.name, toFacetParameter(choice, [])]);
    update({ ...Object.fromEntries(every), period: undefined, page: undefined, ...changes });
  };
  const clear = () => {
    setQuery('');
    showAll({ q: undefined });
  };

  return (
    <div className={columnStyles.column}>
      <ColumnHeader
        level="H1"
        title={words.title}
        subtitle={
          <>
            <span>{text.all(rows.length)}</span>
            {matching.length !== rows.length && <span>{text.matching(matching.length)}</span>}
            {note}
          </>
        }
      />
      <div className={columnStyles.body}>
        <div className={styles.card}>
          <ListToolbar
            label={words.toolbar}
            searchHint={words.searchHint}
            query={query}
            onQuery={setQuery}
            primary={null}
            bulk={bulk?.(chosen.length > 0 ? chosen : matching, chosen.length > 0) ?? null}
            filterCount={filterCount}
            views={['filter']}
            onView={() => setIsFiltering(true)}
          />
          {hiddenCount > 0 && (
            <FilterBar facets={facets} filter={filter} hiddenCount={hiddenCount} onShowAll={() => showAll()} />
          )}
          {rows.length === 0 ? (
            <ListMessage title={words.emptyTitle} hint={words.emptyHint}>
              {start}
            </ListMessage>
          ) : matching.length === 0 ? (
            <ListMessage title={text.noMatchTitle} hint={words.noMatchHint}>
              <Button onClick={clear}>{text.clearFilters}</Button>
            </ListMessage>
          ) : (
            <PagedTable
              list={list}
              page={page}
              size={size}
              resultCount={matching.length}
              update={update}
              columns={columns}
              sort={sort}
              selected={bulk === undefined ? null : shown}
              onSelect={select}
              onOpen={onOpen}
            />
          )}
        </div>
      </div>
      <Suspense>
        {isFiltering && (
          <FacetFilterDialog
            choices={toFacetChoices(rows, facets)}
            filter={filter}
            onChange={update}
            onClose={() => setIsFiltering(false)}
          />
        )}
      </Suspense>
    </div>
  );
}
