import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServiceConfig } from '../../shared/backend-config';
import type { Handler } from '../companion';
import { createSession, type Session } from '../session';
import { type Answered, type Asked, ask, cookieOf, type Served, serve } from '../testing/page-of';
import { carriedPaths, createServiceCarrier } from './create-service-carrier';
import { createExchange } from './exchange';
import type { ServiceKeys } from './service-keys';
import { sendJson, sendToken, startUpstream, type Upstream } from './testing/upstream';

const list = '/destination-configuration/v1/subaccountDestinations';
const upload = '/transport/v2/files/upload';
const multipart = 'multipart/form-data; boundary=----cockpit';
const pageConfig: ServiceConfig = {
  backend: 'service',
  subaccount: { id: 'sub', name: 'Development' },
  region: 'eu10',
  serviceInstance: null,
  transport: true,
};

let upstream: Upstream;
let page: Served;
let session: Session;
let cookie: string;
let now: number;
let resolutions: number;
const lines: string[] = [];

function carrier(options: { readonly allowPrivateTargets?: boolean; readonly host?: string } = {}): Handler {
  const { allowPrivateTargets = true, host = '127.0.0.1' } = options;
  const uri = `http://${host}:${upstream.port}`;
  const credentials = {
    tokenUrl: new URL(`${upstream.uri}/oauth/token`),
    clientId: 'sb-cockpit!b1|destination',
    proof: { kind: 'secret', clientSecret: 'hunter2' },
  } as const;
  const keys: ServiceKeys = {
    destination: { uri, credentials, subaccountId: 'sub', instanceName: null },
    transport: { uri, credentials },
    paths: [],
  };
  const resolve = async () => {
    resolutions += 1;
    return ['127.0.0.1'];
  };
  return createServiceCarrier({
    keys,
    pageConfig,
    session,
    exchange: createExchange({ resolve, allowPrivateTargets }),
    clock: { now: () => new Date(now) },
    log: (line) => lines.push(line),
  });
}

let handle: Handler;

beforeEach(async () => {
  upstream = await startUpstream();
  page = await serve((request, response) => {
    handle(request, response, () => response.writeHead(200, { 'Content-Type': 'text/html' }).end('the page'));
  });
  session = createSession(page.port, ['/companion', ...carriedPaths]);
  cookie = cookieOf(session);
  now = Date.parse('2026-11-28T12:00:00Z');
  resolutions = 0;
  lines.length = 0;
  handle = carrier();
});
afterEach(() => {
  page.close();
  upstream.close();
});

/** What the page sends in a session of its own. */
function send({ headers = {}, ...rest }: Asked = {}): Promise<Answered> {
  return ask(page.port, {
    path: list,
    ...rest,
    headers: { Cookie: cookie, 'X-Requested-With': 'XMLHttpRequest', ...headers },
  });
}

function wordsOf({ body }: Answered): string {
  return (({ ErrorMessage, CompanionMessage }) => ErrorMessage ?? CompanionMessage)(JSON.parse(body));
}

