import type { Table } from 'dexie';
import type { Scope } from '../../domain/scope';
import type { ChangeRow, CockpitDatabase, DeletionRow, NameRow, RecordKind, StoredRecord } from '../workspace/database';
import { addInChunks, deleteInChunks } from '../workspace/in-chunks';
import { allCollections, type Collection } from './collections';
import type { Stamp } from './context';
import { requireScope } from './find-scope';
import { PageWriter } from './pages';
import { deletionGone, nameTaken, notFound } from './refusals';
import { levelOf, nameKey, scopeOf } from './scope';

/** Records of one row of `deletedPages`. */
const CHUNK = 100;

/** What the change log says of one record of a deletion. */
export type ToChange<Stored> = (
  action: 'delete' | 'undo-delete',
  stamp: Stamp,
  subaccountId: string,
  record: Stored,
) => ChangeRow;

/** Every table that a deletion, or its undoing, may touch. */
export function deletionTables(database: CockpitDatabase): readonly Table[] {
  const { subaccounts, serviceInstances, drafts, trust, changes, deletions, deletedPages } = database;
  const records = allCollections(database).flatMap(({ rows, pages }): Table[] => [rows, pages]);
  return [subaccounts, serviceInstances, drafts, trust, changes, deletions, deletedPages, ...records];
}

/** Deletes records, all or none: they leave the list, what is sealed for them stays out of reach until the purge. */
export function deleteRecords<Stored extends StoredRecord>(
  database: CockpitDatabase,
  collection: Collection<Stored>,
  scope: Scope,
  names: readonly string[],
  { deletionId, stamp, toChange }: { deletionId: string; stamp: Stamp; toChange: ToChange<Stored> },
): PromiseLike<void> {
  const { kind, rows } = collection;
  return database.transaction('rw', [...deletionTables(database)], async () => {
    await requireScope(database, scope);
    const unique = [...new Set(names)];
    const found = await rows.bulkGet(unique.map((name) => nameKey(scope, name)));
    const pages = new PageWriter(collection, scope);
    await pages.load(found.filter((row) => row !== undefined));
    const removed: Stored[] = [];
    for (const [index, name] of unique.entries()) {
      const row = found[index];
      const record = row && pages.remove(row);
      if (record === undefined) throw notFound(kind, name);
      removed.push(record);
    }
    await pages.flush();
    await deleteInChunks(
      rows,
      unique.map((name) => nameKey(scope, name)),
    );
    await database.deletions.add(deletionOf(kind, deletionId, stamp));
    for (let start = 0; start < removed.length; start += CHUNK) {
      await database.deletedPages.add({
        deletionId,
        position: start,
        kind,
        subaccountId: scope.subaccountId,
        level: levelOf(scope),
        records: removed.slice(start, start + CHUNK),
      });
    }
    await addInChunks(
      database.changes,
      removed.map((record) => toChange('delete', stamp, scope.subaccountId, record)),
    );
  });
}

/** Brings the records of a deletion back, all or none; `conflict` names the first whose name is taken. */
export function undoDeleteRecords<Stored extends StoredRecord>(
  database: CockpitDatabase,
  collection: Collection<Stored>,
  deletionId: string,
  stamp: Stamp,
  toChange: ToChange<Stored>,
): PromiseLike<void> {
  return database.transaction('rw', [...deletionTables(database)], async () => {
    await requireDeletion(database, deletionId, collection.kind);
    const restored: ChangeRow[] = [];
    for (const { subaccountId, level, records } of await readDeletedPages<Stored>(database, deletionId)) {
      await restoreRecords(database, collection, scopeOf(subaccountId, level), records);
      restored.push(...records.map((record) => toChange('undo-delete', stamp, subaccountId, record)));
    }
    await endDeletion(database, deletionId);
    await addInChunks(database.changes, restored);
  });
}

/**
 * Moves everything between two keys, of a subaccount or of one of its levels, out of the lists.
 * To be called within a transaction over `deletionTables`, and followed by adding the deletion.
 */
