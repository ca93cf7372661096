import { X509Certificate } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GenerationRequest } from '../../domain/certificate/generation';
import type { CertificateRecord } from '../../domain/certificate/types';
import type { Scope } from '../../domain/scope';
import { createCsr, PkiError, readEntries, toPem, writeStore } from '../../pki';
import { generationRequestOf } from '../../testing/builders';
import type { PkiTools } from '../pki-tools';
import type { Backend } from '../port';
import type { WorkspaceOptions } from '../workspace/open-workspace';
import { makeProfile, type TestProfile } from './testing/open-test-workspace';
import { pkiHere, summariseHere } from './testing/pki-here';

const start = '2026-11-25T12:00:00.000Z';
let time = new Date(start);
const clock = { now: () => time };

let profile: TestProfile;
beforeEach(() => {
  time = new Date(start);
  profile = makeProfile();
});
afterEach(() => profile.close());

async function open(tools: Partial<PkiTools> = {}, options: WorkspaceOptions = {}) {
  const withPki = pkiHere(clock, tools);
  const { tab, backend } = await profile.openBackend({ clock, summarise: summariseHere(clock), withPki, options });
  const [subaccount] = await backend.subaccounts.list();
  const scope: Scope = { subaccountId: subaccount?.id ?? '', serviceInstance: null };
  const { renewal } = backend;
  if (renewal === null) throw new Error('the local backend renews');
  return { tab, backend, scope, renewal };
}

/** EC keys, valid for a month: the first attempt is on 22 December at noon. */
function request(name: string, overrides: Partial<GenerationRequest> = {}): GenerationRequest {
  const validity = { value: 1, unit: 'MONTHS' as const };
  return generationRequestOf(name, { keyAlgorithm: 'EC-P256', commonName: 'client', validity, ...overrides });
}

async function publicKeyOf(backend: Backend, { scope, name, version }: CertificateRecord, password?: string) {
  const content = await backend.certificates.readContent(scope, name, version);
  const read = await readEntries(content, password === undefined ? {} : { password });
  if (!read.ok) throw read.error;
  const [leaf] = read.value[0]?.chain ?? [];
  return leaf && new X509Certificate(leaf).publicKey.export({ type: 'spki', format: 'der' }).toString('hex');
}

