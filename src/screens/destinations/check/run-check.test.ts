import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { CompanionClient, CompanionState } from '../../../backend/companion-client/companion-client';
import { CompanionError } from '../../../backend/companion-client/companion-error';
import { makeProfile, type TestProfile } from '../../../backend/local/testing/open-test-workspace';
import { planConnection } from '../../../domain/destination/connection/plan';
import { shownProperties } from '../../../domain/destination/record-view';
import type { DestinationRecord, Properties } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import * as pkiHere from '../../../pki';
import type { PkiClient } from '../../../pki/worker/pki-client';
import { toBase64 } from '../../../shared/bytes';
import type { CheckAnswer, CheckRequest } from '../../../shared/companion-wire';
import { runCheck } from './run-check';
import { type StageResult, stagesOf } from './stages';
import { readVerdict } from './verdict';

const pki: PkiClient = { ...pkiHere, close: () => undefined };
const clock = { now: () => new Date('2026-11-22T12:00:00Z') };
const keyStore = new Uint8Array(readFileSync('e2e/vectors/pkcs12/openssl-3des.p12'));
const trustStore = new Uint8Array(readFileSync('e2e/vectors/pem/openssl-chain.pem'));
const leaf = toBase64(new Uint8Array(readFileSync('e2e/vectors/certificates/openssl-name-utf8.cer')));

const reached: CheckAnswer = {
  dns: { ok: true, addresses: ['192.0.2.1'] },
  tcp: { ok: true, address: '192.0.2.1', port: 443, milliseconds: 3 },
  tls: {
    ok: true,
    protocol: 'TLSv1.3',
    cipher: 'TLS_AES_256_GCM_SHA384',
    chain: [leaf, 'AAAA'],
    trustProblem: null,
    anchor: { index: 0, source: 'given' },
    hostMatches: true,
    clientCertificate: 'not-requested',
  },
  http: { ok: true, status: 401, statusText: 'Unauthorized', locationHost: null },
};

let profile: TestProfile | undefined;
afterEach(() => {
  profile?.close();
});

interface World {
  readonly state?: CompanionState;
  readonly answer?: CheckAnswer | CompanionError;
  readonly lock?: boolean;
}

/** Stores the destination with both stores beside it, checks it, and tells what was heard and asked. */
async function check(properties: Properties, { state = 'ready', answer = reached, lock = false }: World = {}) {
  profile = makeProfile();
  const { tab, backend } = await profile.openBackend({ clock });
  const [subaccount] = await backend.subaccounts.list();
  const scope: Scope = { subaccountId: subaccount?.id ?? '', serviceInstance: null };
  await backend.certificates.create(scope, [
    { name: 'me.p12', content: keyStore, origin: 'uploaded', labels: [] },
    { name: 'ca.pem', content: trustStore, origin: 'uploaded', labels: [] },
  ]);
  const [stored] = await backend.destinations.create(scope, [
    {
      properties: {
        Name: 'orders',
        Type: 'HTTP',
        ProxyType: 'Internet',
        Authentication: 'NoAuthentication',
        ...properties,
      },
      labels: [],
      plainKeys: [],
      missingSecrets: [],
    },
  ]);
  if (stored?.ok !== true) throw new Error('It was stored');
  if (lock) {
    await tab.workspace.vault.setPassphrase('a long passphrase');
    tab.workspace.vault.lock();
  }
  const record: DestinationRecord = stored.record;
  const asked: CheckRequest[] = [];
  const companion: CompanionClient = {
    exchanged: Promise.resolve(),
    state: async () => state,
    check: async (request) => {
      asked.push(request);
      if (answer instanceof CompanionError) throw answer;
      return answer;
    },
  };
  const heard: string[] = [];
  const progress = new Map<string, StageResult | 'running'>();
  const plan = planConnection(shownProperties(record));
  const source = { backend, companion, pki, clock, scope, record, signal: new AbortController().signal };
  await runCheck(source, plan, (key, result) => {
    progress.set(key, result);
    if (result !== 'running') heard.push(`${key}: ${result.state}`);
  });
  return { heard, asked, progress, ...readVerdict({ stages: stagesOf(plan), progress }, record.name) };
}

const url = 'https://orders.example/v1';
const mutual = {
  URL: url,
  Authentication: 'ClientCertificateAuthentication',
  KeyStoreLocation: 'me.p12',
  KeyStorePassword: 'changeit',
  TrustStoreLocation: 'ca.pem',
};

