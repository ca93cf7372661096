/** Puts the focus into the first field that shows an error. */
export function focusFirstProblem(fields: HTMLElement): void {
  const field = fields.querySelector<HTMLElement>('[value-state="Negative"]');
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}
