import { afterEach, describe, expect, it } from 'vitest';
import { makeProfile, type TestProfile } from '../local/testing/open-test-workspace';
import { makeExclusive } from './exclusive';
import { toBackendError } from './storage-error';
import { defaultPreferences } from './workspace';

let profile: TestProfile = makeProfile();

afterEach(() => {
  profile.close();
  profile = makeProfile();
});

describe('preferences', () => {
  it('have their defaults until they are set, and stay set', async () => {
    const { workspace } = await profile.openTab();
    expect(await workspace.preferences.read()).toEqual(defaultPreferences);
    await workspace.preferences.update({ userName: 'Ada' });
    const changed = await workspace.preferences.update({ theme: 'sap_horizon_dark' });
    expect(changed).toEqual({ ...defaultPreferences, userName: 'Ada', theme: 'sap_horizon_dark' });
    const reloaded = await profile.openTab();
    expect(await reloaded.workspace.preferences.read()).toEqual(changed);
  });

  it('lose nothing when two tabs change them at once', async () => {
    const [one, other] = [await profile.openTab(), await profile.openTab()];
    await Promise.all([
      one.workspace.preferences.update({ userName: 'Ada' }),
      other.workspace.preferences.update({ navigationCollapsed: true }),
    ]);
    expect(await one.workspace.preferences.read()).toMatchObject({ userName: 'Ada', navigationCollapsed: true });
  });

  it('are told to the other tabs, once for changes that come together', async () => {
    const [one, other] = [await profile.openTab(), await profile.openTab()];
    const heard: string[] = [];
    const first = new Promise<void>((resolve) => {
      other.notices.subscribe(({ resource }) => {
        heard.push(resource);
        resolve();
      });
    });
    await one.workspace.preferences.update({ userName: 'Ada' });
    await one.workspace.preferences.update({ userName: 'Grace' });
    await first;
    expect(heard).toEqual(['preferences']);
  });
});

describe('browser storage', () => {
  const facts = (answer: boolean) => {
    const asked: string[] = [];
    return {
      asked,
      storage: {
        estimate: async () => ({ usage: 10, quota: 1000 }),
        persisted: async () => asked.length > 0 && answer,
        persist: async () => {
          asked.push('persist');
          return answer;
        },
      },
    };
  };

  it('reports what the browser tells', async () => {
    const { workspace } = await profile.openTab({ storage: facts(true).storage });
    expect(await workspace.storage.report()).toEqual({ used: 10, quota: 1000, persisted: false });
  });

  it('reports nothing where the browser tells nothing', async () => {
    const { workspace } = await profile.openTab({ storage: {} });
    expect(await workspace.storage.report()).toEqual({ used: null, quota: null, persisted: null });
    expect(await workspace.storage.askToKeep()).toBe(false);
  });

  it('asks to keep the data once per profile', async () => {
    const { asked, storage } = facts(true);
    const { workspace } = await profile.openTab({ storage });
    expect(await workspace.storage.askToKeep()).toBe(true);
    const reloaded = await profile.openTab({ storage });
    expect(await reloaded.workspace.storage.askToKeep()).toBe(true);
    expect(asked).toEqual(['persist']);
  });

  it('is asked to keep the data at the first save, not before', async () => {
    const { asked, storage } = facts(true);
    const { backend } = await profile.openBackend({ options: { storage } });
    const [subaccount] = await backend.subaccounts.list();
    expect(asked).toEqual([]);
    const scope = { subaccountId: subaccount?.id ?? '', serviceInstance: null };
    const draft = { content: Uint8Array.of(1), origin: 'uploaded' as const, labels: [] };
    await backend.certificates.create(scope, [{ ...draft, name: 'a.pem' }]);
    await expect.poll(() => asked).toEqual(['persist']);
    await backend.certificates.create(scope, [{ ...draft, name: 'b.pem' }]);
    expect(asked).toEqual(['persist']);
  });
});

describe('makeExclusive', () => {
  it('lets one of two tabs do the work', async () => {
    const held = new Set<string>();
    const locks = {
      request: async (name: string, _options: LockOptions, run: (lock: Lock | null) => Promise<unknown>) => {
        if (held.has(name)) return run(null);
        held.add(name);
        try {
          return await run({ name, mode: 'exclusive' });
        } finally {
          held.delete(name);
        }
      },
    } as unknown as LockManager;
    const done: string[] = [];
    const exclusive = makeExclusive('db', locks);
    const [first, second] = await Promise.all([
      exclusive('purge', async () => void done.push('first')),
      exclusive('purge', async () => void done.push('second')),
    ]);
    expect([first, second, done]).toEqual([true, false, ['first']]);
    expect(await exclusive('purge', async () => undefined)).toBe(true);
  });
});

describe('toBackendError', () => {
  const table = [
    {
      name: 'no room',
      thrown: new DOMException('full', 'QuotaExceededError'),
      code: 'quota-exceeded',
      reason: 'quota',
    },
    {
      name: 'no room, inside what Dexie threw',
      thrown: Object.assign(new Error('aborted'), {
        name: 'AbortError',
        inner: new DOMException('', 'QuotaExceededError'),
      }),
      code: 'quota-exceeded',
      reason: 'quota',
    },
    {
      name: 'no room, in a bulk call',
      thrown: Object.assign(new Error('bulk'), {
        name: 'BulkError',
        failures: [new DOMException('', 'QuotaExceededError')],
      }),
      code: 'quota-exceeded',
      reason: 'quota',
    },
    {
      name: 'closed',
      thrown: Object.assign(new Error(), { name: 'DatabaseClosedError' }),
      code: 'unavailable',
      reason: 'closed',
    },
    {
      name: 'private browsing',
      thrown: new DOMException('', 'SecurityError'),
      code: 'unavailable',
      reason: 'not-allowed',
    },
    { name: 'anything else', thrown: new TypeError('broken'), code: 'unavailable', reason: 'TypeError' },
  ];
  it.each(table)('$name', ({ thrown, code, reason }) => {
    const error = toBackendError(thrown, { resource: 'certificate' });
    expect(error).toMatchObject({ code, details: { resource: 'certificate', reason }, cause: thrown });
  });
});
