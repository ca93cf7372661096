import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTargetServers, type TargetName, type TargetServers } from '../../../e2e/fixtures/target-servers';
import type { CheckAnswer, CheckRequest } from '../../shared/companion-wire';
import { checkTarget, isCheckable } from './check-target';
import { type Resolve, resolveBySystem } from './resolve-host';

let servers: TargetServers;
beforeAll(async () => {
  servers = await startTargetServers();
});
afterAll(() => servers.close());

const toLoopback: Resolve = async () => ['127.0.0.1'];

interface Wish {
  readonly path?: string;
  readonly host?: string;
  readonly request?: Partial<CheckRequest>;
  readonly resolve?: Resolve;
  readonly allowPrivateTargets?: boolean;
}

function check(name: TargetName, wish: Wish = {}): Promise<CheckAnswer> {
  const { path = '/', host = 'localhost', request = {}, resolve = toLoopback, allowPrivateTargets = true } = wish;
  const scheme = ['http', 'greeting', 'closed'].includes(name) ? 'http' : 'https';
  return checkTarget(
    {
      target: { kind: 'http', url: `${scheme}://${host}:${servers.ports[name]}${path}` },
      trustAnchors: [servers.authority.base64],
      trustAll: false,
      hostnameVerifier: 'Strict',
      ...request,
    },
    { resolve, allowPrivateTargets, signal: new AbortController().signal },
  );
}

describe('HTTP', () => {
  it.each([200, 204, 302, 401, 404, 499, 500, 503])('tells the status %i and nothing else', async (status) => {
    const { dns, tcp, tls, http } = await check('http', { path: `/status/${status}` });
    expect(dns).toEqual({ ok: true, addresses: ['127.0.0.1'] });
    expect(tcp).toMatchObject({ ok: true, address: '127.0.0.1', port: servers.ports.http });
    expect(tls).toBeNull();
    expect(http).toEqual({ ok: true, status, statusText: expect.any(String), locationHost: null });
  });

  it('follows no redirect and tells only its host', async () => {
    const before = servers.requests.length;
    const { http } = await check('http', { path: '/redirect' });
    expect(http).toMatchObject({ ok: true, status: 302, locationHost: 'elsewhere.example' });
    expect(servers.requests.length).toBe(before + 1);
  });

  it('asks with GET, the query and no credential', async () => {
    await check('http', { path: '/orders?sap-client=100' });
    const asked = servers.requests.at(-1);
    expect(asked?.line).toBe('GET /orders?sap-client=100');
    expect(asked?.headers.toSorted()).toEqual(['accept', 'connection', 'host', 'user-agent']);
  });

  it('tells that a server speaks something else', async () => {
    const { http } = await check('greeting');
    expect(http).toEqual({ ok: false, reason: 'not-http' });
  });

  it('tells a refused connection', async () => {
    const answer = await check('closed');
    expect(answer.tcp).toMatchObject({ ok: false, reason: 'refused' });
    expect(answer.http).toBeNull();
  });

  it('tries the next address when the first does not answer', async () => {
    const { tcp } = await check('http', { resolve: async () => ['127.0.0.2', '127.0.0.1'] });
    expect(tcp).toMatchObject({ ok: true, address: '127.0.0.1' });
  });
});

