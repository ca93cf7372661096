import { createServer, type IncomingHttpHeaders, type RequestListener, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Session } from '../session';

export interface Asked {
  readonly method?: string;
  readonly path?: string;
  /** Undefined leaves a header out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string | Buffer | undefined;
  readonly signal?: AbortSignal;
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server on loopback; `close` also ends what is under way. */
export interface Served {
  readonly port: number;
  close(): void;
}

export function serve(listener: RequestListener): Promise<Served> {
  return new Promise((resolve) => {
    const server = createServer(listener);
    server.listen(0, '127.0.0.1', () => {
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () => {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
}

/** Sends what the page at this port would send, unless the test says otherwise. */
export function ask(
  port: number,
  { method = 'GET', path = '/', headers = {}, body, signal }: Asked,
): Promise<Answered> {
  const usual = {
    Host: `127.0.0.1:${port}`,
    Origin: `http://127.0.0.1:${port}`,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/json',
    ...headers,
  };
  const sent = Object.fromEntries(Object.entries(usual).flatMap(([key, value]) => (value ? [[key, value]] : [])));
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, method, path, headers: sent, setHost: false };
    const asking = request({ ...options, ...(signal === undefined ? {} : { signal }) }, (response) => {
      let text = '';
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      response.on('error', reject);
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

/** What the page sends as `Cookie` after it exchanged the code. */
export function cookieOf(session: Session): string {
  return session.exchange(session.code)?.[0]?.split(';')[0] ?? '';
}
