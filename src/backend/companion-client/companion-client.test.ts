import { describe, expect, it, vi } from 'vitest';
import type { CheckAnswer, CheckRequest } from '../../shared/companion-wire';
import { createCompanionClient } from './companion-client';
import { takeCode } from './take-code';

const request: CheckRequest = {
  target: { kind: 'http', url: 'https://orders.example/' },
  trustAnchors: [],
  trustAll: false,
  hostnameVerifier: 'Strict',
};
const nothing: CheckAnswer = { dns: { ok: false, reason: 'not-found' }, tcp: null, tls: null, http: null };
const never = new AbortController().signal;

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}

const page = () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } });

describe('state', () => {
  it.each([
    ['ready', async () => new Response(null, { status: 204 })],
    ['no-session', async () => json(401, { error: 'session' })],
    ['none', async () => page()],
    ['none', async () => new Response('Not found', { status: 404 })],
    ['none', async () => new Response('Log on', { status: 401 })],
    [
      'none',
      async () => {
        throw new TypeError('Failed to fetch');
      },
    ],
  ])('is %s', async (expected, fetch) => {
    expect(await createCompanionClient(null, fetch).state()).toBe(expected);
  });

  it('waits for the exchange of the code', async () => {
    const asked: string[] = [];
    let hasCookie = false;
    const client = createCompanionClient('abc', async (path, init) => {
      asked.push(`${init?.method ?? 'GET'} ${path} ${init?.body ?? ''}`);
      if (init?.method === 'POST') {
        await Promise.resolve();
        hasCookie = true;
        return new Response(null, { status: 204 });
      }
      return hasCookie ? new Response(null, { status: 204 }) : json(401, {});
    });
    await client.exchanged;
    expect(hasCookie).toBe(true);
    expect(await client.state()).toBe('ready');
    expect(asked).toEqual(['POST /companion/session {"code":"abc"}', 'GET /companion/session ']);
  });

  it('asks for nothing before it is needed', () => {
    const fetch = vi.fn();
    createCompanionClient(null, fetch);
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('check', () => {
  it('gives the answer', async () => {
    const client = createCompanionClient(null, async () => json(200, nothing));
    expect(await client.check(request, never)).toEqual(nothing);
  });

  it.each([
    ['no-session', () => json(401, { error: 'session' })],
    ['busy', () => json(429, { error: 'busy' })],
    ['too-large', () => json(413, { error: 'body' })],
    ['unusable', () => json(500, { error: 'internal' })],
    ['unusable', () => json(200, { ...nothing, secret: 'x' })],
    ['unusable', () => json(200, { dns: { ok: true } })],
    ['no-companion', page],
    ['no-companion', () => new Response('', { status: 405 })],
  ])('rejects with %s', async (code, answer) => {
    const client = createCompanionClient(null, async () => answer());
    await expect(client.check(request, never)).rejects.toMatchObject({ name: 'CompanionError', code });
  });

  it('rejects with no-companion when nothing answers, and with the reason when it is cancelled', async () => {
    const client = createCompanionClient(null, async () => {
      throw new TypeError('Failed to fetch');
    });
    await expect(client.check(request, never)).rejects.toMatchObject({ code: 'no-companion' });
    await expect(client.check(request, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('takeCode', () => {
  const at = (hash: string) => {
    const replaceState = vi.fn();
    const location = { hash, pathname: '/settings', search: '?a=b' } as Location;
    return { location, history: { state: 7, replaceState } as unknown as History, replaceState };
  };

  it('takes it out of the address', () => {
    const window = at('#code=aB3-_x');
    expect(takeCode(window)).toBe('aB3-_x');
    expect(window.replaceState).toHaveBeenCalledWith(7, '', '/settings?a=b');
  });

  it.each(['', '#', '#code=', '#code=a b', '#other', '#code=a&b=c'])('leaves %j alone', (hash) => {
    const window = at(hash);
    expect(takeCode(window)).toBeNull();
    expect(window.replaceState).not.toHaveBeenCalled();
  });
});
