import type { IncomingMessage } from 'node:http';
import { readBody } from './read-body.ts';

/** Bytes; a trust store of all public authorities is a quarter of it. */
const bodyLimit = 1_000_000;

export type Body = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly status: 400 | 413 };

/** Reads a body of JSON up to the limit; rejects when the connection ends before it does. */
export async function readJson(request: IncomingMessage): Promise<Body> {
  const bytes = await readBody(request, bodyLimit);
  if (bytes === null) return { ok: false, status: 413 };
  try {
    return { ok: true, value: JSON.parse(bytes.toString('utf8')) };
  } catch {
    return { ok: false, status: 400 };
  }
}