describe('TLS', () => {
  it('shows the chain and the trusted authority of the trust store', async () => {
    const { tls, http } = await check('https');
    expect(tls).toMatchObject({
      ok: true,
      protocol: 'TLSv1.3',
      trustProblem: null,
      anchor: { index: 1, source: 'given' },
      hostMatches: true,
      clientCertificate: 'not-requested',
    });
    expect(tls?.ok === true && tls.chain[1]).toBe(servers.authority.base64);
    expect(http).toMatchObject({ status: 200 });
  });

  it('knows no authority without the trust store, and does not ask on', async () => {
    const { tls, http } = await check('https', { request: { trustAnchors: [] } });
    expect(tls).toMatchObject({ ok: true, trustProblem: 'unknown-authority', anchor: null });
    expect(http).toBeNull();
  });

  it('goes on whatever the certificate with Trust All', async () => {
    const { tls, http } = await check('wrongHost', { request: { trustAnchors: [], trustAll: true } });
    expect(tls).toMatchObject({ ok: true, trustProblem: 'unknown-authority', hostMatches: false });
    expect(http).toMatchObject({ status: 200 });
  });

  it.each([
    ['expired', { trustProblem: 'expired', hostMatches: true }],
    ['wrongHost', { trustProblem: null, hostMatches: false }],
    ['selfSigned', { trustProblem: 'self-signed', hostMatches: true }],
  ] as const)('of the server %s', async (name, expected) => {
    const { tls, http } = await check(name);
    expect(tls).toMatchObject({ ok: true, ...expected });
    expect(http).toBeNull();
  });

  it('trusts a self-signed certificate that is in the trust store itself', async () => {
    const { tls, http } = await check('selfSigned', { request: { trustAnchors: [servers.selfSigned.base64] } });
    expect(tls).toMatchObject({ trustProblem: null, anchor: { index: 0, source: 'given' } });
    expect(http).toMatchObject({ status: 200 });
  });

  it('reads around an anchor that is no certificate', async () => {
    const { http } = await check('https', { request: { trustAnchors: ['AAAA', servers.authority.base64] } });
    expect(http).toMatchObject({ status: 200 });
  });

  it.each([
    ['a.cockpit.example', 'Strict', true],
    ['a.b.cockpit.example', 'Strict', false],
    ['a.b.cockpit.example', 'BrowserCompatible', true],
    ['cockpit.example', 'BrowserCompatible', false],
  ] as const)('host %s, %s: %s', async (host, hostnameVerifier, hostMatches) => {
    const { tls } = await check('wildcard', { host, request: { hostnameVerifier } });
    expect(tls).toMatchObject({ ok: true, hostMatches });
  });

  it('tells a server without TLS', async () => {
    const { tls } = await checkTarget(
      {
        target: { kind: 'http', url: `https://localhost:${servers.ports.http}/` },
        trustAnchors: [],
        trustAll: false,
        hostnameVerifier: 'Strict',
      },
      { resolve: toLoopback, allowPrivateTargets: true, signal: new AbortController().signal },
    );
    expect(tls).toEqual({ ok: false, reason: 'not-tls' });
  });
});

describe('a client certificate', () => {
  it('that TLS 1.2 demands ends the handshake', async () => {
    const { tls, http } = await check('clientCertificate12');
    expect(tls).toEqual({ ok: false, reason: 'client-certificate-required' });
    expect(http).toBeNull();
  });

  it('that TLS 1.3 demands ends the request', async () => {
    const { tls, http } = await check('clientCertificate13');
    expect(tls).toMatchObject({ ok: true, clientCertificate: 'required' });
    expect(http).toEqual({ ok: false, reason: 'client-certificate-required' });
  });

  it('that is only asked for is told apart from one that is missing', async () => {
    expect((await check('clientCertificateOptional')).tls).toMatchObject({ clientCertificate: 'requested' });
    const { tls, http } = await check('clientCertificateOptional', { path: '/status/403' });
    expect(tls).toMatchObject({ clientCertificate: 'required' });
    expect(http).toMatchObject({ status: 403 });
  });
});

describe('a socket', () => {
  const socketOf = (name: TargetName, tls: boolean): Promise<CheckAnswer> =>
    checkTarget(
      {
        target: { kind: 'socket', host: 'localhost', port: servers.ports[name], tls },
        trustAnchors: [servers.authority.base64],
        trustAll: false,
        hostnameVerifier: 'Strict',
      },
      { resolve: toLoopback, allowPrivateTargets: true, signal: new AbortController().signal },
    );

  it('is connected to, and nothing more', async () => {
    expect(await socketOf('greeting', false)).toMatchObject({ tcp: { ok: true }, tls: null, http: null });
  });

  it('with TLS shows its certificate', async () => {
    expect(await socketOf('https', true)).toMatchObject({ tls: { ok: true, trustProblem: null }, http: null });
  });
});

