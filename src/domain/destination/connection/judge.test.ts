import { describe, expect, it } from 'vitest';
import type { CheckAnswer, TlsStage } from '../../../shared/companion-wire';
import { judgeHttp, judgeNetwork, judgeRules, type StageState, verdictOf, worstOf } from './judge';
import { type NetworkPlan, planConnection } from './plan';

describe('judgeHttp', () => {
  it.each([
    [200, 'passed', 'success'],
    [204, 'passed', 'success'],
    [302, 'passed', 'redirect'],
    [401, 'passed', 'reachable'],
    [404, 'passed', 'reachable'],
    [499, 'passed', 'reachable'],
    [500, 'failed', 'server-error'],
    [503, 'failed', 'server-error'],
  ] as const)('%i: %s, %s', (status, state, meaning) => {
    expect(judgeHttp(status)).toEqual({ state, meaning });
  });
});

it.each<[states: readonly StageState[], worst: StageState]>([
  [[], 'skipped'],
  [['skipped', 'passed'], 'passed'],
  [['passed', 'noticed', 'skipped'], 'noticed'],
  [['failed', 'noticed'], 'failed'],
])('the worst of %j is %s', (states, worst) => {
  expect(worstOf(states)).toBe(worst);
});

it('rules fail by errors alone', () => {
  const issue = { key: 'URL', rule: 'required', details: [] } as const;
  expect(judgeRules([])).toBe('passed');
  expect(judgeRules([{ ...issue, severity: 'warning' }])).toBe('noticed');
  expect(judgeRules([{ ...issue, severity: 'error' }])).toBe('failed');
});

function planOf(more: Readonly<Record<string, string>> = {}): NetworkPlan {
  const { target } = planConnection({ Type: 'HTTP', ProxyType: 'Internet', URL: 'https://x.example/', ...more });
  if (!target.possible) throw new Error('The target can be checked');
  return target;
}

const secured: TlsStage & { ok: true } = {
  ok: true,
  protocol: 'TLSv1.3',
  cipher: 'TLS_AES_256_GCM_SHA384',
  chain: [],
  trustProblem: null,
  anchor: { index: 1, source: 'public' },
  hostMatches: true,
  clientCertificate: 'not-requested',
};
const reached: CheckAnswer = {
  dns: { ok: true, addresses: ['192.0.2.1'] },
  tcp: { ok: true, address: '192.0.2.1', port: 443, milliseconds: 3 },
  tls: secured,
  http: { ok: true, status: 200, statusText: 'OK', locationHost: null },
};
const demanded = { ok: false, reason: 'client-certificate-required' } as const;
const mutual = { Authentication: 'ClientCertificateAuthentication', KeyStoreLocation: 'me.p12' };

describe('judgeNetwork', () => {
  it.each<[title: string, more: Record<string, string>, answer: Partial<CheckAnswer>, states: string]>([
    ['all well', {}, {}, 'passed passed passed passed'],
    [
      'no such name',
      {},
      { dns: { ok: false, reason: 'not-found' }, tcp: null, tls: null, http: null },
      'failed skipped skipped skipped',
    ],
    [
      'a server error',
      {},
      { http: { ok: true, status: 503, statusText: '', locationHost: null } },
      'passed passed passed failed',
    ],
    ['not trusted', {}, { tls: { ...secured, trustProblem: 'expired' }, http: null }, 'passed passed failed skipped'],
    ['another host', {}, { tls: { ...secured, hostMatches: false }, http: null }, 'passed passed failed skipped'],
    [
      'not trusted, Trust All',
      { TrustAll: 'TRUE' },
      { tls: { ...secured, trustProblem: 'expired' } },
      'passed passed noticed passed',
    ],
    ['certificate demanded in the handshake', {}, { tls: demanded, http: null }, 'passed passed failed skipped'],
    ['certificate demanded, and there is one', mutual, { tls: demanded, http: null }, 'passed passed noticed skipped'],
    [
      'certificate demanded after the handshake',
      mutual,
      { tls: { ...secured, clientCertificate: 'required' }, http: demanded },
      'passed passed noticed noticed',
    ],
    [
      'certificate only asked for',
      {},
      { tls: { ...secured, clientCertificate: 'requested' } },
      'passed passed passed passed',
    ],
  ])('%s', (_title, more, answer, states) => {
    expect(Object.values(judgeNetwork(planOf(more), { ...reached, ...answer })).join(' ')).toBe(states);
  });
});

describe('verdictOf', () => {
  it.each<[all: StageState[], target: StageState[], verdict: string]>([
    [['passed'], ['passed', 'passed'], 'established'],
    [['noticed'], ['passed', 'passed'], 'established'],
    [['failed'], ['passed', 'passed'], 'failed'],
    [['passed'], ['passed', 'noticed', 'skipped'], 'partly'],
    [['passed'], [], 'not-checked'],
    [['skipped'], ['skipped'], 'not-checked'],
  ])('%j and %j: %s', (all, target, verdict) => {
    expect(verdictOf([...all, ...target], target)).toBe(verdict);
  });
});
