import type { DestinationChange } from '../port';
import { assertBackendError, assertEqual, assertNotSupported, assertRejects, assertTrue } from './assert';
import { createSet, namesOf, type PropertySets, refusalOf, storedOf } from './destination-support';
import { type BackendHarness, type ContractCase, needing, openScope } from './harness';

/** Renaming, history and undo, of destinations and of fragments: what only some backends can do. */
export function destinationCapabilityCases(sets: PropertySets): readonly ContractCase[] {
  return [...renameCases(sets), ...historyCases(sets), ...undoCases(sets)];
}

function renameCases({ kind, of, make }: PropertySets): readonly ContractCase[] {
  const kinds = `${kind}s`;
  const refused = async (harness: BackendHarness) => {
    const scope = await openScope(harness);
    const access = of(harness.backend);
    const { version } = await createSet(access, scope, make('a'));
    const [result] = await access.update(scope, [{ name: 'a', content: make('b'), expectedVersion: version }]);
    const error = assertBackendError(refusalOf(result), 'forbidden', 'update with another name');
    assertEqual(error.details.rule, 'not-supported', 'rule');
    assertEqual(await namesOf(access, scope), ['a'], 'stored');
  };
  return needing(['renameDestinations'], refused, [
    {
      name: `${kinds}: renaming keeps the id and the secrets`,
      run: async (harness) => {
        const scope = await openScope(harness);
        const access = of(harness.backend);
        const created = await createSet(access, scope, make('old', { Password: 'p' }));
        const content = make('new', { Password: 'p', Changed: 'too' });
        const [result] = await access.update(scope, [{ name: 'old', content, expectedVersion: created.version }]);
        assertEqual(result?.name, 'old', 'the result names what was asked for');
        const renamed = storedOf(result);
        assertEqual([renamed.id, renamed.name], [created.id, 'new'], 'record');
        assertTrue(renamed.version > created.version, 'the version has grown');
        assertEqual(await namesOf(access, scope), ['new'], 'stored');
        assertEqual(await access.readSecrets(scope, ['new']), [{ Password: 'p' }], 'secrets');
        await assertRejects(access.read(scope, 'old'), 'not-found', 'read by the old name');
        storedOf((await access.create(scope, [make('old')]))[0]);
        assertEqual(await namesOf(access, scope), ['new', 'old'], 'the old name is free');
      },
    },
    {
      name: `${kinds}: renaming to a name that is taken is a conflict and changes nothing`,
      run: async (harness) => {
        const scope = await openScope(harness);
        const access = of(harness.backend);
        const created = await createSet(access, scope, make('a'));
        await createSet(access, scope, make('b'));
        const [result] = await access.update(scope, [
          { name: 'a', content: make('b'), expectedVersion: created.version },
        ]);
        const { details } = assertBackendError(refusalOf(result), 'conflict', 'update');
        assertEqual([details.name, details.rule], ['b', 'taken'], 'details');
        assertEqual(await access.read(scope, 'a'), created, 'record');
        assertEqual(await namesOf(access, scope), ['a', 'b'], 'stored');
      },
    },
    {
      name: `${kinds}: renaming may change the case alone`,
      run: async (harness) => {
        const scope = await openScope(harness);
        const access = of(harness.backend);
        const { version } = await createSet(access, scope, make('orders'));
        storedOf(
          (await access.update(scope, [{ name: 'orders', content: make('Orders'), expectedVersion: version }]))[0],
        );
        assertEqual(await namesOf(access, scope), ['Orders'], 'stored');
      },
    },
  ]);
}

