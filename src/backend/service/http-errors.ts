import { BackendError, type BackendErrorCode, type BackendErrorDetails } from '../errors';

/** What a request was about, for the error. */
export type Subject = Pick<BackendErrorDetails, 'resource' | 'name'>;

const CODES: Readonly<Record<number, BackendErrorCode>> = {
  400: 'invalid',
  401: 'forbidden',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  412: 'conflict',
  413: 'quota-exceeded',
  422: 'invalid',
  429: 'unavailable',
  507: 'quota-exceeded',
};

const MAXIMUM_WORDS = 300;

/** The port's code for an HTTP status: 4xx by table, else `invalid`; everything from 500 on, and the unexpected, is `unavailable`. */
function codeOfStatus(status: number): BackendErrorCode {
  return CODES[status] ?? (status >= 400 && status < 500 ? 'invalid' : 'unavailable');
}

/**
 * The service's own words: plain text, a JSON string, or the `ErrorMessage` of an object (destination-service-api.md section 3).
 * Undefined where there are none, as in a proxy's HTML page.
 */
export function wordsOf(body: string): string | undefined {
  const text = body.trim();
  if (text === '' || text.startsWith('<')) return undefined;
  const words = messageOfJson(text) ?? text;
  return words.length > MAXIMUM_WORDS ? `${words.slice(0, MAXIMUM_WORDS)}…` : words;
}

function messageOfJson(text: string): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'ErrorMessage' in value) {
    return typeof value.ErrorMessage === 'string' ? value.ErrorMessage : undefined;
  }
  return undefined;
}

/** The error of an answer with a status that was not accepted. */
export function errorOfStatus(status: number, words: string | undefined, subject: Subject, what: string): BackendError {
  const code = codeOfStatus(status);
  return new BackendError(
    code,
    `${what} was refused by the Destination service: ${status}${words ? ` (${words})` : ''}`,
    {
      ...subject,
      status,
      ...(words === undefined ? {} : { reason: words }),
      ...(status === 409 ? { field: 'name', rule: 'taken' } : {}),
    },
  );
}

/** The service cannot be reached, or the connection broke. */
export function errorOfNetwork(subject: Subject, what: string, cause: unknown): BackendError {
  return new BackendError(
    'unavailable',
    `${what} did not reach the Destination service; check the connection.`,
    subject,
    {
      cause,
    },
  );
}

/** An answer that does not follow the service's specification; `problem` names the place, never a value. */
export function errorOfAnswer(status: number, problem: string, subject: Subject, what: string): BackendError {
  return new BackendError(
    'unavailable',
    `${what} was answered with something else than the specification says: ${problem}`,
    {
      ...subject,
      status,
      reason: problem,
    },
  );
}

/** The refusal of a method that this backend has no capability for. */
export function notSupported(what: string): BackendError {
  return new BackendError('forbidden', `The Destination service offers no ${what}.`, { rule: 'not-supported' });
}

/** A method that this backend has no capability for. */
export function refuse(what: string): () => Promise<never> {
  return async () => {
    throw notSupported(what);
  };
}
