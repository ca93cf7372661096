import { oneOf, type PageSize, pageSizes, positive, text, texts } from '../../../ui/list/search-parameters';
import { type Orientation, orientations } from '../components/graph/graph-model';
import type { RawSearch } from '../components/use-address';

export const landscapeViews = ['graph', 'table'] as const;

export type LandscapeView = (typeof landscapeViews)[number];

/** Everything of the screen that a reload, Back or a shared link brings back. */
export interface LandscapeSearch {
  readonly q: string;
  readonly view: LandscapeView;
  readonly orientation: Orientation;
  /** Tags by which nodes are grouped; the first one that a node has decides. */
  readonly tags: readonly string[];
  readonly page: number;
  readonly size: PageSize;
}

/** Reads the search parameters of an address; what it does not know or understand is as usual. */
export function readLandscapeSearch(raw: RawSearch, usualOrientation: Orientation): LandscapeSearch {
  return {
    q: text(raw.q) ?? '',
    view: oneOf(landscapeViews)(raw.view) ?? 'graph',
    orientation: oneOf(orientations)(raw.orientation) ?? usualOrientation,
    tags: texts(raw.tags) ?? [],
    page: positive(raw.page) ?? 1,
    size: oneOf(pageSizes)(raw.size) ?? 50,
  };
}