describe('a request', () => {
  it('goes to the service with a token, and its answer to the page', async () => {
    upstream.answer = (_seen, response) => sendJson(response, 200, [{ Name: 'orders' }]);
    const answer = await send({ path: `${list}?$filter=Name%20in%20('a')` });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual([{ Name: 'orders' }]);
    expect(upstream.requests[0]?.line).toBe(`GET ${list}?$filter=Name%20in%20(%27a%27)`);
    expect(upstream.requests[0]?.headers.authorization).toBe('Bearer token-1');
    expect(upstream.tokenRequests[0]).toMatchObject({
      line: 'POST /oauth/token',
      body: 'grant_type=client_credentials',
      headers: { authorization: `Basic ${btoa('sb-cockpit!b1|destination:hunter2')}` },
    });
  });

  it('of transport management goes there without the first part of its path', async () => {
    await send({ path: '/transport/v2/nodes/1/transportRequests?status=in,re' });
    expect(upstream.requests[0]?.line).toBe('GET /v2/nodes/1/transportRequests?status=in,re');
  });

  it('carries its body, whole', async () => {
    const body = JSON.stringify({ Name: 'orders', Type: 'HTTP', text: 'ö'.repeat(100_000) });
    await send({ method: 'POST', body });
    expect(upstream.requests[0]?.line).toBe(`POST ${list}`);
    expect(upstream.requests[0]?.body === body).toBe(true);
  });

  it('carries a file', async () => {
    const body = `------cockpit\r\n\r\n${'x'.repeat(2_000_000)}\r\n------cockpit--`;
    upstream.answer = (_seen, response) => sendJson(response, 201, { fileId: 1 });
    const answer = await send({ method: 'POST', path: upload, headers: { 'Content-Type': multipart }, body });
    expect(answer.status).toBe(201);
    expect(upstream.requests[0]?.line).toBe('POST /v2/files/upload');
    expect(upstream.requests[0]?.body === body).toBe(true);
    expect(upstream.requests[0]?.headers['content-type']).toBe(multipart);
  });

  it('takes along what is listed and nothing else', async () => {
    await send({
      headers: {
        Accept: 'application/json',
        'If-None-Match': '"1"',
        'X-fragment-name': 'eu',
        'X-fragment-optional': 'true',
        Authorization: 'Bearer of-the-page',
        'Proxy-Authorization': 'Basic x',
        Cookie: `${cookie}; other=1`,
        Connection: 'keep-alive, X-Hop',
        'X-Hop': '1',
        TE: 'trailers',
        'Keep-Alive': 'timeout=5',
        'Accept-Encoding': 'gzip',
        'X-Forwarded-For': '10.0.0.1',
        'X-user-token': 'x',
        Referer: 'http://127.0.0.1/subaccounts',
      },
    });
    const headers = upstream.requests[0]?.headers ?? {};
    expect(Object.keys(headers).toSorted()).toEqual([
      'accept',
      'authorization',
      'connection',
      'content-type',
      'host',
      'if-none-match',
      'user-agent',
      'x-fragment-name',
      'x-fragment-optional',
    ]);
    expect(headers).toMatchObject({ authorization: 'Bearer token-1', connection: 'keep-alive' });
    expect(headers.host).toBe(`127.0.0.1:${upstream.port}`);
  });

  it('is answered with what is listed and nothing else', async () => {
    upstream.answer = (_seen, response) =>
      response
        .writeHead(200, {
          'Content-Type': 'application/json',
          ETag: '"7"',
          Link: '</next>; rel=next',
          'Page-Count': '2',
          'Entity-Count': '11',
          'Set-Cookie': 'JSESSIONID=1',
          'X-Vcap-Request-Id': '1',
          Server: 'x',
          'Access-Control-Allow-Origin': '*',
          'WWW-Authenticate': 'Bearer',
          'Keep-Alive': 'timeout=99',
          'Proxy-Authenticate': 'Basic',
          'Clear-Site-Data': '"*"',
        })
        .end('[]');
    const { headers } = await send();
    expect(headers).toMatchObject({ etag: '"7"', link: '</next>; rel=next', 'page-count': '2', 'entity-count': '11' });
    const own = ['cache-control', 'connection', 'date', 'keep-alive', 'transfer-encoding'];
    expect(Object.keys(headers).filter((name) => !own.includes(name))).toEqual([
      'content-type',
      'etag',
      'link',
      'page-count',
      'entity-count',
    ]);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['keep-alive']).not.toContain('99');
  });

  it.each([204, 304, 400, 403, 404, 409, 412, 429, 500, 503])('hands the status %i on', async (status) => {
    upstream.answer = (_seen, response) => response.writeHead(status, { 'Retry-After': '7' }).end();
    const answer = await send();
    expect(answer.status).toBe(status);
    expect(answer.headers['retry-after']).toBe('7');
  });

  it.each<[type: string | undefined, handedOn: string]>([
    ['application/json;charset=UTF-8', 'application/json'],
    ['text/html', 'text/plain; charset=utf-8'],
    ['image/svg+xml', 'text/plain; charset=utf-8'],
    ['text/javascript', 'text/plain; charset=utf-8'],
    ['application/json-seq', 'text/plain; charset=utf-8'],
    [undefined, 'text/plain; charset=utf-8'],
  ])('is never a page or a script of this origin: %s', async (type, handedOn) => {
    upstream.answer = (_seen, response) =>
      response.writeHead(200, type === undefined ? {} : { 'Content-Type': type }).end('<script src="/x"></script>');
    const answer = await send();
    expect(answer.headers['content-type']).toBe(handedOn);
    expect(answer.body, 'the words stay').toContain('<script');
  });

  it('leaves a line without query, body and token', async () => {
    upstream.answer = (_seen, response) => sendJson(response, 200, { secret: 'of-the-service' });
    await send({ method: 'PUT', path: `${list}?x=query-secret`, body: '{"Password":"of-the-page"}' });
    expect(lines).toEqual([
      expect.stringMatching(/^PUT \/destination-configuration\/v1\/subaccountDestinations 200 \d+ ms$/),
    ]);
  });

  it('of which two come after each other uses one connection, but not when it writes', async () => {
    await send();
    await send();
    await send({ method: 'POST', body: '{}' });
    const [first, second, third] = upstream.requests.map(({ connection }) => connection);
    expect(second).toBe(first);
    expect(third).not.toBe(second);
  });
});

