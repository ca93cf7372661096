import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openDatabase } from './database';
import { type SchemaVersion, schemaVersions } from './schema';
import { guarded } from './storage-error';

const name = 'migrations';

/** A version after the newest one, as a later release would add it. */
const nextVersion: SchemaVersion = {
  version: Math.max(...schemaVersions.map(({ version }) => version)) + 1,
  stores: { meta: 'id, kind', later: 'id' },
  upgrade: (transaction) =>
    transaction
      .table('meta')
      .toCollection()
      .modify((row: { id: string; kind?: string }) => {
        row.kind = `kind of ${row.id}`;
      }),
};

function makeOptions() {
  return { name, indexedDB: new IDBFactory(), IDBKeyRange };
}

describe('openDatabase', () => {
  it('makes every table of the newest schema', async () => {
    const database = await openDatabase(makeOptions());
    expect(database.tables.map((table) => table.name).sort()).toEqual([
      'certificatePages',
      'certificates',
      'changes',
      'deletedPages',
      'deletions',
      'destinationPages',
      'destinations',
      'drafts',
      'files',
      'fragmentPages',
      'fragments',
      'meta',
      'secrets',
      'serviceInstances',
      'subaccounts',
      'vault',
      'versions',
    ]);
    database.close();
  });

  it('brings an older database up, keeping what is in it', async () => {
    const options = makeOptions();
    const old = await openDatabase(options);
    await old.meta.add({ id: 'kept', value: 1 });
    old.close();
    const upgraded = await openDatabase({ ...options, versions: [...schemaVersions, nextVersion] });
    expect(await upgraded.meta.toArray()).toEqual([{ id: 'kept', value: 1, kind: 'kind of kept' }]);
    expect(await upgraded.table('later').count()).toBe(0);
    upgraded.close();
  });

  it('closes in the tab with the old code when another brings the database up', async () => {
    const options = makeOptions();
    const old = await openDatabase(options);
    const upgraded = await openDatabase({ ...options, versions: [...schemaVersions, nextVersion] });
    await expect(guarded({}, () => old.meta.toArray())).rejects.toMatchObject({
      code: 'unavailable',
      details: { reason: 'closed' },
    });
    upgraded.close();
  });

  it('refuses a database that newer code made', async () => {
    const options = makeOptions();
    (await openDatabase({ ...options, versions: [...schemaVersions, nextVersion] })).close();
    await expect(openDatabase(options)).rejects.toMatchObject({
      code: 'unavailable',
      details: { reason: 'newer-version' },
    });
  });

  it('says so when an old tab holds the database and does not let go', async () => {
    const options = makeOptions();
    const holding = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = options.indexedDB.open(name, 1);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    await expect(openDatabase(options)).rejects.toMatchObject({ code: 'unavailable', details: { reason: 'blocked' } });
    holding.close();
  });
});
