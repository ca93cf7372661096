import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTargetServers, type TargetServers } from '../../e2e/fixtures/target-servers';
import { createCompanion, type Handler } from './companion';
import { createSession, type Session } from './session';
import { type Answered, type Asked, ask as askAt, type Served, serve } from './testing/page-of';

let targets: TargetServers;
let server: Served;
let handle: Handler;
let session: Session;
const lines: string[] = [];

beforeAll(async () => {
  targets = await startTargetServers();
});
afterAll(() => targets.close());

beforeEach(async () => {
  server = await serve((asked, answer) => {
    handle(asked, answer, () => answer.writeHead(200, { 'Content-Type': 'text/html' }).end('the page'));
  });
  session = createSession(server.port);
  lines.length = 0;
  handle = createCompanion({ session, allowPrivateTargets: true, log: (line) => lines.push(line) });
  return () => server.close();
});

/** A check that the page would ask for, unless the test says otherwise. */
function ask(asked: Asked = {}): Promise<Answered> {
  return askAt(server.port, { method: 'POST', path: '/companion/check', ...asked });
}

async function cookie(): Promise<string> {
  const { headers } = await ask({ path: '/companion/session', body: JSON.stringify({ code: session.code }) });
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

function checkBody(name: 'http' | 'closed' = 'http', path = '/'): string {
  return JSON.stringify({
    target: { kind: 'http', url: `http://127.0.0.1:${targets.ports[name]}${path}` },
    trustAnchors: [],
    trustAll: false,
    hostnameVerifier: 'Strict',
  });
}

describe('the session', () => {
  it('begins with the code, once', async () => {
    const body = JSON.stringify({ code: session.code });
    const first = await ask({ path: '/companion/session', body });
    expect(first.status).toBe(204);
    expect(first.headers['set-cookie']?.[0]).toMatch(
      /^cockpit-companion-\d+=[\w-]{43}; Path=\/companion; Max-Age=\d+; HttpOnly; SameSite=Strict$/,
    );
    const second = await ask({ path: '/companion/session', body });
    expect(second.status).toBe(401);
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  it('does not begin with another code', async () => {
    expect((await ask({ path: '/companion/session', body: JSON.stringify({ code: 'x' }) })).status).toBe(401);
    expect((await ask({ path: '/companion/session', body: '{"code":7}' })).status).toBe(400);
    expect(await cookie(), 'the right one still works').toMatch(/^cockpit-companion/);
  });

  it('is there or not', async () => {
    const Cookie = await cookie();
    const read = { method: 'GET', path: '/companion/session' };
    expect((await ask({ ...read, headers: { Cookie, Origin: undefined } })).status).toBe(204);
    expect((await ask(read)).status).toBe(401);
    expect((await ask({ ...read, headers: { Cookie: `${Cookie}x` } })).status).toBe(401);
  });
});

it('has a cookie for each part of the page that needs it', () => {
  const own = createSession(4180, ['/companion', '/transport']);
  const cookies = own.exchange(own.code) ?? [];
  expect(cookies.map((cookie) => /Path=([^;]+)/.exec(cookie)?.[1])).toEqual(['/companion', '/transport']);
  expect(new Set(cookies.map((cookie) => cookie.split(';')[0])).size).toBe(1);
});

describe('without the session', () => {
  it.each([
    ['POST', '/companion/check'],
    ['GET', '/companion/check'],
    ['GET', '/companion/session'],
    ['GET', '/companion'],
    ['GET', '/companion/anything'],
    ['DELETE', '/companion/session'],
    ['GET', '/Companion/check'],
  ])('%s %s answers 401', async (method, path) => {
    expect((await ask({ method, path, body: method === 'POST' ? checkBody() : undefined } as Asked)).status).toBe(401);
  });

  it('everything else is the page', async () => {
    expect((await ask({ method: 'GET', path: '/companions' })).body).toBe('the page');
    expect((await ask({ method: 'GET', path: '/' })).body).toBe('the page');
  });
});

describe('a request with the session', () => {
  it.each<[title: string, status: number, asked: Asked]>([
    ['another host', 403, { headers: { Host: 'evil.example' } }],
    ['localhost', 403, { headers: { Host: 'localhost' } }],
    ['another port', 403, { headers: { Host: '127.0.0.1:1' } }],
    ['another origin', 403, { headers: { Origin: 'http://127.0.0.1:1' } }],
    ['no origin', 403, { headers: { Origin: undefined } }],
    ['the origin null', 403, { headers: { Origin: 'null' } }],
    ['another site', 403, { headers: { 'Sec-Fetch-Site': 'cross-site' } }],
    ['the same site, another origin', 403, { headers: { 'Sec-Fetch-Site': 'same-site' } }],
    ['a typed address', 403, { method: 'GET', path: '/companion/session', headers: { 'Sec-Fetch-Site': 'none' } }],
    ['an unknown path', 404, { path: '/companion/token' }],
    ['a path below', 404, { path: '/companion/check/x' }],
    ['an encoded path', 404, { path: '/companion/%63heck' }],
    ['a method that is not listed', 405, { method: 'PUT' }],
    ['GET of a check', 405, { method: 'GET' }],
    ['a preflight', 405, { method: 'OPTIONS' }],
    ['a form', 415, { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }],
    ['plain text', 415, { headers: { 'Content-Type': 'text/plain' } }],
    ['no JSON', 400, { body: '{' }],
    ['nothing', 400, { body: '' }],
    ['unknown properties', 400, { body: '{"url":"http://127.0.0.1/"}' }],
    [
      'a target that is none',
      400,
      {
        body: '{"target":{"kind":"http","url":"file:///etc/passwd"},"trustAnchors":[],"trustAll":false,"hostnameVerifier":"Strict"}',
      },
    ],
    ['a body that is too large', 413, { body: JSON.stringify({ more: 'x'.repeat(1_000_001) }) }],
  ])('from or with %s: %i', async (_title, status, asked) => {
    const Cookie = await cookie();
    const answer = await ask({ ...asked, headers: { Cookie, ...asked.headers } });
    expect(answer.status).toBe(status);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(targets.requests, 'nothing was asked').toEqual([]);
  });

  it('that is too large without saying so is not read to its end', async () => {
    const headers = { Cookie: await cookie(), 'Transfer-Encoding': 'chunked' };
    expect((await ask({ headers, body: 'x'.repeat(1_500_000) })).status).toBe(413);
  });

  it('checks, and hands on neither body nor headers of the target', async () => {
    const Cookie = await cookie();
    const { status, headers, body } = await ask({ headers: { Cookie }, body: checkBody('http', '/status/401') });
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(JSON.parse(body)).toMatchObject({ http: { ok: true, status: 401, statusText: 'Unauthorized' } });
    expect(body).not.toMatch(/hand on|not for the page/i);
  });

  it('logs method, path, status and time, and nothing of the target', async () => {
    const Cookie = await cookie();
    await ask({ headers: { Cookie }, path: '/companion/check?secret=1', body: checkBody('closed') });
    expect(lines.at(-1)).toMatch(/^POST \/companion\/check 200 \d+ ms$/);
  });
});

it('refuses addresses of this machine unless started to allow them', async () => {
  const Cookie = await cookie();
  handle = createCompanion({ session, allowPrivateTargets: false, log: () => undefined });
  const { body } = await ask({ headers: { Cookie }, body: checkBody() });
  expect(JSON.parse(body).dns).toMatchObject({ ok: false, reason: 'refused-address', kind: 'loopback' });
});
