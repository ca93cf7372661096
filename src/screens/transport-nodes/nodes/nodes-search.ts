import { oneOf, type PageSize, pageSizes, positive, text } from '../../../ui/list/search-parameters';
import type { RawSearch } from '../components/use-address';
import { type SortedNodeColumn, sortedNodeColumns } from './node-list';

/** Everything of the list that a reload, Back or a shared link brings back. */
export interface NodesSearch {
  readonly q: string;
  readonly sort: SortedNodeColumn;
  readonly desc: boolean;
  readonly page: number;
  readonly size: PageSize;
}

/** Reads the search parameters of an address; what it does not know or understand is as usual. */
export function readNodesSearch(raw: RawSearch): NodesSearch {
  return {
    q: text(raw.q) ?? '',
    sort: oneOf(sortedNodeColumns)(raw.sort) ?? 'name',
    desc: raw.desc === true,
    page: positive(raw.page) ?? 1,
    size: oneOf(pageSizes)(raw.size) ?? 50,
  };
}
