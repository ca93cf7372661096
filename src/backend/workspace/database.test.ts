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
      'landscapeChanges',
      'meta',
      'secrets',
      'serviceInstances',
      'subaccounts',
      'transportActions',
      'transportEntries',
      'transportNodes',
      'transportRequests',
      'transportRoutes',
      'trust',
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

  it('brings version 2 up: certificates stored before are not in the index of renewals', async () => {
    const options = makeOptions();
    const old = await openDatabase({ ...options, versions: schemaVersions.slice(0, 2) });
    const page = (number: number) => ({ subaccountId: 's', level: '', page: number, records: [], oldestReader: 1 });
    await old.certificatePages.add(page(0));
    old.close();
    const database = await openDatabase(options);
    expect(await database.certificatePages.count()).toBe(1);
    expect(await database.certificatePages.orderBy('nextRenewal').count()).toBe(0);
    await database.certificatePages.add({ ...page(1), nextRenewal: '2026-12-22T12:00:00.000Z' });
    expect(await database.certificatePages.orderBy('nextRenewal').primaryKeys()).toEqual([['s', '', 1]]);
    database.close();
  });

  it('brings version 3 up: transport begins empty, and everything stored before stays', async () => {
    const options = makeOptions();
    const old = await openDatabase({ ...options, versions: schemaVersions.slice(0, 3) });
    const page = { subaccountId: 's', level: '', page: 0, records: [], oldestReader: 1, nextRenewal: '2026-12-22' };
    await old.certificatePages.add(page);
    await old.meta.add({ id: 'renewal', value: { lastRunAt: '2026-03-01T09:00:00.000Z' } });
    old.close();
    const database = await openDatabase(options);
    expect(await database.certificatePages.toArray()).toEqual([page]);
    expect(await database.meta.toArray()).toEqual([
      { id: 'renewal', value: { lastRunAt: '2026-03-01T09:00:00.000Z' } },
    ]);
    for (const table of database.tables.filter(({ name: table }) => /^(transport|landscape)/.test(table))) {
      expect(await table.count()).toBe(0);
    }
    const entry = (request: number, position: number, status: string) => ({ request, nodeId: 'n', position, status });
    await database.table('transportEntries').bulkAdd([entry(1, 2, 'initial'), entry(2, 1, 'fatal')]);
    expect(
      await database.table('transportEntries').where('[nodeId+position]').between(['n', 0], ['n', 9]).primaryKeys(),
    ).toEqual([
      [2, 'n'],
      [1, 'n'],
    ]);
    database.close();
  });

  it('brings version 4 up: Destination Trust begins empty, and deletions stay as they are', async () => {
    const options = makeOptions();
    const old = await openDatabase({ ...options, versions: schemaVersions.slice(0, 4) });
    const deletion = {
      id: 'd',
      at: '2026-03-01T09:00:00.000Z',
      of: 'subaccount',
      subaccount: null,
      serviceInstances: [],
      drafts: [],
    } as const;
    await old.deletions.add(deletion);
    old.close();
    const database = await openDatabase(options);
    expect(await database.deletions.toArray()).toEqual([deletion]);
    expect(await database.trust.count()).toBe(0);
    const row = { subaccountId: 's', version: 1, active: null, passive: null };
    await database.trust.add(row);
    expect(await database.trust.get('s')).toEqual(row);
    database.close();
  });

  it('brings version 1 up: instances come from where certificates lie, deletions can still be undone', async () => {
    const options = makeOptions();
    const old = await openDatabase({ ...options, versions: schemaVersions.slice(0, 1) });
    const page = (deletionId: string, position: number, subaccountId: string, level: string) => ({
      deletionId,
      position,
      subaccountId,
      level,
      records: [{ id: `${deletionId}-${position}`, name: 'a.pem', version: 1 }],
    });
    await old.table('certificates').bulkAdd([
      { subaccountId: 's', level: '', name: 'a.pem', id: '1', page: 0 },
      { subaccountId: 's', level: 'instance/orders', name: 'a.pem', id: '2', page: 0 },
      { subaccountId: 's', level: 'instance/orders', name: 'b.pem', id: '3', page: 0 },
      { subaccountId: 't', level: 'instance/orders', name: 'a.pem', id: '4', page: 0 },
    ]);
    await old.table('deletions').bulkAdd([
      { id: 'of-certificates', at: '2026-03-01T09:00:00.000Z', subaccount: null },
      { id: 'of-subaccount', at: '2026-03-01T09:00:00.000Z', subaccount: { id: 'gone', name: 'Gone' } },
    ]);
    const pages = [
      page('of-certificates', 0, 's', 'instance/emptied'),
      page('of-subaccount', 0, 'gone', ''),
      page('of-subaccount', 1, 'gone', 'instance/inside'),
    ];
    await old.table('deletedPages').bulkAdd(pages);
    await old.table('changes').add({ resource: 'certificate', recordId: '1', before: null, after: null });
    old.close();

    const upgraded = await openDatabase(options);
    expect(await upgraded.serviceInstances.toArray()).toEqual([
      { subaccountId: 's', name: 'emptied' },
      { subaccountId: 's', name: 'orders' },
      { subaccountId: 't', name: 'orders' },
    ]);
    expect(await upgraded.deletions.toArray()).toEqual([
      {
        id: 'of-certificates',
        at: '2026-03-01T09:00:00.000Z',
        of: 'certificate',
        subaccount: null,
        serviceInstances: [],
        drafts: [],
      },
      {
        id: 'of-subaccount',
        at: '2026-03-01T09:00:00.000Z',
        of: 'subaccount',
        subaccount: { id: 'gone', name: 'Gone' },
        serviceInstances: [{ subaccountId: 'gone', name: 'inside' }],
        drafts: [],
      },
    ]);
    expect(await upgraded.deletedPages.toArray()).toEqual(pages.map((row) => ({ ...row, kind: 'certificate' })));
    expect(await upgraded.certificates.count()).toBe(4);
    expect(await upgraded.changes.count()).toBe(1);
    for (const table of ['destinations', 'destinationPages', 'fragments', 'fragmentPages', 'drafts']) {
      expect(await upgraded.table(table).count()).toBe(0);
    }
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
