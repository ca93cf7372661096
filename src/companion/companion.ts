import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import * as v from 'valibot';
import { companionPaths } from '../shared/companion-paths.ts';
import { type CheckAnswer, checkRequestSchema, sessionRequestSchema } from '../shared/companion-wire.ts';
import { refusalFor } from './admission.ts';
import { checkTarget, isCheckable } from './check/check-target.ts';
import { type Resolve, resolveBySystem } from './check/resolve-host.ts';
import { readJson } from './read-json.ts';
import type { Session } from './session.ts';
import { createThrottle } from './throttle.ts';

export interface CompanionOptions {
  readonly session: Session;
  /** Addresses of this machine and its network may be checked too. */
  readonly allowPrivateTargets: boolean;
  /** One line for each request; never of its body. */
  readonly log: (line: string) => void;
  /** Default: the system's. */
  readonly resolve?: Resolve;
}

export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: CheckAnswer | { readonly error: string };
}

/** What the page cannot do by itself: look at a foreign server. Takes the requests below `/companion`. */
export function createCompanion(options: CompanionOptions): Handler {
  const { session, log } = options;
  const checks = createThrottle({ atOnce: 4, perMinute: 60 });
  const attempts = createThrottle({ atOnce: 4, perMinute: 30 });

  const startSession = async (request: IncomingMessage): Promise<Answer> => {
    const leave = attempts.enter();
    if (leave === null) return { status: 429, body: { error: 'busy' } };
    try {
      const body = await readJson(request);
      if (!body.ok) return { status: body.status, body: { error: 'body' } };
      const asked = v.safeParse(sessionRequestSchema, body.value);
      if (!asked.success) return { status: 400, body: { error: 'body' } };
      const cookie = session.exchange(asked.output.code);
      if (cookie === null) return { status: 401, body: { error: 'code' } };
      return { status: 204, headers: { 'Set-Cookie': cookie } };
    } finally {
      leave();
    }
  };

  const check = async (request: IncomingMessage, gone: AbortSignal): Promise<Answer> => {
    const leave = checks.enter();
    if (leave === null) return { status: 429, body: { error: 'busy' } };
    try {
      const body = await readJson(request);
      if (!body.ok) return { status: body.status, body: { error: 'body' } };
      const asked = v.safeParse(checkRequestSchema, body.value);
      if (!asked.success || !isCheckable(asked.output.target)) return { status: 400, body: { error: 'body' } };
      const { resolve = resolveBySystem, allowPrivateTargets } = options;
      return {
        status: 200,
        body: await checkTarget(asked.output, { resolve, allowPrivateTargets, signal: gone }),
      };
    } finally {
      leave();
    }
  };

  const answerTo = async (request: IncomingMessage, path: string, gone: AbortSignal): Promise<Answer> => {
    const { remoteAddress, localPort: port } = request.socket;
    const { method, headers } = request;
    const refusal = refusalFor({ method, headers, path, remoteAddress, port }, session);
    if (refusal !== null) return { status: refusal.status, body: { error: refusal.error } };
    if (path === companionPaths.check) return check(request, gone);
    return method === 'POST' ? startSession(request) : { status: 204 };
  };

  return (request, response, next) => {
    const path = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
    if (!/^\/companion(?:\/|$)/i.test(path)) {
      next();
      return;
    }
    const started = performance.now();
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    answerTo(request, path, gone.signal)
      .catch((): Answer => ({ status: 500, body: { error: 'internal' } }))
      .then((answer) => {
        send(response, answer);
        log(`${request.method} ${path} ${answer.status} ${Math.round(performance.now() - started)} ms`);
      });
  };
}

function send(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  const content = body === undefined ? undefined : JSON.stringify(body);
  response.writeHead(status, {
    ...headers,
    'Cache-Control': 'no-store',
    ...(content === undefined ? {} : { 'Content-Type': 'application/json; charset=utf-8' }),
    // A body that was not read to its end must not be taken for the next request.
    ...(status >= 400 ? { Connection: 'close' } : {}),
  });
  response.end(content);
}
