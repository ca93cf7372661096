import { type CopyItem, copyKey } from '../../domain/copy/types';

/** What is ticked, by key: to be created, or to be overwritten. */
export type Picks = ReadonlyMap<string, PickedAs>;

type PickedAs = 'new' | 'overwrite';

/** As what an entry can be ticked; null where there is nothing to copy. */
export function pickableAs({ state }: CopyItem): PickedAs | null {
  if (state === 'new') return 'new';
  return state === 'different' || state === 'unknown' ? 'overwrite' : null;
}

/** Whether it is ticked: what was to be created and is there meanwhile is ticked no more. */
export function isPicked(picks: Picks, item: CopyItem): boolean {
  const as = pickableAs(item);
  return as !== null && picks.get(copyKey(item)) === as;
}

/** Ticks, or unticks, one entry as what it is now. */
export function togglePick(picks: Picks, item: CopyItem): Picks {
  const next = new Map(picks);
  const as = pickableAs(item);
  if (as === null || isPicked(picks, item)) next.delete(copyKey(item));
  else next.set(copyKey(item), as);
  return next;
}

/** Ticks all that are new; what is there already is ticked one by one. */
export function pickNew(picks: Picks, items: readonly CopyItem[]): Picks {
  const added = items.filter(({ state }) => state === 'new').map((item) => [copyKey(item), 'new'] as const);
  return new Map([...picks, ...added]);
}