describe('who is not let in', () => {
  it.each<[title: string, status: number, asked: Asked]>([
    ['no code', 401, { headers: { Cookie: undefined } }],
    ['the code of another', 401, { headers: { Cookie: 'cockpit-companion-1=x' } }],
    ['a foreign host', 403, { headers: { Host: 'evil.example' } }],
    ['the host of another port', 403, { headers: { Host: '127.0.0.1:1' } }],
    ['a foreign origin', 403, { headers: { Origin: 'https://evil.example' } }],
    ['a foreign origin that writes', 403, { method: 'POST', headers: { Origin: 'https://evil.example' }, body: '{}' }],
    ['no origin, and writes', 403, { method: 'DELETE', headers: { Origin: undefined } }],
    ['another site', 403, { headers: { 'Sec-Fetch-Site': 'cross-site' } }],
    ['a typed address', 403, { headers: { 'Sec-Fetch-Site': 'none', Origin: undefined } }],
    [
      'a write without X-Requested-With',
      403,
      { method: 'POST', headers: { 'X-Requested-With': undefined }, body: '{}' },
    ],
    ['a method that is not listed', 405, { method: 'PATCH', body: '{}' }],
    ['a preflight', 405, { method: 'OPTIONS' }],
    ['a path that is not listed', 404, { path: '/destination-configuration/v1/somethingElse' }],
    ['the service itself', 404, { path: '/destination-configuration' }],
    ['another version', 404, { path: '/transport/v3/nodes' }],
    ['another case', 404, { path: '/Destination-Configuration/v1/subaccountDestinations' }],
    ['a step up', 404, { path: '/destination-configuration/v1/../v1/subaccountDestinations' }],
    ['an encoded step up', 404, { path: `${list}/%2e%2e` }],
    ['an encoded slash', 404, { path: `${list}/a%2Fb` }],
    ['a form', 415, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'a=b' }],
    ['a file where JSON goes', 415, { method: 'POST', headers: { 'Content-Type': multipart }, body: 'x' }],
    ['JSON where a file goes', 415, { method: 'POST', path: upload, body: '{}' }],
    ['a body that says it is too large', 413, { method: 'PUT', headers: { 'Content-Length': '10000001' } }],
    [
      'a body where none goes',
      413,
      { method: 'POST', path: '/destination-configuration/v1/saml2Metadata/certificate', body: '{}' },
    ],
  ])('%s: %i', async (_title, status, asked) => {
    const answer = await send(asked);
    expect(answer.status).toBe(status);
    expect(wordsOf(answer)).toMatch(/\.$/);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect([...upstream.requests, ...upstream.tokenRequests], 'nothing was asked').toEqual([]);
  });

  it('says what to do without the code', async () => {
    expect(wordsOf(await send({ headers: { Cookie: undefined } }))).toContain(
      'Open the address that was printed at start',
    );
  });
});

