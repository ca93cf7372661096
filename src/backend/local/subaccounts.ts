import type { Subaccount, Subaccounts, UndoTicket } from '../port';
import type { CockpitDatabase, DeletedPage, SubaccountRow } from '../workspace/database';
import { guarded } from '../workspace/storage-error';
import { subaccountChange } from './changes';
import { type LocalContext, makeStamp, type Stamp } from './context';
import { takeDeletion } from './deletions';
import { requireSubaccount } from './find-subaccount';
import { assertVersion, deletionGone, invalid, nameTaken } from './refusals';
import { allOfSubaccount } from './scope';

const LONGEST_NAME = 200;

/** What a fresh install has. */
const FIRST_SUBACCOUNT = 'Development';

const SEEDED = 'first-subaccount-made';

/** Makes the first subaccount of a database that never had one; deleting it later does not bring it back. */
export async function seedSubaccounts(context: LocalContext): Promise<void> {
  const { database, newId } = context;
  if ((await database.meta.get(SEEDED)) !== undefined) return;
  const stamp = await makeStamp(context);
  const id = newId();
  await database.transaction('rw', database.meta, database.subaccounts, database.changes, async () => {
    if ((await database.meta.get(SEEDED)) !== undefined) return;
    await database.meta.add({ id: SEEDED, value: true });
    if ((await database.subaccounts.count()) === 0)
      await addSubaccount(database, id, { name: FIRST_SUBACCOUNT, description: '' }, stamp);
  });
}

/** Adds a row at the end of the list; to be called within a transaction. Rejects with `conflict` when the name is taken. */
async function addSubaccount(
  database: CockpitDatabase,
  id: string,
  { name, description }: { readonly name: string; readonly description: string },
  stamp: Stamp,
): Promise<SubaccountRow> {
  if ((await database.subaccounts.get({ name })) !== undefined) throw nameTaken('subaccount', name);
  const last = await database.subaccounts.orderBy('position').last();
  const row: SubaccountRow = {
    id,
    name,
    description,
    version: 1,
    createdAt: stamp.at,
    modifiedAt: stamp.at,
    position: (last?.position ?? 0) + 1,
  };
  await database.subaccounts.add(row);
  await database.changes.add(subaccountChange('create', stamp, null, row));
  return row;
}

/** Subaccounts in IndexedDB; rejects as the port says. */
export function createSubaccounts(context: LocalContext): Subaccounts {
  const { database, notices, newId } = context;
  const guard = <T>(work: () => PromiseLike<T>) => guarded({ resource: 'subaccount' }, work);
  return {
    list: () => guard(async () => (await database.subaccounts.orderBy('position').toArray()).map(toSubaccount)),

    create: (draft) =>
      guard(async () => {
        const wanted = checked(draft);
        const stamp = await makeStamp(context);
        const id = newId();
        const row = await database.transaction('rw', database.subaccounts, database.changes, async () =>
          addSubaccount(database, id, wanted, stamp),
        );
        notices.publish('subaccounts');
        return toSubaccount(row);
      }),

    update: (id, changes, expectedVersion) =>
      guard(async () => {
        const wanted = checked(changes);
        const stamp = await makeStamp(context);
        const row = await database.transaction('rw', database.subaccounts, database.changes, async () =>
          updateSubaccount(database, id, wanted, expectedVersion, stamp),
        );
        notices.publish('subaccounts');
        return toSubaccount(row);
      }),

    contents: (id) =>
      guard(async () => {
        await requireSubaccount(database, id);
        return {
          certificates: await database.certificates
            .where(':id')
            .between(...allOfSubaccount(id))
            .count(),
        };
      }),

    delete: (id) =>
      guard(async () => {
        const stamp = await makeStamp(context);
        const ticket = { id: newId() };
        await deleteSubaccount(database, id, ticket, stamp);
        notices.publish('subaccounts');
        notices.publish('certificates');
        return ticket;
      }),

    undoDelete: (ticket) =>
      guard(async () => {
        const stamp = await makeStamp(context);
        await undoDeleteSubaccount(database, ticket, stamp);
        notices.publish('subaccounts');
        notices.publish('certificates');
      }),
  };
}

async function updateSubaccount(
  database: CockpitDatabase,
  id: string,
  { name, description }: { readonly name: string; readonly description: string },
  expectedVersion: number,
  stamp: Stamp,
): Promise<SubaccountRow> {
  const before = await requireSubaccount(database, id);
  assertVersion('subaccount', before.name, expectedVersion, before.version);
  const namesake = await database.subaccounts.get({ name });
  if (namesake !== undefined && namesake.id !== id) throw nameTaken('subaccount', name);
  const after: SubaccountRow = { ...before, name, description, version: before.version + 1, modifiedAt: stamp.at };
  await database.subaccounts.put(after);
  await database.changes.add(subaccountChange('update', stamp, before, after));
  return after;
}

/** Moves the subaccount and its records out of the lists; bytes and passwords stay where they are, out of reach, until the purge. */
function deleteSubaccount(database: CockpitDatabase, id: string, ticket: UndoTicket, stamp: Stamp): PromiseLike<void> {
  const { subaccounts, certificates, certificatePages, changes, deletions, deletedPages } = database;
  const tables = [subaccounts, certificates, certificatePages, changes, deletions, deletedPages];
  return database.transaction('rw', tables, async () => {
    const row = await requireSubaccount(database, id);
    const pages = await certificatePages
      .where(':id')
      .between(...allOfSubaccount(id))
      .toArray();
    const moved = pages.map(
      ({ subaccountId, level, records }, position): DeletedPage => ({
        deletionId: ticket.id,
        position,
        subaccountId,
        level,
        records,
      }),
    );
    await deletions.add({ id: ticket.id, at: stamp.at, subaccount: row });
    await deletedPages.bulkAdd(moved);
    await certificatePages
      .where(':id')
      .between(...allOfSubaccount(id))
      .delete();
    await certificates
      .where(':id')
      .between(...allOfSubaccount(id))
      .delete();
    await subaccounts.delete(id);
    await changes.add(subaccountChange('delete', stamp, row, null));
  });
}

function undoDeleteSubaccount(database: CockpitDatabase, ticket: UndoTicket, stamp: Stamp): PromiseLike<void> {
  const { subaccounts, certificates, certificatePages, changes, deletions, deletedPages } = database;
  const tables = [subaccounts, certificates, certificatePages, changes, deletions, deletedPages];
  return database.transaction('rw', tables, async () => {
    const deletion = await deletions.get(ticket.id);
    if (deletion === undefined || deletion.subaccount === null) throw deletionGone('subaccount');
    const row = deletion.subaccount;
    if ((await subaccounts.get({ name: row.name })) !== undefined) throw nameTaken('subaccount', row.name);
    await subaccounts.add(row);
    await takeDeletion(database, ticket.id);
    await changes.add(subaccountChange('undo-delete', stamp, null, row));
  });
}

function checked(draft: { readonly name: string; readonly description: string }) {
  const name = draft.name.trim();
  if (name === '') throw invalid('subaccount', 'name', 'empty');
  if (name.length > LONGEST_NAME) throw invalid('subaccount', 'name', 'too-long', name);
  if (/\p{Cc}/u.test(name)) throw invalid('subaccount', 'name', 'characters', name);
  return { name, description: draft.description };
}

function toSubaccount({ position: _, ...subaccount }: SubaccountRow): Subaccount {
  return subaccount;
}
