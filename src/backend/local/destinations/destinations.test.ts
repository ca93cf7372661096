import { afterEach, describe, expect, it } from 'vitest';
import { contentOf } from '../../../domain/destination/record';
import type { DestinationContent, DestinationRecord } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import type { Clock } from '../../../shared/clock';
import { makeDestinationContent, makeFragmentContent } from '../../../testing/builders';
import type { Backend, ItemResult } from '../../port';
import { purgeDeletions } from '../purge-deletions';
import { makeProfile, type TestProfile } from '../testing/open-test-workspace';

const PASSPHRASE = 'correct horse';

let profile: TestProfile = makeProfile();

afterEach(() => {
  profile.close();
  profile = makeProfile();
});

async function openSite() {
  const { tab, backend } = await profile.openBackend();
  const [subaccount] = await backend.subaccounts.list();
  const scope: Scope = { subaccountId: subaccount?.id ?? '', serviceInstance: null };
  return { tab, backend, scope, destinations: backend.destinations };
}

function storedOf(results: readonly ItemResult<DestinationRecord>[]): DestinationRecord {
  const [result] = results;
  if (result === undefined || !result.ok) throw new Error('it was to be stored');
  return result.record;
}

function outcomes(results: readonly ItemResult<DestinationRecord>[]): string[] {
  return results.map((result) => (result.ok ? 'stored' : result.error.code));
}

const withSecret = (name: string, secret = 'pa55') => makeDestinationContent(name, { Password: secret });

describe('a destination', () => {
  it('keeps which keys are plain and which secrets are missing, without those that have a value', async () => {
    const { destinations, scope } = await openSite();
    const content: DestinationContent = {
      ...makeDestinationContent('a', { 'my-token': 'not secret', Password: 'p', tokenServicePassword: '' }),
      plainKeys: ['my-token'],
      missingSecrets: ['clientSecret', 'Password', 'tokenServicePassword'],
    };
    const created = storedOf(await destinations.create(scope, [content]));
    expect(created).toMatchObject({
      plainKeys: ['my-token'],
      missingSecrets: ['clientSecret'],
      secretKeys: ['Password'],
      modifiedBy: 'Local user',
    });
    const entered = { ...contentOf(created, { Password: 'p' }), missingSecrets: created.missingSecrets };
    const next = { ...entered, properties: { ...entered.properties, clientSecret: 'c' } };
    const [updated] = await destinations.update(scope, [{ name: 'a', content: next, expectedVersion: 1 }]);
    expect(updated).toMatchObject({ ok: true, record: { missingSecrets: [] } });
  });

  it('has a stable id of its own, and one version more with each update', async () => {
    const { destinations, scope } = await openSite();
    const created = storedOf(await destinations.create(scope, [withSecret('a')]));
    for (const version of [1, 2, 3]) {
      const content = makeDestinationContent('a', { Description: String(version) });
      const updated = storedOf(await destinations.update(scope, [{ name: 'a', content, expectedVersion: version }]));
      expect([updated.id, updated.version, updated.createdAt]).toEqual([created.id, version + 1, created.createdAt]);
    }
  });

  it('deleted and made anew under its name has the new secrets alone', async () => {
    const { destinations, scope } = await openSite();
    await destinations.create(scope, [withSecret('a', 'old')]);
    await destinations.delete(scope, ['a']);
    await destinations.create(scope, [withSecret('a', 'new')]);
    expect(await destinations.readSecrets(scope, ['a'])).toEqual([{ Password: 'new' }]);
  });

  it('takes a name that the same call gave up', async () => {
    const { destinations, scope } = await openSite();
    await destinations.create(scope, [withSecret('a', 'of a'), withSecret('b', 'of b')]);
    const results = await destinations.update(scope, [
      { name: 'a', content: withSecret('c', 'of a'), expectedVersion: 1 },
      { name: 'b', content: withSecret('a', 'of b'), expectedVersion: 1 },
    ]);
    expect(outcomes(results)).toEqual(['stored', 'stored']);
    expect((await destinations.list(scope)).map(({ name }) => name)).toEqual(['a', 'c']);
    expect(await destinations.readSecrets(scope, ['a', 'c'])).toEqual([{ Password: 'of b' }, { Password: 'of a' }]);
  });

  it('that one tab updates while another does is stored once', async () => {
    const { destinations, scope } = await openSite();
    await destinations.create(scope, [withSecret('a')]);
    const { backend: other } = await profile.openBackend();
    const results = await Promise.all([
      destinations.update(scope, [{ name: 'a', content: withSecret('a', 'mine'), expectedVersion: 1 }]),
      other.destinations.update(scope, [{ name: 'a', content: withSecret('a', 'theirs'), expectedVersion: 1 }]),
    ]);
    expect(results.flatMap(outcomes).toSorted()).toEqual(['conflict', 'stored']);
    const winner = results[0][0]?.ok ? 'mine' : 'theirs';
    expect(await destinations.readSecrets(scope, ['a'])).toEqual([{ Password: winner }]);
  });

  it('keeps its secrets when the passphrase is set and removed', async () => {
    const { destinations, scope, tab } = await openSite();
    await destinations.create(scope, [withSecret('a')]);
    await tab.vault.setPassphrase(PASSPHRASE);
    expect(await destinations.readSecrets(scope, ['a'])).toEqual([{ Password: 'pa55' }]);
    await tab.vault.removePassphrase(PASSPHRASE);
    expect(await destinations.readSecrets(scope, ['a'])).toEqual([{ Password: 'pa55' }]);
  });
});

