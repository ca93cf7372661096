import type { ColumnLayout } from '../../ui/list/search-parameters';
import type { CertificatesSearch } from './certificates-search';

const twoColumns: readonly ColumnLayout[] = ['TwoColumnsMidExpanded', 'TwoColumnsStartExpanded', 'MidColumnFullScreen'];

const threeColumns: readonly ColumnLayout[] = [
  'ThreeColumnsStartHiddenEndExpanded',
  'ThreeColumnsStartHiddenMidExpanded',
  'ThreeColumnsMidExpanded',
  'ThreeColumnsEndExpanded',
  'ThreeColumnsStartExpandedEndHidden',
  'ThreeColumnsMidExpandedEndHidden',
  'EndColumnFullScreen',
];

/** The arrangement of the columns: the one asked for when it fits what is open, else the usual one for that (the first of its list). */
export function layoutFor({ create, open, entry, layout }: CertificatesSearch): ColumnLayout {
  if (create === undefined && open === undefined) return 'OneColumn';
  const fitting = entry === undefined || create !== undefined ? twoColumns : threeColumns;
  return fitting.find((item) => item === layout) ?? fitting[0] ?? 'OneColumn';
}

/** The layout after pressing *full screen* in the mid or end column: into it, or back to the usual one. */
export function toggledFullScreen(column: 'mid' | 'end', current: ColumnLayout): ColumnLayout | undefined {
  const fullScreen = column === 'mid' ? 'MidColumnFullScreen' : 'EndColumnFullScreen';
  return current === fullScreen ? undefined : fullScreen;
}