describe('renew', () => {
  it.each([
    ['new', false],
    ['same', true],
  ] as const)('with a %s key', async (keyOnRenewal, isSame) => {
    const { backend, scope } = await open();
    const password = 'secret';
    const wanted = request('a.p12', {
      keyOnRenewal,
      password,
      rememberPassword: true,
      subject: [{ type: 'O', value: 'Us' }],
    });
    const first = await backend.certificates.generate(scope, wanted);
    time = new Date('2026-12-31T12:00:00.000Z');
    const second = await backend.certificates.renew(scope, 'a.p12', first.version);
    expect(second).toMatchObject({
      version: 2,
      origin: 'generated',
      passwordRemembered: true,
      generation: first.generation,
      summary: { format: 'pkcs12', main: { subject: 'client', notAfter: '2027-01-31T12:00:00.000Z' } },
    });
    expect(second.summary.entries[0]?.alias).toBe('a');
    const keys = await Promise.all([first, second].map((record) => publicKeyOf(backend, record, password)));
    expect(keys[0] === keys[1]).toBe(isSame);
    expect((await backend.certificates.versions(scope, 'a.p12')).map(({ version }) => version)).toEqual([2, 1]);
  });

  it('certifies the key of a request again', async () => {
    const { backend, scope } = await open();
    const { csr } = await createCsr({ commonName: 'x', keyAlgorithm: 'EC-P256' });
    const wanted = request('a.pem', { csr: toPem('CERTIFICATE REQUEST', csr), keyOnRenewal: 'new' });
    const first = await backend.certificates.generate(scope, wanted);
    const second = await backend.certificates.renew(scope, 'a.pem', first.version);
    expect(await publicKeyOf(backend, second)).toBe(await publicKeyOf(backend, first));
    expect(second.summary.main?.serialNumber).not.toBe(first.summary.main?.serialNumber);
  });

  it('needs the password of a file, and notices a wrong one', async () => {
    const { backend, scope } = await open();
    const wanted = request('a.jks', { password: 'secret', automaticRenewal: false });
    const first = await backend.certificates.generate(scope, wanted);
    const renew = (password?: string) =>
      backend.certificates.renew(scope, 'a.jks', first.version, password === undefined ? {} : { password });
    await expect(renew()).rejects.toMatchObject({ code: 'invalid', details: { rule: 'password-required' } });
    await expect(renew('not it')).rejects.toMatchObject({ code: 'invalid', details: { rule: 'wrong-password' } });
    const second = await renew('secret');
    expect([second.version, second.passwordRemembered]).toEqual([2, false]);
    expect(await publicKeyOf(backend, second, 'secret')).toBeDefined();
  });

  it('is refused for what was not generated, and for what changed', async () => {
    const { backend, scope } = await open();
    const first = await backend.certificates.generate(scope, request('a.pem'));
    const content = await backend.certificates.readContent(scope, 'a.pem');
    await expect(backend.certificates.renew(scope, 'a.pem', first.version + 1)).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(backend.certificates.renew(scope, 'x.pem', 1)).rejects.toMatchObject({ code: 'not-found' });
    const replaced = await backend.certificates.replace(scope, 'a.pem', { content }, first.version);
    expect(replaced).toMatchObject({ origin: 'uploaded', generation: null });
    await expect(backend.certificates.renew(scope, 'a.pem', replaced.version)).rejects.toMatchObject({
      code: 'invalid',
      details: { rule: 'not-generated' },
    });
  });

  it('goes on after a repair, and after restoring what was generated', async () => {
    const { backend, scope } = await open();
    const { certificates } = backend;
    const first = await certificates.generate(scope, request('a.pem'));
    const content = await certificates.readContent(scope, 'a.pem');
    const repaired = await certificates.replace(scope, 'a.pem', { content, keepsOrigin: true }, first.version);
    expect(repaired).toMatchObject({ origin: 'generated', generation: first.generation });
    const settings = { automaticRenewal: true, keyOnRenewal: 'same' } as const;
    const changed = await certificates.setRenewal(scope, 'a.pem', settings, repaired.version);
    expect(changed.generation).toMatchObject(settings);
    const uploaded = await certificates.replace(scope, 'a.pem', { content }, changed.version);
    const restored = await certificates.restoreVersion(scope, 'a.pem', first.version, uploaded.version);
    expect(restored).toMatchObject({ origin: 'generated', generation: first.generation });
    const again = await certificates.restoreVersion(scope, 'a.pem', uploaded.version, restored.version);
    expect(again).toMatchObject({ origin: 'uploaded', generation: null });
    const later = await certificates.restoreVersion(scope, 'a.pem', repaired.version, again.version);
    expect(later).toMatchObject({ origin: 'generated', generation: first.generation });
  });

  it('a request waits under its name for what it renews, until its reply is joined to it', async () => {
    const { backend, scope } = await open();
    const { certificates } = backend;
    const content = new TextEncoder().encode('key and request');
    const draft = { name: 'a.pem', content, origin: 'requested', labels: [], renews: 'old.p12' } as const;
    const [result] = await certificates.create(scope, [draft]);
    expect(result?.ok && result.record).toMatchObject({ origin: 'requested', renews: 'old.p12', generation: null });
    const joined = await certificates.replace(scope, 'a.pem', { content, keepsOrigin: true }, 1);
    expect(joined).toMatchObject({ origin: 'requested', renews: null });
    const restored = await certificates.restoreVersion(scope, 'a.pem', 1, joined.version);
    expect(restored).toMatchObject({ origin: 'requested', renews: 'old.p12' });
  });

  it('comes back with an undone deletion', async () => {
    const { backend, scope } = await open();
    const first = await backend.certificates.generate(scope, request('a.pem'));
    await backend.certificates.undoDelete(await backend.certificates.delete(scope, ['a.pem']));
    expect(await backend.certificates.read(scope, 'a.pem')).toEqual(first);
  });
});

