import { useCallback, useDeferredValue, useMemo } from 'react';
import { type Page, pageOf } from '../../../../domain/paging';
import { buildIndex, type SearchIndex, toMatcher, toWords } from '../../../../domain/search-index';
import { oneOf, type PageSize, pageSizes, positive, texts } from '../../../../ui/list/search-parameters';
import { useSearchIndex } from '../../../../ui/list/use-search-index';
import { useNow } from '../../../../ui/use-now';
import { type Period, periods } from '../period';
import type { RawSearch } from '../use-address';
import { type FacetFilter, type FacetListShape, filterByFacets } from './facets';

export interface FacetRows<Row> {
  readonly filter: FacetFilter;
  /** How many facets, with the period, are not as usual. */
  readonly filterCount: number;
  /** How many rows the filter hides, whatever is searched. */
  readonly hiddenCount: number;
  readonly matching: readonly Row[];
  readonly page: Page<Row>;
  readonly size: PageSize;
}

/** From all rows to the page that the address asks for; a keystroke only searches. */
export function useFacetRows<Row, Column extends string>(
  rows: readonly Row[],
  shape: FacetListShape<Row, Column>,
  raw: RawSearch,
  query: string,
): FacetRows<Row> {
  const now = useNow();
  const deferredQuery = useDeferredValue(query);
  const size = oneOf(pageSizes)(raw.size) ?? 50;
  const pageNumber = positive(raw.page) ?? 1;
  const filter = useMemo(() => readFilter(shape, raw), [shape, raw]);
  const build = useCallback(
    (records: readonly Row[], previous: SearchIndex<Row>) => buildIndex(records, shape.textOf, previous),
    [shape],
  );
  const index = useSearchIndex(rows, build);
  const filtered = useMemo(() => filterByFacets(rows, shape, filter, now), [rows, shape, filter, now]);
  const matching = useMemo(
    () => filtered.filter(toMatcher(index, toWords(deferredQuery), shape.textOf)),
    [filtered, index, deferredQuery, shape],
  );
  const page = useMemo(() => pageOf(matching, pageNumber, size), [matching, pageNumber, size]);
  const unusual = ['period', ...Object.keys(shape.facets)].filter((name) => raw[name] !== undefined);
  return { filter, filterCount: unusual.length, hiddenCount: rows.length - filtered.length, matching, page, size };
}

function readFilter<Row>({ facets }: Pick<FacetListShape<Row, string>, 'facets'>, raw: RawSearch): FacetFilter {
  const chosen = Object.entries(facets).map(([name, { usual }]) => [name, texts(raw[name]) ?? usual] as const);
  const period: Period = oneOf(periods)(raw.period) ?? 'all';
  return { chosen: Object.fromEntries(chosen), period };
}
