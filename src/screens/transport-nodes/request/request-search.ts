import { oneOf, text } from '../../../ui/list/search-parameters';
import type { RawSearch } from '../components/use-address';

export const requestTabs = ['tracking', 'actions', 'content'] as const;

export type RequestTab = (typeof requestTabs)[number];

export interface RequestSearch {
  readonly tab: RequestTab;
  /** The action whose messages are shown. */
  readonly open: string | undefined;
}

/** Reads the search parameters of an address; what it does not know or understand is as usual. */
export function readRequestSearch(raw: RawSearch): RequestSearch {
  return { tab: oneOf(requestTabs)(raw.tab) ?? 'tracking', open: text(raw.open) };
}
