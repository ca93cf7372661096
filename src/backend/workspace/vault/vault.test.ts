import { afterEach, describe, expect, it } from 'vitest';
import { makeProfile, type TestProfile } from '../../local/testing/open-test-workspace';
import type { OpenedWorkspace } from '../open-workspace';
import type { VaultState } from '../workspace';

const PASSPHRASE = 'correct horse';
const plain = new TextEncoder().encode('a value worth hiding');

let profile: TestProfile = makeProfile();

afterEach(() => {
  profile.close();
  profile = makeProfile();
});

function save({ vault, database }: OpenedWorkspace, id: string, value = plain): Promise<void> {
  return vault.writeSealed(
    [],
    (seal) => seal(id, value),
    async (row) => {
      await database.secrets.put(row);
    },
  );
}

function stateBecomes({ vault }: OpenedWorkspace, wanted: VaultState): Promise<void> {
  if (vault.state() === wanted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = vault.subscribe((state) => {
      if (state !== wanted) return;
      end();
      resolve();
    });
  });
}

describe('without a passphrase', () => {
  it('seals under a key that cannot be extracted', async () => {
    const tab = await profile.openTab();
    const row = await tab.database.vault.get('key');
    expect(row).toMatchObject({ kind: 'browser', key: { extractable: false } });
    await save(tab, 'content/a/1');
    expect(tab.vault.state()).toBe('browser-key');
    expect(await tab.vault.openSecret('content/a/1')).toEqual(plain);
  });

  it('gives two tabs that open at once the same key', async () => {
    const [one, other] = await Promise.all([profile.openTab(), profile.openTab()]);
    await save(one, 'content/a/1');
    expect(await other.vault.openSecret('content/a/1')).toEqual(plain);
  });

  it('answers null for what was never sealed', async () => {
    const tab = await profile.openTab();
    expect(await tab.vault.openSecret('content/none/1')).toBeNull();
  });
});

