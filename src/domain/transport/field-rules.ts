/** Rules that the fields of nodes, routes and schedules share. */

/** The longest name of a node or a route (transport.md section 3: the limit of the API). */
export const longestName = 30;
/** Of nodes and routes; the reference names no limit, so it is that of a request's description. */
export const longestObjectDescription = 512;

export type TextRule = 'empty' | 'too-long' | 'blanks' | 'characters';

/** The first rule that a name breaks, or null; whether it is taken is for the caller to say. */
export function checkName(name: string): TextRule | null {
  if (name.trim() === '') return 'empty';
  if (name !== name.trim()) return 'blanks';
  if (name.length > longestName) return 'too-long';
  return hasControls(name) ? 'characters' : null;
}

/** The first rule that a description breaks, or null. */
export function checkDescription(description: string): 'too-long' | null {
  return description.length > longestObjectDescription ? 'too-long' : null;
}

/** Line breaks and other control characters, which no list could show. */
export function hasControls(text: string): boolean {
  return /\p{Cc}/u.test(text);
}

/** A field that breaks a rule, and the first rule it breaks. */
export interface FieldProblem<Field extends string, Rule extends string> {
  readonly field: Field;
  readonly rule: Rule;
}

/** The problems among the findings of a table of fields, in its order. */
export function problemsOf<Field extends string, Rule extends string>(
  findings: readonly (readonly [Field, Rule | null])[],
): readonly FieldProblem<Field, Rule>[] {
  return findings.flatMap(([field, rule]) => (rule === null ? [] : [{ field, rule }]));
}
