import type { Subaccount, Subaccounts, UndoTicket } from '../port';
import type { CockpitDatabase, SubaccountRow } from '../workspace/database';
import { guarded } from '../workspace/storage-error';
import { subaccountChange } from './changes';
import { type LocalContext, makeStamp, type Stamp } from './context';
import { countContents } from './count-contents';
import { deletionTables, moveToDeletion, requireDeletion, takeDeletion } from './deletions';
import { requireSubaccount } from './find-scope';
import { checkDisplayName } from './names';
import { assertVersion, deletionGone, nameTaken } from './refusals';
import { allOfSubaccount } from './scope';

/** What a fresh install has. */
const FIRST_SUBACCOUNT = 'Development';

const MOVING = [
  'subaccounts',
  'service-instances',
  'certificates',
  'destinations',
  'fragments',
  'trust',
  'drafts',
] as const;

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
  /** All that lies in a subaccount comes or goes with it. */
  const moving = <T>(work: () => PromiseLike<T>) =>
    guard(async () => {
      const result = await work();
      for (const resource of MOVING) notices.publish(resource);
      return result;
    });
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
      guard(() =>
        database.transaction('r', [...deletionTables(database)], async () => {
          await requireSubaccount(database, id);
          return countContents(database, allOfSubaccount(id));
        }),
      ),

    delete: (id) =>
      moving(async () => {
        const ticket = { id: newId() };
        await deleteSubaccount(database, id, ticket, await makeStamp(context));
        return ticket;
      }),

    undoDelete: (ticket) => moving(async () => undoDeleteSubaccount(database, ticket, await makeStamp(context))),
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

/** Moves the subaccount and all it contains out of the lists; what is sealed stays where it is, out of reach, until the purge. */
function deleteSubaccount(database: CockpitDatabase, id: string, ticket: UndoTicket, stamp: Stamp): PromiseLike<void> {
  const { subaccounts, serviceInstances, drafts, trust, changes, deletions } = database;
  return database.transaction('rw', [...deletionTables(database)], async () => {
    const row = await requireSubaccount(database, id);
    const instances = serviceInstances.where(':id').between([id, ''], [id, []]);
    const ofDrafts = drafts.where({ subaccountId: id });
    const ofTrust = await trust.get(id);
    await deletions.add({
      id: ticket.id,
      at: stamp.at,
      of: 'subaccount',
      subaccount: row,
      serviceInstances: await instances.toArray(),
      drafts: await ofDrafts.toArray(),
      ...(ofTrust !== undefined && { trust: ofTrust }),
    });
    await moveToDeletion(database, ticket.id, allOfSubaccount(id));
    await instances.delete();
    await ofDrafts.delete();
    await trust.delete(id);
    await subaccounts.delete(id);
    await changes.add(subaccountChange('delete', stamp, row, null));
  });
}

function undoDeleteSubaccount(database: CockpitDatabase, ticket: UndoTicket, stamp: Stamp): PromiseLike<void> {
  const { subaccounts, changes } = database;
  return database.transaction('rw', [...deletionTables(database)], async () => {
    const deletion = await requireDeletion(database, ticket.id, 'subaccount');
    const row = deletion.subaccount;
    if (row === null) throw deletionGone('subaccount');
    if ((await subaccounts.get({ name: row.name })) !== undefined) throw nameTaken('subaccount', row.name);
    await subaccounts.add(row);
    await takeDeletion(database, deletion);
    await changes.add(subaccountChange('undo-delete', stamp, null, row));
  });
}

function checked({ name, description }: { readonly name: string; readonly description: string }) {
  return { name: checkDisplayName('subaccount', name), description };
}

function toSubaccount({ position: _, ...subaccount }: SubaccountRow): Subaccount {
  return subaccount;
}
