import { X509Certificate } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GenerationRequest } from '../../domain/certificate/generation';
import type { CertificateRecord } from '../../domain/certificate/types';
import type { Scope } from '../../domain/scope';
import { createCsr, generateCertificate, readEntries, toPem } from '../../pki';
import { generationRequestOf } from '../../testing/builders';
import type { PkiTools } from '../pki-tools';
import type { Backend } from '../port';
import { dumpDatabase } from './testing/dump-database';
import { encodingsOf, findBytes } from './testing/find-secret';
import { makeProfile, type TestProfile } from './testing/open-test-workspace';
import { pkiHere, summariseHere } from './testing/pki-here';

let time = new Date('2026-11-25T12:00:00.000Z');
const clock = { now: () => time };

let profile: TestProfile;
beforeEach(() => {
  time = new Date('2026-11-25T12:00:00.000Z');
  profile = makeProfile();
});
afterEach(() => profile.close());

interface Opened {
  readonly backend: Backend;
  readonly scope: Scope;
  readonly tab: Awaited<ReturnType<TestProfile['openBackend']>>['tab'];
}

async function open(tools: Partial<PkiTools> = {}): Promise<Opened> {
  const withPki = pkiHere(clock, tools);
  const { tab, backend } = await profile.openBackend({ clock, summarise: summariseHere(clock), withPki });
  const [subaccount] = await backend.subaccounts.list();
  return { tab, backend, scope: { subaccountId: subaccount?.id ?? '', serviceInstance: null } };
}

/** EC keys, which take a test milliseconds. */
function request(name: string, overrides: Partial<GenerationRequest> = {}): GenerationRequest {
  return generationRequestOf(name, { keyAlgorithm: 'EC-P256', commonName: 'client', ...overrides });
}

async function entriesOf({ backend, scope }: Opened, { name }: CertificateRecord, password?: string) {
  const content = await backend.certificates.readContent(scope, name);
  const read = await readEntries(content, password === undefined ? {} : { password });
  if (!read.ok) throw read.error;
  return read.value;
}

async function chainOf(opened: Opened, record: CertificateRecord, password?: string) {
  const [entry] = await entriesOf(opened, record, password);
  return (entry?.chain ?? []).map((der) => new X509Certificate(der));
}

async function authorityOf({ backend }: Opened) {
  const info = await backend.authority?.read();
  if (!info) throw new Error('there is no authority');
  return info;
}

