/** What an export of the cockpit writes in place of a secret (destinations-editor.md section 4.3). */
export const secretPlaceholder = '<< Existing password/certificate removed on export >>';

/** Whether a value is no value but says that the secret was left out. */
export function isSecretPlaceholder(value: string): boolean {
  return value.trim() === secretPlaceholder;
}
