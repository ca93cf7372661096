import { useDeferredValue, useMemo } from 'react';
import {
  type CertificateRow,
  type CertificateUses,
  countFacets,
  type FacetCounts,
  filterRows,
  searchRows,
  sortRows,
  toRows,
} from '../../domain/certificate/list';
import { buildSearchIndex } from '../../domain/certificate/search';
import type { CertificateRecord } from '../../domain/certificate/types';
import { type Page, pageOf } from '../../domain/paging';
import { useSearchIndex } from '../../ui/list/use-search-index';
import type { CertificatesSearch } from './certificates-search';

export interface CertificateRows {
  /** All that match, sorted. */
  readonly matching: readonly CertificateRow[];
  readonly page: Page<CertificateRow>;
  /** Of everything, before search and filters. */
  readonly facets: FacetCounts;
}

/**
 * From records to the page shown. Each step is kept until what it depends on changes:
 * a keystroke only searches, it neither sorts nor indexes again.
 */
export function useCertificateRows(
  records: readonly CertificateRecord[],
  query: string,
  search: CertificatesSearch,
  now: Date,
  uses: CertificateUses,
): CertificateRows {
  const deferredQuery = useDeferredValue(query);
  const { sort = 'name', desc = false, status, type, kind, origin, page = 1, size = 50 } = search;

  const index = useSearchIndex(records, buildSearchIndex);

  const rows = useMemo(() => toRows(records, now, uses), [records, now, uses]);
  const facets = useMemo(() => countFacets(rows), [rows]);
  const sorted = useMemo(() => sortRows(rows, { by: sort, descending: desc }), [rows, sort, desc]);
  const filtered = useMemo(
    () => filterRows(sorted, { status, type, kind, origin }),
    [sorted, status, type, kind, origin],
  );
  const matching = useMemo(() => searchRows(filtered, index, deferredQuery), [filtered, index, deferredQuery]);
  const shown = useMemo(() => pageOf(matching, page, size), [matching, page, size]);
  return { matching, page: shown, facets };
}
