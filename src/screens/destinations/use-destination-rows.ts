import { useDeferredValue, useMemo } from 'react';
import type { CertificateRecord } from '../../domain/certificate/types';
import { type DestinationRow, filterRows, searchRows, sortRows, toRows } from '../../domain/destination/list';
import { buildSearchIndex } from '../../domain/destination/search';
import type { DestinationRecord } from '../../domain/destination/types';
import { type Page, pageOf } from '../../domain/paging';
import { useSearchIndex } from '../../ui/list/use-search-index';
import type { DestinationsSearch } from './destinations-search';

export interface DestinationRows {
  /** Of everything, before search and filters. */
  readonly rows: readonly DestinationRow[];
  /** All that match, sorted. */
  readonly matching: readonly DestinationRow[];
  readonly page: Page<DestinationRow>;
}

/**
 * From records to the page shown. Each step is kept until what it depends on changes:
 * a keystroke only searches, it neither sorts nor indexes again.
 */
export function useDestinationRows(
  records: readonly DestinationRecord[],
  certificates: readonly CertificateRecord[],
  query: string,
  search: DestinationsSearch,
  now: Date,
): DestinationRows {
  const deferredQuery = useDeferredValue(query);
  const { sort = 'name', desc = false, type, proxyType, authentication, label, health, page = 1, size = 50 } = search;

  const index = useSearchIndex(records, buildSearchIndex);

  const rows = useMemo(() => toRows(records, certificates, now), [records, certificates, now]);
  const sorted = useMemo(() => sortRows(rows, { by: sort, descending: desc }), [rows, sort, desc]);
  const filtered = useMemo(
    () => filterRows(sorted, { type, proxyType, authentication, label, health }),
    [sorted, type, proxyType, authentication, label, health],
  );
  const matching = useMemo(() => searchRows(filtered, index, deferredQuery), [filtered, index, deferredQuery]);
  const shown = useMemo(() => pageOf(matching, page, size), [matching, page, size]);
  return { rows, matching, page: shown };
}
