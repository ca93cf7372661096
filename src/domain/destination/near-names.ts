/** How many names are offered in place of a wrong one. */
const offered = 5;

/** A name that differs in more than this share of its characters is another name. */
const farthestShare = 0.5;

/**
 * The names that may have been meant by a name that is not there, nearest first, at most five: the same in another case,
 * then those that contain it or are contained in it, then those that differ in a few characters.
 */
export function nearNames(wanted: string, names: readonly string[]): readonly string[] {
  const sought = wanted.trim().toLowerCase();
  if (sought === '') return [];
  return names
    .flatMap((name) => {
      const distance = distanceOf(sought, name.toLowerCase());
      return distance === null ? [] : [{ name, distance }];
    })
    .toSorted((left, right) => left.distance - right.distance)
    .slice(0, offered)
    .map(({ name }) => name);
}

/** Smaller is nearer; null for a name that has nothing to do with it. */
function distanceOf(sought: string, name: string): number | null {
  const longer = Math.max(sought.length, name.length);
  if (name.includes(sought) || sought.includes(name))
    return name === '' ? null : Math.abs(name.length - sought.length) / longer / 2;
  const most = Math.floor(longer * farthestShare);
  if (Math.abs(sought.length - name.length) > most) return null;
  const edits = editsBetween(sought, name);
  return edits > most ? null : edits / longer;
}

/** Levenshtein distance, one row at a time. */
function editsBetween(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