function historyCases({ kind, nameKey, of, make }: PropertySets): readonly ContractCase[] {
  const kinds = `${kind}s`;
  const refused = async (harness: BackendHarness) => {
    const scope = await openScope(harness);
    await createSet(of(harness.backend), scope, make('a'));
    await assertNotSupported(of(harness.backend).history(scope, 'a'), 'history');
  };
  const keysOf = ({ changes }: DestinationChange) => changes.map(({ key }) => key);
  return [
    ...needing(['versions'], refused, [
      {
        name: `${kinds}: history tells each change, newest first, and no secret`,
        run: async (harness) => {
          const { backend, reopen } = harness;
          const scope = await openScope(harness);
          const access = of(backend);
          const first = await createSet(access, scope, {
            ...make('a', { User: 'u', Password: 'pa55-one', Gone: 'g' }),
            labels: [{ key: 'team', values: ['x', 'y'] }],
          });
          const content = {
            ...make('a', { User: 'v', Password: 'pa55-two', New: 'n' }),
            labels: [{ key: 'team', values: ['z'] }],
          };
          storedOf((await access.update(scope, [{ name: 'a', content, expectedVersion: first.version }]))[0]);
          const history = await of(await reopen()).history(scope, 'a');
          assertEqual(
            history.map(({ action, version }) => [action, version]),
            [
              ['update', first.version + 1],
              ['create', first.version],
            ],
            'history',
          );
          const byKey = (left: { readonly key: string }, right: { readonly key: string }) =>
            left.key < right.key ? -1 : 1;
          assertEqual(
            history[0]?.changes.toSorted(byKey),
            [
              { kind: 'property', key: 'Gone', before: 'g', after: null, secret: false },
              { kind: 'property', key: 'New', before: null, after: 'n', secret: false },
              { kind: 'property', key: 'Password', before: null, after: null, secret: true },
              { kind: 'property', key: 'User', before: 'u', after: 'v', secret: false },
              { kind: 'label', key: 'team', before: 'x,y', after: 'z', secret: false },
            ],
            'changes',
          );
          assertEqual(history[1]?.changes, [], 'changes of the creation');
          assertTrue(!JSON.stringify(history).includes('pa55'), 'no value of a secret');
          assertTrue(!Number.isNaN(Date.parse(history[0]?.at ?? '')), 'times are dates');
        },
      },
      {
        name: `${kinds}: history leaves out a secret that stays as it was`,
        run: async (harness) => {
          const scope = await openScope(harness);
          const access = of(harness.backend);
          const { version } = await createSet(access, scope, make('a', { Password: 'same', Token: 'going' }));
          const content = make('a', { Password: 'same', Other: '1' });
          await access.update(scope, [{ name: 'a', content, expectedVersion: version }]);
          const [newest] = await access.history(scope, 'a');
          assertEqual(newest && keysOf(newest).toSorted(), ['Other', 'Token'], 'keys');
        },
      },
      {
        name: `${kinds}: history of an unknown name is not-found, and a new one begins anew`,
        run: async (harness) => {
          const scope = await openScope(harness);
          const access = of(harness.backend);
          await createSet(access, scope, make('a'));
          await access.delete(scope, ['a']);
          await assertRejects(access.history(scope, 'a'), 'not-found', 'history');
          await createSet(access, scope, make('a'));
          assertEqual(
            (await access.history(scope, 'a')).map(({ action }) => action),
            ['create'],
            'history',
          );
        },
      },
    ]),
    ...needing(['versions', 'renameDestinations'], refused, [
      {
        name: `${kinds}: history goes across renames`,
        run: async (harness) => {
          const scope = await openScope(harness);
          const access = of(harness.backend);
          const { version } = await createSet(access, scope, make('a'));
          await access.update(scope, [{ name: 'a', content: make('b'), expectedVersion: version }]);
          const history = await access.history(scope, 'b');
          assertEqual(
            history.map(({ action }) => action),
            ['update', 'create'],
            'actions',
          );
          assertEqual(
            history[0]?.changes,
            [{ kind: 'property', key: nameKey, before: 'a', after: 'b', secret: false }],
            'changes',
          );
        },
      },
    ]),
  ];
}

function undoCases({ kind, of, make }: PropertySets): readonly ContractCase[] {
  const kinds = `${kind}s`;
  const refused = async ({ backend }: BackendHarness) => {
    await assertNotSupported(of(backend).undoDelete({ id: 'any' }), 'undoDelete');
  };
  return needing(['undo'], refused, [
    {
      name: `${kinds}: undoDelete brings all of a deletion back, once`,
      run: async (harness) => {
        const scope = await openScope(harness);
        const access = of(harness.backend);
        const labels = [{ key: 'team', values: ['x'] }];
        await access.create(scope, [
          { ...make('a', { Password: 'kept', Zeta: '1', Alpha: '2' }), labels },
          make('b'),
          make('c'),
        ]);
        const before = await access.list(scope);
        const ticket = await access.delete(scope, ['a', 'b']);
        await access.undoDelete(ticket);
        assertEqual(await access.list(scope), before, 'list');
        assertEqual(await access.readSecrets(scope, ['a']), [{ Password: 'kept' }], 'secrets');
        await assertRejects(access.undoDelete(ticket), 'not-found', 'a second undo');
      },
    },
    {
      name: `${kinds}: undoDelete is a conflict and brings nothing back when a name is taken`,
      run: async (harness) => {
        const scope = await openScope(harness);
        const access = of(harness.backend);
        await access.create(scope, [make('a'), make('b')]);
        const ticket = await access.delete(scope, ['a', 'b']);
        await createSet(access, scope, make('b'));
        const error = await assertRejects(access.undoDelete(ticket), 'conflict', 'undoDelete');
        assertEqual([error.details.name, error.details.rule], ['b', 'taken'], 'details');
        assertEqual(await namesOf(access, scope), ['b'], 'stored');
        await access.delete(scope, ['b']);
        await access.undoDelete(ticket);
        assertEqual(await namesOf(access, scope), ['a', 'b'], 'once the name is free');
      },
    },
  ]);
}
