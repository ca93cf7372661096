import { useMemo } from 'react';
import { usePreferences } from '../use-workspace-data';

/**
 * The columns the user chose for a list, in that order; the usual ones before any choice.
 * The first of all, which names the row, is always there.
 */
export function useShownColumns<Column extends string>(
  listName: string,
  all: readonly [Column, ...Column[]],
  usual: readonly Column[] = all,
): readonly Column[] {
  const chosen = usePreferences().columns[listName];
  return useMemo(() => {
    const [naming] = all;
    const known = (chosen ?? usual).flatMap((wanted) => all.filter((column) => column === wanted));
    return known.includes(naming) ? known : [naming, ...known];
  }, [chosen, all, usual]);
}
