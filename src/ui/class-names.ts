/**
 * The names that are there, as one `className`. UI5's React types refuse `undefined`,
 * which a name looked up in a CSS module may be for the compiler.
 */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter((name) => typeof name === 'string').join(' ');
}
