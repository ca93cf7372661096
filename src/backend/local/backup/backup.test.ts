import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { contentOf } from '../../../domain/destination/record';
import type { DestinationContent } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import { concatBytes } from '../../../shared/bytes';
import { generationRequestOf, makeDestinationContent, makeFragmentContent } from '../../../testing/builders';
import type { AuthorityInfo, Backend, Backup, NewCertificate, OpenedBackup } from '../../port';
import { sha256 } from '../../workspace/vault/cipher';
import { cheapParameters, makeProfile, type TestProfile } from '../testing/open-test-workspace';

const PASSPHRASE = 'correct horse';

const profiles: TestProfile[] = [];

afterEach(() => {
  for (const profile of profiles.splice(0)) profile.close();
});

interface Site {
  readonly backend: Backend;
  readonly backup: Backup;
  readonly scope: Scope;
  readonly tab: Awaited<ReturnType<TestProfile['openBackend']>>['tab'];
}

async function openSite(): Promise<Site> {
  const profile = makeProfile();
  profiles.push(profile);
  const { tab, backend } = await profile.openBackend();
  if (backend.backup === null) throw new Error('the local backend has a backup');
  const [subaccount] = await backend.subaccounts.list();
  return { tab, backend, backup: backend.backup, scope: { subaccountId: subaccount?.id ?? '', serviceInstance: null } };
}

const text = (value: string) => new TextEncoder().encode(value);

function draft(name: string, overrides: Partial<NewCertificate> = {}): NewCertificate {
  return { name, content: text(`content of ${name}`), origin: 'uploaded', labels: [], ...overrides };
}

const passwords = { password: 'open', keyPasswords: { alias: 'other' } };

/** Two subaccounts, two levels, versions, labels, a remembered password and a deletion. */
async function fill({ backend, scope, tab }: Site): Promise<void> {
  await tab.workspace.preferences.update({ userName: 'Ada', columns: { certificates: ['name'] } });
  const other = await backend.subaccounts.create({ name: 'Production', description: 'Live' });
  await backend.certificates.create(scope, [
    draft('key.p12', { passwords, rememberPassword: true, labels: [{ key: 'team', values: ['a'] }] }),
    draft('trust.pem'),
    draft('deleted.p12'),
  ]);
  await backend.serviceInstances.create(other.id, 'instance');
  await backend.certificates.create({ subaccountId: other.id, serviceInstance: 'instance' }, [draft('trust.pem')]);
  await backend.certificates.setLabels(scope, 'trust.pem', [{ key: 'k', values: ['v'] }], 1);
  await backend.certificates.replace(scope, 'trust.pem', { content: text('second') }, 2);
  await backend.certificates.restoreVersion(scope, 'trust.pem', 1, 3);
  await backend.certificates.delete(scope, ['deleted.p12']);
  const instance = { subaccountId: other.id, serviceInstance: 'instance' };
  await backend.destinations.create(scope, [
    {
      ...makeDestinationContent('orders', { Zeta: '1', User: 'u', Password: 'secret', 'my-token': 'plain' }),
      labels: [{ key: 'team', values: ['a'] }],
      plainKeys: ['my-token'],
      missingSecrets: ['tokenServicePassword'],
    },
    makeDestinationContent('deleted', { Password: 'gone' }),
  ]);
  await backend.destinations.delete(scope, ['deleted']);
  await backend.destinations.create(instance, [makeDestinationContent('orders', { Description: 'inside' })]);
  await backend.fragments.create(instance, [makeFragmentContent('part', { Password: 'of the fragment' })]);
}

const keysOf = (opened: OpenedBackup) => opened.items.map(({ key }) => key);
const statesOf = (opened: OpenedBackup) =>
  opened.items.map(({ kind, subaccount, name, state, differences }) => [
    kind,
    subaccount,
    name,
    state,
    differences.join(),
  ]);

