import { assertEqual, assertNotSupported, assertRejects, assertTrue } from './assert';
import { createOne, draft, namesIn } from './certificate-support';
import { destination, fragment } from './destination-support';
import { type BackendHarness, type ContractCase, needing, openScope, textContent } from './harness';

const UNKNOWN = 'no-such-subaccount';

/** What every backend promises about subaccounts. */
const always: readonly ContractCase[] = [
  {
    name: 'subaccounts: every one listed has an id, a name and a version',
    run: async (harness) => {
      await openScope(harness);
      const subaccounts = await harness.backend.subaccounts.list();
      assertTrue(subaccounts.length > 0, 'at least one subaccount is listed');
      for (const { id, name, version } of subaccounts) {
        assertTrue(id !== '' && name !== '' && version >= 1, `subaccount ${JSON.stringify(name)} is complete`);
      }
    },
  },
  {
    name: 'subaccounts: contents counts what is in all levels, by kind',
    run: async (harness) => {
      const { backend, serviceInstance } = harness;
      const scope = await openScope(harness);
      const empty = { destinations: 0, fragments: 0, certificates: 0 };
      assertEqual(await backend.subaccounts.contents(scope.subaccountId), empty, 'contents when empty');
      await backend.certificates.create(scope, [draft('one.pem'), draft('two.pem')]);
      await createOne(backend, { ...scope, serviceInstance }, draft('three.pem'));
      await backend.destinations.create(scope, [destination('one'), destination('two')]);
      await backend.fragments.create({ ...scope, serviceInstance }, [fragment('one')]);
      const full = { destinations: 2, fragments: 1, certificates: 3 };
      assertEqual(await backend.subaccounts.contents(scope.subaccountId), full, 'contents');
    },
  },
  {
    name: 'subaccounts: contents of an unknown one is not-found',
    run: async ({ backend }) => {
      await assertRejects(backend.subaccounts.contents(UNKNOWN), 'not-found', 'contents');
    },
  },
  {
    name: 'subaccounts: certificates of an unknown one are not-found',
    run: async ({ backend }) => {
      const scope = { subaccountId: UNKNOWN, serviceInstance: null };
      await assertRejects(backend.certificates.list(scope), 'not-found', 'list');
      await assertRejects(backend.certificates.create(scope, [draft('a.pem')]), 'not-found', 'create');
    },
  },
];

async function editingIsRefused({ backend }: BackendHarness): Promise<void> {
  const before = await backend.subaccounts.list();
  const id = before[0]?.id ?? '';
  const attempts = [
    () => backend.subaccounts.create({ name: 'New', description: '' }),
    () => backend.subaccounts.update(id, { name: 'New', description: '' }, 1),
    () => backend.subaccounts.delete(id),
  ];
  for (const attempt of attempts) await assertNotSupported(attempt(), 'an edit');
  assertEqual(await backend.subaccounts.list(), before, 'subaccounts');
}

async function undoIsRefused({ backend }: BackendHarness): Promise<void> {
  await assertNotSupported(backend.subaccounts.undoDelete({ id: 'any' }), 'undoDelete');
}

