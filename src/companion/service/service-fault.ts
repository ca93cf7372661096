import { CockpitError } from '../../shared/errors.ts';

/** The status with which the page hears of each. */
const statuses = {
  'body-too-large': 413,
  /** The service does not answer, or what it answered must not reach the page. */
  unreachable: 502,
  unusable: 502,
  /** The token service gave no token. */
  'no-token': 502,
  /** The token is a new one now, but the body cannot be sent a second time from here. */
  'send-again': 503,
  'too-late': 504,
} as const;

/** Why the companion has no answer of the service for the page; the message names the cause, and nothing secret. */
export class ServiceFault extends CockpitError<keyof typeof statuses, { readonly status: number }> {
  constructor(code: keyof typeof statuses, message: string, options?: { cause?: unknown }) {
    super(code, message, { status: statuses[code] }, options);
  }
}
