import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { unlessAborted } from '../check/limits.ts';
import { readBody } from '../read-body.ts';
import { headersOfAnswer, headersOfRequest } from './carried-headers.ts';
import type { Exchange } from './exchange.ts';
import { limitBytes } from './limit-bytes.ts';
import { limits } from './limits.ts';
import type { BodyKind } from './routes.ts';
import { ServiceFault } from './service-fault.ts';
import type { TokenSource } from './tokens.ts';

export interface Call {
  /** Of the service, for messages. */
  readonly whom: string;
  /** Where the request goes, query included. */
  readonly url: URL;
  readonly body: BodyKind;
  readonly tokens: TokenSource;
  readonly exchange: Exchange;
  /** Ends everything, as when the page is gone. */
  readonly signal: AbortSignal;
}

/** Asks the service what the page asked, with a token; gives the answer with its body still to be read. Rejects with a `ServiceFault`. */
export async function carry(request: IncomingMessage, call: Call): Promise<IncomingMessage> {
  const body = await bodyOf(request, call.body);
  const token = await unlessAborted(call.tokens.current(), call.signal);
  const first = await send(request, call, body, token);
  const answer = first.statusCode === 401 ? await sendAgain(request, call, body, token, first) : first;
  const { statusCode: status = 0 } = answer;
  const problem = statusProblem(status) ?? sizeProblem(answer);
  if (problem === null) return answer;
  answer.destroy();
  throw new ServiceFault('unusable', `${call.whom} ${problem}, which the companion does not hand on.`);
}

/** Hands the answer on to the page; rejects when it broke off, and the page's connection has ended then too. */
export async function handOn(answer: IncomingMessage, response: ServerResponse, whom: string): Promise<void> {
  response.writeHead(answer.statusCode ?? 502, headersOfAnswer(answer.headers));
  const tooMuch = () => new ServiceFault('unusable', `${whom} answers with too much.`);
  await pipeline(answer, limitBytes(limits.answer, tooMuch), response);
}

/**
 * With a 401 the service has done nothing, so any request may be sent once more with a new token, if its body is still
 * here: JSON is, a file that went through is not.
 */
async function sendAgain(
  request: IncomingMessage,
  call: Call,
  body: Buffer | Readable | null,
  refused: string,
  first: IncomingMessage,
): Promise<IncomingMessage> {
  first.destroy();
  const token = await unlessAborted(call.tokens.insteadOf(refused), call.signal);
  if (body instanceof Readable) {
    throw new ServiceFault('send-again', `${call.whom} wanted a new token, which is there now: send the file again.`);
  }
  const answer = await send(request, call, body, token);
  if (answer.statusCode !== 401) return answer;
  answer.destroy();
  // Not as a 401, which tells the page that it is not known here.
  throw new ServiceFault(
    'no-token',
    `${call.whom} does not accept the token of this key (401). Check that key and service belong together.`,
  );
}

function send(
  { method = 'GET', headers }: IncomingMessage,
  { whom, url, exchange, signal }: Call,
  body: Buffer | Readable | null,
  token: string,
): Promise<IncomingMessage> {
  const length = body instanceof Readable ? headers['content-length'] : body?.length;
  return exchange({
    whom,
    url,
    method,
    headers: {
      ...headersOfRequest(headers),
      Authorization: `Bearer ${token}`,
      ...(length === undefined ? {} : { 'Content-Length': length }),
    },
    body,
    signal,
  });
}

/** A file is not kept in memory; JSON is, so that none is sent in part. */
async function bodyOf(request: IncomingMessage, kind: BodyKind): Promise<Buffer | Readable | null> {
  const tooLarge = () => new ServiceFault('body-too-large', 'The companion does not carry so large a body.');
  if (kind === 'upload') return request.pipe(limitBytes(limits.upload, tooLarge));
  const body = await readBody(request, kind === 'json' ? limits.json : 0);
  if (body === null) throw tooLarge();
  return request.method === 'GET' || request.method === 'DELETE' ? null : body;
}

function statusProblem(status: number): string | null {
  if (status >= 300 && status < 400 && status !== 304) return 'answered with a redirect';
  return status >= 200 && status < 600 ? null : `answered with the status ${status}`;
}

function sizeProblem({ headers }: IncomingMessage): string | null {
  const isTooLarge = Number(headers['content-length'] ?? 0) > limits.answer;
  return isTooLarge ? `answered with more than ${limits.answer / 1_000_000} MB` : null;
}
