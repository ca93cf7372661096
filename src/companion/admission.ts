import type { IncomingMessage } from 'node:http';
import { companionPaths } from '../shared/companion-paths.ts';
import { fixedHost } from './fixed-origin.ts';
import type { Session } from './session.ts';

/** Why a request is not let in: the status, a code, and words for whoever sees them. */
export interface Refusal {
  readonly status: number;
  readonly error: string;
  readonly words: string;
}

export type Asked = Pick<IncomingMessage, 'method' | 'headers'> & {
  /** Without the query. */
  readonly path: string;
  readonly remoteAddress: string | undefined;
  readonly port: number | undefined;
};

export interface Gate extends Refusal {
  isClosed(asked: Asked): boolean;
}

/** What the gates look at; nothing of the body. */
export function askedBy({ method, headers, url = '/', socket }: IncomingMessage): Asked {
  const path = url.split(/[?#]/, 1)[0] ?? '/';
  return { method, headers, path, remoteAddress: socket.remoteAddress, port: socket.localPort };
}

/** Why a request is not let in, before anything of its body is read; null when it is. Strangers do not come as far as `further`. */
export function refusalFor(asked: Asked, session: Session, further: readonly Gate[]): Refusal | null {
  return [...strangerGates(session), ...further].find((gate) => gate.isClosed(asked)) ?? null;
}

const loopback = /^(?:127\.|::1$|::ffff:127\.)/;

/** In this order, so that a stranger learns nothing but 403 and 401. */
function strangerGates(session: Session): readonly Gate[] {
  return [
    {
      status: 403,
      error: 'not-local',
      words: 'The companion answers this machine alone.',
      isClosed: ({ remoteAddress }) => !loopback.test(remoteAddress ?? ''),
    },
    {
      status: 403,
      error: 'host',
      words: 'The companion answers under its own address alone; open the address that was printed at start.',
      isClosed: ({ headers, port }) => headers.host !== `${fixedHost}:${port}`,
    },
    {
      status: 403,
      error: 'origin',
      words: 'The companion answers its own page alone.',
      isClosed: isFromElsewhere,
    },
    {
      status: 401,
      error: 'session',
      words:
        'The companion does not know this page: it was opened without its code, or the companion was started anew. Open the address that was printed at start.',
      isClosed: ({ path, method, headers }) =>
        !(path === companionPaths.session && method === 'POST') && !session.isHeldBy(headers.cookie),
    },
  ];
}

/** Browsers say where a request comes from; whatever writes must say it. */
function isFromElsewhere({ method, headers, port }: Asked): boolean {
  const { origin, 'sec-fetch-site': site } = headers;
  if (site !== undefined && site !== 'same-origin') return true;
  if (origin === undefined) return method !== 'GET';
  return origin !== `http://${fixedHost}:${port}`;
}
