import { fittingLayout, threeColumnLayouts, twoColumnLayouts } from '../../ui/columns/layouts';
import type { ColumnLayout } from '../../ui/list/search-parameters';
import type { CertificatesSearch } from './certificates-search';

/** The arrangement of the columns: the one asked for when it fits what is open, else the usual one for that. */
export function layoutFor({ create, open, entry, layout }: CertificatesSearch): ColumnLayout {
  if (create === undefined && open === undefined) return 'OneColumn';
  return fittingLayout(entry === undefined || create !== undefined ? twoColumnLayouts : threeColumnLayouts, layout);
}