describe('generate', () => {
  it('stores key and whole chain up to the root of the workspace', async () => {
    const opened = await open();
    expect(await opened.backend.authority?.read()).toBeNull();
    const labels = [{ key: 'team', values: ['orders'] }];
    const record = await opened.backend.certificates.generate(
      opened.scope,
      request('a.pem', { labels, validity: { value: 3, unit: 'MONTHS' } }),
    );
    const [leaf, client, root] = await chainOf(opened, record);
    expect(leaf?.verify(client?.publicKey as never) && client?.verify(root?.publicKey as never)).toBe(true);
    expect(leaf?.subject).toBe('CN=client');
    expect(leaf?.validTo).toBe('Feb 25 12:00:00 2027 GMT');
    expect(root?.validTo).toBe('Nov 25 12:00:00 2056 GMT');
    expect(client?.validTo).toBe('Nov 25 12:00:00 2046 GMT');
    expect(record).toMatchObject({
      origin: 'generated',
      labels,
      renews: null,
      passwordRemembered: false,
      generation: { commonName: 'client', csr: null, hasPassword: false, failedRenewal: null, keyOnRenewal: 'new' },
      summary: { kind: 'key-store', format: 'pem', main: { subject: 'client', notAfter: '2027-02-25T12:00:00.000Z' } },
    });
    const info = await authorityOf(opened);
    expect(info.root.sha256).toBe(root?.fingerprint256.replaceAll(':', '').toLowerCase());
    expect([info.earlier, info.client.subject.startsWith('Destination Cockpit Client CA ')]).toEqual([[], true]);
    expect(await opened.backend.certificates.list(opened.scope)).toEqual([record]);
  });

  it.each([
    ['a.p12', 'pkcs12'],
    ['a.pfx', 'pkcs12'],
    ['a.jks', 'jks'],
    ['a.cer', 'pem'],
    ['a.crt', 'pem'],
    ['a.pem', 'pem'],
  ])('%s is %s, opened by its password alone', async (name, format) => {
    const opened = await open();
    const record = await opened.backend.certificates.generate(
      opened.scope,
      request(name, { password: 'secret', rememberPassword: true, extendedKeyUsage: ['clientAuth', 'serverAuth'] }),
    );
    expect(record).toMatchObject({ passwordRemembered: true, generation: { hasPassword: true }, summary: { format } });
    expect(record.summary.kind).toBe('key-store');
    const [entry] = await entriesOf(opened, record, 'secret');
    expect([entry?.alias, entry?.chain.length, entry?.privateKey === undefined]).toEqual([
      format === 'pem' ? '' : 'a',
      3,
      false,
    ]);
    await expect(entriesOf(opened, record, 'wrong!')).rejects.toMatchObject({ code: 'wrong-password' });
    expect(await opened.backend.certificates.readPasswords(opened.scope, name)).toEqual({ password: 'secret' });
  });

  it('certifies the key of a request and stores no private key', async () => {
    const opened = await open();
    const { csr } = await createCsr({ commonName: 'somebody else', keyAlgorithm: 'EC-P256' });
    const pem = toPem('CERTIFICATE REQUEST', csr);
    const record = await opened.backend.certificates.generate(opened.scope, request('a.pem', { csr: pem }));
    const entries = await entriesOf(opened, record);
    expect(entries.map(({ privateKey }) => privateKey)).toEqual([undefined, undefined, undefined]);
    expect(record).toMatchObject({
      generation: { csr: pem, keyOnRenewal: 'same' },
      summary: { kind: 'trust-store', main: { subject: 'client' } },
    });
  });

  it.each([
    ['a common name that is too long', { commonName: 'x'.repeat(65) }, 'commonName', 'too-long'],
    ['a unit of its own', { validity: { value: 1, unit: 'WEEKS' as 'DAYS' } }, 'validity', 'unit'],
    ['a country that is none', { subject: [{ type: 'C', value: 'Germany' }] }, 'subject', 'country'],
    ['a text that is no request', { csr: 'hello' }, 'csr', 'not-a-request'],
    ['a password not kept for the renewal', { password: 'secret' }, 'rememberPassword', 'renewal-needs-password'],
  ])('refuses %s and leaves nothing behind', async (_, overrides, field, rule) => {
    const { backend, scope } = await open();
    const generating = backend.certificates.generate(scope, request('a.pem', overrides));
    await expect(generating).rejects.toMatchObject({ code: 'invalid', details: { field, rule, name: 'a.pem' } });
    expect(await backend.certificates.list(scope)).toEqual([]);
  });

  it('refuses a validity that outlives the authority', async () => {
    const { backend, scope } = await open();
    await backend.authority?.ensure();
    time = new Date('2051-11-25T11:00:00.000Z');
    const long = request('a.pem', { validity: { value: 61, unit: 'MONTHS' } });
    await expect(backend.certificates.generate(scope, long)).rejects.toMatchObject({
      details: { field: 'validity', rule: 'outlives-authority' },
    });
    await backend.certificates.generate(scope, request('a.pem', { validity: { value: 5, unit: 'YEARS' } }));
  });

  it('makes no key for a name that is taken', async () => {
    const { backend, scope } = await open();
    await backend.certificates.generate(scope, request('a.pem'));
    const before = await backend.authority?.read();
    let asked = 0;
    const second = await open({
      generateCertificate: async () => {
        asked += 1;
        throw new Error('not asked for');
      },
    });
    await expect(second.backend.certificates.generate(scope, request('a.pem'))).rejects.toMatchObject({
      code: 'conflict',
      details: { rule: 'taken' },
    });
    expect([asked, await backend.authority?.read()]).toEqual([0, before]);
  });

  it('leaves nothing behind when it is aborted half way', async () => {
    const stop = new AbortController();
    const { backend, scope } = await open({
      writeStore: async () => {
        stop.abort(new Error('cancelled'));
        return new Uint8Array([1]);
      },
    });
    const generating = backend.certificates.generate(scope, request('a.pem'), { signal: stop.signal });
    await expect(generating).rejects.toThrow('cancelled');
    expect(await backend.certificates.list(scope)).toEqual([]);
  });

  it('leaves no key and no password in the clear: not the one of the file, not those of the authority', async () => {
    const made: Uint8Array[] = [];
    const { backend, scope, tab } = await open({
      generateCertificate: async (wanted) => {
        const generated = await generateCertificate(wanted);
        if (generated.privateKey !== undefined) made.push(generated.privateKey);
        return generated;
      },
    });
    const password = 'of the file, nowhere else';
    await backend.certificates.generate(scope, request('a.pem'));
    const { version } = await backend.certificates.generate(
      scope,
      request('b.p12', { password, rememberPassword: true }),
    );
    await backend.certificates.renew(scope, 'b.p12', version);
    await backend.authority?.rotate();
    expect(made.length).toBe(7);
    const dump = await dumpDatabase(tab.database);
    const secrets = [...made, new TextEncoder().encode(password)];
    expect(secrets.flatMap(encodingsOf).filter(({ bytes }) => findBytes(dump, bytes))).toEqual([]);
  });

  it('is locked while the vault is', async () => {
    const { backend, scope, tab } = await open();
    await tab.workspace.vault.setPassphrase('a long passphrase');
    tab.workspace.vault.lock();
    await expect(backend.certificates.generate(scope, request('a.pem'))).rejects.toMatchObject({ code: 'locked' });
    expect(await backend.certificates.list(scope)).toEqual([]);
  });
});