describe('while the vault is locked', () => {
  async function openLocked() {
    const site = await openSite();
    await site.destinations.create(site.scope, [withSecret('secret'), makeDestinationContent('open')]);
    await site.tab.vault.setPassphrase(PASSPHRASE);
    site.tab.vault.lock();
    return site;
  }

  it('of many, those without secrets are stored', async () => {
    const { destinations, scope } = await openLocked();
    const results = await destinations.create(scope, [
      makeDestinationContent('a'),
      withSecret('b'),
      withSecret('c', ''),
      makeDestinationContent('bad name'),
    ]);
    expect(outcomes(results)).toEqual(['stored', 'locked', 'stored', 'invalid']);
  });

  it('of many updates, those without secrets are stored, also where a secret is taken away', async () => {
    const { destinations, scope } = await openLocked();
    const results = await destinations.update(scope, [
      { name: 'open', content: withSecret('open'), expectedVersion: 1 },
      { name: 'secret', content: makeDestinationContent('secret'), expectedVersion: 1 },
    ]);
    expect(outcomes(results)).toEqual(['locked', 'stored']);
    const [change] = await destinations.history(scope, 'secret');
    expect(change?.changes).toEqual([{ kind: 'property', key: 'Password', before: null, after: null, secret: true }]);
    expect(await destinations.readSecrets(scope, ['secret'])).toEqual([{}]);
  });

  it('secrets are refused where there are some, and lists, deletion and undo work', async () => {
    const { destinations, scope, tab } = await openLocked();
    await expect(destinations.readSecrets(scope, ['open', 'secret'])).rejects.toMatchObject({ code: 'locked' });
    expect(await destinations.readSecrets(scope, ['open'])).toEqual([{}]);
    expect(await destinations.list(scope)).toHaveLength(2);
    await destinations.undoDelete(await destinations.delete(scope, ['secret', 'open']));
    await tab.vault.unlock(PASSPHRASE);
    expect(await destinations.readSecrets(scope, ['secret'])).toEqual([{ Password: 'pa55' }]);
  });
});

describe('history', () => {
  it('holds no value of a key that became secret later', async () => {
    const { destinations, scope, tab } = await openSite();
    const plain = { ...makeDestinationContent('a', { 'my-token': 'first-value' }), plainKeys: ['my-token'] };
    await destinations.create(scope, [plain]);
    const second = { ...plain, properties: { ...plain.properties, 'my-token': 'second-value' } };
    await destinations.update(scope, [{ name: 'a', content: second, expectedVersion: 1 }]);
    expect((await destinations.history(scope, 'a'))[0]?.changes).toEqual([
      { kind: 'property', key: 'my-token', before: 'first-value', after: 'second-value', secret: false },
    ]);
    await destinations.update(scope, [{ name: 'a', content: { ...second, plainKeys: [] }, expectedVersion: 2 }]);
    const text = JSON.stringify([await destinations.history(scope, 'a'), await tab.database.changes.toArray()]);
    expect(text).not.toMatch(/first-value|second-value/);
    expect(await destinations.readSecrets(scope, ['a'])).toEqual([{ 'my-token': 'second-value' }]);
  });

  it('tells of deletion and undo', async () => {
    const { destinations, scope } = await openSite();
    await destinations.create(scope, [withSecret('a')]);
    await destinations.undoDelete(await destinations.delete(scope, ['a']));
    expect((await destinations.history(scope, 'a')).map(({ action, changes }) => [action, changes.length])).toEqual([
      ['undo-delete', 0],
      ['delete', 0],
      ['create', 0],
    ]);
  });
});

