import { fittingLayout, twoColumnLayouts } from '../../ui/columns/layouts';
import type { ColumnLayout } from '../../ui/list/search-parameters';
import type { DestinationsSearch } from './destinations-search';

/** Whether something stands beside the list. */
export function hasPanel({ create, duplicate, open }: DestinationsSearch): boolean {
  return create !== undefined || duplicate !== undefined || open !== undefined;
}

/** The arrangement of the columns: the one asked for when it fits what is open, else the usual one for that. */
export function layoutFor(search: DestinationsSearch): ColumnLayout {
  return hasPanel(search) ? fittingLayout(twoColumnLayouts, search.layout) : 'OneColumn';
}