describe('a sealed value', () => {
  it('does not open in the place of another record', async () => {
    const tab = await profile.openTab();
    await save(tab, 'content/a/1');
    const row = await tab.database.secrets.get('content/a/1');
    await tab.database.secrets.put({ ...structuredClone(row), id: 'content/b/1' } as never);
    await expect(tab.vault.openSecret('content/b/1')).rejects.toMatchObject({
      code: 'unavailable',
      details: { reason: 'damaged' },
    });
    expect(await tab.vault.openSecret('content/a/1')).toEqual(plain);
  });

  it('does not open with one bit changed', async () => {
    const tab = await profile.openTab();
    await save(tab, 'content/a/1');
    await tab.database.secrets
      .where('id')
      .equals('content/a/1')
      .modify((row) => {
        row.data[3] = (row.data[3] ?? 0) ^ 1;
      });
    await expect(tab.vault.openSecret('content/a/1')).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('is different every time the same value is sealed', async () => {
    const tab = await profile.openTab();
    await save(tab, 'content/a/1');
    await save(tab, 'content/a/2');
    const rows = await tab.database.secrets.toArray();
    expect(rows[0]?.data).not.toEqual(rows[1]?.data);
    expect(rows[0]?.iv).not.toEqual(rows[1]?.iv);
  });
});

describe('a passphrase', () => {
  it('seals everything under a new key and opens it after a reload', async () => {
    const tab = await profile.openTab();
    await save(tab, 'content/a/1');
    const before = await tab.database.secrets.get('content/a/1');
    await tab.vault.setPassphrase(PASSPHRASE);
    const after = await tab.database.secrets.get('content/a/1');
    expect(after?.keyId).not.toBe(before?.keyId);
    expect(after?.data).not.toEqual(before?.data);
    expect(tab.vault.state()).toBe('unlocked');
    expect(await tab.vault.openSecret('content/a/1')).toEqual(plain);

    const reloaded = await profile.openTab();
    expect(reloaded.vault.state()).toBe('locked');
    await expect(reloaded.vault.openSecret('content/a/1')).rejects.toMatchObject({ code: 'locked' });
    await reloaded.vault.unlock(PASSPHRASE);
    expect(reloaded.vault.state()).toBe('unlocked');
    expect(await reloaded.vault.openSecret('content/a/1')).toEqual(plain);
  });

  it('leaves no key in the database that opens anything', async () => {
    const tab = await profile.openTab();
    await save(tab, 'content/a/1');
    await tab.vault.setPassphrase(PASSPHRASE);
    const rows = await tab.database.vault.toArray();
    expect(rows.map(({ id }) => id).sort()).toEqual(['key', 'sealed-writes']);
    expect(rows.find(({ id }) => id === 'key')).not.toHaveProperty('key');
  });

  it('opens whichever way its characters are composed', async () => {
    const tab = await profile.openTab();
    await tab.vault.setPassphrase('Schlüssel zum Glück'.normalize('NFD'));
    tab.vault.lock();
    await tab.vault.unlock('Schlüssel zum Glück'.normalize('NFC'));
    expect(tab.vault.state()).toBe('unlocked');
  });

  const refusals = [
    { name: 'too short', act: (tab: OpenedWorkspace) => tab.vault.setPassphrase('1234567'), rule: 'too-short' },
    {
      name: 'changed when none is set',
      act: (tab: OpenedWorkspace) => tab.vault.changePassphrase('x', PASSPHRASE),
      rule: 'not-set',
    },
    {
      name: 'removed when none is set',
      act: (tab: OpenedWorkspace) => tab.vault.removePassphrase('x'),
      rule: 'not-set',
    },
  ];
  it.each(refusals)('is refused when $name', async ({ act, rule }) => {
    const tab = await profile.openTab();
    await expect(act(tab)).rejects.toMatchObject({ code: 'invalid', details: { rule } });
    expect(tab.vault.state()).toBe('browser-key');
  });

  const wrong = [
    { name: 'unlock', act: (tab: OpenedWorkspace) => tab.vault.unlock('wrong passphrase') },
    { name: 'change', act: (tab: OpenedWorkspace) => tab.vault.changePassphrase('wrong passphrase', 'another one') },
    { name: 'remove', act: (tab: OpenedWorkspace) => tab.vault.removePassphrase('wrong passphrase') },
  ];
  it.each(wrong)('that is wrong does not $name, and changes nothing', async ({ act }) => {
    const tab = await profile.openTab();
    await save(tab, 'content/a/1');
    await tab.vault.setPassphrase(PASSPHRASE);
    tab.vault.lock();
    const before = await tab.database.vault.get('key');
    await expect(act(tab)).rejects.toMatchObject({ code: 'invalid', details: { rule: 'passphrase' } });
    expect(await tab.database.vault.get('key')).toEqual(before);
    expect(tab.vault.state()).toBe('locked');
  });

  it('changed opens with the new one only, and leaves the sealed values as they are', async () => {
    const tab = await profile.openTab();
    await save(tab, 'content/a/1');
    await tab.vault.setPassphrase(PASSPHRASE);
    const before = await tab.database.secrets.get('content/a/1');
    await tab.vault.changePassphrase(PASSPHRASE, 'battery staple');
    expect(await tab.database.secrets.get('content/a/1')).toEqual(before);
    const reloaded = await profile.openTab();
    await expect(reloaded.vault.unlock(PASSPHRASE)).rejects.toMatchObject({ details: { rule: 'passphrase' } });
    await reloaded.vault.unlock('battery staple');
    expect(await reloaded.vault.openSecret('content/a/1')).toEqual(plain);
  });

  it('removed leaves everything under a key of the browser', async () => {
    const tab = await profile.openTab();
    await save(tab, 'content/a/1');
    await tab.vault.setPassphrase(PASSPHRASE);
    await tab.vault.removePassphrase(PASSPHRASE);
    expect(tab.vault.state()).toBe('browser-key');
    const reloaded = await profile.openTab();
    expect(await reloaded.vault.openSecret('content/a/1')).toEqual(plain);
  });

  it('cannot be set while locked', async () => {
    const tab = await profile.openTab();
    await tab.vault.setPassphrase(PASSPHRASE);
    tab.vault.lock();
    await expect(tab.vault.setPassphrase('battery staple')).rejects.toMatchObject({ code: 'locked' });
  });
});

describe('locking', () => {
  it('does nothing without a passphrase', async () => {
    const tab = await profile.openTab();
    tab.vault.lock();
    expect(tab.vault.state()).toBe('browser-key');
  });

  it('in one tab locks all', async () => {
    const [one, other] = [await profile.openTab(), await profile.openTab()];
    await one.vault.setPassphrase(PASSPHRASE);
    await stateBecomes(other, 'locked');
    await other.vault.unlock(PASSPHRASE);
    one.vault.lock();
    await stateBecomes(other, 'locked');
    await expect(other.vault.openSecret('x')).resolves.toBeNull();
    await expect(save(other, 'content/a/1')).rejects.toMatchObject({ code: 'locked' });
  });

  it('is lifted in every tab when the passphrase is removed', async () => {
    const [one, other] = [await profile.openTab(), await profile.openTab()];
    await one.vault.setPassphrase(PASSPHRASE);
    await stateBecomes(other, 'locked');
    await one.vault.removePassphrase(PASSPHRASE);
    await stateBecomes(other, 'browser-key');
    await save(other, 'content/a/1');
    expect(await one.vault.openSecret('content/a/1')).toEqual(plain);
  });
});

describe('tabs that write while the key changes', () => {
  it('seal anew when the key changed after they had encrypted', async () => {
    const [one, other] = [await profile.openTab(), await profile.openTab()];
    const sealedUnder: string[] = [];
    let isFirst = true;
    await one.vault.setPassphrase(PASSPHRASE);
    await one.vault.removePassphrase(PASSPHRASE);
    await stateBecomes(other, 'browser-key');
    await other.vault.writeSealed(
      [],
      async (seal) => {
        const row = await seal('content/a/1', plain);
        sealedUnder.push(row.keyId);
        if (isFirst) {
          isFirst = false;
          await one.vault.setPassphrase(PASSPHRASE);
          await one.vault.removePassphrase(PASSPHRASE);
        }
        return row;
      },
      async (row) => {
        await other.database.secrets.put(row);
      },
    );
    const key = await one.database.vault.get('key');
    expect(sealedUnder).toHaveLength(2);
    expect(key).toMatchObject({ keyId: sealedUnder[1] });
    expect(await one.vault.openSecret('content/a/1')).toEqual(plain);
  });

  it('lose nothing that was saved during the re-encryption', async () => {
    const [one, other] = [await profile.openTab(), await profile.openTab()];
    for (let number = 0; number < 150; number += 1) await save(one, `content/a/${number}`);
    const [, ...saves] = await Promise.all([
      one.vault.setPassphrase(PASSPHRASE).then(() => one.vault.removePassphrase(PASSPHRASE)),
      ...Array.from({ length: 20 }, (_, number) =>
        save(other, `content/b/${number}`).then(
          () => number,
          (error: { code: string }) => error.code,
        ),
      ),
    ]);
    expect(saves.every((outcome) => typeof outcome === 'number' || outcome === 'locked')).toBe(true);
    const reloaded = await profile.openTab();
    for (const id of await reloaded.database.secrets.toCollection().primaryKeys()) {
      expect(await reloaded.vault.openSecret(id)).toEqual(plain);
    }
    const saved = saves.filter((outcome) => typeof outcome === 'number').length;
    expect(await reloaded.database.secrets.count()).toBe(150 + saved);
  });

  it('never bring back a secret that was deleted during the re-encryption', async () => {
    const [one, other] = [await profile.openTab(), await profile.openTab()];
    for (let number = 0; number < 100; number += 1) await save(one, `content/a/${number}`);
    await Promise.all([one.vault.setPassphrase(PASSPHRASE), other.database.secrets.delete('content/a/7')]);
    expect(await one.database.secrets.get('content/a/7')).toBeUndefined();
    expect(await one.database.secrets.count()).toBe(99);
  });
});
