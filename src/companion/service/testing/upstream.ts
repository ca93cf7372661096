import type { IncomingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import { type Served, serve } from '../../testing/page-of';

export interface Seen {
  readonly line: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Which connection brought it, counted from 1. */
  readonly connection: number;
}

/** A service and its token service at one address of this machine. */
export interface Upstream extends Served {
  readonly uri: string;
  /** What the service was asked. */
  readonly requests: Seen[];
  /** What the token service was asked. */
  readonly tokenRequests: Seen[];
  /** Take the answers over; a test that sets them has them alone. */
  answer: (seen: Seen, response: ServerResponse) => void;
  answerToken: (seen: Seen, response: ServerResponse) => void;
}

/** Answers everything with an empty list, and tokens `token-1`, `token-2`, … that hold an hour. */
export async function startUpstream(): Promise<Upstream> {
  const requests: Seen[] = [];
  const tokenRequests: Seen[] = [];
  const connections = new Map<unknown, number>();
  const listener: RequestListener = (request, response) => {
    if (!connections.has(request.socket)) connections.set(request.socket, connections.size + 1);
    let body = '';
    request.on('error', () => undefined);
    request.setEncoding('utf8');
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const { method, url, headers, socket } = request;
      const seen = { line: `${method} ${url}`, headers, body, connection: connections.get(socket) ?? 0 };
      const isToken = url === '/oauth/token';
      (isToken ? tokenRequests : requests).push(seen);
      if (isToken) upstream.answerToken(seen, response);
      else upstream.answer(seen, response);
    });
  };
  const served = await serve(listener);
  const upstream: Upstream = {
    ...served,
    uri: `http://127.0.0.1:${served.port}`,
    requests,
    tokenRequests,
    answer: (_seen, response) => sendJson(response, 200, []),
    answerToken: (_seen, response) => sendToken(response, `token-${tokenRequests.length}`),
  };
  return upstream;
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

export function sendToken(response: ServerResponse, token: string, lifetime = 3600): void {
  sendJson(response, 200, { access_token: token, token_type: 'bearer', expires_in: lifetime });
}
