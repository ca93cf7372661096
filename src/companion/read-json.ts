import type { IncomingMessage } from 'node:http';

/** Bytes; a trust store of all public authorities is a quarter of it. */
export const bodyLimit = 1_000_000;

/** Milliseconds in which the whole body has to arrive. */
const bodyTime = 10_000;

export type Body = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly status: 400 | 413 };

/** Reads a body of JSON up to the limit; rejects when the connection ends before it does. */
export async function readJson(request: IncomingMessage, limit = bodyLimit): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return { ok: false, status: 413 };
  const timer = setTimeout(() => request.destroy(), bodyTime);
  try {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of request.iterator({ destroyOnReturn: false })) {
      size += part.length;
      if (size > limit) return { ok: false, status: 413 };
      parts.push(part);
    }
    return { ok: true, value: JSON.parse(Buffer.concat(parts).toString('utf8')) };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, status: 400 };
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