describe('a check', () => {
  it('goes through all stages, and says success in the words of SAP', async () => {
    const { heard, sentence, verdict, progress } = await check(mutual);
    expect(heard).toEqual([
      'rules: passed',
      'store TrustStoreLocation: passed',
      'store KeyStoreLocation: passed',
      'target dns: passed',
      'target tcp: passed',
      'target tls: passed',
      'target http: passed',
    ]);
    expect(verdict).toBe('established');
    expect(sentence).toBe('Connection to "orders" established. Response returned: "401: Unauthorized"');
    const tls = progress.get('target tls');
    const chain = typeof tls === 'object' && tls.kind === 'network' ? tls.chain : [];
    expect(chain.map((certificate) => certificate !== null)).toEqual([true, false]);
  });

  it('tells the companion no password, no key and no credential', async () => {
    const { asked } = await check({
      ...mutual,
      URL: 'https://me:url-secret@orders.example/v1',
      TrustStorePassword: 'trust-secret',
      'URL.headers.apikey': 'header-secret',
    });
    expect(asked).toHaveLength(1);
    const [request] = asked;
    expect(request?.target).toEqual({ kind: 'http', url: 'https://orders.example/v1' });
    expect(request?.trustAnchors.length).toBeGreaterThan(0);
    const sent = JSON.stringify(request);
    expect(sent).not.toMatch(/changeit|secret|PRIVATE/);
    const opened = await pkiHere.readPrivateKey(keyStore, { alias: 'client', password: 'changeit' });
    expect(opened.ok && sent.includes(toBase64(opened.value).slice(40, 80))).toBe(false);
  });

  it('checks the token service in the same way', async () => {
    const { heard, asked } = await check({
      URL: url,
      Authentication: 'OAuth2ClientCredentials',
      clientId: 'x',
      clientSecret: 'oauth-secret',
      tokenServiceURL: 'https://login.example/oauth/token',
    });
    expect(heard.slice(-4)).toEqual([
      'tokenService dns: passed',
      'tokenService tcp: passed',
      'tokenService tls: passed',
      'tokenService http: passed',
    ]);
    expect(asked.map(({ target }) => target.kind === 'http' && target.url)).toEqual([
      url,
      'https://login.example/oauth/token',
    ]);
    expect(JSON.stringify(asked)).not.toContain('oauth-secret');
  });

  it.each<[title: string, properties: Properties, world: World, verdict: string, sentence: RegExp]>([
    ['a rule', { URL: 'orders' }, {}, 'failed', /Property rules: URL is not a complete URL/],
    ['a wrong password', { ...mutual, KeyStorePassword: 'wrong' }, {}, 'failed', /Key store me\.p12: The password/],
    ['a missing file', { ...mutual, KeyStoreLocation: 'you.p12' }, {}, 'failed', /Key store you\.p12: There is no/],
    [
      'a server error',
      { URL: url },
      {
        answer: { ...reached, http: { ok: true, status: 503, statusText: 'Service Unavailable', locationHost: null } },
      },
      'failed',
      /Answer \(HTTP\): The server answered 503: Service Unavailable\./,
    ],
    ['no session', { URL: url }, { state: 'no-session' }, 'not-checked', /was not asked from here/],
    ['no companion', { URL: url }, { state: 'none' }, 'not-checked', /was not asked from here/],
    ['a busy companion', { URL: url }, { answer: new CompanionError('busy', '', {}) }, 'not-checked', /was not asked/],
    ['OnPremise', { URL: 'http://virtual:80', ProxyType: 'OnPremise' }, {}, 'not-checked', /was not asked/],
    [
      'a certificate that it presents',
      mutual,
      { answer: { ...reached, tls: { ok: false, reason: 'client-certificate-required' }, http: null } },
      'partly',
      /was reached/,
    ],
  ])('ends for %s', async (_title, properties, world, verdict, sentence) => {
    const found = await check(properties, world);
    expect(found.verdict).toBe(verdict);
    expect(found.sentence).toMatch(sentence);
  });

  it('asks nothing of a server that is not the companion', async () => {
    const { asked } = await check({ URL: url }, { state: 'none' });
    expect(asked).toEqual([]);
  });

  it('leaves stores closed while the workspace is locked, and goes on', async () => {
    const { heard, verdict } = await check(mutual, { lock: true });
    expect(heard).toContain('store KeyStoreLocation: skipped');
    expect(heard).toContain('target http: passed');
    expect(verdict).toBe('established');
  });
});
