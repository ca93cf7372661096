import type { Table } from 'dexie';
import { sortByName } from '../../domain/name-order';
import type { ServiceInstances, UndoTicket } from '../port';
import type { CockpitDatabase } from '../workspace/database';
import { deleteInChunks, putInChunks } from '../workspace/in-chunks';
import { guarded } from '../workspace/storage-error';
import { serviceInstanceChange } from './changes';
import { allCollections } from './collections';
import { type LocalContext, makeStamp, type Stamp } from './context';
import { countContents } from './count-contents';
import { deletionTables, moveToDeletion, requireDeletion, takeDeletion } from './deletions';
import { requireScope, requireSubaccount } from './find-scope';
import { checkDisplayName } from './names';
import { nameTaken } from './refusals';
import { allOfScope, levelOf } from './scope';

/** Service instances in IndexedDB; rejects as the port says. */
export function createServiceInstances(context: LocalContext): ServiceInstances {
  const { database, notices, newId } = context;
  const guard = <T>(work: () => PromiseLike<T>) => guarded({ resource: 'service-instance' }, work);
  /** What lies in an instance, and the drafts of it, come, go or move along with it. */
  const moving = <T>(work: () => PromiseLike<T>) =>
    guard(async () => {
      const result = await work();
      for (const resource of ['service-instances', 'certificates', 'destinations', 'fragments', 'drafts'] as const) {
        notices.publish(resource);
      }
      return result;
    });

  return {
    list: (subaccountId) =>
      guard(() =>
        database.transaction('r', database.subaccounts, database.serviceInstances, async () => {
          await requireSubaccount(database, subaccountId);
          const rows = await database.serviceInstances
            .where(':id')
            .between([subaccountId, ''], [subaccountId, []])
            .toArray();
          return sortByName(rows).map(({ name }) => ({ name }));
        }),
      ),

    create: (subaccountId, wanted) =>
      guard(async () => {
        const name = checkDisplayName('service-instance', wanted);
        const stamp = await makeStamp(context);
        await createInstance(database, subaccountId, name, stamp);
        notices.publish('service-instances');
        return { name };
      }),

    rename: (subaccountId, name, wanted) =>
      moving(async () => {
        const newName = checkDisplayName('service-instance', wanted);
        await renameInstance(database, subaccountId, name, newName, await makeStamp(context));
        return { name: newName };
      }),

    contents: (subaccountId, name) =>
      guard(() =>
        database.transaction('r', [...deletionTables(database)], async () => {
          const scope = { subaccountId, serviceInstance: name };
          await requireScope(database, scope);
          return countContents(database, allOfScope(scope));
        }),
      ),

    delete: (subaccountId, name) =>
      moving(async () => {
        const ticket = { id: newId() };
        await deleteInstance(database, subaccountId, name, ticket, await makeStamp(context));
        return ticket;
      }),

    undoDelete: (ticket) => moving(async () => undoDeleteInstance(database, ticket, await makeStamp(context))),
  };
}

function createInstance(
  database: CockpitDatabase,
  subaccountId: string,
  name: string,
  stamp: Stamp,
): PromiseLike<void> {
  const { subaccounts, serviceInstances, changes } = database;
  return database.transaction('rw', subaccounts, serviceInstances, changes, async () => {
    await requireSubaccount(database, subaccountId);
    await assertFree(database, subaccountId, name);
    const row = { subaccountId, name };
    await serviceInstances.add(row);
    await changes.add(serviceInstanceChange('create', stamp, null, row));
  });
}

/** All rows of the level move in one transaction; what is sealed stays, bound to the ids of the records. */
function renameInstance(
  database: CockpitDatabase,
  subaccountId: string,
  name: string,
  newName: string,
  stamp: Stamp,
): PromiseLike<void> {
  const { serviceInstances, drafts, deletions, deletedPages, changes } = database;
  const before = { subaccountId, serviceInstance: name };
  const level = levelOf({ subaccountId, serviceInstance: newName });
  return database.transaction('rw', [...deletionTables(database)], async () => {
    await requireScope(database, before);
    if (newName === name) return;
    await assertFree(database, subaccountId, newName);
    await serviceInstances.delete([subaccountId, name]);
    await serviceInstances.add({ subaccountId, name: newName });
    for (const { rows, pages } of allCollections(database)) {
      await moveRows(rows, allOfScope(before), level);
      await moveRows(pages, allOfScope(before), level);
    }
    // A deletion within the instance must find its way back; one of an earlier instance of that name must not.
    const within = await deletions.filter(({ of }) => of !== 'service-instance' && of !== 'subaccount').primaryKeys();
    await deletedPages
      .where('[deletionId+position]')
      .anyOf(await keysOfDeletions(database, within))
      .and((page) => page.subaccountId === subaccountId && page.level === levelOf(before))
      .modify({ level });
    await drafts
      .where({ subaccountId })
      .and(({ serviceInstance }) => serviceInstance === name)
      .modify({ serviceInstance: newName });
    await changes.add(serviceInstanceChange('update', stamp, { subaccountId, name }, { subaccountId, name: newName }));
  });
}

async function keysOfDeletions(database: CockpitDatabase, deletionIds: readonly string[]) {
  const keys = await database.deletedPages.toCollection().primaryKeys();
  return keys.filter(([deletionId]) => deletionIds.includes(deletionId));
}

async function moveRows<Row extends { readonly level: string }, Key>(
  table: Table<Row, Key>,
  [from, to]: readonly [unknown[], unknown[]],
  level: string,
): Promise<void> {
  const keys = await table.where(':id').between(from, to).primaryKeys();
  const rows = (await table.bulkGet(keys)).filter((row) => row !== undefined);
  await deleteInChunks(table, keys);
  await putInChunks(
    table,
    rows.map((row) => ({ ...row, level })),
  );
}

function deleteInstance(
  database: CockpitDatabase,
  subaccountId: string,
  name: string,
  ticket: UndoTicket,
  stamp: Stamp,
): PromiseLike<void> {
  const { serviceInstances, drafts, deletions, changes } = database;
  const scope = { subaccountId, serviceInstance: name };
  return database.transaction('rw', [...deletionTables(database)], async () => {
    await requireScope(database, scope);
    const row = { subaccountId, name };
    const ofDrafts = drafts.where({ subaccountId }).and(({ serviceInstance }) => serviceInstance === name);
    await deletions.add({
      id: ticket.id,
      at: stamp.at,
      of: 'service-instance',
      subaccount: null,
      serviceInstances: [row],
      drafts: await ofDrafts.toArray(),
    });
    await moveToDeletion(database, ticket.id, allOfScope(scope));
    await ofDrafts.delete();
    await serviceInstances.delete([subaccountId, name]);
    await changes.add(serviceInstanceChange('delete', stamp, row, null));
  });
}

function undoDeleteInstance(database: CockpitDatabase, ticket: UndoTicket, stamp: Stamp): PromiseLike<void> {
  return database.transaction('rw', [...deletionTables(database)], async () => {
    const deletion = await requireDeletion(database, ticket.id, 'service-instance');
    for (const row of deletion.serviceInstances) {
      await requireSubaccount(database, row.subaccountId);
      await assertFree(database, row.subaccountId, row.name);
      await database.changes.add(serviceInstanceChange('undo-delete', stamp, null, row));
    }
    await takeDeletion(database, deletion);
  });
}

async function assertFree(database: CockpitDatabase, subaccountId: string, name: string): Promise<void> {
  const taken = await database.serviceInstances.get([subaccountId, name]);
  if (taken !== undefined) throw nameTaken('service-instance', name);
}
