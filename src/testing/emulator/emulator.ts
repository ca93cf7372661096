import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { getResponse } from 'msw';
import type { Clock } from '../../shared/clock';
import type { MockContent } from '../mock/mock-content';
import { mockOwner } from '../mock/mock-place';
import { destinationServiceHandlers } from '../msw/destination-service-handlers';
import { transportServiceHandlers } from '../msw/transport-service-handlers';
import { type EmulatorKeys, toKeys } from './emulator-keys';
import { type Client, createTokenEndpoint } from './token-endpoint';
import { toWebRequest, writeAnswer } from './web-exchange';

export interface EmulatorOptions {
  readonly content: MockContent;
  /** 0 for any that is free. */
  readonly port: number;
  readonly client: Client;
  readonly clock: Clock;
  /** One line for each request, without its query and body. */
  readonly log?: (line: string) => void;
  /** Called after each request that may have changed the content. */
  readonly onChange?: () => void;
}

export interface Emulator {
  readonly origin: string;
  readonly keys: EmulatorKeys;
  readonly close: () => Promise<void>;
}

const host = '127.0.0.1';
const maximumBytes = 6 * 1024 * 1024;

/** Both services with their token endpoint, on loopback alone. Rejects when the port is taken. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const { content, client, clock, log, onChange } = options;
  const handlers = [
    ...destinationServiceHandlers(content.destinationService),
    ...transportServiceHandlers(content.transport),
  ];
  const server = createServer((message, response) => {
    // A connection that is gone needs no answer.
    handle(message, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, host, resolve);
  });
  const origin = originOf(server.address());
  const tokens = createTokenEndpoint(client, { iss: `${origin}/oauth/token`, zid: mockOwner.subaccountId }, clock);

  async function handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await answerTo(message);
    await writeAnswer(answer, response);
    log?.(`${message.method} ${message.url?.split('?')[0]} ${answer.status}`);
    if (message.method !== 'GET') onChange?.();
  }

  async function answerTo(message: IncomingMessage): Promise<Response> {
    // A page of a foreign name that points here (DNS rebinding) must not get through.
    if (`http://${message.headers.host}` !== origin) return refuse(421, `Ask for ${origin}`);
    const request = await toWebRequest(message, origin, maximumBytes);
    if (request === null) return refuse(413, 'The body is too large', { Connection: 'close' });
    if (request.method === 'POST' && new URL(request.url).pathname === '/oauth/token') return tokens.issue(request);
    if (!tokens.accepts(request.headers.get('Authorization'))) return refuse(401, 'Unauthorized');
    return (await getResponse(handlers, request)) ?? refuse(404, 'Not Found');
  }

  return {
    origin,
    keys: toKeys(origin, client),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function originOf(address: ReturnType<ReturnType<typeof createServer>['address']>): string {
  if (typeof address !== 'object' || address === null) throw new Error('The emulator listens nowhere');
  return `http://${host}:${address.port}`;
}

function refuse(status: number, words: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(words, { status, headers: { 'Content-Type': 'text/plain', ...headers } });
}
