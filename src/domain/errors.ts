import { CockpitError } from '../shared/errors';

/**
 * Why a file that a user brought to the destinations or to transport management could not be taken:
 * - `empty`: nothing in it, or nothing but blank lines, comments and empty lists
 * - `unknown-format`: not one of the formats; `details.looksLike` says what it seems to be
 * - `not-a-destination`: read, but about something else; `details.looksLike` says what (a service key, a certificate, …)
 * - `not-a-service-key`: read, but without anything a destination could be made of; `details.looksLike` says what it is
 * - `other-version`: of this application, but of another version of the format; `details.found` is that, `details.maximum` the one that is read
 * - `malformed`: breaks its format; `details.format`, `line` and `column` (both from 1) say where, `problem` what
 * - `encoding`: the text is not in an encoding its format allows; `details.offset` is the first wrong byte
 * - `limit-exceeded`: `details.limit` names the limit, `details.maximum` and, where it was counted, `details.found` the numbers
 */
export type DomainErrorCode =
  | 'empty'
  | 'unknown-format'
  | 'not-a-destination'
  | 'not-a-service-key'
  | 'other-version'
  | 'malformed'
  | 'encoding'
  | 'limit-exceeded';

export interface DomainErrorDetails {
  /** What was being read; the words shown differ by it. */
  readonly subject: 'destination-file' | 'service-key' | 'transport-request' | 'landscape';
  readonly format?: string;
  readonly line?: number;
  readonly column?: number;
  /** A stable word, never text of the file. */
  readonly problem?: string;
  readonly offset?: number;
  readonly looksLike?: string;
  readonly limit?: string;
  readonly maximum?: number;
  readonly found?: number;
}

export class DomainError extends CockpitError<DomainErrorCode, DomainErrorDetails> {}
