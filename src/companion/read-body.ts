import type { IncomingMessage } from 'node:http';

/** Milliseconds in which a whole body has to arrive. */
const bodyTime = 10_000;

/** The whole body, or null when it is over the limit; rejects when the connection ends before it does. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return null;
  const timer = setTimeout(() => request.destroy(), bodyTime);
  try {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of request.iterator({ destroyOnReturn: false })) {
      size += part.length;
      if (size > limit) return null;
      parts.push(part);
    }
    return Buffer.concat(parts);
  } finally {
    clearTimeout(timer);
  }
}
