/** Whether an item is wanted, by its name and the minutes since its last writing. */
export type ItemFilter = (name: string, age: number) => boolean;

/** Minutes of a day: the longest time `modifiedwithin` looks back. */
const MAXIMUM_MINUTES = 1440;

const CONDITIONS: readonly (readonly [RegExp, (argument: string) => ItemFilter | null])[] = [
  [/^startswith\(\s*Name\s*,\s*'((?:[^']|'')*)'\s*\)$/, (prefix) => (name) => name.startsWith(unquoted(prefix))],
  [/^endswith\(\s*Name\s*,\s*'((?:[^']|'')*)'\s*\)$/, (suffix) => (name) => name.endsWith(unquoted(suffix))],
  [
    /^modifiedwithin\(\s*'(\d+)'\s*,\s*'minutes'\s*\)$/,
    (minutes) =>
      Number(minutes) >= 1 && Number(minutes) <= MAXIMUM_MINUTES ? (_, age) => age <= Number(minutes) : null,
  ],
];

/** The filter of a list, or null when the expression is none. */
export function readFilter(expression: string): ItemFilter | null {
  const names = readInList(expression);
  if (names !== null) return (name) => names.includes(name);
  for (const [pattern, toFilter] of CONDITIONS) {
    const argument = pattern.exec(expression.trim())?.[1];
    if (argument !== undefined) return toFilter(argument);
  }
  return null;
}

function unquoted(text: string): string {
  return text.replaceAll("''", "'");
}

/**
 * Names of `Name in ('a', 'b')`: each percent-encoded, then in single quotes, so a quote inside a name never appears as such.
 * Null when the expression is anything else.
 */
export function readInList(filter: string): readonly string[] | null {
  const list = /^\s*Name\s+in\s*\(\s*('[^']*'(?:\s*,\s*'[^']*')*)\s*\)\s*$/.exec(filter)?.[1];
  if (list === undefined) return null;
  try {
    return [...list.matchAll(/'([^']*)'/g)].map(([, encoded]) => decodeURIComponent(encoded ?? ''));
  } catch {
    return null;
  }
}
