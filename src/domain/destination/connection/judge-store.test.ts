import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeCertificate } from '../../../../e2e/fixtures/target-servers';
import { checkHealth, readStore } from '../../../pki';
import { judgeStore, type StoreState, trustAnchorsOf } from './judge-store';

const keyStore = { key: 'KeyStoreLocation', needs: 'key-store' } as const;
const trustStore = { key: 'TrustStoreLocation', needs: 'trust-store' } as const;
const now = new Date();

async function open(bytes: Uint8Array, password?: string, from: 'destination' | 'remembered' = 'destination') {
  const result = await readStore(bytes, password === undefined ? {} : { password });
  if (!result.ok) return { kind: 'closed', code: result.error.code } satisfies StoreState;
  const findings = await checkHealth(result.value, { now });
  return {
    kind: 'open',
    store: result.value,
    findings,
    password: password === undefined ? 'none' : from,
  } satisfies StoreState;
}

const vector = (name: string) => new Uint8Array(readFileSync(`e2e/vectors/${name}`));
const pem = (...parts: readonly string[]) => new TextEncoder().encode(parts.join('\n'));

const authority = makeCertificate({ commonName: 'Authority', ca: true });
const client = makeCertificate({ commonName: 'client' }, authority);
const expired = makeCertificate({ commonName: 'old', days: [-20, -10] }, authority);

describe('a key store', () => {
  it.each<[title: string, stored: () => Promise<StoreState>, state: string, words: string]>([
    ['opens', () => open(vector('pkcs12/openssl-3des.p12'), 'changeit'), 'passed', 'key-store-usable'],
    ['in PEM', () => open(pem(client.keyPem, client.pem, authority.pem)), 'passed', 'key-store-usable'],
    ['has expired', () => open(pem(expired.keyPem, expired.pem, authority.pem)), 'failed', 'key-store-usable'],
    ['has another password', () => open(vector('pkcs12/openssl-3des.p12'), 'wrong'), 'failed', 'wrong-password'],
    ['holds no key', () => open(pem(authority.pem)), 'failed', 'no-private-key'],
    ['holds a key alone', () => open(pem(client.keyPem)), 'failed', 'key-without-certificate'],
    [
      'opens by the remembered password',
      () => open(vector('pkcs12/openssl-3des.p12'), 'changeit', 'remembered'),
      'noticed',
      'key-store-usable password-not-in-destination',
    ],
    ['is not there', async () => ({ kind: 'missing' }), 'failed', 'missing'],
    ['is a placeholder', async () => ({ kind: 'dummy' }), 'failed', 'dummy'],
    ['is locked', async () => ({ kind: 'locked' }), 'skipped', 'locked'],
    ['is damaged', async () => ({ kind: 'closed', code: 'malformed' }), 'failed', 'unreadable'],
    ['needs a password', async () => ({ kind: 'closed', code: 'password-required' }), 'failed', 'password-required'],
  ])('that %s', async (_title, stored, state, words) => {
    const judgement = judgeStore(keyStore, await stored(), true);
    expect(judgement.remarks.map(({ word }) => word).join(' ')).toBe(words);
    expect(judgement.state).toBe(state);
  });

  it('that is shown to servers has to be meant for clients; one that only signs does not', async () => {
    const stored = await open(vector('pkcs12/openssl-3des.p12'), 'changeit');
    if (stored.kind !== 'open') throw new Error('It opens');
    const [entry] = stored.store.entries;
    const finding = {
      code: 'client-auth-missing',
      severity: 'warning',
      entry: 0,
      certificate: entry?.chain[0]?.fingerprints.sha256 ?? null,
      details: {},
    } as const;
    const withFinding: StoreState = { ...stored, findings: [finding] };
    expect(judgeStore(keyStore, withFinding, true)).toMatchObject({ state: 'noticed', findings: [finding] });
    expect(judgeStore(keyStore, withFinding, false)).toMatchObject({ state: 'passed', findings: [] });
  });
});

describe('a trust store', () => {
  it.each<[title: string, stored: () => Promise<StoreState>, state: string, words: string]>([
    ['holds an authority', () => open(pem(authority.pem)), 'passed', 'trust-store-usable'],
    ['of keytool', () => open(vector('pkcs12/keytool-truststore.p12'), 'changeit'), 'passed', 'trust-store-usable'],
    ['holds only a server', () => open(pem(client.pem)), 'noticed', 'trust-store-usable no-authority'],
    ['holds a key with its certificate', () => open(pem(client.keyPem, client.pem)), 'failed', 'no-certificates'],
    ['has expired', () => open(pem(expired.pem)), 'failed', 'trust-store-usable no-authority'],
  ])('that %s', async (_title, stored, state, words) => {
    const judgement = judgeStore(trustStore, await stored(), false);
    expect(judgement.remarks.map(({ word }) => word).join(' ')).toBe(words);
    expect(judgement.state).toBe(state);
  });

  it('makes its certificates trusted, not those of its keys', async () => {
    const stored = await open(pem(client.keyPem, client.pem, makeCertificate({ commonName: 'Other', ca: true }).pem));
    if (stored.kind !== 'open') throw new Error('It opens');
    expect(trustAnchorsOf(stored.store).map(({ subject }) => subject.text)).toEqual(['CN=Other']);
  });
});