export async function moveToDeletion(
  database: CockpitDatabase,
  deletionId: string,
  [from, to]: readonly [unknown[], unknown[]],
): Promise<void> {
  let position = 0;
  for (const { kind, rows, pages } of allCollections(database)) {
    for (const { subaccountId, level, records } of await pages.where(':id').between(from, to).toArray()) {
      await database.deletedPages.add({ deletionId, position, kind, subaccountId, level, records });
      position += 1;
    }
    await pages.where(':id').between(from, to).delete();
    await rows.where(':id').between(from, to).delete();
  }
}

/** Moves all of a deletion back and ends it; to be called within a transaction over `deletionTables`, after the subaccount is back. */
export async function takeDeletion(database: CockpitDatabase, deletion: DeletionRow): Promise<void> {
  const { serviceInstances, drafts, trust } = database;
  await serviceInstances.bulkAdd(deletion.serviceInstances);
  if (deletion.trust !== undefined) await trust.add(deletion.trust);
  const collections = new Map(allCollections(database).map((collection) => [collection.kind, collection]));
  for (const { kind, subaccountId, level, records } of await readDeletedPages(database, deletion.id)) {
    const collection = collections.get(kind);
    if (collection !== undefined) await restoreRecords(database, collection, scopeOf(subaccountId, level), records);
  }
  // A form that stayed open may have saved its draft again.
  const present = await drafts.bulkGet(deletion.drafts.map(({ id }) => id));
  await drafts.bulkAdd(deletion.drafts.filter((_, index) => present[index] === undefined));
  await endDeletion(database, deletion.id);
}

/** The row of a deletion of this kind; rejects with `not-found` once it was undone or purged. */
export async function requireDeletion(
  database: CockpitDatabase,
  deletionId: string,
  kind: DeletionRow['of'],
): Promise<DeletionRow> {
  const deletion = await database.deletions.get(deletionId);
  if (deletion === undefined || deletion.of !== kind) throw deletionGone(kind);
  return deletion;
}

/** The row of a deletion that takes nothing along. */
function deletionOf(kind: RecordKind, id: string, { at }: Stamp): DeletionRow {
  return { id, at, of: kind, subaccount: null, serviceInstances: [], drafts: [] };
}

async function restoreRecords<Stored extends StoredRecord>(
  database: CockpitDatabase,
  collection: Collection<Stored>,
  scope: Scope,
  records: readonly Stored[],
): Promise<void> {
  await requireScope(database, scope);
  const taken = await collection.rows.bulkGet(records.map(({ name }) => nameKey(scope, name)));
  const conflict = taken.find((row) => row !== undefined);
  if (conflict !== undefined) throw nameTaken(collection.kind, conflict.name);
  const pages = new PageWriter(collection, scope);
  await pages.openEnd();
  const rows = records.map((record): NameRow => {
    const { id, name } = record;
    return { subaccountId: scope.subaccountId, level: levelOf(scope), name, id, page: pages.append(record) };
  });
  await pages.flush();
  await collection.rows.bulkAdd(rows);
}

function pagesOfDeletion(database: CockpitDatabase, deletionId: string) {
  return database.deletedPages.where(':id').between([deletionId, 0], [deletionId, Number.POSITIVE_INFINITY]);
}

/** The pages of a deletion; of which kind their records are, `kind` says. */
async function readDeletedPages<Stored extends StoredRecord>(database: CockpitDatabase, deletionId: string) {
  const pages = await pagesOfDeletion(database, deletionId).toArray();
  return pages.map(({ records, ...page }) => ({ ...page, records: records as readonly Stored[] }));
}

/** Nothing of the deletion is left to undo. */
export async function endDeletion(database: CockpitDatabase, deletionId: string): Promise<void> {
  await pagesOfDeletion(database, deletionId).delete();
  await database.deletions.delete(deletionId);
}
