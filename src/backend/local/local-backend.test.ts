import { afterEach, describe, expect, it } from 'vitest';
import type { Scope } from '../../domain/scope';
import type { Clock } from '../../shared/clock';
import type { Backend, ItemResult, NewCertificate } from '../port';
import { purgeDeletions } from './purge-deletions';
import { makeProfile, summariseByName, type TestProfile } from './testing/open-test-workspace';

const PASSPHRASE = 'correct horse';

let profile: TestProfile = makeProfile();

afterEach(() => {
  profile.close();
  profile = makeProfile();
});

async function firstScope(backend: Backend): Promise<Scope> {
  const [subaccount] = await backend.subaccounts.list();
  return { subaccountId: subaccount?.id ?? '', serviceInstance: null };
}

function draft(name: string, overrides: Partial<NewCertificate> = {}): NewCertificate {
  return { name, content: new TextEncoder().encode(name), origin: 'uploaded', labels: [], ...overrides };
}

function outcomes(results: readonly ItemResult[]): string[] {
  return results.map((result) => (result.ok ? 'stored' : result.error.code));
}

describe('a fresh install', () => {
  it('has one subaccount, which does not come back once deleted', async () => {
    const { backend } = await profile.openBackend();
    const [first, ...others] = await backend.subaccounts.list();
    expect([first?.name, others.length]).toEqual(['Development', 0]);
    await backend.subaccounts.delete(first?.id ?? '');
    const reloaded = await profile.openBackend();
    expect(await reloaded.backend.subaccounts.list()).toEqual([]);
  });

  it('has one subaccount when two tabs open it at once', async () => {
    const [one, other] = await Promise.all([profile.openBackend(), profile.openBackend()]);
    expect(await one.backend.subaccounts.list()).toHaveLength(1);
    expect(await other.backend.subaccounts.list()).toHaveLength(1);
  });
});

describe('subaccounts', () => {
  it('refuse a name that is taken, at creation, at renaming and at undo', async () => {
    const { backend } = await profile.openBackend();
    const taken = { code: 'conflict', details: { resource: 'subaccount', field: 'name', rule: 'taken' } };
    await expect(backend.subaccounts.create({ name: 'Development', description: '' })).rejects.toMatchObject(taken);
    const other = await backend.subaccounts.create({ name: 'Other', description: '' });
    const rename = backend.subaccounts.update(other.id, { name: 'Development', description: '' }, 1);
    await expect(rename).rejects.toMatchObject(taken);
    const ticket = await backend.subaccounts.delete(other.id);
    await backend.subaccounts.create({ name: 'Other', description: '' });
    await expect(backend.subaccounts.undoDelete(ticket)).rejects.toMatchObject(taken);
  });

  it('come back with 300 certificates of two levels', async () => {
    const { backend } = await profile.openBackend();
    const scope = await firstScope(backend);
    const drafts = Array.from({ length: 300 }, (_, number) => draft(`n${number}.pem`));
    await backend.certificates.create(scope, drafts);
    await backend.serviceInstances.create(scope.subaccountId, 'instance');
    await backend.certificates.create({ ...scope, serviceInstance: 'instance' }, drafts.slice(0, 150));
    const before = await backend.certificates.list(scope);
    await backend.subaccounts.undoDelete(await backend.subaccounts.delete(scope.subaccountId));
    expect(await backend.certificates.list(scope)).toEqual(before);
    expect(await backend.subaccounts.contents(scope.subaccountId)).toMatchObject({ certificates: 450 });
  });
});

