/**
 * The base of every error this project raises: a stable `code` for the program,
 * typed `details` for the message shown, the `cause` for the log.
 * Passwords, keys and file contents never go into any of the three.
 */
export class CockpitError<Code extends string = string, Details extends object = object> extends Error {
  readonly code: Code;
  readonly details: Details;

  constructor(code: Code, message: string, details: Details, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
    this.details = details;
  }
}
