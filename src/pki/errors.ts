import { CockpitError } from '../shared/errors';

/**
 * Why bytes could not be read:
 * - `empty-file`: no bytes at all
 * - `unknown-format`: nothing this reader knows; `details.looksLike` names what it seems to be (PDF, ZIP, HTML, SSH key, …)
 * - `truncated`: it ends too early; `details.offset` says where, `details.expected` how many bytes are missing there, if known
 * - `malformed`: a structure is not what its format says; `details.where` and, if known, `details.offset`
 * - `wrong-password`: the password does not open it
 * - `password-required`: nothing can be shown without a password
 * - `integrity-failed`: the password is right, the content is not what was signed; `details.algorithm` names the digest or MAC
 * - `unsupported-algorithm`: `details.algorithm` names it, `details.oid` where there is one
 * - `limit-exceeded`: `details.limit` names the limit, `details.maximum` and `details.found` the numbers
 * - `not-found`: no entry of that alias
 * - `mismatch`: parts do not belong together (a reply for another key, …)
 */
export type PkiErrorCode =
  | 'empty-file'
  | 'unknown-format'
  | 'truncated'
  | 'malformed'
  | 'wrong-password'
  | 'password-required'
  | 'integrity-failed'
  | 'unsupported-algorithm'
  | 'limit-exceeded'
  | 'not-found'
  | 'mismatch';

export interface PkiErrorDetails {
  /** The format that was being read, in words (`PKCS#12`, `JKS`, `PEM`, …). */
  readonly format?: string;
  /** The structure inside it, in the words of its specification (`AuthenticatedSafe`, `entry 3 certificate`, …). */
  readonly where?: string;
  /** Position in the file, in bytes. */
  readonly offset?: number;
  readonly expected?: number;
  readonly algorithm?: string;
  readonly oid?: string;
  readonly looksLike?: string;
  readonly alias?: string;
  readonly limit?: string;
  readonly maximum?: number;
  readonly found?: number;
}

export class PkiError extends CockpitError<PkiErrorCode, PkiErrorDetails> {
  constructor(code: PkiErrorCode, message: string, details: PkiErrorDetails = {}, options?: { cause?: unknown }) {
    super(code, message, details, options);
  }
}
