import type { Scope } from '../../domain/scope';
import type { CertificateRow, CockpitDatabase, StoredCertificate } from '../workspace/database';
import type { Exclusive } from '../workspace/exclusive';
import { addInChunks, deleteInChunks } from '../workspace/in-chunks';
import { guarded } from '../workspace/storage-error';
import { certificateChange } from './changes';
import { purgeContents } from './contents';
import type { LocalContext, Stamp } from './context';
import { requireSubaccount } from './find-subaccount';
import { PageWriter } from './pages';
import { deletionGone, nameTaken, notFound } from './refusals';
import { certificateKey, levelOf, scopeOf } from './scope';

/** How long a deletion can be undone. */
const KEEP_MILLISECONDS = 60 * 60 * 1000;

/** Records of one row of `deletedPages`. */
const CHUNK = 100;

/** Deletes certificates, all or none: their records leave the list, their bytes stay sealed and out of reach until the purge. */
export function deleteCertificates(
  database: CockpitDatabase,
  scope: Scope,
  names: readonly string[],
  deletionId: string,
  stamp: Stamp,
): PromiseLike<void> {
  const { certificates, certificatePages, changes, deletions, deletedPages, subaccounts } = database;
  const tables = [certificates, certificatePages, changes, deletions, deletedPages, subaccounts];
  return database.transaction('rw', tables, async () => {
    await requireSubaccount(database, scope.subaccountId);
    const unique = [...new Set(names)];
    const rows = await certificates.bulkGet(unique.map((name) => certificateKey(scope, name)));
    const pages = new PageWriter(database, scope);
    await pages.load(rows.filter((row) => row !== undefined));
    const removed: StoredCertificate[] = [];
    for (const [index, name] of unique.entries()) {
      const row = rows[index];
      const record = row && pages.remove(row);
      if (record === undefined) throw notFound('certificate', name);
      removed.push(record);
    }
    await pages.flush();
    await deleteInChunks(
      certificates,
      unique.map((name) => certificateKey(scope, name)),
    );
    await deletions.add({ id: deletionId, at: stamp.at, subaccount: null });
    for (let start = 0; start < removed.length; start += CHUNK) {
      await deletedPages.add({
        deletionId,
        position: start,
        subaccountId: scope.subaccountId,
        level: levelOf(scope),
        records: removed.slice(start, start + CHUNK),
      });
    }
    await addInChunks(
      changes,
      removed.map((record) => certificateChange('delete', stamp, scope.subaccountId, record, null)),
    );
  });
}

/** Brings the certificates of a deletion back, all or none; `conflict` names the first whose name is taken. */
export function undoDeleteCertificates(database: CockpitDatabase, deletionId: string, stamp: Stamp): PromiseLike<void> {
  const { certificates, certificatePages, changes, deletions, deletedPages, subaccounts } = database;
  const tables = [certificates, certificatePages, changes, deletions, deletedPages, subaccounts];
  return database.transaction('rw', tables, async () => {
    const deletion = await deletions.get(deletionId);
    if (deletion === undefined || deletion.subaccount !== null) throw deletionGone('certificate');
    const restored = await takeDeletion(database, deletionId);
    await addInChunks(
      changes,
      restored.map(({ record, subaccountId }) => certificateChange('undo-delete', stamp, subaccountId, null, record)),
    );
  });
}

/** Moves the records of a deletion back into the lists and ends it; to be called within a transaction, after the subaccount is back. */
export async function takeDeletion(
  database: CockpitDatabase,
  deletionId: string,
): Promise<{ readonly record: StoredCertificate; readonly subaccountId: string }[]> {
  const ofDeletion = database.deletedPages
    .where(':id')
    .between([deletionId, 0], [deletionId, Number.POSITIVE_INFINITY]);
  const deletedPages = await ofDeletion.toArray();
  const restored: { record: StoredCertificate; subaccountId: string }[] = [];
  for (const { subaccountId, level, records } of deletedPages) {
    await requireSubaccount(database, subaccountId);
    const scope = scopeOf(subaccountId, level);
    const taken = await database.certificates.bulkGet(records.map(({ name }) => certificateKey(scope, name)));
    const conflict = taken.find((row) => row !== undefined);
    if (conflict !== undefined) throw nameTaken('certificate', conflict.name);
    const pages = new PageWriter(database, scope);
    await pages.openEnd();
    const rows: CertificateRow[] = [];
    for (const record of records) {
      rows.push({ subaccountId, level, name: record.name, id: record.id, page: pages.append(record) });
      restored.push({ record, subaccountId });
    }
    await pages.flush();
    await database.certificates.bulkAdd(rows);
  }
  await ofDeletion.delete();
  await database.deletions.delete(deletionId);
  return restored;
}

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

function purgeDeletion(database: CockpitDatabase, deletionId: string): PromiseLike<void> {
  const { deletions, deletedPages, secrets, files, versions } = database;
  return database.transaction('rw', [deletions, deletedPages, secrets, files, versions], async () => {
    // An undo in another tab may have come first.
    if ((await deletions.get(deletionId)) === undefined) return;
    const pages = deletedPages.where(':id').between([deletionId, 0], [deletionId, Number.POSITIVE_INFINITY]);
    const ids = (await pages.toArray()).flatMap(({ records }) => records.map(({ id }) => id));
    await purgeContents(database, ids);
    await pages.delete();
    await deletions.delete(deletionId);
  });
}