describe('a backup brought into a fresh profile', () => {
  it('gives back everything: contents, versions, labels, passwords, subaccounts, preferences', async () => {
    const old = await openSite();
    await fill(old);
    const file = await old.backup.exportEverything(PASSPHRASE);
    const fresh = await openSite();
    const opened = await fresh.backup.open(file, PASSPHRASE);
    expect([opened.createdAt, opened.createdBy]).toEqual(['2026-03-01T09:00:00.000Z', 'Ada']);
    expect(statesOf(opened)).toEqual([
      ['preferences', '', '', 'different', 'userName,columns'],
      ['subaccount', 'Development', 'Development', 'same', ''],
      ['subaccount', 'Production', 'Production', 'new', ''],
      ['service-instance', 'Production', 'instance', 'new', ''],
      ['certificate', 'Development', 'key.p12', 'new', ''],
      ['certificate', 'Development', 'trust.pem', 'new', ''],
      ['certificate', 'Production', 'trust.pem', 'new', ''],
      ['destination', 'Development', 'orders', 'new', ''],
      ['destination', 'Production', 'orders', 'new', ''],
      ['fragment', 'Production', 'part', 'new', ''],
    ]);
    expect(await fresh.backup.import(opened, keysOf(opened))).toEqual({ imported: 9 });

    const { certificates, subaccounts } = fresh.backend;
    const before = await old.backend.certificates.list(old.scope);
    const after = await certificates.list(fresh.scope);
    expect(after.map((record) => ({ ...record, scope: old.scope }))).toEqual(before);
    expect(await certificates.readContent(fresh.scope, 'key.p12')).toEqual(text('content of key.p12'));
    expect(await certificates.readPasswords(fresh.scope, 'key.p12')).toEqual(passwords);
    expect(await certificates.readContent(fresh.scope, 'trust.pem', 3)).toEqual(text('second'));
    expect(await certificates.readContent(fresh.scope, 'trust.pem')).toEqual(text('content of trust.pem'));
    expect((await certificates.versions(fresh.scope, 'trust.pem')).map(({ version }) => version)).toEqual([4, 3, 1]);
    const production = (await subaccounts.list()).find(({ name }) => name === 'Production');
    expect(production?.description).toBe('Live');
    const instance = { subaccountId: production?.id ?? '', serviceInstance: 'instance' };
    expect(await certificates.readContent(instance, 'trust.pem')).toEqual(text('content of trust.pem'));
    const { destinations, fragments, serviceInstances } = fresh.backend;
    expect(await serviceInstances.list(instance.subaccountId)).toEqual([{ name: 'instance' }]);
    expect(
      (await destinations.list(fresh.scope)).map(({ id: _, ...record }) => ({ ...record, scope: old.scope })),
    ).toEqual((await old.backend.destinations.list(old.scope)).map(({ id: _, ...record }) => record));
    expect(await destinations.readSecrets(fresh.scope, ['orders'])).toEqual([{ Password: 'secret' }]);
    expect((await destinations.history(fresh.scope, 'orders')).map(({ action }) => action)).toEqual(['import']);
    expect((await destinations.read(instance, 'orders')).properties.Description).toBe('inside');
    expect(await fragments.readSecrets(instance, ['part'])).toEqual([{ Password: 'of the fragment' }]);
    expect(await fresh.tab.workspace.preferences.read()).toMatchObject({
      userName: 'Ada',
      columns: { certificates: ['name'] },
    });

    const again = await fresh.backup.open(file, PASSPHRASE);
    expect(again.items.every(({ state }) => state === 'same')).toBe(true);
    expect(await fresh.backup.import(again, keysOf(again))).toEqual({ imported: 0 });
  });

  it('brings only what was chosen, and the subaccount it needs', async () => {
    const old = await openSite();
    await fill(old);
    const fresh = await openSite();
    const opened = await fresh.backup.open(await old.backup.exportEverything(PASSPHRASE), PASSPHRASE);
    const chosen = opened.items.filter(({ subaccount, kind }) => kind === 'certificate' && subaccount === 'Production');
    expect(
      await fresh.backup.import(
        opened,
        chosen.map(({ key }) => key),
      ),
    ).toEqual({ imported: 1 });
    const [, production] = await fresh.backend.subaccounts.list();
    expect(production?.name).toBe('Production');
    expect(await fresh.backend.serviceInstances.list(production?.id ?? '')).toEqual([{ name: 'instance' }]);
    expect(await fresh.backend.certificates.list(fresh.scope)).toEqual([]);
    expect((await fresh.tab.workspace.preferences.read()).userName).toBe('Local user');
  });
});

