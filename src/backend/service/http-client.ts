import * as v from 'valibot';
import type { BackendError } from '../errors';
import { errorOfAnswer, errorOfNetwork, errorOfStatus, type Subject, wordsOf } from './http-errors';

/** Waits; rejects when the signal is aborted. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

export interface HttpClientOptions {
  /** With the version, without a slash at the end: `/destination-configuration/v1`. */
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly sleep: Sleep;
  /** Ends every request of this client. */
  readonly signal?: AbortSignal | undefined;
}

interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the base, with its slash, already percent-encoded; a query may follow. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
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
  /** Length of `<path>?<query>` as the service counts it. */
  targetLength(path: string): number;
  /** Rejects with the `BackendError` of the status, or `unavailable` when nothing usable came. */
  send(request: HttpRequest): Promise<HttpAnswer>;
}

const MAXIMUM_ATTEMPTS = 3;
const FIRST_PAUSE = 250;
/** A service that asks for a longer pause is reported as unavailable at once. */
const LONGEST_PAUSE = 10_000;
const TRANSIENT_STATUSES: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/**
 * The one way to the service. Only GET is sent again, after a broken connection or a status that says "later":
 * whether a broken POST, PUT or DELETE arrived cannot be known.
 */
export function createHttpClient({ baseUrl, fetch, sleep, signal }: HttpClientOptions): HttpClient {
  const basePath = new URL(baseUrl, 'http://origin.invalid').pathname;

  async function attempt(request: HttpRequest, abort: AbortSignal | undefined): Promise<Attempt> {
    const what = inWords(request);
    const subject = request.subject ?? {};
    let answer: Response;
    let body: string;
    try {
      answer = await fetch(baseUrl + request.path, initOf(request, abort));
      body = await answer.text();
    } catch (cause) {
      return { done: false, error: errorOfNetwork(subject, what, cause), pause: null };
    }
    if (answer.ok || request.accept?.includes(answer.status)) {
      return { done: true, answer: toAnswer(answer, body, subject, what) };
    }
    const error = errorOfStatus(answer.status, wordsOf(body), subject, what);
    if (!TRANSIENT_STATUSES.has(answer.status)) throw error;
    return { done: false, error, pause: secondsOf(answer.headers.get('Retry-After')) };
  }

  return {
    targetLength: (path) => basePath.length + path.length,
    send: async (request) => {
      const abort = anySignal(request.signal, signal);
      for (let count = 1; ; count += 1) {
        if (abort?.aborted) throw errorOfNetwork(request.subject ?? {}, inWords(request), abort.reason);
        const outcome = await attempt(request, abort);
        if (outcome.done) return outcome.answer;
        const pause = outcome.pause ?? FIRST_PAUSE * 2 ** (count - 1);
        const isFinal =
          request.method !== 'GET' || count === MAXIMUM_ATTEMPTS || pause > LONGEST_PAUSE || abort?.aborted;
        if (isFinal) throw outcome.error;
        try {
          await sleep(pause, abort);
        } catch {
          throw outcome.error;
        }
      }
    },
  };
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

function initOf({ method, headers, body }: HttpRequest, abort: AbortSignal | undefined): RequestInit {
  return {
    method,
    headers: {
      Accept: 'application/json',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    // Private keys must not reach the browser's disk cache, nor follow a redirect.
    cache: 'no-store',
    redirect: 'error',
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(abort === undefined ? {} : { signal: abort }),
  };
}

function toAnswer(answer: Response, body: string, subject: Subject, what: string): HttpAnswer {
  return {
    status: answer.status,
    headers: answer.headers,
    read: (schema) => {
      let value: unknown;
      try {
        value = JSON.parse(body);
      } catch {
        throw errorOfAnswer(answer.status, 'the body is not JSON', subject, what);
      }
      const checked = v.safeParse(schema, value);
      if (checked.success) return checked.output;
      const [issue] = checked.issues;
      const place = v.getDotPath(issue) ?? 'the body';
      throw errorOfAnswer(answer.status, `${place} must be ${issue.expected ?? issue.type}`, subject, what);
    },
  };
}

/** The request in words, without its query: a filter is long, and its names are in `details`. */
function inWords({ method, path }: HttpRequest): string {
  return `${method} ${path.split('?')[0]}`;
}

function secondsOf(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header) ? Number(header) * 1000 : null;
}

function anySignal(...signals: readonly (AbortSignal | undefined)[]): AbortSignal | undefined {
  const present = signals.filter((signal) => signal !== undefined);
  return present.length > 1 ? AbortSignal.any(present) : present[0];
}
