import { createServer, type Server as HttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket, TlsOptions } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeCertificate, type TestCertificate } from '../../../e2e/fixtures/target-servers';
import { serve } from '../testing/page-of';
import { createExchange, type Exchange, type ExchangeOptions, type Outgoing } from './exchange';
import { readAnswer } from './read-answer';
import type { ServiceFault } from './service-fault';
import type { ClientProof } from './service-key';
import { createTokenSource } from './tokens';

let authority: TestCertificate;
let server: TestCertificate;
let client: TestCertificate;

beforeAll(() => {
  authority = makeCertificate({ commonName: 'Cockpit Test Authority', ca: true });
  server = makeCertificate({ commonName: 'localhost', names: ['localhost', 'tokens.example'] }, authority);
  client = makeCertificate({ commonName: 'cockpit' }, authority);
}, 60_000);

const opened: HttpsServer[] = [];
afterAll(() => {
  for (const one of opened) {
    one.close();
    one.closeAllConnections();
  }
});

/** Says who the client is, as a token of it. */
function startTls(options: TlsOptions): Promise<number> {
  const started = createServer(options, (request, response) => {
    const { subject } = (request.socket as TLSSocket).getPeerCertificate();
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const token = `${subject?.CN ?? 'nobody'}:${body}`;
      response.end(JSON.stringify({ access_token: token, token_type: 'Bearer', expires_in: 100 }));
    });
  });
  opened.push(started);
  return new Promise((resolve) => {
    started.listen(0, '127.0.0.1', () => resolve((started.address() as AddressInfo).port));
  });
}

function exchangeTo(options: Partial<ExchangeOptions> = {}): Exchange {
  return createExchange({
    resolve: async () => ['127.0.0.1'],
    allowPrivateTargets: true,
    authorities: [authority.pem],
    ...options,
  });
}

function get(url: string): Outgoing {
  return {
    whom: 'The service',
    url: new URL(url),
    method: 'GET',
    headers: {},
    body: null,
    signal: new AbortController().signal,
  };
}

async function faultOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => expect.fail('it was answered'),
    (error: ServiceFault) => error.message,
  );
}

describe('a token service with mutual TLS', () => {
  const tokenFor = async (port: number, proof: ClientProof) =>
    createTokenSource({
      credentials: { tokenUrl: new URL(`https://tokens.example:${port}/oauth/token`), clientId: 'sb-1|x', proof },
      exchange: exchangeTo(),
      clock: { now: () => new Date() },
    }).current();
  const proofOf = ({ pem, keyPem }: TestCertificate) =>
    ({ kind: 'certificate', certificate: pem, privateKey: keyPem }) as const;

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('gives a token to the client of the certificate (%s)', async (version) => {
    const port = await startTls({
      cert: server.pem,
      key: server.keyPem,
      requestCert: true,
      ca: authority.pem,
      minVersion: version,
      maxVersion: version,
    });
    expect(await tokenFor(port, proofOf(client))).toBe('cockpit:grant_type=client_credentials&client_id=sb-1%7Cx');
    const stranger = makeCertificate({ commonName: 'stranger' });
    expect(await faultOf(tokenFor(port, proofOf(stranger)))).toMatch(
      /^The token service tokens\.example:\d+ (refused the TLS connection|cut the connection)/,
    );
    expect(await faultOf(tokenFor(port, { kind: 'secret', clientSecret: 'hunter2' }))).not.toContain('hunter2');
  });
});

describe('what a server shows as its certificate', () => {
  it.each<[title: string, certificate: () => TestCertificate, authorities: () => readonly TestCertificate[]]>([
    ['of an unknown authority', () => server, () => [client]],
    ['of no public authority', () => server, () => []],
    ['signed by itself', () => makeCertificate({ commonName: 'localhost', names: ['localhost'] }), () => [authority]],
    [
      'for another name',
      () => makeCertificate({ commonName: 'x', names: ['other.example'] }, authority),
      () => [authority],
    ],
    [
      'that has expired',
      () => makeCertificate({ commonName: 'x', names: ['localhost'], days: [-20, -10] }, authority),
      () => [authority],
    ],
  ])('is not trusted: %s', async (_title, certificate, authorities) => {
    const { pem, keyPem } = certificate();
    const port = await startTls({ cert: pem, key: keyPem });
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    try {
      const fault = await faultOf(
        exchangeTo({ authorities: authorities().map(({ pem }) => pem) })(get(`https://localhost:${port}/`)),
      );
      expect(fault).toMatch(/^The service shows a certificate that is not trusted \([A-Z_]+\)\.$/);
    } finally {
      vi.unstubAllEnvs();
      warned.mockRestore();
    }
  });

  it('is not asked for where there is no TLS', async () => {
    const plain = await serve((_request, response) => response.end());
    expect(await faultOf(exchangeTo()(get(`https://localhost:${plain.port}/`)))).toContain('TLS');
    plain.close();
  });
});

describe('a name', () => {
  it('that answers with a public address first and a private one then leads nowhere else', async () => {
    const asked: string[] = [];
    const private_ = await serve((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    const answers = [['192.0.2.1', '127.0.0.1'], ['127.0.0.1']];
    const exchange = exchangeTo({ resolve: async () => answers.shift() ?? [], allowPrivateTargets: false });
    expect(await faultOf(exchange(get(`http://rebind.example:${private_.port}/`)))).toContain('192.0.2.1 (reserved)');
    expect(await faultOf(exchange(get(`http://rebind.example:${private_.port}/`)))).toContain('127.0.0.1 (loopback)');
    expect(asked).toEqual([]);
    private_.close();
  });

  it('is resolved once: what it answers later is not used', async () => {
    const served = await serve((request, response) => response.end(request.headers.host));
    let count = 0;
    const resolve = async () => {
      count += 1;
      return count === 1 ? ['127.0.0.1'] : ['127.0.0.2'];
    };
    const answer = await exchangeTo({ resolve })(get(`http://rebind.example:${served.port}/`));
    expect(answer.socket.remoteAddress).toBe('127.0.0.1');
    expect(count).toBe(1);
    answer.destroy();
    served.close();
  });

  it.each(['http://127.0.0.1/', 'http://[::1]/', 'http://169.254.169.254/', 'https://10.0.0.1/', 'http://0x7f.1/'])(
    'that is the address %s is looked at too',
    async (url) => {
      expect(await faultOf(exchangeTo({ allowPrivateTargets: false })(get(url)))).toContain(
        'COCKPIT_ALLOW_PRIVATE_TARGETS',
      );
    },
  );

  it('that is not known is said so', async () => {
    const resolve = async () => {
      throw Object.assign(new Error('x'), { code: 'ENOTFOUND' });
    };
    expect(await faultOf(exchangeTo({ resolve })(get('https://nowhere.example/')))).toBe(
      'The service: the name nowhere.example cannot be resolved; check the key and the network.',
    );
  });
});

it('a time that is over is told as such', async () => {
  const silent = await serve(() => undefined);
  const outgoing = { ...get(`http://localhost:${silent.port}/`), signal: AbortSignal.timeout(50) };
  expect(await faultOf(exchangeTo()(outgoing))).toBe('The service does not answer in time.');
  silent.close();
});

it('an answer of more bytes than wanted is not read to its end', async () => {
  const served = await serve((_request, response) => response.end('x'.repeat(1000)));
  const outgoing = get(`http://localhost:${served.port}/`);
  const answer = await exchangeTo()(outgoing);
  expect(await faultOf(readAnswer(answer, 'The service', 999, outgoing.signal))).toContain('more than 999 bytes');
  served.close();
});
