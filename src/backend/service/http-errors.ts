import { BackendError, type BackendErrorCode, type BackendErrorDetails } from '../errors';

/** What a request was about, for the error. */
export type Subject = Pick<BackendErrorDetails, 'resource' | 'name' | 'access'>;

/** As messages call it. */
export const DESTINATION_SERVICE = 'Destination service';

export interface Asked {
  readonly subject: Subject;
  /** What was asked for, as in `GET /subaccountDestinations`. */
  readonly what: string;
  /** Name of the service. */
  readonly service: string;
}

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

/** Rules of the statuses that say more than their code. */
const RULES: Readonly<Record<number, Pick<BackendErrorDetails, 'field' | 'rule'>>> = {
  403: { rule: 'role-missing' },
  409: { field: 'name', rule: 'taken' },
};

const MAXIMUM_WORDS = 300;
/** They say what to do, at their end. */
const MAXIMUM_COMPANION_WORDS = 800;

/** The port's code for an HTTP status: 4xx by table, else `invalid`; everything from 500 on, and the unexpected, is `unavailable`. */
function codeOfStatus(status: number): BackendErrorCode {
  return CODES[status] ?? (status >= 400 && status < 500 ? 'invalid' : 'unavailable');
}

/** Where objects have their words: the Destination service (destination-service-api.md section 3), and what other services and proxies write. */
const MESSAGE_KEYS = ['ErrorMessage', 'message', 'error_description', 'error'];

/**
 * The service's own words: plain text, a JSON string, or the message of an object. Undefined where there are none, as in
 * a proxy's HTML page; of any other JSON nothing is quoted, for it may hold what was sent, or what was asked for.
 */
export function wordsOf(body: string): string | undefined {
  const text = body.trim();
  if (text === '' || text.startsWith('<')) return undefined;
  const words = /^["[{]/.test(text) ? messageOfJson(text) : text;
  return words === undefined ? undefined : shorten(words);
}

function messageOfJson(text: string, keys = MESSAGE_KEYS): string | undefined {
  try {
    return messageOf(JSON.parse(text), keys);
  } catch {
    return undefined;
  }
}

/** A message may lie in an object of its own, but no deeper. */
function messageOf(value: unknown, keys: readonly string[], depth = 0): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || depth > 1) return undefined;
  const entries = new Map(Object.entries(value));
  const found = keys.map((key) => messageOf(entries.get(key), keys, depth + 1));
  return found.find((words) => words !== undefined);
}

function shorten(words: string, most = MAXIMUM_WORDS): string {
  return words.length > most ? `${words.slice(0, most)}…` : words;
}

/** What the companion says where it has no answer of the service; undefined where it is not the companion that speaks. */
export function companionWordsOf(body: string): string | undefined {
  if (!body.startsWith('{"CompanionMessage":')) return undefined;
  const words = messageOfJson(body, ['CompanionMessage']);
  return words === undefined ? undefined : shorten(words, MAXIMUM_COMPANION_WORDS);
}

/** The companion has no answer of the service, for this reason. */
export function errorOfCompanion(status: number, words: string, { subject, what, service }: Asked): BackendError {
  const details = { ...subject, service, status, rule: 'companion', reason: words };
  return new BackendError('unavailable', `The companion has no answer of the ${service} to ${what}: ${words}`, details);
}

/** Nothing at the address of the service is the service: a host without the route to it. */
export function errorOfRoute(status: number, { subject, what, service }: Asked): BackendError {
  const details = { ...subject, service, status, rule: 'no-route' };
  return new BackendError('unavailable', `${what} did not reach the ${service}: nothing here leads to it.`, details);
}

/** The error of an answer with a status that was not accepted; `retryAfter` in milliseconds, where the service names a pause. */
export function errorOfStatus(
  status: number,
  words: string | undefined,
  { subject, what, service }: Asked,
  retryAfter: number | null = null,
): BackendError {
  return new BackendError(
    codeOfStatus(status),
    `${what} was refused by the ${service}: ${status}${words ? ` (${words})` : ''}`,
    {
      ...subject,
      service,
      status,
      ...RULES[status],
      ...(words !== undefined && { reason: words }),
      ...(retryAfter !== null && { retryAfter: Math.ceil(retryAfter / 1000) }),
    },
  );
}

/** Nobody is signed in any more: the service or the proxy before it says so with 401, or leads to a login, which counts as one. */
export function errorOfSession(
  status: number,
  words: string | undefined,
  { subject, what, service }: Asked,
): BackendError {
  return new BackendError('forbidden', `${what} did not reach the ${service}: the session is over; sign in again.`, {
    ...subject,
    service,
    status: 401,
    rule: 'session-over',
    reason: words ?? (status === 401 ? 'Unauthorized' : 'a login page came in place of an answer'),
  });
}

/** The service cannot be reached, or the connection broke before an answer began. */
export function errorOfNetwork({ subject, what, service }: Asked, cause: unknown): BackendError {
  return new BackendError(
    'unavailable',
    `${what} did not reach the ${service}; check the connection.`,
    { ...subject, service, rule: 'no-connection' },
    { cause },
  );
}

/** Whoever asked wants no answer any more. */
export function errorOfCancelling({ subject, what, service }: Asked, cause: unknown): BackendError {
  const details = { ...subject, service, rule: 'cancelled' };
  return new BackendError('unavailable', `${what} was cancelled.`, details, { cause });
}

const ANSWER_PROBLEMS = {
  'not-json': 'the body is not JSON',
  'own-page': 'it is the page of this application; nothing here leads to the service',
  'cut-off': 'it ends in the middle',
  'unexpected-answer': 'it does not follow the specification',
} as const;

/** An answer that cannot be used; `place` says where, never a value. */
export function errorOfAnswer(
  status: number,
  rule: keyof typeof ANSWER_PROBLEMS,
  { subject, what, service }: Asked,
  place?: string,
): BackendError {
  const reason = place === undefined ? ANSWER_PROBLEMS[rule] : shorten(place);
  const message = `The answer of the ${service} to ${what} cannot be used: ${reason}`;
  return new BackendError('unavailable', message, { ...subject, service, status, rule, reason });
}

/** The refusal of a method that this backend has no capability for. */
export function notSupported(what: string, service = DESTINATION_SERVICE): BackendError {
  return new BackendError('forbidden', `The ${service} offers no ${what}.`, { rule: 'not-supported' });
}

/** A method that this backend has no capability for. */
export function refuse(what: string, service = DESTINATION_SERVICE): () => Promise<never> {
  return async () => {
    throw notSupported(what, service);
  };
}