describe('addresses', () => {
  const refused = (addresses: readonly string[]) =>
    check('http', { resolve: async () => addresses, allowPrivateTargets: false });

  it.each([
    [['127.0.0.1'], 'loopback'],
    [['10.0.0.1'], 'private'],
    [['::ffff:127.0.0.1'], 'loopback'],
    [['1.1.1.1', '192.168.0.1'], 'private'],
  ])('%s are refused', async (addresses, kind) => {
    const before = servers.requests.length;
    const answer = await refused(addresses);
    expect(answer.dns).toEqual({ ok: false, reason: 'refused-address', address: addresses.at(-1), kind });
    expect(answer.tcp).toBeNull();
    expect(servers.requests.length).toBe(before);
  });

  it.each(['127.0.0.1', '0x7f.1', '2130706433', '[::1]', '[::ffff:127.0.0.1]', '0177.0.0.1'])(
    'written as %s are refused without asking for a name',
    async (host) => {
      const resolve: Resolve = async () => {
        throw new Error('asked');
      };
      const { dns } = await check('http', { host, resolve, allowPrivateTargets: false });
      expect(dns).toMatchObject({ ok: false, reason: 'refused-address', kind: 'loopback' });
    },
  );

  it('are asked for once: a name that answers differently the second time is not asked again', async () => {
    const answers = [['127.0.0.1'], ['127.0.0.9']];
    let asked = 0;
    const rebinding: Resolve = async () => answers[asked++] ?? [];
    const answer = await check('https', { resolve: rebinding });
    expect(asked).toBe(1);
    expect(answer.tcp).toMatchObject({ ok: true, address: '127.0.0.1' });
    expect(answer.http).toMatchObject({ status: 200 });
  });

  it('of a name that does not exist', async () => {
    const resolve: Resolve = async () => {
      throw Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
    };
    expect((await check('http', { resolve })).dns).toEqual({ ok: false, reason: 'not-found' });
  });

  it('of localhost come from the system', async () => {
    expect(await resolveBySystem('localhost')).toContain('127.0.0.1');
  });

  it('are given up with whoever asked', async () => {
    const gone = new AbortController();
    const never: Resolve = () => new Promise(() => undefined);
    const checking = checkTarget(
      {
        target: { kind: 'http', url: 'http://slow.example/' },
        trustAnchors: [],
        trustAll: false,
        hostnameVerifier: 'Strict',
      },
      { resolve: never, allowPrivateTargets: false, signal: gone.signal },
    );
    gone.abort();
    expect((await checking).dns).toEqual({ ok: false, reason: 'timeout' });
  });
});

describe('isCheckable', () => {
  it.each([
    [{ kind: 'http', url: 'https://orders.example/v1' }, true],
    [{ kind: 'http', url: 'ftp://orders.example/' }, false],
    [{ kind: 'http', url: 'https://user:secret@orders.example/' }, false],
    [{ kind: 'http', url: 'not a url' }, false],
    [{ kind: 'socket', host: 'ldap.example', port: 636, tls: true }, true],
    [{ kind: 'socket', host: '::1', port: 636, tls: true }, true],
    [{ kind: 'socket', host: 'ldap.example/path', port: 636, tls: true }, false],
    [{ kind: 'socket', host: 'user@ldap.example', port: 636, tls: true }, false],
    [{ kind: 'socket', host: 'a b', port: 636, tls: true }, false],
  ] as const)('%j: %s', (target, expected) => {
    expect(isCheckable(target)).toBe(expected);
  });
});