describe('a backup compared with what has changed since', () => {
  const changes: readonly {
    readonly name: string;
    readonly change: (site: Site) => Promise<unknown>;
    readonly differences: readonly string[];
  }[] = [
    {
      name: 'content',
      change: ({ backend, scope }) =>
        backend.certificates.replace(scope, 'key.p12', { content: text('new'), passwords, rememberPassword: true }, 1),
      differences: ['content'],
    },
    {
      name: 'labels',
      change: ({ backend, scope }) => backend.certificates.setLabels(scope, 'key.p12', [], 1),
      differences: ['labels'],
    },
    {
      name: 'a forgotten password',
      change: ({ backend, scope }) => backend.certificates.setPasswords(scope, 'key.p12', null),
      differences: ['passwords'],
    },
    {
      name: 'another password',
      change: ({ backend, scope }) => backend.certificates.setPasswords(scope, 'key.p12', { password: 'x' }),
      differences: ['passwords'],
    },
  ];
  it.each(changes)('says that $name differs, and imports it as a new version', async ({ change, differences }) => {
    const site = await openSite();
    await fill(site);
    const file = await site.backup.exportEverything(PASSPHRASE);
    await change(site);
    const changed = await site.backend.certificates.read(site.scope, 'key.p12');
    const opened = await site.backup.open(file, PASSPHRASE);
    const item = opened.items.find(({ name }) => name === 'key.p12');
    expect(item).toMatchObject({ state: 'different', differences });
    expect(opened.items.filter(({ state }) => state !== 'same')).toEqual([item]);
    expect(await site.backup.import(opened, [item?.key ?? ''])).toEqual({ imported: 1 });
    const restored = await site.backend.certificates.read(site.scope, 'key.p12');
    expect(restored.version).toBe(changed.version + 1);
    expect(restored.labels).toEqual([{ key: 'team', values: ['a'] }]);
    expect(await site.backend.certificates.readContent(site.scope, 'key.p12')).toEqual(text('content of key.p12'));
    expect(await site.backend.certificates.readPasswords(site.scope, 'key.p12')).toEqual(passwords);
  });

  const contentChanges: readonly {
    readonly name: string;
    readonly change: (content: DestinationContent) => DestinationContent;
    readonly differences: readonly string[];
  }[] = [
    {
      name: 'a property',
      change: (content) => ({ ...content, properties: { ...content.properties, New: '1' } }),
      differences: ['properties'],
    },
    {
      name: 'the order of properties',
      change: (content) => ({
        ...content,
        properties: Object.fromEntries(Object.entries(content.properties).toReversed()),
      }),
      differences: ['properties'],
    },
    {
      name: 'a secret',
      change: (content) => ({ ...content, properties: { ...content.properties, Password: 'other' } }),
      differences: ['secrets'],
    },
    { name: 'labels', change: (content) => ({ ...content, labels: [] }), differences: ['labels'] },
    {
      name: 'a missing secret that was entered',
      change: (content) => ({ ...content, missingSecrets: [] }),
      differences: ['missingSecrets'],
    },
  ];
  it.each(contentChanges)('of a destination says that $name differs, and imports it as a new version', async (row) => {
    const site = await openSite();
    await fill(site);
    const { destinations } = site.backend;
    const file = await site.backup.exportEverything(PASSPHRASE);
    const before = await destinations.read(site.scope, 'orders');
    const content = row.change(contentOf(before, { Password: 'secret' }));
    await destinations.update(site.scope, [{ name: 'orders', content, expectedVersion: before.version }]);
    const opened = await site.backup.open(file, PASSPHRASE);
    const item = opened.items.find(({ kind }) => kind === 'destination');
    expect(item).toMatchObject({ state: 'different', differences: row.differences });
    expect(opened.items.filter(({ state }) => state !== 'same')).toEqual([item]);
    expect(await site.backup.import(opened, [item?.key ?? ''])).toEqual({ imported: 1 });
    expect(await destinations.read(site.scope, 'orders')).toEqual({ ...before, version: before.version + 2 });
    expect(await destinations.readSecrets(site.scope, ['orders'])).toEqual([{ Password: 'secret' }]);
    expect((await site.backup.open(file, PASSPHRASE)).items.every(({ state }) => state === 'same')).toBe(true);
  });

  it('knows a renamed subaccount again, and names it back', async () => {
    const site = await openSite();
    const file = await site.backup.exportEverything(PASSPHRASE);
    await site.backend.subaccounts.update(site.scope.subaccountId, { name: 'Dev', description: 'x' }, 1);
    const opened = await site.backup.open(file, PASSPHRASE);
    expect(opened.items[1]).toMatchObject({ state: 'different', differences: ['name', 'description'] });
    await site.backup.import(opened, keysOf(opened));
    expect((await site.backend.subaccounts.list()).map(({ name, id }) => [name, id])).toEqual([
      ['Development', site.scope.subaccountId],
    ]);
  });
});

