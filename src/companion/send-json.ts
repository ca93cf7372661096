import type { ServerResponse } from 'node:http';

export interface JsonAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: object;
  /** Ends the connection: a body that was not read to its end must not be taken for the next request. */
  readonly close?: boolean;
}

/** Sends an answer of the companion's own; nothing may keep it. */
export function sendJson(response: ServerResponse, { status, headers = {}, body, close = false }: JsonAnswer): void {
  const content = body === undefined ? undefined : JSON.stringify(body);
  response.writeHead(status, {
    ...headers,
    'Cache-Control': 'no-store',
    ...(content === undefined ? {} : { 'Content-Type': 'application/json; charset=utf-8' }),
    ...(close ? { Connection: 'close' } : {}),
  });
  response.end(content);
}