describe('what lies in a subaccount or service instance', () => {
  async function fill({ backend, scope, tab }: { backend: Backend; scope: Scope; tab: TabOf }) {
    await backend.serviceInstances.create(scope.subaccountId, 'orders');
    const inside = { ...scope, serviceInstance: 'orders' };
    const many = Array.from({ length: 250 }, (_, number) => withSecret(`n${String(number).padStart(3, '0')}`));
    await backend.destinations.create(scope, many);
    await backend.destinations.create(inside, many.slice(0, 120));
    await backend.fragments.create(inside, [makeFragmentContent('part', { Password: 'f' })]);
    for (const serviceInstance of [null, 'orders']) {
      const info = {
        id: `draft ${serviceInstance}`,
        kind: 'destination' as const,
        subaccountId: scope.subaccountId,
        serviceInstance,
        title: 't',
        basedOn: null,
        savedAt: '2026-03-01T09:00:00.000Z',
      };
      await tab.workspace.drafts.save(info, { Password: 'draft' });
    }
    return inside;
  }
  type TabOf = Awaited<ReturnType<typeof openSite>>['tab'];

  it('goes and comes back with the subaccount, drafts too', async () => {
    const site = await openSite();
    const { backend, scope, tab } = site;
    const inside = await fill(site);
    const before = [await backend.destinations.list(scope), await backend.destinations.list(inside)];
    const ticket = await backend.subaccounts.delete(scope.subaccountId);
    expect(await tab.workspace.drafts.list()).toEqual([]);
    for (const table of [tab.database.destinations, tab.database.fragments, tab.database.serviceInstances]) {
      expect(await table.count()).toBe(0);
    }
    await backend.subaccounts.undoDelete(ticket);
    expect([await backend.destinations.list(scope), await backend.destinations.list(inside)]).toEqual(before);
    expect(await backend.destinations.readSecrets(inside, ['n119'])).toEqual([{ Password: 'pa55' }]);
    expect(await backend.fragments.readSecrets(inside, ['part'])).toEqual([{ Password: 'f' }]);
    expect(await backend.subaccounts.contents(scope.subaccountId)).toEqual({
      destinations: 370,
      fragments: 1,
      certificates: 0,
    });
    expect(await tab.workspace.drafts.list()).toHaveLength(2);
    expect(await tab.workspace.drafts.read('draft orders')).toEqual({ Password: 'draft' });
  });

  it('moves along when the instance is renamed, drafts too, and nothing of the same name elsewhere', async () => {
    const site = await openSite();
    const { backend, scope, tab } = site;
    const inside = await fill(site);
    const other = await backend.subaccounts.create({ name: 'Other', description: '' });
    await backend.serviceInstances.create(other.id, 'orders');
    await backend.destinations.create({ subaccountId: other.id, serviceInstance: 'orders' }, [withSecret('stays')]);
    const before = await backend.destinations.list(inside);
    await backend.serviceInstances.rename(scope.subaccountId, 'orders', 'billing');
    const billing = { ...scope, serviceInstance: 'billing' };
    expect(await backend.destinations.list(billing)).toEqual(before.map((record) => ({ ...record, scope: billing })));
    expect(await backend.destinations.history(billing, 'n000')).toHaveLength(1);
    expect(await backend.destinations.list({ subaccountId: other.id, serviceInstance: 'orders' })).toHaveLength(1);
    expect((await tab.workspace.drafts.list()).map(({ serviceInstance }) => serviceInstance)).toEqual([
      null,
      'billing',
    ]);
  });

  it('is purged with all secrets an hour after the deletion', async () => {
    let now = Date.UTC(2026, 2, 1, 9);
    const clock: Clock = { now: () => new Date(now) };
    const { tab, backend } = await profile.openBackend({ clock });
    const [subaccount] = await backend.subaccounts.list();
    const scope = { subaccountId: subaccount?.id ?? '', serviceInstance: null };
    const inside = await fill({ tab, backend, scope });
    await backend.destinations.delete(inside, ['n000', 'n001']);
    await backend.serviceInstances.delete(scope.subaccountId, 'orders');
    await backend.destinations.delete(scope, ['n000']);
    expect(await tab.database.secrets.count()).toBe(250 + 120 + 1 + 2);
    now += 60 * 60 * 1000 + 1;
    await purgeDeletions({ database: tab.database, clock }, tab.exclusive);
    expect(await tab.database.secrets.count()).toBe(249 + 1);
    expect(await tab.database.deletedPages.count()).toBe(0);
    expect(await tab.database.deletions.count()).toBe(0);
    expect(await backend.destinations.readSecrets(scope, ['n249'])).toEqual([{ Password: 'pa55' }]);
    expect(await tab.workspace.drafts.read('draft null')).toEqual({ Password: 'draft' });
  });

  it('of an instance that was deleted does not follow a new one of its name', async () => {
    const site = await openSite();
    const { backend, scope } = site;
    const inside = await fill(site);
    const ticket = await backend.serviceInstances.delete(scope.subaccountId, 'orders');
    await backend.serviceInstances.create(scope.subaccountId, 'orders');
    await backend.serviceInstances.rename(scope.subaccountId, 'orders', 'new');
    await backend.serviceInstances.undoDelete(ticket);
    expect(await backend.destinations.list(inside)).toHaveLength(120);
    expect(await backend.destinations.list({ ...scope, serviceInstance: 'new' })).toEqual([]);
  });
});
