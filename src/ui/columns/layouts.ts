import type { ColumnLayout } from '../list/search-parameters';

/** The arrangements of two columns, the usual one first. */
export const twoColumnLayouts: readonly ColumnLayout[] = [
  'TwoColumnsMidExpanded',
  'TwoColumnsStartExpanded',
  'MidColumnFullScreen',
];

/** The arrangements of three columns, the usual one first. */
export const threeColumnLayouts: readonly ColumnLayout[] = [
  'ThreeColumnsStartHiddenEndExpanded',
  'ThreeColumnsStartHiddenMidExpanded',
  'ThreeColumnsMidExpanded',
  'ThreeColumnsEndExpanded',
  'ThreeColumnsStartExpandedEndHidden',
  'ThreeColumnsMidExpandedEndHidden',
  'EndColumnFullScreen',
];

/** The wished arrangement when it is one of the fitting ones, else the first of them. */
export function fittingLayout(fitting: readonly ColumnLayout[], wished: ColumnLayout | undefined): ColumnLayout {
  return fitting.find((item) => item === wished) ?? fitting[0] ?? 'OneColumn';
}

/** The layout after pressing *full screen* in the mid or end column: into it, or back to the usual one. */
export function toggledFullScreen(column: 'mid' | 'end', current: ColumnLayout): ColumnLayout | undefined {
  const fullScreen = column === 'mid' ? 'MidColumnFullScreen' : 'EndColumnFullScreen';
  return current === fullScreen ? undefined : fullScreen;
}