describe('what is not carried', () => {
  it.each([
    '/',
    '/transport',
    '/transport/nodes',
    '/transport/nodes/1',
    '/transports/v2',
    '/destination-configurations',
  ])('%s is the page', async (path) => {
    expect((await send({ path })).body).toBe('the page');
  });

  it('config.json tells where the page is, without the code', async () => {
    const { body, headers } = await send({ path: '/config.json', headers: { Cookie: undefined, Origin: undefined } });
    expect(JSON.parse(body)).toEqual(pageConfig);
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('sizes', () => {
  const chunked = { 'Transfer-Encoding': 'chunked' };

  it('JSON that is too large without saying so never reaches the service', async () => {
    const answer = await send({ method: 'PUT', headers: chunked, body: 'x'.repeat(10_000_001) });
    expect(answer.status).toBe(413);
    expect(upstream.requests).toEqual([]);
  });

  it('a file that is too large is cut off on its way', async () => {
    const headers = { ...chunked, 'Content-Type': multipart };
    const answer = await send({ method: 'POST', path: upload, headers, body: Buffer.alloc(51_000_001) });
    expect(answer.status).toBe(413);
    expect(upstream.requests).toEqual([]);
  });

  it('an answer that says it is too large is not handed on', async () => {
    upstream.answer = (_seen, response) => response.writeHead(200, { 'Content-Length': '100000001' }).write('x');
    const answer = await send();
    expect(answer.status).toBe(502);
    expect(wordsOf(answer)).toContain('more than 100 MB');
  });

  it('an answer that is too large without saying so breaks off', async () => {
    upstream.answer = (_seen, response) => {
      const part = Buffer.alloc(1_000_000, 'x');
      const more = () => {
        if (!response.destroyed) response.write(part, () => setImmediate(more));
      };
      more();
    };
    await expect(send()).rejects.toMatchObject({ code: 'ECONNRESET' });
    await expect.poll(() => lines).toEqual([expect.stringMatching(/ cut \d+ ms$/)]);
  });

  it('an answer that ends too early breaks off', async () => {
    upstream.answer = (_seen, response) => {
      response.writeHead(200, { 'Content-Length': '100' }).write('[{"Name"');
      setImmediate(() => response.destroy());
    };
    await expect(send()).rejects.toMatchObject({ code: 'ECONNRESET' });
  });
});

describe('tokens', () => {
  it('are fetched once for many at the same time, and kept', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => send()));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    await send();
    expect(upstream.tokenRequests).toHaveLength(1);
  });

  it('are fetched anew before they end', async () => {
    await send();
    now += 3_539_000;
    await send();
    expect(upstream.tokenRequests).toHaveLength(1);
    now += 2_000;
    await send();
    expect(upstream.requests.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  it('that end in the middle are replaced once, and the request sent again with its body', async () => {
    upstream.answer = (seen, response) =>
      seen.headers.authorization === 'Bearer token-1'
        ? sendJson(response, 401, 'Unauthorized')
        : sendJson(response, 200, []);
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => send()),
      send({ method: 'PUT', body: '{"Name":"orders"}' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(upstream.tokenRequests).toHaveLength(2);
    const written = upstream.requests.filter(({ line }) => line.startsWith('PUT'));
    expect(written.map(({ body }) => body)).toEqual(['{"Name":"orders"}', '{"Name":"orders"}']);
  });

  it('that are refused again are told as a problem of the key, not of the page', async () => {
    upstream.answer = (_seen, response) => sendJson(response, 401, 'Unauthorized');
    const answer = await send();
    expect(answer.status).toBe(502);
    expect(wordsOf(answer)).toBe(
      'The Destination service does not accept the token of this key (401). Check that key and service belong together.',
    );
    expect(upstream.requests).toHaveLength(2);
  });

  it('that end in the middle of a file let the page send it again', async () => {
    upstream.answer = (seen, response) =>
      seen.headers.authorization === 'Bearer token-1'
        ? sendJson(response, 401, 'Unauthorized')
        : sendJson(response, 201, {});
    const file = { method: 'POST', path: upload, headers: { 'Content-Type': multipart }, body: 'x'.repeat(500_000) };
    const first = await send(file);
    expect(first.status).toBe(503);
    expect(wordsOf(first)).toContain('send the file again');
    expect((await send(file)).status).toBe(201);
  });

  it('that a service refuses says so, is asked again, and never quotes it', async () => {
    upstream.answerToken = (_seen, response) =>
      sendJson(response, 401, { error: 'invalid_client', error_description: 'Bad secret hunter2 of sb-cockpit' });
    const answer = await send();
    expect(answer.status).toBe(502);
    expect(wordsOf(answer)).toBe(
      `The token service 127.0.0.1:${upstream.port} gave no token (401: invalid_client). Check that the service key still exists, and start with a new one if not.`,
    );
    expect(upstream.requests).toEqual([]);
    upstream.answerToken = (_seen, response) => sendToken(response, 'good');
    expect((await send()).status, 'the failure was not kept').toBe(200);
  });

  it.each<[string, Upstream['answerToken'], RegExp]>([
    ['no JSON', (_seen, response) => response.end('<html>'), /something else than a token/],
    ['no token', (_seen, response) => sendJson(response, 200, { token: 'x' }), /something else than a token/],
    ['a token that would be two headers', (_seen, response) => sendToken(response, 'a\r\nX: b'), /something else/],
    [
      'a redirect',
      (_seen, response) => response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end(),
      /no token \(302\)/,
    ],
    ['far too much', (_seen, response) => response.end('x'.repeat(200_000)), /more than 100000 bytes/],
    ['a cut connection', (_seen, response) => response.destroy(), /cut the connection/],
  ])('of a token service that answers with %s are none', async (_title, answerToken, words) => {
    upstream.answerToken = answerToken;
    const answer = await send();
    expect(answer.status).toBe(502);
    expect(wordsOf(answer)).toMatch(words);
  });
});

describe('the way to the service', () => {
  it('follows no redirect', async () => {
    upstream.answer = (_seen, response) =>
      response.writeHead(302, { Location: `http://127.0.0.1:${upstream.port}/private` }).end();
    const answer = await send();
    expect(answer.status).toBe(502);
    expect(wordsOf(answer)).toContain('redirect');
    expect(answer.headers.location).toBeUndefined();
    expect(upstream.requests).toHaveLength(1);
  });

  it('does not lead into private networks unless it may', async () => {
    handle = carrier({ allowPrivateTargets: false, host: 'service.example' });
    const answer = await send();
    expect(answer.status).toBe(502);
    expect(wordsOf(answer)).toContain('COCKPIT_ALLOW_PRIVATE_TARGETS=1');
    expect([...upstream.requests, ...upstream.tokenRequests]).toEqual([]);
  });

  it('is asked for once for each request', async () => {
    handle = carrier({ host: 'service.example' });
    await send();
    expect(upstream.requests[0]?.headers.host).toBe(`service.example:${upstream.port}`);
    expect(resolutions).toBe(1);
  });

  it.each<[title: string, head: string, words: RegExp]>([
    ['another protocol', '101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade', /another protocol than HTTP/],
    ['a status that is none', '099 Odd\r\nContent-Length: 0', /the status 99,/],
    ['a status beyond all', '999 Odd\r\nContent-Length: 0', /the status 999,/],
  ])('ends at a service that answers with %s', async (_title, head, words) => {
    upstream.answer = (_seen, response) => response.socket?.write(`HTTP/1.1 ${head}\r\n\r\n`);
    const answer = await send();
    expect(answer.status).toBe(502);
    expect(wordsOf(answer)).toMatch(words);
    expect(lines).toHaveLength(1);
  });

  it('says that nothing answers there', async () => {
    await send();
    upstream.close();
    const answer = await send({ method: 'POST', body: '{}' });
    expect(answer.status).toBe(502);
    expect(wordsOf(answer)).toBe('The Destination service refuses the connection (ECONNREFUSED).');
  });

  it('ends when the page is gone', async () => {
    const gone = new AbortController();
    const ended = new Promise<void>((resolve) => {
      upstream.answer = (_seen, response) => {
        response.once('close', resolve);
        gone.abort();
      };
    });
    await expect(send({ signal: gone.signal })).rejects.toMatchObject({ name: 'AbortError' });
    await ended;
    await expect.poll(() => lines).toEqual([expect.stringMatching(/ gone \d+ ms$/)]);
  });
});
