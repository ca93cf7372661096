import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import { companionPaths } from '../shared/companion-paths.ts';
import { checkRequestSchema, sessionRequestSchema } from '../shared/companion-wire.ts';
import { type Asked, askedBy, refusalFor } from './admission.ts';
import { checkTarget, isCheckable } from './check/check-target.ts';
import { type Resolve, resolveBySystem } from './check/resolve-host.ts';
import { companionGates } from './companion-gates.ts';
import { startLine } from './log-line.ts';
import { readJson } from './read-json.ts';
import { type JsonAnswer, sendJson } from './send-json.ts';
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

/** What the page cannot do by itself: look at a foreign server. Takes the requests below `/companion`. */
export function createCompanion(options: CompanionOptions): Handler {
  const { session, log } = options;
  const checks = createThrottle({ atOnce: 4, perMinute: 60 });
  const attempts = createThrottle({ atOnce: 4, perMinute: 30 });

  const startSession = async (request: IncomingMessage): Promise<JsonAnswer> => {
    const leave = attempts.enter();
    if (leave === null) return { status: 429, body: { error: 'busy' } };
    try {
      const body = await readJson(request);
      if (!body.ok) return { status: body.status, body: { error: 'body' } };
      const asked = v.safeParse(sessionRequestSchema, body.value);
      if (!asked.success) return { status: 400, body: { error: 'body' } };
      const cookies = session.exchange(asked.output.code);
      if (cookies === null) return { status: 401, body: { error: 'code' } };
      return { status: 204, headers: { 'Set-Cookie': cookies } };
    } finally {
      leave();
    }
  };

  const check = async (request: IncomingMessage, gone: AbortSignal): Promise<JsonAnswer> => {
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

  const answerTo = async (request: IncomingMessage, asked: Asked, gone: AbortSignal): Promise<JsonAnswer> => {
    const refusal = refusalFor(asked, session, companionGates);
    if (refusal !== null) return { status: refusal.status, body: { error: refusal.error } };
    if (asked.path === companionPaths.check) return check(request, gone);
    return asked.method === 'POST' ? startSession(request) : { status: 204 };
  };

  return (request, response, next) => {
    const asked = askedBy(request);
    if (!/^\/companion(?:\/|$)/i.test(asked.path)) {
      next();
      return;
    }
    const finish = startLine(asked, log);
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    answerTo(request, asked, gone.signal)
      .catch((): JsonAnswer => ({ status: 500, body: { error: 'internal' } }))
      .then((answer) => {
        sendJson(response, { ...answer, close: answer.status >= 400 });
        finish(answer.status);
      });
  };
}
