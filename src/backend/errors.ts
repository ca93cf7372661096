import { CockpitError } from '../shared/errors';

/**
 * What a backend refuses, the same in both adapters:
 * - `not-found`: no record of that name
 * - `conflict`: the record changed since it was read (`expectedVersion`), or the name is taken
 * - `invalid`: a field breaks a rule; `details.field` and `details.rule` say which
 * - `forbidden`: the service does not allow it; `details.reason` in its words
 * - `unavailable`: the service or the database does not answer
 * - `quota-exceeded`: the browser has no room, or the service's limit is reached
 * - `locked`: the passphrase is needed first
 */
export type BackendErrorCode =
  | 'not-found'
  | 'conflict'
  | 'invalid'
  | 'forbidden'
  | 'unavailable'
  | 'quota-exceeded'
  | 'locked';

export interface BackendErrorDetails {
  readonly resource?:
    | 'subaccount'
    | 'service-instance'
    | 'certificate'
    | 'authority'
    | 'trust'
    | 'destination'
    | 'fragment'
    | 'transport-node'
    | 'transport-route'
    | 'transport-request'
    | 'transport-landscape'
    | 'draft'
    | 'preferences'
    | 'vault'
    | 'backup'
    | 'sealed-file';
  readonly name?: string;
  readonly field?: string;
  /** Stable word of the broken rule, e.g. `taken`, `empty`, `too-long`, `extension`, `characters`. */
  readonly rule?: string;
  readonly expectedVersion?: number;
  readonly currentVersion?: number;
  /** Which service, its HTTP status and its own words, in service mode. */
  readonly service?: string;
  readonly status?: number;
  readonly reason?: string;
  /** Whether it was read or changed, in service mode. */
  readonly access?: 'read' | 'write';
  /** Seconds that the service asks to wait for. */
  readonly retryAfter?: number;
  /** What was begun before the error goes on in the service. */
  readonly underWay?: boolean;
  /** Of many that were to be sent: those that were, and the others. */
  readonly sent?: readonly string[];
  readonly unsent?: readonly string[];
}

export class BackendError extends CockpitError<BackendErrorCode, BackendErrorDetails> {
  constructor(
    code: BackendErrorCode,
    message: string,
    details: BackendErrorDetails = {},
    options?: { cause?: unknown },
  ) {
    super(code, message, details, options);
  }
}