describe('while the vault is locked', () => {
  async function openLocked() {
    const { tab, backend } = await profile.openBackend();
    const scope = await firstScope(backend);
    const passwords = { password: 'open' };
    await backend.certificates.create(scope, [
      draft('key.p12', { passwords, rememberPassword: true }),
      draft('unopened.p12'),
      draft('trust.pem'),
    ]);
    await tab.vault.setPassphrase(PASSPHRASE);
    tab.vault.lock();
    return { tab, backend, scope };
  }

  it('lists, reads and labels work, and trust stores open', async () => {
    const { backend, scope } = await openLocked();
    expect((await backend.certificates.list(scope)).map(({ summary }) => summary.kind)).toEqual([
      'key-store',
      'trust-store',
      'unopened',
    ]);
    expect(await backend.certificates.readContent(scope, 'trust.pem')).toEqual(new TextEncoder().encode('trust.pem'));
    const labelled = await backend.certificates.setLabels(scope, 'key.p12', [{ key: 'k', values: ['v'] }], 1);
    expect(labelled.version).toBe(2);
    expect(await backend.certificates.versions(scope, 'key.p12')).toHaveLength(1);
  });

  const sealed = [
    {
      name: 'readContent',
      act: (backend: Backend, scope: Scope) => backend.certificates.readContent(scope, 'key.p12'),
    },
    {
      name: 'readPasswords',
      act: (backend: Backend, scope: Scope) => backend.certificates.readPasswords(scope, 'key.p12'),
    },
    {
      name: 'setPasswords',
      act: (backend: Backend, scope: Scope) =>
        backend.certificates.setPasswords(scope, 'unopened.p12', { password: 'open' }),
    },
    {
      name: 'refreshSummary',
      act: (backend: Backend, scope: Scope) =>
        backend.certificates.refreshSummary(scope, 'unopened.p12', { password: 'open' }),
    },
    {
      name: 'replace by a key store',
      act: (backend: Backend, scope: Scope) =>
        backend.certificates.replace(scope, 'unopened.p12', { content: Uint8Array.of(1) }, 1),
    },
    { name: 'export', act: (backend: Backend) => backend.backup?.exportEverything(PASSPHRASE) ?? Promise.resolve() },
  ];
  it.each(sealed)('$name is refused as locked', async ({ act }) => {
    const { backend, scope } = await openLocked();
    await expect(act(backend, scope)).rejects.toMatchObject({ code: 'locked' });
  });

  it('of many new files the trust stores are stored', async () => {
    const { backend, scope } = await openLocked();
    const results = await backend.certificates.create(scope, [
      draft('new.pem'),
      draft('new.p12'),
      draft('remembered.pem', { passwords: { password: 'x' }, rememberPassword: true }),
      draft('last.pem'),
    ]);
    expect(outcomes(results)).toEqual(['stored', 'locked', 'locked', 'stored']);
  });

  it('deleting, forgetting a password and undoing work', async () => {
    const { tab, backend, scope } = await openLocked();
    expect((await backend.certificates.setPasswords(scope, 'key.p12', null)).passwordRemembered).toBe(false);
    await backend.certificates.undoDelete(await backend.certificates.delete(scope, ['key.p12']));
    await tab.vault.unlock(PASSPHRASE);
    expect(await backend.certificates.readContent(scope, 'key.p12')).toEqual(new TextEncoder().encode('key.p12'));
    expect(await backend.certificates.readPasswords(scope, 'key.p12')).toBeNull();
  });
});

describe('the content of a file that turns out to hold a key', () => {
  it('moves from the clear into the vault, in every version that shares it', async () => {
    let holdsKey = false;
    const { tab, backend } = await profile.openBackend({
      summarise: (content, name, passwords) => summariseByName(content, holdsKey ? 'x.p12' : name, passwords),
    });
    const scope = await firstScope(backend);
    await backend.certificates.create(scope, [draft('a.pem')]);
    await backend.certificates.replace(scope, 'a.pem', { content: Uint8Array.of(1, 2, 3) }, 1);
    await backend.certificates.restoreVersion(scope, 'a.pem', 1, 2);
    expect(await tab.database.files.count()).toBe(2);
    holdsKey = true;
    await backend.certificates.refreshSummary(scope, 'a.pem', { password: 'open' });
    expect(await tab.database.files.count()).toBe(1);
    expect(await tab.database.secrets.count()).toBe(1);
    for (const version of [1, 3]) {
      expect(await backend.certificates.readContent(scope, 'a.pem', version)).toEqual(
        new TextEncoder().encode('a.pem'),
      );
    }
    expect(await backend.certificates.readContent(scope, 'a.pem', 2)).toEqual(Uint8Array.of(1, 2, 3));
  });
});

describe('a number that labels took', () => {
  it('reads the content that was current then, and is no content version', async () => {
    const { backend } = await profile.openBackend();
    const scope = await firstScope(backend);
    await backend.certificates.create(scope, [draft('a.pem')]);
    await backend.certificates.setLabels(scope, 'a.pem', [{ key: 'k', values: [] }], 1);
    await backend.certificates.replace(scope, 'a.pem', { content: Uint8Array.of(7) }, 2);
    expect(await backend.certificates.readContent(scope, 'a.pem', 2)).toEqual(new TextEncoder().encode('a.pem'));
    expect(
      (await backend.certificates.versions(scope, 'a.pem')).map(({ version, current }) => [version, current]),
    ).toEqual([
      [3, true],
      [1, false],
    ]);
  });
});

