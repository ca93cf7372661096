import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Backup, OpenedBackup } from '../../port';
import { makeProfile, type TestProfile } from '../testing/open-test-workspace';

const PASSPHRASE = 'correct horse';
const profiles: TestProfile[] = [];

afterEach(() => {
  for (const profile of profiles.splice(0)) profile.close();
});

async function openSite() {
  const profile = makeProfile();
  profiles.push(profile);
  const { tab, backend } = await profile.openBackend();
  const { backup, trust } = backend;
  const [subaccount] = await backend.subaccounts.list();
  if (backup === null || subaccount === undefined) throw new Error('the local backend has them');
  const keys = async () => {
    const ids = (await tab.database.secrets.toArray()).map(({ id }) => id).filter((id) => id.startsWith('trust/'));
    return (await tab.vault.openSecrets(ids)).map((key) => Buffer.from(key ?? []).toString('base64')).sort();
  };
  return { backend, backup, trust, subaccountId: subaccount.id, keys };
}

type Site = Awaited<ReturnType<typeof openSite>>;

async function generateBoth({ trust, subaccountId }: Site) {
  await trust.generate(subaccountId, 'active');
  return trust.generate(subaccountId, 'passive');
}

const trustIn = ({ items }: OpenedBackup) => items.filter(({ kind }) => kind === 'trust');

async function importAll(backup: Backup, file: Uint8Array) {
  const opened = await backup.open(file, PASSPHRASE);
  return backup.import(
    opened,
    opened.items.map(({ key }) => key),
  );
}

describe('Destination Trust in a backup', () => {
  it('comes back with its keys in another browser, in a subaccount that is made for it too', async () => {
    const old = await openSite();
    const production = await old.backend.subaccounts.create({ name: 'Production', description: '' });
    const both = await generateBoth(old);
    const inProduction = await old.trust.generate(production.id, 'active');
    const file = await old.backup.exportEverything(PASSPHRASE);

    const fresh = await openSite();
    const opened = await fresh.backup.open(file, PASSPHRASE);
    expect(trustIn(opened)).toMatchObject([
      { subaccount: 'Development', name: '', state: 'new', differences: [] },
      { subaccount: 'Production', name: '', state: 'new', differences: [] },
    ]);
    const keys = trustIn(opened).map(({ key }) => key);
    expect(await fresh.backup.import(opened, keys)).toEqual({ imported: 2 });
    expect(await fresh.trust.read(fresh.subaccountId)).toEqual(both);
    const made = (await fresh.backend.subaccounts.list()).find(({ name }) => name === 'Production');
    expect(await fresh.trust.read(made?.id ?? '')).toEqual(inProduction);
    expect(await fresh.keys()).toEqual(await old.keys());

    const again = await fresh.backup.open(file, PASSPHRASE);
    expect(trustIn(again).map(({ state }) => state)).toEqual(['same', 'same']);
  });

  it('takes the place of what is here, whose keys are deleted', async () => {
    const site = await openSite();
    const before = await generateBoth(site);
    const keysBefore = await site.keys();
    const file = await site.backup.exportEverything(PASSPHRASE);
    await site.trust.generate(site.subaccountId, 'active');
    const opened = await site.backup.open(file, PASSPHRASE);
    expect(trustIn(opened)).toMatchObject([{ state: 'different', differences: ['active'] }]);
    await importAll(site.backup, file);
    expect(await site.trust.read(site.subaccountId)).toEqual(before);
    expect(await site.keys()).toEqual(keysBefore);
  });

  it('says which certificate an import would take away', async () => {
    const site = await openSite();
    await site.trust.generate(site.subaccountId, 'active');
    const file = await site.backup.exportEverything(PASSPHRASE);
    await site.trust.generate(site.subaccountId, 'passive');
    const opened = await site.backup.open(file, PASSPHRASE);
    expect(trustIn(opened)).toMatchObject([{ state: 'different', differences: ['passive'] }]);
  });
});

describe('a backup of version 4', () => {
  it('still comes in whole; it has no trust, and leaves the one that is here', async () => {
    const file = new Uint8Array(await readFile(new URL('./testing/version-4.dcbackup', import.meta.url)));
    const site = await openSite();
    const own = await site.trust.generate(site.subaccountId, 'active');
    const opened = await site.backup.open(file, PASSPHRASE);
    expect(opened.items.map(({ kind, name }) => [kind, name])).toEqual([
      ['preferences', ''],
      ['authority', expect.stringMatching('Root CA')],
      ['transport', ''],
      ['subaccount', 'Development'],
      ['subaccount', 'Transport'],
      ['subaccount', 'Source'],
      ['subaccount', 'Subaccount of QA'],
      ['certificate', 'key.p12'],
      ['certificate', 'made.pem'],
      ['certificate', 'a.p12'],
      ['certificate', 'a.p12'],
      ['destination', 'orders'],
      ['fragment', 'part'],
      ['destination', 'to-QA'],
      ['destination', 'TransportManagementService'],
    ]);
    await importAll(site.backup, file);
    expect((await site.backend.transport?.requests())?.map(({ number }) => number)).toEqual([1]);
    const scope = { subaccountId: site.subaccountId, serviceInstance: null };
    expect(await site.backend.destinations.readSecrets(scope, ['orders'])).toEqual([{ Password: 'secret' }]);
    expect(await site.trust.read(site.subaccountId)).toEqual(own);
    const again = await site.backup.open(file, PASSPHRASE);
    expect(again.items.filter(({ state }) => state !== 'same')).toEqual([]);
  });
});
