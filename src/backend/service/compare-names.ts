/** Order of the lists: by code points, ignoring case; names that differ only in case go by code points. */
export function compareNames(left: string, right: string): number {
  return compareCodePoints(left.toLowerCase(), right.toLowerCase()) || compareCodePoints(left, right);
}

/** Unlike `<`, which compares UTF-16 units and puts astral characters before U+E000. */
function compareCodePoints(left: string, right: string): number {
  const leftPoints = [...left];
  const rightPoints = [...right];
  for (const [index, character] of leftPoints.entries()) {
    const other = rightPoints[index];
    if (other === undefined) return 1;
    if (character !== other) return (character.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
  }
  return leftPoints.length - rightPoints.length;
}