describe('deletions', () => {
  it('are purged with all they held after an hour, not before', async () => {
    let now = Date.UTC(2026, 2, 1, 9);
    const clock: Clock = { now: () => new Date(now) };
    const { tab, backend } = await profile.openBackend({ clock });
    const scope = await firstScope(backend);
    const passwords = { password: 'open' };
    const drafts = Array.from({ length: 150 }, (_, number) =>
      draft(`n${number}.p12`, { passwords, rememberPassword: true }),
    );
    await backend.certificates.create(scope, [...drafts, draft('trust.pem'), draft('kept.p12')]);
    const names = [...drafts.map(({ name }) => name), 'trust.pem'];
    const ticket = await backend.certificates.delete(scope, names);

    now += 60 * 60 * 1000;
    await purgeDeletions({ database: tab.database, clock }, tab.exclusive);
    await backend.certificates.undoDelete(ticket);
    expect(await backend.certificates.list(scope)).toHaveLength(152);

    const second = await backend.certificates.delete(scope, names);
    now += 60 * 60 * 1000 + 1;
    await purgeDeletions({ database: tab.database, clock }, tab.exclusive);
    await expect(backend.certificates.undoDelete(second)).rejects.toMatchObject({ code: 'not-found' });
    expect(await tab.database.secrets.toCollection().primaryKeys()).toHaveLength(1);
    expect(await tab.database.files.count()).toBe(0);
    expect(await tab.database.versions.count()).toBe(1);
    expect(await tab.database.deletedPages.count()).toBe(0);
    expect(await backend.certificates.readContent(scope, 'kept.p12')).toEqual(new TextEncoder().encode('kept.p12'));
  });

  it('of certificates cannot be undone while their subaccount is gone, and can once it is back', async () => {
    const { backend } = await profile.openBackend();
    const scope = await firstScope(backend);
    await backend.certificates.create(scope, [draft('a.pem')]);
    const certificates = await backend.certificates.delete(scope, ['a.pem']);
    const subaccount = await backend.subaccounts.delete(scope.subaccountId);
    await expect(backend.certificates.undoDelete(certificates)).rejects.toMatchObject({ code: 'not-found' });
    await backend.subaccounts.undoDelete(subaccount);
    await backend.certificates.undoDelete(certificates);
    expect(await backend.certificates.list(scope)).toHaveLength(1);
  });
});

describe('the change log', () => {
  it('has one entry for each change, in order, with who made it and no secret', async () => {
    const { tab, backend } = await profile.openBackend();
    await tab.workspace.preferences.update({ userName: 'Ada' });
    const scope = await firstScope(backend);
    const passwords = { password: 'open' };
    await backend.certificates.create(scope, [draft('a.p12', { passwords })]);
    await backend.certificates.setLabels(scope, 'a.p12', [{ key: 'k', values: ['v'] }], 1);
    await backend.certificates.setPasswords(scope, 'a.p12', passwords);
    await backend.certificates.replace(scope, 'a.p12', { content: Uint8Array.of(1) }, 2);
    await backend.certificates.restoreVersion(scope, 'a.p12', 1, 3);
    await backend.certificates.undoDelete(await backend.certificates.delete(scope, ['a.p12']));
    const changes = await tab.database.changes.orderBy('number').toArray();
    const ofCertificate = changes.filter(({ resource }) => resource === 'certificate');
    expect(ofCertificate.map(({ action, version, by }) => [action, version, by])).toEqual([
      ['create', 1, 'Ada'],
      ['update', 2, 'Ada'],
      ['update', 2, 'Ada'],
      ['update', 3, 'Ada'],
      ['restore', 4, 'Ada'],
      ['delete', 4, 'Ada'],
      ['undo-delete', 4, 'Ada'],
    ]);
    expect(ofCertificate[1]).toMatchObject({
      before: { labels: [] },
      after: { labels: [{ key: 'k', values: ['v'] }] },
    });
    expect(ofCertificate[2]).toMatchObject({ after: { passwords: 'changed' } });
    expect(JSON.stringify(changes)).not.toContain('"open"');
  });

  it('has no entry for a change that failed', async () => {
    const { tab, backend } = await profile.openBackend();
    const scope = await firstScope(backend);
    await backend.certificates.create(scope, [draft('a.pem')]);
    const before = await tab.database.changes.count();
    await expect(backend.certificates.setLabels(scope, 'a.pem', [], 9)).rejects.toMatchObject({
      code: 'conflict',
      details: { expectedVersion: 9, currentVersion: 1 },
    });
    await expect(backend.certificates.delete(scope, ['a.pem', 'x.pem'])).rejects.toMatchObject({ code: 'not-found' });
    expect(await tab.database.changes.count()).toBe(before);
  });
});

describe('no room', () => {
  it('refuses the file that does not fit and stores the others', async () => {
    const { tab, backend } = await profile.openBackend();
    const scope = await firstScope(backend);
    const room = 1000;
    tab.database.files.hook('creating', (_key, row) => {
      if (row.bytes.length > room) throw new DOMException('no room', 'QuotaExceededError');
    });
    const drafts = ['a.pem', 'b.pem', 'large.pem', 'c.pem', 'd.pem'].map((name) =>
      draft(name, name === 'large.pem' ? { content: new Uint8Array(room + 1) } : {}),
    );
    const results = await backend.certificates.create(scope, drafts);
    expect(outcomes(results)).toEqual(['stored', 'stored', 'quota-exceeded', 'stored', 'stored']);
    expect((await backend.certificates.list(scope)).map(({ name }) => name)).toEqual([
      'a.pem',
      'b.pem',
      'c.pem',
      'd.pem',
    ]);
  });
});

describe('a closed database', () => {
  it('is unavailable, with the reason', async () => {
    const { tab, backend } = await profile.openBackend();
    const scope = await firstScope(backend);
    tab.database.close();
    const closed = { code: 'unavailable', details: { reason: 'closed' } };
    await expect(backend.certificates.list(scope)).rejects.toMatchObject(closed);
    await expect(backend.certificates.create(scope, [draft('a.pem')])).rejects.toMatchObject(closed);
    await expect(backend.subaccounts.list()).rejects.toMatchObject(closed);
  });
});
