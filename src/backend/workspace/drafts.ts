import type { CockpitDatabase } from './database';
import type { Notices } from './notices';
import { guarded } from './storage-error';
import type { SealingVault } from './vault/vault';
import type { Drafts } from './workspace';

/** Under which name the content of a draft is sealed; it is bound to it. */
export function draftSecretId(id: string): string {
  return `draft/${id}`;
}

/** Drafts in the database; besides what the interface says, all calls reject with `unavailable` or `quota-exceeded`. */
export function createDrafts(database: CockpitDatabase, vault: SealingVault, notices: Notices): Drafts {
  const { drafts, secrets } = database;
  const guard = <T>(work: () => PromiseLike<T>) => guarded({ resource: 'draft' }, work);
  return {
    list: () =>
      guard(async () => {
        const rows = await drafts.toArray();
        return rows.sort((left, right) => (left.savedAt < right.savedAt ? -1 : left.savedAt > right.savedAt ? 1 : 0));
      }),

    read: (id) =>
      guard(async () => {
        if ((await drafts.get(id)) === undefined) return null;
        const bytes = await vault.openSecret(draftSecretId(id));
        return bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as unknown);
      }),

    save: (info, content) =>
      guard(async () => {
        const { id } = info;
        const bytes = new TextEncoder().encode(JSON.stringify(content));
        await vault.writeSealed(
          [drafts],
          (seal) => seal(draftSecretId(id), bytes),
          async (row) => {
            await drafts.put(info);
            await secrets.put(row);
          },
        );
        notices.publish('drafts');
      }),

    delete: (id) =>
      guard(async () => {
        await database.transaction('rw', drafts, secrets, async () => {
          await drafts.delete(id);
          await secrets.delete(draftSecretId(id));
        });
        notices.publish('drafts');
      }),
  };
}
