import type { Label } from '../../domain/scope';
import { assertBackendError, assertEqual, assertRejects, assertTrue } from './assert';
import { sortedLabels } from './certificate-support';
import { contentWith, createSet, namesOf, type PropertySets, refusalOf } from './destination-support';
import { type ContractCase, openScope } from './harness';

/** Property lists that lose something when one is not kept verbatim; the name comes first in each. */
const CONTENTS: readonly { readonly name: string; readonly entries: readonly (readonly [string, string])[] }[] = [
  {
    name: 'keys in an order of their own',
    entries: [
      ['zeta', '1'],
      ['alpha', '2'],
      ['Mu', '3'],
      ['beta', '4'],
    ],
  },
  {
    name: 'keys that no catalogue knows',
    entries: [
      ['sap-client', '100'],
      ['WebIDEEnabled', 'true'],
      ['URL.headers.X-Tenant', 'north'],
      ['two words', 'x'],
      ['a.b/c:d', 'y'],
    ],
  },
  {
    name: 'Unicode, line breaks and quotes',
    entries: [
      ['Description', 'Größe «12» 🔑 証明書'],
      ['Schlüssel', 'e\u0301 is not é'],
      ['Lines', 'one\r\ntwo\n\tthree '],
      ['Quotes', '"\'`\\ $filter=(x) %25 & <b>'],
    ],
  },
  {
    name: 'empty values',
    entries: [
      ['Description', ''],
      ['empty', ''],
      ['after', 'x'],
    ],
  },
  {
    name: 'names that mean something to JavaScript',
    entries: [
      ['__proto__', 'not a prototype'],
      ['constructor', 'c'],
      ['toString', 't'],
      ['hasOwnProperty', 'h'],
    ],
  },
  { name: 'a value of 20,000 characters', entries: [['Description', 'long '.repeat(4000)]] },
];

const NAMES_REFUSED = [
  { name: '', rule: 'empty' },
  { name: 'two words', rule: 'characters' },
  { name: 'dotted.name', rule: 'characters' },
  { name: 'Größe', rule: 'characters' },
  { name: 'a/b', rule: 'characters' },
  { name: 'x'.repeat(201), rule: 'too-long' },
];

const LABELS_REFUSED: readonly { readonly name: string; readonly labels: readonly Label[] }[] = [
  { name: 'eleven labels', labels: labelsOf(11, 1) },
  { name: 'eleven values', labels: labelsOf(1, 11) },
  { name: 'an empty key', labels: [{ key: '', values: ['a'] }] },
];

function labelsOf(count: number, valueCount: number): readonly Label[] {
  return Array.from({ length: count }, (_, key) => ({
    key: `key ${key}`,
    values: Array.from({ length: valueCount }, (_unused, value) => `value ${value}`),
  }));
}

const SECRETS = { Password: 'pa55 "word" ü', 'my-api-token': 't0ken', 'URL.headers.Authorization': 'Bearer x' };

