/** The name of a value; one without is shown as it is, whatever it is called: `constructor` is no name of a value. */
export function nameOf(names: Readonly<Record<string, string>>, value: string): string {
  return (Object.hasOwn(names, value) ? names[value] : undefined) ?? value;
}
