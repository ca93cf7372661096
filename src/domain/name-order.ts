/**
 * A text whose plain comparison orders names by code point ignoring case, and equal ones by the name itself.
 * JavaScript compares UTF-16 units, which puts U+E000..U+FFFF after the surrogates of higher code points:
 * the two ranges change places.
 */
export function nameOrderKey(name: string): string {
  return byCodePoint(`${name.toLowerCase()}\0${name}`);
}

/** The items in the order of their names. */
export function sortByName<T extends { readonly name: string }>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, key: nameOrderKey(item.name) }))
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ item }) => item);
}

function byCodePoint(text: string): string {
  return text.replace(/[\uD800-\uFFFF]/g, (unit) => {
    const code = unit.charCodeAt(0);
    return String.fromCharCode(code >= 0xe000 ? code - 0x800 : code + 0x2000);
  });
}