/** Creating, listing and reading, of destinations and of fragments. */
export function destinationStoreCases({ kind, nameKey, of, make }: PropertySets): readonly ContractCase[] {
  const kinds = `${kind}s`;
  return [
    {
      name: `${kinds}: an empty scope lists nothing`,
      run: async (harness) => {
        const scope = await openScope(harness);
        assertEqual(await of(harness.backend).list(scope), [], 'list');
        const instance = { ...scope, serviceInstance: harness.serviceInstance };
        assertEqual(await of(harness.backend).list(instance), [], 'list of the service instance');
      },
    },
    {
      name: `${kinds}: list goes by name, code points ignoring case`,
      run: async (harness) => {
        const scope = await openScope(harness);
        const access = of(harness.backend);
        await access.create(
          scope,
          ['b', 'a10', 'A2', 'Z', '_x', 'B1', 'a-c', '9'].map((name) => make(name)),
        );
        assertEqual(await namesOf(access, scope), ['9', '_x', 'a-c', 'a10', 'A2', 'b', 'B1', 'Z'], 'order');
      },
    },
    {
      name: `${kinds}: a new record says what was stored, and list, read and another tab agree`,
      run: async (harness) => {
        const { backend, reopen } = harness;
        const scope = await openScope(harness);
        const labels = [{ key: 'team', values: ['orders', 'billing'] }];
        const content = { ...make('orders', { Description: 'Orders' }), labels };
        const created = await createSet(of(backend), scope, content);
        assertEqual([created.name, created.scope, created.version], ['orders', scope, 1], 'record');
        assertEqual(created.properties, content.properties, 'properties');
        assertEqual(created.keys, Object.keys(content.properties), 'keys');
        assertEqual(created.secretKeys, [], 'secret keys');
        assertEqual(sortedLabels(created.labels), sortedLabels(labels), 'labels');
        assertEqual(await of(backend).list(scope), [created], 'list');
        assertEqual(await of(backend).read(scope, 'orders'), created, 'read');
        const seen = await of(await reopen()).read(scope, 'orders');
        assertEqual(
          [seen.name, seen.properties, seen.keys, sortedLabels(seen.labels)],
          [created.name, created.properties, created.keys, sortedLabels(labels)],
          'in another tab',
        );
      },
    },
    ...CONTENTS.map(
      ({ name, entries }): ContractCase => ({
        name: `${kinds}: kept verbatim and in order: ${name}`,
        run: async (harness) => {
          const { backend, reopen } = harness;
          const scope = await openScope(harness);
          const base = Object.entries(make('kept').properties).filter(([key]) => !entries.some(([own]) => own === key));
          const all = [...base, ...entries];
          await createSet(of(backend), scope, contentWith(Object.fromEntries(all)));
          for (const access of [of(backend), of(await reopen())]) {
            const record = await access.read(scope, 'kept');
            assertEqual(Object.entries(record.properties), all, 'read');
            assertEqual(
              record.keys,
              all.map(([key]) => key),
              'keys',
            );
            const [listed] = await access.list(scope);
            assertEqual(listed && Object.entries(listed.properties), all, 'listed');
          }
        },
      }),
    ),
    {
      name: `${kinds}: secrets are in no record, and readSecrets gives them back`,
      run: async (harness) => {
        const { backend, reopen } = harness;
        const scope = await openScope(harness);
        const content = make('secret', { User: 'u', ...SECRETS, sum: 'plain' });
        const created = await createSet(of(backend), scope, content);
        for (const access of [of(backend), of(await reopen())]) {
          const records = [created, await access.read(scope, 'secret'), ...(await access.list(scope))];
          for (const record of records) {
            const text = JSON.stringify(record);
            for (const value of Object.values(SECRETS)) assertTrue(!text.includes(value), 'a record without secrets');
            assertEqual(record.secretKeys, Object.keys(SECRETS), 'secret keys');
            assertEqual(record.keys, Object.keys(content.properties), 'keys');
            assertEqual([record.properties.User, record.properties.sum], ['u', 'plain'], 'what is no secret');
          }
          assertEqual(await access.readSecrets(scope, ['secret']), [SECRETS], 'secrets');
        }
      },
    },
    {
      name: `${kinds}: a secret that is empty hides nothing and stays among the properties`,
      run: async (harness) => {
        const scope = await openScope(harness);
        const access = of(harness.backend);
        const record = await createSet(access, scope, make('empty', { User: 'u', Password: '' }));
        assertEqual([record.properties.Password, record.secretKeys], ['', []], 'record');
        assertEqual(await access.readSecrets(scope, ['empty']), [{}], 'secrets');
      },
    },
    {
      name: `${kinds}: readSecrets answers in the order of the names, and an unknown one is not-found`,
      run: async (harness) => {
        const scope = await openScope(harness);
        const access = of(harness.backend);
        await access.create(scope, [make('a', { Password: 'one' }), make('b'), make('c', { Password: 'three' })]);
        const secrets = await access.readSecrets(scope, ['c', 'b', 'a']);
        assertEqual(secrets, [{ Password: 'three' }, {}, { Password: 'one' }], 'secrets');
        await assertRejects(access.readSecrets(scope, ['a', 'x']), 'not-found', 'readSecrets');
        await assertRejects(access.read(scope, 'x'), 'not-found', 'read');
      },
    },
    {
      name: `${kinds}: ten labels with ten values each are stored`,
      run: async (harness) => {
        const scope = await openScope(harness);
        const labels = labelsOf(10, 10);
        await createSet(of(harness.backend), scope, { ...make('labelled'), labels });
        const { labels: stored } = await of(await harness.reopen()).read(scope, 'labelled');
        assertEqual(sortedLabels(stored), sortedLabels(labels), 'labels');
      },
    },
    ...LABELS_REFUSED.map(
      ({ name, labels }): ContractCase => ({
        name: `${kinds}: labels are refused: ${name}`,
        run: async (harness) => {
          const scope = await openScope(harness);
          const access = of(harness.backend);
          const [result] = await access.create(scope, [{ ...make('labelled'), labels }]);
          assertEqual(
            assertBackendError(refusalOf(result), 'invalid', 'create').details.field,
            'labels',
            'field at fault',
          );
          assertEqual(await namesOf(access, scope), [], 'stored');
        },
      }),
    ),
    ...NAMES_REFUSED.map(
      ({ name, rule }): ContractCase => ({
        name: `${kinds}: the name is refused: ${JSON.stringify(name.slice(0, 20))} (${rule})`,
        run: async (harness) => {
          const scope = await openScope(harness);
          const access = of(harness.backend);
          const [result, missing] = await access.create(scope, [
            make(name),
            contentWith(Object.fromEntries(Object.entries(make('x').properties).filter(([key]) => key !== nameKey))),
          ]);
          const { details } = assertBackendError(refusalOf(result), 'invalid', 'create');
          assertEqual([details.resource, details.field, details.rule], [kind, 'name', rule], 'details');
          assertEqual(refusalOf(missing).details.rule, 'empty', 'rule without a name');
          assertEqual(await namesOf(access, scope), [], 'stored');
        },
      }),
    ),
    {
      name: `${kinds}: names of every allowed character and of 200 characters are stored`,
      run: async (harness) => {
        const scope = await openScope(harness);
        const access = of(harness.backend);
        const names = ['abcdefghijklmnopqrstuvwxyz-_0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'x'.repeat(200), '1'];
        const results = await access.create(
          scope,
          names.map((name) => make(name)),
        );
        assertTrue(
          results.every(({ ok }) => ok),
          'all are stored',
        );
        for (const name of names) assertEqual((await access.read(scope, name)).name, name, 'read');
      },
    },
    {
      name: `${kinds}: of many, one that is refused does not hold up the others; results in the order given`,
      run: async (harness) => {
        const scope = await openScope(harness);
        const access = of(harness.backend);
        await createSet(access, scope, make('taken', { Description: 'first' }));
        const results = await access.create(scope, [
          make('a'),
          make('taken', { Description: 'second' }),
          make('not allowed'),
          make('b'),
          make('a', { Description: 'twice' }),
          make('c', { Password: 'secret' }),
        ]);
        assertEqual(
          results.map((result) => [result.name, result.ok ? 'stored' : result.error.code]),
          [
            ['a', 'stored'],
            ['taken', 'conflict'],
            ['not allowed', 'invalid'],
            ['b', 'stored'],
            ['a', 'conflict'],
            ['c', 'stored'],
          ],
          'results',
        );
        const { details } = refusalOf(results[1]);
        assertEqual([details.resource, details.name, details.rule], [kind, 'taken', 'taken'], 'details');
        assertEqual(await namesOf(access, scope), ['a', 'b', 'c', 'taken'], 'stored');
        assertEqual((await access.read(scope, 'taken')).properties.Description, 'first', 'the one that was there');
        assertEqual((await access.read(scope, 'a')).properties.Description, undefined, 'the first of two');
      },
    },
    {
      name: `${kinds}: 250 are stored at once, exactly those`,
      run: async (harness) => {
        const scope = await openScope(harness);
        const access = of(harness.backend);
        const names = Array.from({ length: 250 }, (_, number) => `n${String(number).padStart(3, '0')}`);
        const results = await access.create(
          scope,
          names.map((name) => make(name, { Password: `secret of ${name}` })),
        );
        assertEqual(
          results.map((result) => [result.name, result.ok]),
          names.map((name) => [name, true]),
          'results',
        );
        assertEqual(await namesOf(access, scope), names, 'names');
        assertEqual(
          await access.readSecrets(scope, ['n249', 'n000']),
          [{ Password: 'secret of n249' }, { Password: 'secret of n000' }],
          'secrets',
        );
      },
    },
    {
      name: `${kinds}: scopes are separate`,
      run: async (harness) => {
        const { backend, serviceInstance } = harness;
        const scope = await openScope(harness);
        const instance = { ...scope, serviceInstance };
        const access = of(backend);
        await createSet(access, scope, make('one', { Description: 'of the subaccount' }));
        await createSet(access, instance, make('one', { Description: 'of the instance' }));
        await createSet(access, instance, make('two'));
        assertEqual(
          [await namesOf(access, scope), await namesOf(access, instance)],
          [['one'], ['one', 'two']],
          'lists',
        );
        assertEqual((await access.read(scope, 'one')).properties.Description, 'of the subaccount', 'subaccount');
        assertEqual((await access.read(instance, 'one')).properties.Description, 'of the instance', 'instance');
        await access.delete(instance, ['one']);
        assertEqual(await namesOf(access, scope), ['one'], 'after a deletion in the instance');
      },
    },
    {
      name: `${kinds}: an unknown subaccount or service instance is not-found`,
      run: async (harness) => {
        const scope = await openScope(harness);
        const access = of(harness.backend);
        const unknown = [
          { subaccountId: 'no-such-subaccount', serviceInstance: null },
          { ...scope, serviceInstance: 'no-such-instance' },
        ];
        for (const place of unknown) {
          await assertRejects(access.list(place), 'not-found', 'list');
          await assertRejects(access.create(place, [make('a')]), 'not-found', 'create');
          await assertRejects(access.read(place, 'a'), 'not-found', 'read');
          await assertRejects(access.delete(place, ['a']), 'not-found', 'delete');
        }
      },
    },
  ];
}
