import { contentOf } from '../../domain/destination/record';
import type { ChangeNotice } from '../port';
import { assertBackendError, assertEqual, assertRejects, assertTrue } from './assert';
import { withinSeconds } from './certificate-support';
import { createSet, namesOf, type PropertySets, refusalOf, storedOf } from './destination-support';
import { type ContractCase, openScope } from './harness';

/** Overwriting, deletion and notices, of destinations and of fragments. */
export function destinationChangeCases({ kind, of, make }: PropertySets): readonly ContractCase[] {
  const kinds = `${kind}s`;
  return [
    {
      name: `${kinds}: update overwrites everything and makes a new version`,
      run: async (harness) => {
        const { backend, reopen } = harness;
        const scope = await openScope(harness);
        const access = of(backend);
        const labels = [{ key: 'old', values: ['1'] }];
        const created = await createSet(access, scope, {
          ...make('a', { Gone: 'x', User: 'u', Password: 'old', Token: 'gone' }),
          labels,
        });
        const content = { ...make('a', { Zeta: '1', Alpha: '2', Password: 'new' }), labels: [] };
        const [result] = await access.update(scope, [{ name: 'a', content, expectedVersion: created.version }]);
        const updated = storedOf(result);
        assertTrue(updated.version > created.version, 'the version has grown');
        for (const seen of [of(backend), of(await reopen())]) {
          const record = await seen.read(scope, 'a');
          assertEqual(record.keys, Object.keys(content.properties), 'keys');
          assertEqual([record.properties.Gone, record.properties.Zeta], [undefined, '1'], 'properties');
          assertEqual([record.secretKeys, record.labels], [['Password'], []], 'secret keys and labels');
          assertEqual(await seen.readSecrets(scope, ['a']), [{ Password: 'new' }], 'secrets');
        }
        assertEqual(await access.list(scope), [updated], 'list');
      },
    },
    {
      name: `${kinds}: writing back what was read, with its secrets, changes nothing`,
      run: async (harness) => {
        const scope = await openScope(harness);
        const access = of(harness.backend);
        const created = await createSet(access, scope, {
          ...make('a', { User: 'u', Password: 'p', extra: 'x', 'api-key': 'k', last: '' }),
          labels: [{ key: 'team', values: ['orders'] }],
        });
        const [secrets = {}] = await access.readSecrets(scope, ['a']);
        const content = contentOf(created, secrets);
        await access.update(scope, [{ name: 'a', content, expectedVersion: created.version }]);
        const again = await access.read(scope, 'a');
        assertEqual(Object.entries(again.properties), Object.entries(created.properties), 'properties');
        assertEqual(
          [again.keys, again.secretKeys, again.labels],
          [created.keys, created.secretKeys, created.labels],
          'keys, secret keys and labels',
        );
        assertEqual(await access.readSecrets(scope, ['a']), [{ Password: 'p', 'api-key': 'k' }], 'secrets');
      },
    },
    {
      name: `${kinds}: a stale update is a conflict that tells both versions, and changes nothing`,
      run: async (harness) => {
        const scope = await openScope(harness);
        const access = of(harness.backend);
        const created = await createSet(access, scope, make('a', { Password: 'one' }));
        const base = { name: 'a', expectedVersion: created.version };
        const [second] = await access.update(scope, [{ ...base, content: make('a', { Password: 'two' }) }]);
        const current = storedOf(second);
        const [stale] = await access.update(scope, [{ ...base, content: make('a', { Password: 'three', New: '1' }) }]);
        const { details } = assertBackendError(refusalOf(stale), 'conflict', 'update');
        assertEqual(
          [details.resource, details.name, details.expectedVersion, details.currentVersion],
          [kind, 'a', created.version, current.version],
          'details',
        );
        assertEqual(await access.read(scope, 'a'), current, 'record');
        assertEqual(await access.readSecrets(scope, ['a']), [{ Password: 'two' }], 'secrets');
      },
    },
    ...(['a property', 'a secret', 'labels'] as const).map(
      (changed): ContractCase => ({
        name: `${kinds}: a write that misses another tab's change of ${changed} is a conflict`,
        run: async (harness) => {
          const { backend, reopen } = harness;
          const scope = await openScope(harness);
          const seen = await createSet(of(backend), scope, make('a', { Password: 'p' }));
          const other = of(await reopen());
          const { version } = await other.read(scope, 'a');
          const theirs = {
            ...make('a', {
              Password: changed === 'a secret' ? 'theirs' : 'p',
              ...(changed === 'a property' && { Theirs: '1' }),
            }),
            labels: changed === 'labels' ? [{ key: 'theirs', values: ['1'] }] : [],
          };
          storedOf((await other.update(scope, [{ name: 'a', content: theirs, expectedVersion: version }]))[0]);
          const mine = { name: 'a', content: make('a', { Password: 'mine' }), expectedVersion: seen.version };
          const [refused] = await of(backend).update(scope, [mine]);
          assertBackendError(refusalOf(refused), 'conflict', 'update');
          const current = await of(backend).read(scope, 'a');
          storedOf((await of(backend).update(scope, [{ ...mine, expectedVersion: current.version }]))[0]);
          assertEqual(await other.readSecrets(scope, ['a']), [{ Password: 'mine' }], 'after reading again');
        },
      }),
    ),
    {
      name: `${kinds}: a write that misses another tab's deletion is not-found, and brings nothing back`,
      run: async (harness) => {
        const { backend, reopen } = harness;
        const scope = await openScope(harness);
        const access = of(backend);
        const { version } = await createSet(access, scope, make('a'));
        await of(await reopen()).delete(scope, ['a']);
        const mine = { name: 'a', content: make('a', { New: '1' }), expectedVersion: version };
        assertBackendError(refusalOf((await access.update(scope, [mine]))[0]), 'not-found', 'update');
        assertEqual(await namesOf(access, scope), [], 'stored');
      },
    },
    {
      name: `${kinds}: of many updates, one that is refused does not hold up the others`,
      run: async (harness) => {
        const scope = await openScope(harness);
        const access = of(harness.backend);
        const created = await access.create(
          scope,
          ['a', 'b', 'c', 'd'].map((name) => make(name)),
        );
        const versionOf = (index: number) => storedOf(created[index]).version;
        const changed = (name: string) => make(name, { Changed: 'yes' });
        const results = await access.update(scope, [
          { name: 'a', content: changed('a'), expectedVersion: versionOf(0) },
          { name: 'b', content: changed('b'), expectedVersion: versionOf(1) + 5 },
          { name: 'x', content: changed('x'), expectedVersion: 1 },
          { name: 'c', content: { ...changed('c'), labels: [{ key: '', values: [] }] }, expectedVersion: versionOf(2) },
          { name: 'd', content: changed('d'), expectedVersion: versionOf(3) },
        ]);
        assertEqual(
          results.map((result) => [result.name, result.ok ? 'stored' : result.error.code]),
          [
            ['a', 'stored'],
            ['b', 'conflict'],
            ['x', 'not-found'],
            ['c', 'invalid'],
            ['d', 'stored'],
          ],
          'results',
        );
        const listed = await access.list(scope);
        assertEqual(
          listed.map(({ name, properties }) => [name, properties.Changed]),
          [
            ['a', 'yes'],
            ['b', undefined],
            ['c', undefined],
            ['d', 'yes'],
          ],
          'stored',
        );
      },
    },
    {
      name: `${kinds}: delete takes away all of those named, with their secrets`,
      run: async (harness) => {
        const { backend, reopen } = harness;
        const scope = await openScope(harness);
        await of(backend).create(
          scope,
          ['a', 'b', 'c'].map((name) => make(name, { Password: name })),
        );
        await of(backend).delete(scope, ['c', 'a']);
        for (const access of [of(backend), of(await reopen())]) {
          assertEqual(await namesOf(access, scope), ['b'], 'left');
          await assertRejects(access.read(scope, 'a'), 'not-found', 'read');
          await assertRejects(access.readSecrets(scope, ['a']), 'not-found', 'readSecrets');
        }
      },
    },
    {
      name: `${kinds}: delete with one unknown name is not-found and deletes nothing`,
      run: async (harness) => {
        const scope = await openScope(harness);
        const access = of(harness.backend);
        await access.create(
          scope,
          ['a', 'b'].map((name) => make(name)),
        );
        const error = await assertRejects(access.delete(scope, ['a', 'x', 'b']), 'not-found', 'delete');
        assertEqual([error.details.resource, error.details.name], [kind, 'x'], 'the name that is missing');
        assertEqual(await namesOf(access, scope), ['a', 'b'], 'left');
      },
    },
    {
      name: `${kinds}: a deleted name is free again, and starts at version 1`,
      run: async (harness) => {
        const scope = await openScope(harness);
        const access = of(harness.backend);
        const created = await createSet(access, scope, { ...make('a'), labels: [{ key: 'k', values: ['v'] }] });
        await access.update(scope, [
          { name: 'a', content: make('a', { Password: 'p' }), expectedVersion: created.version },
        ]);
        await access.delete(scope, ['a']);
        const again = await createSet(access, scope, make('a'));
        assertEqual([again.version, again.labels, again.secretKeys], [1, [], []], 'record');
        assertEqual(await access.readSecrets(scope, ['a']), [{}], 'secrets');
      },
    },
    {
      name: `${kinds}: the listener hears of every kind of change`,
      run: async (harness) => {
        const { backend } = harness;
        const scope = await openScope(harness);
        const access = of(backend);
        const heard = async (what: string, change: () => Promise<unknown>) => {
          let unsubscribe = () => {};
          const notice = new Promise<ChangeNotice>((resolve) => {
            unsubscribe = backend.subscribe((notified) => {
              if (notified.resource === kinds) resolve(notified);
            });
          });
          try {
            await change();
            await withinSeconds(notice, 5, what);
          } finally {
            unsubscribe();
          }
        };
        await heard('create', () => access.create(scope, [make('a')]));
        const { version } = await access.read(scope, 'a');
        await heard('update', () =>
          access.update(scope, [{ name: 'a', content: make('a', { New: '1' }), expectedVersion: version }]),
        );
        await heard('delete', () => access.delete(scope, ['a']));
      },
    },
  ];
}