describe('an import', () => {
  it('stores nothing when one of it cannot be stored', async () => {
    const old = await openSite();
    await fill(old);
    const fresh = await openSite();
    const opened = await fresh.backup.open(await old.backup.exportEverything(PASSPHRASE), PASSPHRASE);
    fresh.tab.database.files.hook('creating', () => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(fresh.backup.import(opened, keysOf(opened))).rejects.toMatchObject({ code: 'quota-exceeded' });
    expect((await fresh.backend.subaccounts.list()).map(({ name }) => name)).toEqual(['Development']);
    expect(await fresh.backend.certificates.list(fresh.scope)).toEqual([]);
    expect(await fresh.tab.database.secrets.count()).toBe(0);
    expect((await fresh.tab.workspace.preferences.read()).userName).toBe('Local user');
  });

  it('takes in what changed after the preview was made', async () => {
    const old = await openSite();
    await fill(old);
    const fresh = await openSite();
    const opened = await fresh.backup.open(await old.backup.exportEverything(PASSPHRASE), PASSPHRASE);
    await fresh.backend.certificates.create(fresh.scope, [draft('key.p12', { content: text('mine') })]);
    await fresh.backup.import(opened, keysOf(opened));
    expect((await fresh.backend.certificates.read(fresh.scope, 'key.p12')).version).toBe(2);
    expect(await fresh.backend.certificates.readContent(fresh.scope, 'key.p12', 1)).toEqual(text('mine'));
    expect(await fresh.backend.certificates.readContent(fresh.scope, 'key.p12')).toEqual(text('content of key.p12'));
  });

  it('refuses a backup that was not opened here', async () => {
    const site = await openSite();
    const foreign: OpenedBackup = { createdAt: '', createdBy: '', items: [] };
    await expect(site.backup.import(foreign, [])).rejects.toMatchObject({ details: { rule: 'not-a-backup' } });
  });

  it('of 300 certificates is whole', async () => {
    const old = await openSite();
    const drafts = Array.from({ length: 300 }, (_, number) =>
      draft(`n${number}.p12`, { passwords, rememberPassword: true }),
    );
    await old.backend.certificates.create(old.scope, drafts);
    const fresh = await openSite();
    const opened = await fresh.backup.open(await old.backup.exportEverything(PASSPHRASE), PASSPHRASE);
    await fresh.backup.import(opened, keysOf(opened));
    expect(await fresh.backend.certificates.list(fresh.scope)).toHaveLength(300);
    expect(await fresh.backend.certificates.readPasswords(fresh.scope, 'n299.p12')).toEqual(passwords);
  });
});

describe('what was generated here', () => {
  async function openGenerating(): Promise<Site> {
    const site = await openSite();
    const generation = { keyAlgorithm: 'EC-P256', commonName: 'client' } as const;
    await site.backend.certificates.generate(site.scope, generationRequestOf('made.pem', generation));
    return site;
  }

  it('comes back with what its renewal needs, and with the authority', async () => {
    const old = await openGenerating();
    const settings = { automaticRenewal: true, keyOnRenewal: 'same' } as const;
    await old.backend.certificates.setRenewal(old.scope, 'made.pem', settings, 1);
    await old.backend.authority?.rotate();
    const info = await old.backend.authority?.read();
    const fresh = await openSite();
    const file = await old.backup.exportEverything(PASSPHRASE);
    const opened = await fresh.backup.open(file, PASSPHRASE);
    expect(statesOf(opened)).toContainEqual(['authority', '', info?.root.subject, 'new', '']);
    await fresh.backup.import(opened, keysOf(opened));
    expect(await fresh.backend.authority?.read()).toEqual(info);
    const { certificates } = fresh.backend;
    const record = await certificates.read(fresh.scope, 'made.pem');
    expect(record).toEqual({ ...(await old.backend.certificates.read(old.scope, 'made.pem')), scope: fresh.scope });
    const renewed = await certificates.renew(fresh.scope, 'made.pem', record.version);
    const restored = await certificates.restoreVersion(fresh.scope, 'made.pem', 1, renewed.version);
    expect(restored.generation).toMatchObject(settings);
    const again = await fresh.backup.open(file, PASSPHRASE);
    expect(statesOf(again).find(([kind]) => kind === 'authority')?.[3]).toBe('same');
  });

  it('differs when it is renewed in another way, or waits for another file', async () => {
    const site = await openGenerating();
    const { certificates } = site.backend;
    await certificates.create(site.scope, [draft('request.pem', { origin: 'requested', renews: 'made.pem' })]);
    const file = await site.backup.exportEverything(PASSPHRASE);
    await certificates.setRenewal(site.scope, 'made.pem', { automaticRenewal: false, keyOnRenewal: 'same' }, 1);
    const waiting = draft('request.pem');
    await certificates.replace(site.scope, 'request.pem', { content: waiting.content, keepsOrigin: true }, 1);
    const opened = await site.backup.open(file, PASSPHRASE);
    expect(statesOf(opened).filter(([kind]) => kind === 'certificate')).toEqual([
      ['certificate', 'Development', 'made.pem', 'different', 'generation'],
      ['certificate', 'Development', 'request.pem', 'different', 'renews'],
    ]);
    expect(await site.backup.import(opened, keysOf(opened))).toEqual({ imported: 2 });
    const [made, request] = await certificates.list(site.scope);
    expect(made?.generation).toMatchObject({ automaticRenewal: true, keyOnRenewal: 'new' });
    expect(request).toMatchObject({ origin: 'requested', renews: 'made.pem' });
  });

  it('takes the place of another authority, which stays among the earlier ones', async () => {
    const old = await openGenerating();
    const here = await openGenerating();
    const mine = await here.backend.authority?.read();
    const theirs = await old.backend.authority?.read();
    const opened = await here.backup.open(await old.backup.exportEverything(PASSPHRASE), PASSPHRASE);
    expect(statesOf(opened)).toContainEqual(['authority', '', theirs?.root.subject, 'different', 'authority']);
    const secrets = await here.tab.database.secrets.count();
    expect(await here.backup.import(opened, ['authority'])).toEqual({ imported: 1 });
    expect(await here.tab.database.secrets.count()).toBe(secrets);
    expect(await here.backend.authority?.read()).toMatchObject({
      root: theirs?.root,
      earlier: [{ root: mine?.root, client: mine?.client }],
    });
    const other = generationRequestOf('other.pem', { keyAlgorithm: 'EC-P256' });
    const { summary } = await here.backend.certificates.generate(here.scope, other);
    expect(summary.main?.issuer).toBe(theirs?.client.subject);
  });
});

describe('an authority made while another one is imported', () => {
  it('stays among the earlier ones too', async () => {
    const [old, here] = [await openSite(), await openSite()];
    const theirs = await old.backend.authority?.ensure();
    const mine = await here.backend.authority?.ensure();
    const opened = await here.backup.open(await old.backup.exportEverything(PASSPHRASE), PASSPHRASE);
    const { vault, database } = here.tab;
    let rotated: AuthorityInfo | undefined;
    const writeSealed = vault.writeSealed.bind(vault);
    vi.spyOn(vault, 'writeSealed').mockImplementationOnce(async (...parameters) => {
      rotated = await here.backend.authority?.rotate();
      return writeSealed(...parameters);
    });
    expect(await here.backup.import(opened, ['authority'])).toEqual({ imported: 1 });
    const info = await here.backend.authority?.read();
    expect(info?.root).toEqual(theirs?.root);
    const earlier = new Set(info?.earlier.map(({ root }) => root.sha256));
    expect(earlier).toEqual(new Set([mine?.root.sha256, rotated?.root.sha256]));
    expect(await database.secrets.count()).toBe(2);
  });
});

describe('a backup of version 1', () => {
  it('still comes in, with the service instances its certificates lie in', async () => {
    const file = await readFile(new URL('./testing/version-1.dcbackup', import.meta.url));
    const fresh = await openSite();
    const opened = await fresh.backup.open(new Uint8Array(file), PASSPHRASE);
    expect(statesOf(opened)).toEqual([
      ['preferences', '', '', 'different', 'userName,columns'],
      ['subaccount', 'Development', 'Development', 'same', ''],
      ['subaccount', 'Production', 'Production', 'new', ''],
      ['service-instance', 'Production', 'orders', 'new', ''],
      ['certificate', 'Development', 'key.p12', 'new', ''],
      ['certificate', 'Development', 'trust.pem', 'new', ''],
      ['certificate', 'Production', 'trust.pem', 'new', ''],
    ]);
    expect(await fresh.backup.import(opened, keysOf(opened))).toEqual({ imported: 6 });
    const { certificates, subaccounts } = fresh.backend;
    expect(await certificates.readPasswords(fresh.scope, 'key.p12')).toEqual(passwords);
    expect(await certificates.readContent(fresh.scope, 'trust.pem')).toEqual(text('second'));
    expect(await certificates.readContent(fresh.scope, 'trust.pem', 1)).toEqual(text('content of trust.pem'));
    const production = (await subaccounts.list()).find(({ name }) => name === 'Production');
    const orders = { subaccountId: production?.id ?? '', serviceInstance: 'orders' };
    expect(await certificates.readContent(orders, 'trust.pem')).toEqual(text('content of trust.pem'));
  });
});

describe('a backup of version 2', () => {
  it('still comes in whole; nothing of it was generated here', async () => {
    const file = await readFile(new URL('./testing/version-2.dcbackup', import.meta.url));
    const fresh = await openSite();
    const own = await fresh.backend.authority?.ensure();
    const opened = await fresh.backup.open(new Uint8Array(file), PASSPHRASE);
    expect(statesOf(opened)).toEqual([
      ['preferences', '', '', 'different', 'userName,columns'],
      ['subaccount', 'Development', 'Development', 'same', ''],
      ['subaccount', 'Production', 'Production', 'new', ''],
      ['service-instance', 'Production', 'instance', 'new', ''],
      ['certificate', 'Development', 'key.p12', 'new', ''],
      ['certificate', 'Development', 'trust.pem', 'new', ''],
      ['certificate', 'Production', 'trust.pem', 'new', ''],
      ['destination', 'Development', 'orders', 'new', ''],
      ['destination', 'Production', 'orders', 'new', ''],
      ['fragment', 'Production', 'part', 'new', ''],
    ]);
    expect(await fresh.backup.import(opened, keysOf(opened))).toEqual({ imported: 9 });
    const { certificates, destinations } = fresh.backend;
    expect(await certificates.readPasswords(fresh.scope, 'key.p12')).toEqual(passwords);
    expect(await certificates.read(fresh.scope, 'trust.pem')).toMatchObject({
      version: 4,
      origin: 'uploaded',
      generation: null,
      renews: null,
    });
    expect((await certificates.versions(fresh.scope, 'trust.pem')).map(({ origin }) => origin)).toEqual([
      'uploaded',
      'uploaded',
      'uploaded',
    ]);
    expect(await certificates.restoreVersion(fresh.scope, 'trust.pem', 3, 4)).toMatchObject({ origin: 'uploaded' });
    expect(await certificates.readContent(fresh.scope, 'trust.pem')).toEqual(text('second'));
    expect(await destinations.readSecrets(fresh.scope, ['orders'])).toEqual([{ Password: 'secret' }]);
    expect(await fresh.backend.authority?.read()).toEqual(own);
    const again = await fresh.backup.open(new Uint8Array(file), PASSPHRASE);
    expect(statesOf(again).filter(([, , , state]) => state !== 'same')).toEqual([
      ['certificate', 'Development', 'trust.pem', 'different', 'content'],
    ]);
  });
});

describe('a file that is refused whole', () => {
  const edit = (change: (file: Uint8Array) => Uint8Array) => async (file: Uint8Array) => change(file.slice());
  const put = (bytes: readonly number[], at: number) => (file: Uint8Array) => {
    file.set(bytes, at);
    return file;
  };
  const flip = (at: number) => (file: Uint8Array) => put([(file[at] ?? 0) ^ 1], at)(file);
  /** Changes bytes and makes the digest fit again, as an attacker would. */
  const forge = (change: (body: Uint8Array) => Uint8Array) => async (file: Uint8Array) => {
    const body = change(file.slice(0, -32));
    return concatBytes([body, await sha256(body)]);
  };
  const table: readonly {
    readonly name: string;
    readonly change: (file: Uint8Array) => Promise<Uint8Array>;
    readonly rule: string;
  }[] = [
    { name: 'empty', change: edit(() => new Uint8Array()), rule: 'not-a-backup' },
    { name: 'something else', change: edit(() => text('PK\u0003\u0004 a zip file')), rule: 'not-a-backup' },
    { name: 'cut off inside the magic', change: edit((file) => file.subarray(0, 5)), rule: 'damaged' },
    { name: 'cut off inside the header', change: edit((file) => file.subarray(0, 40)), rule: 'damaged' },
    { name: 'cut off by one byte', change: edit((file) => file.subarray(0, -1)), rule: 'damaged' },
    { name: 'with a byte too many', change: edit((file) => concatBytes([file, Uint8Array.of(0)])), rule: 'damaged' },
    { name: 'of a newer version', change: edit(put([0, 6], 8)), rule: 'newer-version' },
    { name: 'with a changed salt', change: edit(flip(20)), rule: 'damaged' },
    { name: 'forged: content', change: forge(flip(70)), rule: 'damaged' },
    { name: 'forged: nonce', change: forge(flip(52)), rule: 'damaged' },
    {
      name: 'forged: gigabytes of memory to derive',
      change: forge(put([255], 10)),
      rule: 'damaged',
    },
    { name: 'forged: version 0', change: forge(put([0, 0], 8)), rule: 'damaged' },
  ];
  it.each(table)('$name: $rule', async ({ change, rule }) => {
    const site = await openSite();
    await fill(site);
    const file = await change(await site.backup.exportEverything(PASSPHRASE));
    await expect(site.backup.open(file, PASSPHRASE)).rejects.toMatchObject({ code: 'invalid', details: { rule } });
  });

  it('made with another passphrase: passphrase', async () => {
    const site = await openSite();
    const file = await site.backup.exportEverything(PASSPHRASE);
    await expect(site.backup.open(file, 'wrong passphrase')).rejects.toMatchObject({
      code: 'invalid',
      details: { rule: 'passphrase' },
    });
  });

  it('any single bit changed: never opens', async () => {
    const site = await openSite();
    const file = await site.backup.exportEverything(PASSPHRASE);
    for (let at = 0; at < file.length; at += 7) {
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      await expect(site.backup.open(changed, PASSPHRASE)).rejects.toMatchObject({ code: 'invalid' });
    }
  });

  it('exported with too short a passphrase: too-short', async () => {
    const site = await openSite();
    await expect(site.backup.exportEverything('1234567')).rejects.toMatchObject({ details: { rule: 'too-short' } });
  });
});

it('the header holds the parameters the key was derived with', async () => {
  const site = await openSite();
  const file = await site.backup.exportEverything(PASSPHRASE);
  const view = new DataView(file.buffer, file.byteOffset);
  expect(new TextDecoder().decode(file.subarray(0, 8))).toBe('DCBACKUP');
  expect([view.getUint16(8), view.getUint32(10), view.getUint32(14), view.getUint16(18)]).toEqual([
    5,
    cheapParameters.memoryKib,
    cheapParameters.iterations,
    cheapParameters.parallelism,
  ]);
});
