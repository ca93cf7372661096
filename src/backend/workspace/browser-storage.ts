import type { CockpitDatabase } from './database';
import { guarded } from './storage-error';
import type { BrowserStorage } from './workspace';

const ROW = 'asked-to-keep';

/** What the browser offers of `navigator.storage`; older and insecure contexts lack some or all of it. */
export type StorageFacts = Partial<Pick<StorageManager, 'estimate' | 'persisted' | 'persist'>>;

/** How much is stored, and whether the browser promised to keep it. The question is put once per profile. */
export function createBrowserStorage(database: CockpitDatabase, facts: StorageFacts | undefined): BrowserStorage {
  const isPersisted = async () => (await facts?.persisted?.()) ?? null;
  return {
    async report() {
      const [estimate, persisted] = await Promise.all([facts?.estimate?.(), isPersisted()]);
      return { used: estimate?.usage ?? null, quota: estimate?.quota ?? null, persisted };
    },
    async askToKeep() {
      const isFirst = await guarded({}, () =>
        database.transaction('rw', database.meta, async () => {
          if ((await database.meta.get(ROW)) !== undefined) return false;
          await database.meta.add({ id: ROW, value: true });
          return true;
        }),
      );
      if (isFirst && facts?.persist !== undefined) return facts.persist();
      return (await isPersisted()) ?? false;
    },
  };
}
