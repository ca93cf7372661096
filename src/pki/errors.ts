import { CockpitError } from '../shared/errors';

/**
 * Why bytes could not be read, or nothing could be made of what was asked for:
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
 * - `mismatch`: parts do not belong together; `details.field` says which (`reply`: it is for another key; `issuer`: key and certificate)
 * - `not-a-request`, `not-a-reply`: readable, but no certificate signing request, or no certificate; `details.looksLike` says what it is
 * - `signature-invalid`: a request was not signed by the key in it
 * - `weak-key`: `details.algorithm` names it, `details.found` and `details.minimum` the bits
 * - `weak-signature`: a request is signed with a broken digest; `details.algorithm` names it
 * - `outlives-issuer`: the certificate would be valid longer than its issuer's; `details.at` says until when that one is
 * - `invalid-request`: what a certificate is to say breaks a rule; `details.field`, `details.rule` and, for one of several values, `details.value`
 * - `not-writable`: a file of `details.format` cannot hold what it is to; `details.rule` says why, `details.alias` for which entry:
 *   `no-entries`, `no-password` (JKS and JCEKS have one), `empty-entry` (neither key nor certificate), `duplicate-alias` (case apart), `private-key` (none may be in it),
 *   `key-without-certificate`, `several-certificates` (in an entry without a key), `one-only` (a single certificate or key),
 *   `traditional` (the key has no form but PKCS#8)
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
  | 'mismatch'
  | 'not-a-request'
  | 'not-a-reply'
  | 'signature-invalid'
  | 'weak-key'
  | 'weak-signature'
  | 'outlives-issuer'
  | 'invalid-request'
  | 'not-writable';

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
  readonly minimum?: number;
  readonly found?: number;
  /** Part of the request for a certificate: `commonName`, `subject`, `subjectAltNames`, `extendedKeyUsage`, `validity`, `keyAlgorithm`, `csr`, `issuer`, `ca`. */
  readonly field?: string;
  /** Stable word of the broken rule: `empty`, `too-long`, `characters`, `country`, `unknown`, `order`, `range`, … */
  readonly rule?: string;
  readonly value?: string;
  /** Attribute of a name (`O`), or kind of an alternative name (`dns`). */
  readonly type?: string;
  /** ISO 8601. */
  readonly at?: string;
}

export class PkiError extends CockpitError<PkiErrorCode, PkiErrorDetails> {
  constructor(code: PkiErrorCode, message: string, details: PkiErrorDetails = {}, options?: { cause?: unknown }) {
    super(code, message, details, options);
  }
}
