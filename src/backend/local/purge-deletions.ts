import type { CockpitDatabase, DeletedPage, RecordKind } from '../workspace/database';
import { draftSecretId } from '../workspace/drafts';
import type { Exclusive } from '../workspace/exclusive';
import { guarded } from '../workspace/storage-error';
import { purgeContents } from './contents';
import type { LocalContext } from './context';
import { endDeletion } from './deletions';
import { propertySecretsId } from './destinations/property-secrets';
import { deleteTrustKeys } from './trust/stored-trust';

/** How long a deletion can be undone. */
const KEEP_MILLISECONDS = 60 * 60 * 1000;

/**
 * Removes for good what was deleted more than an hour ago, in one tab only.
 * Rejects with `unavailable` when the database does not answer.
 */
export async function purgeDeletions(
  { database, clock }: Pick<LocalContext, 'database' | 'clock'>,
  exclusive: Exclusive,
): Promise<void> {
  const before = new Date(clock.now().getTime() - KEEP_MILLISECONDS).toISOString();
  await guarded({}, () =>
    exclusive('purge', async () => {
      const old = await database.deletions.where('at').below(before).primaryKeys();
      for (const deletionId of old) await purgeDeletion(database, deletionId);
    }),
  );
}

/** Removes what is kept beside the records of a kind. */
const purges: Record<RecordKind, (database: CockpitDatabase, ids: readonly string[]) => PromiseLike<void>> = {
  certificate: purgeContents,
  destination: purgeProperties,
  fragment: purgeProperties,
};

function purgeProperties({ secrets }: CockpitDatabase, ids: readonly string[]): PromiseLike<void> {
  return secrets.bulkDelete(ids.map(propertySecretsId));
}

function purgeDeletion(database: CockpitDatabase, deletionId: string): PromiseLike<void> {
  const { deletions, deletedPages, secrets, files, versions, drafts } = database;
  return database.transaction('rw', [deletions, deletedPages, secrets, files, versions, drafts], async () => {
    // An undo in another tab may have come first.
    const deletion = await deletions.get(deletionId);
    if (deletion === undefined) return;
    const pages: DeletedPage[] = await deletedPages
      .where(':id')
      .between([deletionId, 0], [deletionId, Number.POSITIVE_INFINITY])
      .toArray();
    for (const { kind, records } of pages) {
      await purges[kind](
        database,
        records.map(({ id }) => id),
      );
    }
    const draftIds = deletion.drafts.map(({ id }) => id);
    const savedAgain = await drafts.bulkGet(draftIds);
    await secrets.bulkDelete(draftIds.filter((_, index) => savedAgain[index] === undefined).map(draftSecretId));
    if (deletion.trust !== undefined) await deleteTrustKeys(database, deletion.trust);
    await endDeletion(database, deletionId);
  });
}
