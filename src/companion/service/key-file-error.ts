import { CockpitError } from '../../shared/errors.ts';

export interface KeyFile {
  /** The environment variable that names it. */
  readonly variable: string;
  /** As the variable has it. */
  readonly path: string;
}

/** A key file that cannot be used; the message is one line with the file and its field, and never a value. */
export class KeyFileError extends CockpitError<'key-file', { readonly variable: string; readonly field: string }> {
  /** `field` is empty for the file as a whole. */
  constructor({ variable, path }: KeyFile, field: string, problem: string) {
    const place = field === '' ? '' : ` ${field}`;
    super('key-file', `${variable} (${path}):${place} ${problem}`, { variable, field });
  }
}