describe('setRenewal', () => {
  it('needs the password to be kept before it is switched on', async () => {
    const { backend, scope, tab } = await open();
    const wanted = request('a.p12', { password: 'secret', automaticRenewal: false });
    const first = await backend.certificates.generate(scope, wanted);
    const on = { automaticRenewal: true, keyOnRenewal: 'new' } as const;
    const switchOn = (version: number) => backend.certificates.setRenewal(scope, 'a.p12', on, version);
    await expect(switchOn(first.version)).rejects.toMatchObject({ details: { rule: 'renewal-needs-password' } });
    const { version } = await backend.certificates.setPasswords(scope, 'a.p12', { password: 'secret' });
    expect((await switchOn(version)).generation).toMatchObject(on);
    expect(await tab.database.changes.toCollection().last()).toMatchObject({
      action: 'update',
      before: { renewal: { automaticRenewal: false, keyOnRenewal: 'new' } },
      after: { renewal: on },
    });
  });
});

describe('automatic renewal', () => {
  it('renews at its time, once, whatever tab does it', async () => {
    const { backend, scope, renewal } = await open();
    await backend.certificates.generate(scope, request('a.pem'));
    await backend.certificates.generate(scope, request('off.pem', { automaticRenewal: false }));
    const next = { at: '2026-12-22T12:00:00.000Z', scope, name: 'a.pem' };
    expect(await renewal.state()).toEqual({ lastRunAt: null, next, failed: [] });
    time = new Date('2026-12-22T11:59:59.000Z');
    expect(await renewal.run()).toEqual({ renewed: 0, failed: 0 });
    expect(await renewal.state()).toEqual({ lastRunAt: time.toISOString(), next, failed: [] });
    time = new Date('2026-12-22T12:00:00.000Z');
    const other = await open();
    expect(await renewal.run()).toEqual({ renewed: 1, failed: 0 });
    expect(await other.renewal.run()).toEqual({ renewed: 0, failed: 0 });
    const renewed = await backend.certificates.read(scope, 'a.pem');
    expect(renewed).toMatchObject({ version: 2, summary: { main: { notAfter: '2027-01-22T12:00:00.000Z' } } });
    expect((await renewal.state()).next?.at).toBe('2027-01-19T12:00:00.000Z');
    expect((await backend.certificates.read(scope, 'off.pem')).version).toBe(1);
  });

  it('writes down what fails, goes on with the rest and tries again', async () => {
    let broken = true;
    const { backend, scope, renewal } = await open({
      summarise: async (...parameters) => {
        if (broken && parameters[1] === 'a.pem') throw new PkiError('malformed', 'broken', {});
        return summariseHere(clock)(...parameters);
      },
    });
    broken = false;
    await backend.certificates.generate(scope, request('a.pem'));
    await backend.certificates.generate(scope, request('b.pem'));
    broken = true;
    time = new Date('2026-12-23T12:00:00.000Z');
    expect(await renewal.run()).toEqual({ renewed: 1, failed: 1 });
    const failed = await backend.certificates.read(scope, 'a.pem');
    const failedRenewal = { at: time.toISOString(), code: 'malformed' };
    expect(failed).toMatchObject({ version: 1, generation: { failedRenewal } });
    expect((await renewal.state()).failed).toEqual([{ scope, name: 'a.pem', ...failedRenewal }]);
    expect((await renewal.state()).next?.name).toBe('b.pem');
    broken = false;
    time = new Date('2026-12-23T12:15:00.000Z');
    expect(await renewal.run()).toEqual({ renewed: 1, failed: 0 });
    expect((await backend.certificates.read(scope, 'a.pem')).generation?.failedRenewal).toBeNull();
    expect((await renewal.state()).failed).toEqual([]);
  });

  it('is done by one tab: another one leaves it alone meanwhile', async () => {
    const held = new Set<string>();
    const locks = {
      request: async (name: string, _options: LockOptions, run: (lock: Lock | null) => Promise<unknown>) => {
        if (held.has(name)) return run(null);
        held.add(name);
        return run({ name, mode: 'exclusive' }).finally(() => held.delete(name));
      },
    } as unknown as LockManager;
    let isDue = false;
    let meanwhile: Promise<unknown> | undefined;
    const other = await open({}, { locks });
    const { backend, scope, renewal } = await open(
      {
        writeStore: async (...parameters) => {
          meanwhile ??= isDue ? other.renewal.run() : undefined;
          await meanwhile;
          return writeStore(...parameters);
        },
      },
      { locks },
    );
    await backend.certificates.generate(scope, request('a.pem'));
    isDue = true;
    time = new Date('2026-12-23T00:00:00.000Z');
    expect(await renewal.run()).toEqual({ renewed: 1, failed: 0 });
    expect(await meanwhile).toEqual({ renewed: 0, failed: 0 });
  });

  it('writes no failure down over what was changed meanwhile', async () => {
    let change: (() => Promise<unknown>) | undefined;
    const { backend, scope, renewal } = await open({
      writeStore: async (...parameters) => {
        await change?.();
        return writeStore(...parameters);
      },
    });
    await backend.certificates.generate(scope, request('a.pem'));
    const labels = [{ key: 'team', values: ['a'] }];
    change = () => backend.certificates.setLabels(scope, 'a.pem', labels, 1);
    time = new Date('2026-12-23T00:00:00.000Z');
    expect(await renewal.run()).toEqual({ renewed: 0, failed: 1 });
    const changed = await backend.certificates.read(scope, 'a.pem');
    expect(changed).toMatchObject({ version: 2, labels, generation: { failedRenewal: null } });
    change = undefined;
    expect(await renewal.run()).toEqual({ renewed: 1, failed: 0 });
    expect((await backend.certificates.read(scope, 'a.pem')).labels).toEqual(labels);
  });

  it('fails without the password and forgets the failure when it is switched off', async () => {
    const { backend, scope, renewal } = await open();
    const wanted = request('a.p12', { password: 'secret', rememberPassword: true });
    await backend.certificates.generate(scope, wanted);
    await backend.certificates.setPasswords(scope, 'a.p12', null);
    time = new Date('2027-02-01T00:00:00.000Z');
    expect(await renewal.run()).toEqual({ renewed: 0, failed: 1 });
    expect((await renewal.state()).failed.map(({ code }) => code)).toEqual(['password-required']);
    const off = { automaticRenewal: false, keyOnRenewal: 'new' } as const;
    const { generation } = await backend.certificates.setRenewal(scope, 'a.p12', off, 1);
    expect([generation?.failedRenewal, await renewal.state()]).toMatchObject([null, { next: null, failed: [] }]);
  });

  it('waits while the vault is locked', async () => {
    const { backend, scope, renewal, tab } = await open();
    await backend.certificates.generate(scope, request('a.pem'));
    const { vault } = tab.workspace;
    await vault.setPassphrase('a long passphrase');
    vault.lock();
    time = new Date('2026-12-23T00:00:00.000Z');
    expect(await renewal.run()).toEqual({ renewed: 0, failed: 0 });
    expect(await renewal.state()).toMatchObject({ lastRunAt: null, failed: [] });
    await vault.unlock('a long passphrase');
    expect(await renewal.run()).toEqual({ renewed: 1, failed: 0 });
  });
});
