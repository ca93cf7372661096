/**
 * The names that are ticked after a change. UI5's *select all* knows only the rows that are drawn:
 * when it ticks or clears all of them at once, all rows of the list are meant.
 */
export function selectionAfter(
  ticked: readonly string[],
  before: ReadonlySet<string>,
  drawn: readonly string[],
  all: () => readonly string[],
): readonly string[] {
  const now = new Set(ticked);
  const added = ticked.filter((name) => !before.has(name)).length;
  const removed = [...before].filter((name) => !now.has(name)).length;
  if (added > 1 && drawn.every((name) => now.has(name))) return all();
  return removed > 1 && !drawn.some((name) => now.has(name)) ? [] : ticked;
}
