import * as v from 'valibot';
import { type Clock, systemClock } from '../../shared/clock';
import type { BackendError } from '../errors';
import {
  type Asked,
  companionWordsOf,
  DESTINATION_SERVICE,
  errorOfAnswer,
  errorOfCancelling,
  errorOfCompanion,
  errorOfNetwork,
  errorOfRoute,
  errorOfSession,
  errorOfStatus,
  type Subject,
  wordsOf,
} from './http-errors';
import { pauseBefore, retryAfterOf } from './retry-pause';

/** Waits; rejects when the signal is aborted. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

export interface JsonCodec {
  /** Throws where the text is no JSON. */
  readonly parse: (text: string) => unknown;
  readonly stringify: (value: unknown) => string;
}

export interface HttpClientOptions {
  /** With the version, without a slash at the end: `/destination-configuration/v1`. */
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly sleep: Sleep;
  /** Ends every request of this client. */
  readonly signal?: AbortSignal | undefined;
  /** As messages call it; *Destination service* unless told otherwise. */
  readonly service?: string;
  /** Called with every answer that says that nobody is signed in any more. */
  readonly onSessionOver?: (() => void) | undefined;
  /** Reads and writes bodies; `JSON` unless numbers come that it would round. */
  readonly json?: JsonCodec;
  readonly clock?: Clock;
  /** 0 to 1. */
  readonly random?: () => number;
}

interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the base, with its slash, already percent-encoded; a query may follow. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a form as `multipart/form-data`. */
  readonly body?: unknown;
  /** Statuses to return instead of throwing, besides all of 2xx. */
  readonly accept?: readonly number[];
  readonly subject?: Subject;
  readonly signal?: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The body checked against a schema; throws `unavailable` when it is not JSON or does not follow it. */
  read<Schema extends v.GenericSchema>(schema: Schema): v.InferOutput<Schema>;
}

export interface HttpClient {
  readonly service: string;
  /** Length of `<path>?<query>` as the service counts it. */
  targetLength(path: string): number;
  /** Rejects with the `BackendError` of the status, or `unavailable` when nothing usable came. */
  send(request: HttpRequest): Promise<HttpAnswer>;
}

const MAXIMUM_ATTEMPTS = 3;
/** A service that asks for a longer pause is reported as unavailable at once. */
const LONGEST_PAUSE = 10_000;
const TRANSIENT_STATUSES: ReadonlySet<number> = new Set([429, 502, 503, 504]);
const REDIRECT_STATUSES: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** A host that leads nowhere to the service answers with the page of this application, as it does for its own addresses. */
const OWN_TITLE = '<title>Destination Cockpit</title>';

/** Browsers leave such a step out of an address, so that the request would be for something else. */
const DOT_STEP = /\/\.{1,2}(?:[/?]|$)/;
const NO_ADDRESS = 'a name of dots has no address';

/**
 * The one way to the service. Only GET is sent again, after a broken connection, a broken answer or a status that says
 * "later": whether a broken POST, PUT or DELETE arrived cannot be known.
 */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const { baseUrl, fetch, sleep, signal, onSessionOver, clock = systemClock, random = Math.random } = options;
  const { service = DESTINATION_SERVICE, json = JSON } = options;
  const basePath = new URL(baseUrl, 'http://origin.invalid').pathname;

  async function attempt(request: HttpRequest, asked: Asked, abort: AbortSignal | undefined): Promise<Attempt> {
    const hasAddress = !DOT_STEP.test(request.path);
    // Not as if it were gone, which is fine where something is deleted.
    if (!hasAddress && request.method !== 'GET') throw errorOfStatus(404, NO_ADDRESS, asked);
    let answer: Response;
    try {
      answer = hasAddress
        ? await fetch(baseUrl + request.path, initOf(request, json, abort))
        : new Response(NO_ADDRESS, { status: 404 });
    } catch (cause) {
      return { done: false, error: errorOfNetwork(asked, cause), pause: null };
    }
    const { status, headers } = answer;
    let body: string;
    try {
      body = await answer.text();
    } catch {
      return { done: false, error: errorOfAnswer(status, 'cut-off', asked), pause: null };
    }
    if (answer.ok && isPage(body) && body.includes(OWN_TITLE)) throw errorOfAnswer(status, 'own-page', asked);
    if (status === 401 || leadsToLogin(answer, body)) {
      onSessionOver?.();
      throw errorOfSession(status, wordsOf(body), asked);
    }
    if (answer.ok || request.accept?.includes(status)) {
      const read = readJson(body, json);
      if (request.method === 'GET' && read.state === 'cut-off') {
        return { done: false, error: errorOfAnswer(status, 'cut-off', asked), pause: null };
      }
      return { done: true, answer: { status, headers, read: (schema) => readAs(schema, read, status, asked) } };
    }
    const pause = retryAfterOf(headers, clock);
    const error = toRefusal(status, body, asked, pause);
    if (!TRANSIENT_STATUSES.has(status)) throw error;
    return { done: false, error, pause };
  }

  return {
    service,
    targetLength: (path) => basePath.length + path.length,
    send: async (request) => {
      const access = request.method === 'GET' ? 'read' : 'write';
      const asked: Asked = { subject: { ...request.subject, access }, what: inWords(request), service };
      const abort = anySignal(request.signal, signal);
      const throwIfAborted = () => {
        if (abort?.aborted) throw errorOfCancelling(asked, abort.reason);
      };
      for (let next = 2; ; next += 1) {
        throwIfAborted();
        const outcome = await attempt(request, asked, abort);
        if (outcome.done) return outcome.answer;
        throwIfAborted();
        const pause = pauseBefore(next, outcome.pause, random);
        if (request.method !== 'GET' || next > MAXIMUM_ATTEMPTS || pause > LONGEST_PAUSE) throw outcome.error;
        await sleep(pause, abort).catch((cause: unknown) => {
          throw errorOfCancelling(asked, cause);
        });
      }
    },
  };
}

