import type { IncomingMessage } from 'node:http';
import { companionPaths } from '../shared/companion-paths.ts';
import { fixedHost } from './fixed-origin.ts';
import type { Session } from './session.ts';

/** Paths with their methods; everything else is refused. */
const routes: Readonly<Record<string, readonly string[]>> = {
  [companionPaths.session]: ['GET', 'POST'],
  [companionPaths.check]: ['POST'],
};

/** What the refusal says in its body, and with which status. */
export interface Refusal {
  readonly status: number;
  readonly error: string;
}

type Asked = Pick<IncomingMessage, 'method' | 'headers'> & {
  readonly path: string;
  readonly remoteAddress: string | undefined;
  readonly port: number | undefined;
};

/** Why a request is not let in, before anything of its body is read; null when it is. */
export function refusalFor(asked: Asked, session: Session): Refusal | null {
  return gates.find(({ isClosed }) => isClosed(asked, session)) ?? null;
}

const loopback = /^(?:127\.|::1$|::ffff:127\.)/;

/** In this order, so that a stranger learns nothing but 403 and 401. */
const gates: readonly (Refusal & { readonly isClosed: (asked: Asked, session: Session) => boolean })[] = [
  { status: 403, error: 'not-local', isClosed: ({ remoteAddress }) => !loopback.test(remoteAddress ?? '') },
  { status: 403, error: 'host', isClosed: ({ headers, port }) => headers.host !== `${fixedHost}:${port}` },
  { status: 403, error: 'origin', isClosed: isFromElsewhere },
  {
    status: 401,
    error: 'session',
    isClosed: ({ path, method, headers }, session) =>
      !(path === companionPaths.session && method === 'POST') && !session.isHeldBy(headers.cookie),
  },
  { status: 404, error: 'path', isClosed: ({ path }) => routes[path] === undefined },
  { status: 405, error: 'method', isClosed: ({ path, method }) => routes[path]?.includes(method ?? '') !== true },
  {
    status: 415,
    error: 'content-type',
    isClosed: ({ method, headers }) =>
      method === 'POST' && !/^application\/json(?:;\s*charset=utf-8)?$/i.test(headers['content-type'] ?? ''),
  },
];

/** Browsers say where a request comes from; whatever writes must say it. */
function isFromElsewhere({ method, headers, port }: Asked): boolean {
  const { origin, 'sec-fetch-site': site } = headers;
  if (site !== undefined && site !== 'same-origin') return true;
  if (origin === undefined) return method !== 'GET';
  return origin !== `http://${fixedHost}:${port}`;
}
