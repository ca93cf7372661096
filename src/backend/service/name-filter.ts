/**
 * `$filter=Name in ('a','b')`: each name percent-encoded, then in single quotes, then the whole encoded again as a
 * query value (destination-service-api.md section 5).
 */
export function nameFilter(names: readonly string[]): string {
  return `$filter=${percentEncode(`Name in (${names.map((name) => `'${percentEncode(name)}'`).join(',')})`)}`;
}

/**
 * All but the unreserved characters of RFC 3986. `encodeURIComponent` leaves `!'()*` as they are: a quote would end
 * the name, and a browser encodes it later by itself, which would make the URI longer than counted.
 */
function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Groups of names, in their order, whose filter `fits`; a name too long for any filter is a group of its own. */
export function groupByFilter(
  names: readonly string[],
  fits: (filter: string) => boolean,
): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let current: string[] = [];
  for (const name of names) {
    if (current.length > 0 && !fits(nameFilter([...current, name]))) {
      groups.push(current);
      current = [];
    }
    current.push(name);
  }
  if (current.length > 0) groups.push(current);
  return groups;
}