/** What a status that was not accepted means, by who answered: the companion, a host that knows no service, or the service. */
function toRefusal(status: number, body: string, asked: Asked, retryAfter: number | null): BackendError {
  const ofCompanion = companionWordsOf(body);
  if (ofCompanion !== undefined) return errorOfCompanion(status, ofCompanion, asked);
  if (status === 404 && isPage(body)) return errorOfRoute(status, asked);
  return errorOfStatus(status, wordsOf(body), asked, retryAfter);
}

type Attempt =
  | { readonly done: true; readonly answer: HttpAnswer }
  /** `pause` in milliseconds, where the service named one. */
  | { readonly done: false; readonly error: BackendError; readonly pause: number | null };

/** Waits with `setTimeout`. */
export const sleepWithTimer: Sleep = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });

function initOf({ method, headers, body }: HttpRequest, json: JsonCodec, abort: AbortSignal | undefined): RequestInit {
  const isForm = body instanceof FormData;
  return {
    method,
    headers: {
      Accept: 'application/json',
      // A proxy answers 401 then, instead of leading to its login; and no foreign page can send it.
      'X-Requested-With': 'XMLHttpRequest',
      ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    // Private keys must not reach the browser's disk cache, nor follow a redirect.
    cache: 'no-store',
    redirect: 'manual',
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: isForm ? body : json.stringify(body) }),
    ...(abort === undefined ? {} : { signal: abort }),
  };
}

/**
 * Neither service ever redirects or answers with a page: a proxy does, to sign in again. A browser hides the status of a
 * redirect that is not followed, but says that there was one; a dead network makes `fetch` reject.
 */
function leadsToLogin({ type, status, ok }: Response, body: string): boolean {
  return type === 'opaqueredirect' || REDIRECT_STATUSES.has(status) || (ok && isPage(body));
}

function isPage(body: string): boolean {
  return body.trimStart().startsWith('<');
}

type JsonBody =
  | { readonly state: 'whole'; readonly value: unknown }
  /** It begins as JSON: a service that fails in the middle of a long answer can only end it. */
  | { readonly state: 'cut-off' }
  | { readonly state: 'not-json' };

function readJson(body: string, { parse }: JsonCodec): JsonBody {
  try {
    return { state: 'whole', value: parse(body) };
  } catch {
    return { state: /^\s*[[{]/.test(body) ? 'cut-off' : 'not-json' };
  }
}

function readAs<Schema extends v.GenericSchema>(
  schema: Schema,
  json: JsonBody,
  status: number,
  asked: Asked,
): v.InferOutput<Schema> {
  if (json.state !== 'whole') throw errorOfAnswer(status, json.state, asked);
  const checked = v.safeParse(schema, json.value);
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  const place = v.getDotPath(issue) ?? 'the body';
  throw errorOfAnswer(status, 'unexpected-answer', asked, `${place} must be ${issue.expected ?? issue.type}`);
}

/** The request in words, without its query: a filter is long, and its names are in `details`. */
function inWords({ method, path }: HttpRequest): string {
  return `${method} ${path.split('?')[0]}`;
}

function anySignal(...signals: readonly (AbortSignal | undefined)[]): AbortSignal | undefined {
  const present = signals.filter((signal) => signal !== undefined);
  return present.length > 1 ? AbortSignal.any(present) : present[0];
}