const editing = needing(['editSubaccounts'], editingIsRefused, [
  {
    name: 'subaccounts: are listed in the order of their creation',
    run: async ({ backend }) => {
      const before = await backend.subaccounts.list();
      for (const name of ['Zebra', 'apple', 'Mango']) await backend.subaccounts.create({ name, description: '' });
      const names = (await backend.subaccounts.list()).map((subaccount) => subaccount.name);
      assertEqual(names, [...before.map(({ name }) => name), 'Zebra', 'apple', 'Mango'], 'order');
    },
  },
  {
    name: 'subaccounts: a new one has version 1 and what it was given',
    run: async ({ backend, reopen }) => {
      const created = await backend.subaccounts.create({ name: 'Production', description: 'Live systems' });
      assertEqual(
        { name: created.name, description: created.description, version: created.version },
        { name: 'Production', description: 'Live systems', version: 1 },
        'created',
      );
      assertEqual(
        Number.isNaN(Date.parse(created.createdAt)) || Number.isNaN(Date.parse(created.modifiedAt)),
        false,
        'times are dates',
      );
      const found = (await (await reopen()).subaccounts.list()).find(({ id }) => id === created.id);
      assertEqual(found, created, 'after a reload');
    },
  },
  {
    name: 'subaccounts: an empty name is invalid and changes nothing',
    run: async ({ backend }) => {
      const created = await backend.subaccounts.create({ name: 'Kept', description: '' });
      const before = await backend.subaccounts.list();
      for (const name of ['', '   ']) {
        const refused = await assertRejects(backend.subaccounts.create({ name, description: '' }), 'invalid', 'create');
        assertEqual(refused.details.field, 'name', 'field at fault');
        await assertRejects(
          backend.subaccounts.update(created.id, { name, description: '' }, created.version),
          'invalid',
          'update',
        );
      }
      assertEqual(await backend.subaccounts.list(), before, 'subaccounts');
    },
  },
  {
    name: 'subaccounts: update renames, keeps the id and makes a new version',
    run: async ({ backend }) => {
      const created = await backend.subaccounts.create({ name: 'Old', description: '' });
      const changes = { name: 'New', description: 'Renamed' };
      const updated = await backend.subaccounts.update(created.id, changes, created.version);
      assertEqual(
        { id: updated.id, name: updated.name, description: updated.description },
        { id: created.id, ...changes },
        'updated',
      );
      assertTrue(updated.version > created.version, 'the version has grown');
      assertEqual(
        (await backend.subaccounts.list()).find(({ id }) => id === created.id),
        updated,
        'listed',
      );
    },
  },
  {
    name: 'subaccounts: a stale update is a conflict and changes nothing',
    run: async ({ backend }) => {
      const created = await backend.subaccounts.create({ name: 'Old', description: '' });
      const current = await backend.subaccounts.update(created.id, { name: 'New', description: '' }, created.version);
      await assertRejects(
        backend.subaccounts.update(created.id, { name: 'Stale', description: '' }, created.version),
        'conflict',
        'update',
      );
      assertEqual(
        (await backend.subaccounts.list()).find(({ id }) => id === created.id),
        current,
        'listed',
      );
    },
  },
  {
    name: 'subaccounts: update and delete of an unknown one are not-found',
    run: async ({ backend }) => {
      await assertRejects(
        backend.subaccounts.update(UNKNOWN, { name: 'x', description: '' }, 1),
        'not-found',
        'update',
      );
      await assertRejects(backend.subaccounts.delete(UNKNOWN), 'not-found', 'delete');
    },
  },
  {
    name: 'subaccounts: delete takes all it contains, of all levels, and nothing of others',
    run: async (harness) => {
      const { backend, serviceInstance } = harness;
      const kept = await openScope(harness, 'Kept');
      const gone = await openScope(harness, 'Gone');
      await createOne(backend, kept, draft('kept.pem'));
      await createOne(backend, gone, draft('gone.pem'));
      await createOne(backend, { ...gone, serviceInstance }, draft('gone-too.pem'));
      await backend.subaccounts.delete(gone.subaccountId);
      const ids = (await backend.subaccounts.list()).map(({ id }) => id);
      assertEqual([ids.includes(kept.subaccountId), ids.includes(gone.subaccountId)], [true, false], 'listed');
      await assertRejects(backend.certificates.read(gone, 'gone.pem'), 'not-found', 'read');
      await assertRejects(
        backend.certificates.read({ ...gone, serviceInstance }, 'gone-too.pem'),
        'not-found',
        'read in the service instance',
      );
      assertEqual(await namesIn(backend, kept), ['kept.pem'], 'the other subaccount');
    },
  },
]);

const undo = needing(['editSubaccounts', 'undo'], undoIsRefused, [
  {
    name: 'subaccounts: undoDelete brings one back with all it contained, once',
    run: async (harness) => {
      const { backend, serviceInstance } = harness;
      const scope = await openScope(harness, 'Back again');
      const content = textContent('kept through deletion');
      await createOne(backend, scope, draft('a.pem', { content, labels: [{ key: 'team', values: ['x'] }] }));
      await createOne(backend, { ...scope, serviceInstance }, draft('b.pem'));
      const before = await backend.subaccounts.list();
      const ticket = await backend.subaccounts.delete(scope.subaccountId);
      await backend.subaccounts.undoDelete(ticket);
      assertEqual(
        (await backend.subaccounts.list()).map(({ id, name }) => ({ id, name })),
        before.map(({ id, name }) => ({ id, name })),
        'subaccounts in their order',
      );
      assertEqual(await backend.certificates.readContent(scope, 'a.pem'), content, 'content');
      assertEqual((await backend.certificates.read(scope, 'a.pem')).labels, [{ key: 'team', values: ['x'] }], 'labels');
      assertEqual(await namesIn(backend, { ...scope, serviceInstance }), ['b.pem'], 'service instance');
      await assertRejects(backend.subaccounts.undoDelete(ticket), 'not-found', 'a second undo');
    },
  },
]);

export const subaccountCases: readonly ContractCase[] = [...always, ...editing, ...undo];
