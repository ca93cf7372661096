import type { CockpitDatabase } from './database';
import type { Notices } from './notices';
import { guarded } from './storage-error';
import { defaultPreferences, type PreferenceStore, type Preferences } from './workspace';

const ROW = 'preferences';

/** Preferences in the database; what was never set has its default. Both calls reject with `unavailable` or `quota-exceeded`. */
export function createPreferenceStore(database: CockpitDatabase, notices: Notices): PreferenceStore {
  return {
    read: () => guarded({ resource: 'preferences' }, () => readPreferences(database)),
    async update(changes) {
      const updated = await guarded({ resource: 'preferences' }, () =>
        database.transaction('rw', database.meta, async () => writePreferences(database, changes)),
      );
      notices.publish('preferences');
      return updated;
    },
  };
}

/** Changes some preferences and answers all; to be called within a transaction over `meta`. */
export async function writePreferences(database: CockpitDatabase, changes: Partial<Preferences>): Promise<Preferences> {
  const next = { ...(await readPreferences(database)), ...changes };
  await database.meta.put({ id: ROW, value: next });
  return next;
}

/** The stored preferences over the defaults: a preference that a newer version adds has its default at once. */
async function readPreferences(database: CockpitDatabase): Promise<Preferences> {
  const row = await database.meta.get(ROW);
  return { ...defaultPreferences, ...(row?.value as Partial<Preferences> | undefined) };
}
