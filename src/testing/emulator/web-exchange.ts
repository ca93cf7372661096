import type { IncomingMessage, ServerResponse } from 'node:http';

/** Between Node's requests and answers and those of the web, which msw's handlers speak. */

/** The request with its body; null when the body is larger than allowed. */
export async function toWebRequest(
  message: IncomingMessage,
  origin: string,
  maximumBytes: number,
): Promise<Request | null> {
  const parts: Buffer[] = [];
  let length = 0;
  // A request that is too large still gets its answer.
  for await (const part of message.iterator({ destroyOnReturn: false })) {
    length += part.length;
    if (length > maximumBytes) return null;
    parts.push(part);
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const { method = 'GET', url = '/' } = message;
  const hasBody = length > 0 && method !== 'GET' && method !== 'HEAD';
  return new Request(origin + url, { method, headers, ...(hasBody ? { body: Buffer.concat(parts) } : {}) });
}

/** Writes the answer; one that breaks breaks the connection. */
export async function writeAnswer(answer: Response, response: ServerResponse): Promise<void> {
  if (answer.type === 'error') {
    response.destroy();
    return;
  }
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  try {
    for await (const part of answer.body ?? []) response.write(part);
    response.end();
  } catch {
    response.destroy();
  }
}