describe('the authority', () => {
  it('is one, however many tabs make it at once', async () => {
    const [one, two] = [await open(), await open()];
    const made = await Promise.all([one.backend.authority?.ensure(), two.backend.authority?.ensure()]);
    expect(made[0]).toEqual(made[1]);
    expect(await authorityOf(one)).toEqual(made[0]);
    expect(await one.tab.database.secrets.count()).toBe(2);
  });

  it('is made anew by rotating; the earlier one stays to be exported, its keys are gone', async () => {
    const opened = await open();
    const { backend, scope, tab } = opened;
    const first = await backend.authority?.ensure();
    time = new Date('2026-12-01T00:00:00.000Z');
    const second = await backend.authority?.rotate();
    expect(second?.root.sha256).not.toBe(first?.root.sha256);
    expect(second?.earlier).toEqual([{ createdAt: first?.createdAt, root: first?.root, client: first?.client }]);
    expect(await tab.database.secrets.count()).toBe(2);
    const record = await backend.certificates.generate(scope, request('a.pem'));
    expect((await chainOf(opened, record)).at(-1)?.subject).toContain(second?.root.subject);
  });

  it('whose key is gone says what helps, and rotating does', async () => {
    const { backend, scope, tab } = await open();
    await backend.authority?.ensure();
    await tab.database.secrets.clear();
    const missing = { code: 'unavailable', details: { resource: 'authority', reason: 'damaged' } };
    await expect(backend.certificates.generate(scope, request('a.pem'))).rejects.toMatchObject(missing);
    await expect(backend.backup?.exportEverything('a long passphrase')).rejects.toMatchObject(missing);
    await backend.authority?.rotate();
    await backend.certificates.generate(scope, request('a.pem'));
    await backend.backup?.exportEverything('a long passphrase');
  });

  it('is rotated by one of two tabs that do it at once; the other one is told', async () => {
    const [one, two] = [await open(), await open()];
    const first = await one.backend.authority?.ensure();
    const outcomes = await Promise.allSettled([one.backend.authority?.rotate(), two.backend.authority?.rotate()]);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused).toMatchObject([
      { code: 'conflict', details: { resource: 'authority', reason: 'changed-elsewhere' } },
    ]);
    expect((await authorityOf(one)).earlier.map(({ root }) => root)).toEqual([first?.root]);
    expect(await one.tab.database.secrets.count()).toBe(2);
  });

  it('gets another client authority under the same root when half of its time is over', async () => {
    const opened = await open();
    const first = await opened.backend.authority?.ensure();
    time = new Date('2036-11-26T00:00:00.000Z');
    const second = await opened.backend.authority?.ensure();
    expect(second?.root).toEqual(first?.root);
    expect(second?.client).toMatchObject({ notAfter: '2056-11-25T12:00:00.000Z' });
    expect(second?.earlier.map(({ client }) => client)).toEqual([first?.client]);
    expect(await opened.tab.database.secrets.count()).toBe(2);
    time = new Date('2047-11-26T12:00:00.000Z');
    expect((await opened.backend.authority?.ensure())?.client.notAfter).toBe('2056-11-25T12:00:00.000Z');
  });

  it('survives a passphrase that is set and removed', async () => {
    const opened = await open();
    await opened.backend.authority?.ensure();
    await opened.tab.workspace.vault.setPassphrase('a long passphrase');
    await opened.backend.certificates.generate(opened.scope, request('a.pem'));
    await opened.tab.workspace.vault.removePassphrase('a long passphrase');
    await opened.backend.certificates.generate(opened.scope, request('b.pem'));
    expect((await authorityOf(opened)).earlier).toEqual([]);
  });
});
