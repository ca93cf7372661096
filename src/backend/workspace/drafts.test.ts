import { afterEach, describe, expect, it } from 'vitest';
import { makeProfile, type TestProfile } from '../local/testing/open-test-workspace';
import type { DraftInfo } from './workspace';

const PASSPHRASE = 'correct horse';

let profile: TestProfile = makeProfile();

afterEach(() => {
  profile.close();
  profile = makeProfile();
});

function info(id: string, overrides: Partial<DraftInfo> = {}): DraftInfo {
  return {
    id,
    kind: 'destination',
    subaccountId: 's',
    serviceInstance: null,
    title: `title of ${id}`,
    basedOn: null,
    savedAt: '2026-03-01T09:00:00.000Z',
    ...overrides,
  };
}

const content = {
  properties: Object.fromEntries([
    ['Name', 'orders'],
    ['Password', 'pa55'],
    ['__proto__', 'kept'],
  ]),
  labels: [],
};

describe('drafts', () => {
  it('come back after a reload, oldest first', async () => {
    const { workspace } = await profile.openTab();
    const later = info('a', { savedAt: '2026-03-02T09:00:00.000Z', basedOn: { name: 'orders', version: 3 } });
    await workspace.drafts.save(later, content);
    await workspace.drafts.save(info('b', { kind: 'fragment', serviceInstance: 'i' }), { other: true });
    const reloaded = (await profile.openTab()).workspace.drafts;
    expect(await reloaded.list()).toEqual([info('b', { kind: 'fragment', serviceInstance: 'i' }), later]);
    expect(await reloaded.read('a')).toEqual(content);
    expect(await reloaded.read('b')).toEqual({ other: true });
    expect(await reloaded.read('none')).toBeNull();
  });

  it('are overwritten under the same id, and gone once deleted', async () => {
    const { workspace, database } = await profile.openTab();
    await workspace.drafts.save(info('a'), content);
    await workspace.drafts.save(info('a', { title: 'changed' }), { changed: true });
    expect(await workspace.drafts.list()).toEqual([info('a', { title: 'changed' })]);
    expect(await workspace.drafts.read('a')).toEqual({ changed: true });
    await workspace.drafts.delete('a');
    await workspace.drafts.delete('a');
    expect(await workspace.drafts.list()).toEqual([]);
    expect(await workspace.drafts.read('a')).toBeNull();
    expect(await database.secrets.count()).toBe(0);
  });

  it('survive a passphrase that is set, changed and removed', async () => {
    const { workspace, vault } = await profile.openTab();
    await workspace.drafts.save(info('a'), content);
    await vault.setPassphrase(PASSPHRASE);
    expect(await workspace.drafts.read('a')).toEqual(content);
    await vault.changePassphrase(PASSPHRASE, 'battery staple');
    await vault.removePassphrase('battery staple');
    expect(await workspace.drafts.read('a')).toEqual(content);
  });

  it('while locked are listed and can be deleted, and neither read nor saved', async () => {
    const { workspace, vault } = await profile.openTab();
    await workspace.drafts.save(info('a'), content);
    await vault.setPassphrase(PASSPHRASE);
    vault.lock();
    expect(await workspace.drafts.list()).toEqual([info('a')]);
    await expect(workspace.drafts.read('a')).rejects.toMatchObject({ code: 'locked' });
    await expect(workspace.drafts.save(info('a'), {})).rejects.toMatchObject({ code: 'locked' });
    await expect(workspace.drafts.save(info('b'), {})).rejects.toMatchObject({ code: 'locked' });
    expect(await workspace.drafts.list()).toEqual([info('a')]);
    await workspace.drafts.delete('a');
    expect(await workspace.drafts.list()).toEqual([]);
  });

  it('are told to every tab', async () => {
    const [one, other] = [await profile.openTab(), await profile.openTab()];
    const heard = new Promise((resolve) => other.notices.subscribe(resolve));
    await one.workspace.drafts.save(info('a'), content);
    expect(await heard).toEqual({ resource: 'drafts' });
  });
});
