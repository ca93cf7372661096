import { describe, expect, it } from 'vitest';
import type { ImportedDestination } from './files/types';
import { contentToStore, type ImportWish, planImport, withKeptSecrets } from './import-plan';
import { splitSecrets } from './record';
import type { DestinationRecord, Properties } from './types';

const orders = {
  Name: 'orders',
  Type: 'HTTP',
  URL: 'https://orders.example.net',
  Authentication: 'BasicAuthentication',
  User: 'tech',
  Password: 'hunter2',
};
const { Password: _password, ...plainOrders } = orders;

function imported(properties: Properties, more: Partial<ImportedDestination> = {}): ImportedDestination {
  return { properties: { ...properties }, missingSecrets: [], issues: [], position: { index: 0, line: 1 }, ...more };
}

function wish(destination: ImportedDestination, more: Partial<ImportWish> = {}): ImportWish {
  return {
    imported: destination,
    findings: [],
    fileName: 'file.json',
    choice: null,
    typedName: null,
    secrets: {},
    ...more,
  };
}

const noAddress = { key: 'URL', rule: 'required', severity: 'error', details: [] } as const;
const unusual = { key: 'URL', rule: 'required', severity: 'warning', details: [] } as const;

function record(properties: Properties, more: Partial<DestinationRecord> = {}): DestinationRecord {
  const { secrets: _secrets, ...split } = splitSecrets({ properties, labels: [], plainKeys: [], missingSecrets: [] });
  return {
    id: properties.Name ?? '',
    name: properties.Name ?? '',
    scope: { subaccountId: 's', serviceInstance: null },
    version: 3,
    ...split,
    labels: [],
    plainKeys: [],
    missingSecrets: [],
    createdAt: null,
    modifiedAt: null,
    modifiedBy: null,
    ...more,
  };
}

function planOne(one: ImportWish, existing: readonly DestinationRecord[] = []) {
  const [planned] = planImport([one], existing);
  if (planned === undefined) expect.fail('nothing was planned');
  return planned;
}

describe('planImport', () => {
  it.each([
    ['a free name', wish(imported(orders)), [], { state: 'new', choice: 'store', name: 'orders' }],
    ['the same without its secret', wish(imported(plainOrders)), [record(orders)], { state: 'same', choice: 'skip' }],
    ['the same with a secret', wish(imported(orders)), [record(orders)], { state: 'different', choice: 'skip' }],
    [
      'another value',
      wish(imported({ ...plainOrders, User: 'x' })),
      [record(orders)],
      { state: 'different', choice: 'skip' },
    ],
    [
      'the same in another order',
      wish(imported(Object.fromEntries(Object.entries(plainOrders).reverse()))),
      [record(orders)],
      { state: 'same' },
    ],
    [
      'no name',
      wish(imported({ Type: 'HTTP' })),
      [],
      { state: 'invalid', choice: 'skip', reasons: [{ kind: 'name', problem: 'empty' }], choices: ['rename', 'skip'] },
    ],
    [
      'a name with a blank',
      wish(imported({ Name: 'a b', Type: 'HTTP' })),
      [],
      { state: 'invalid', reasons: [{ kind: 'name', problem: 'characters' }] },
    ],
    [
      'no type',
      wish(imported({ Name: 'a' })),
      [],
      { state: 'invalid', reasons: [{ kind: 'no-type' }], choices: ['skip'] },
    ],
    [
      'a broken rule',
      wish(imported(orders), { findings: [unusual, noAddress] }),
      [],
      {
        state: 'invalid',
        choice: 'skip',
        reasons: [{ kind: 'rule', issue: noAddress }],
        choices: ['store', 'rename', 'skip'],
      },
    ],
    [
      'a broken rule, stored all the same',
      wish(imported(orders), { findings: [noAddress], choice: 'store' }),
      [],
      { state: 'invalid', choice: 'store', name: 'orders' },
    ],
    [
      'a broken rule and a name in use',
      wish(imported({ ...orders, User: 'x' }), { findings: [noAddress], choice: 'replace' }),
      [record(orders)],
      { state: 'invalid', choice: 'replace', choices: ['replace', 'rename', 'skip'] },
    ],
    [
      'a broken rule of one that is stored as it is',
      wish(imported(plainOrders), { findings: [noAddress] }),
      [record(orders)],
      { state: 'same', choice: 'skip' },
    ],
    [
      'a broken rule and a bad name',
      wish(imported({ ...orders, Name: 'a b' }), { findings: [noAddress] }),
      [],
      { state: 'invalid', choice: 'skip', choices: ['rename', 'skip'] },
    ],
    ['a warning', wish(imported(orders), { findings: [unusual] }), [], { state: 'new', choice: 'store' }],
    [
      'no destination',
      wish(imported({}, { issues: [{ rule: 'not-an-object', key: null, line: 7, severity: 'error' }] })),
      [],
      { state: 'invalid', reasons: [{ kind: 'file', issue: { line: 7 } }], choices: ['skip'] },
    ],
    [
      'a bad name, renamed',
      wish(imported({ Name: 'Büro a/b', Type: 'HTTP' }), { choice: 'rename' }),
      [],
      { choice: 'rename', name: 'Buro_a_b', nameProblem: null },
    ],
    [
      'no name, renamed',
      wish(imported({ Type: 'HTTP' }), { choice: 'rename', fileName: 'zip/orders.v1.json' }),
      [],
      { name: 'orders_v1', nameProblem: null },
    ],
    [
      'a taken name, renamed',
      wish(imported(orders), { choice: 'rename' }),
      [record(orders)],
      { name: 'orders-2', nameProblem: null },
    ],
    [
      'a typed name that is taken',
      wish(imported({ ...orders, Name: 'b' }), { choice: 'rename', typedName: 'orders' }),
      [record(orders)],
      { name: 'orders', nameProblem: 'taken' },
    ],
    [
      'a typed name that breaks the rule',
      wish(imported(orders), { choice: 'rename', typedName: 'a b' }),
      [],
      { nameProblem: 'characters' },
    ],
    ['a choice that makes no sense', wish(imported(orders), { choice: 'replace' }), [], { choice: 'store' }],
  ] as const)('%s', (_, one, existing, expected) => {
    expect(planOne(one, existing)).toMatchObject(expected);
  });

  it('names what differs, in the order of the file, without secrets', () => {
    const file = imported({
      Name: 'orders',
      Type: 'HTTP',
      URL: 'https://new',
      Authentication: 'BasicAuthentication',
      Password: 'x',
      'sap-client': '100',
    });
    expect(planOne(wish(file), [record(orders)]).differences).toEqual([
      { key: 'URL', secret: false, before: 'https://orders.example.net', after: 'https://new' },
      { key: 'Password', secret: true, effect: 'unknown' },
      { key: 'sap-client', secret: false, before: null, after: '100' },
      { key: 'User', secret: false, before: 'tech', after: null },
    ]);
  });

  it.each([
    ['named as missing', imported(plainOrders, { missingSecrets: ['Password'] }), {}, 'kept', ['Password'], []],
    ['not named', imported(plainOrders), {}, 'kept', ['Password'], []],
    [
      'not named, and the logon is another',
      imported({ ...plainOrders, Authentication: 'NoAuthentication' }),
      {},
      'removed',
      [],
      [],
    ],
    [
      'dropped',
      imported(plainOrders, { missingSecrets: ['Password'] }),
      { dropsSecrets: true },
      'removed',
      [],
      ['Password'],
    ],
    [
      'entered',
      imported(plainOrders, { missingSecrets: ['Password'] }),
      { secrets: { Password: 'new' } },
      'unknown',
      [],
      [],
    ],
  ] as const)('a stored secret that is %s', (_, file, more, effect, keptSecrets, missingSecrets) => {
    const planned = planOne(wish(file, { choice: 'replace', ...more }), [record(orders)]);
    expect(planned).toMatchObject({ choice: 'replace', keptSecrets, missingSecrets });
    expect(planned.differences.find(({ key }) => key === 'Password')).toMatchObject({ effect });
  });

  it.each([
    ['the same', 'hunter2', 'same', []],
    ['another', 'hunter3', 'different', [{ key: 'Password', secret: true, effect: 'changed' }]],
  ] as const)('a secret that is %s as the stored one, where that is known', (_, Password, state, differences) => {
    const planned = planOne(wish(imported({ ...orders, Password }), { storedSecrets: { Password: 'hunter2' } }), [
      record(orders),
    ]);
    expect(planned).toMatchObject({ state, differences });
  });

  it('labels, where the file has some', () => {
    const stored = record(orders, { labels: [{ key: 'team', values: ['a', 'b'] }] });
    const labels = [{ key: 'stage', values: ['test'] }];
    expect(planOne(wish(imported(plainOrders)), [stored]).state).toBe('same');
    expect(planOne(wish(imported(plainOrders, { labels: stored.labels })), [stored]).state).toBe('same');
    expect(planOne(wish(imported(plainOrders, { labels })), [stored]).differences).toEqual([
      { key: 'Password', secret: true, effect: 'kept' },
      { key: 'team', secret: false, label: true, before: 'a, b', after: null },
      { key: 'stage', secret: false, label: true, before: null, after: 'test' },
    ]);
  });

  it('a secret missing here and there', () => {
    const stored = record(plainOrders, { missingSecrets: ['Password'] });
    expect(planOne(wish(imported(plainOrders, { missingSecrets: ['Password'] })), [stored])).toMatchObject({
      state: 'same',
      differences: [{ key: 'Password', secret: true, effect: 'missing' }],
    });
  });

  it('names used twice in the import', () => {
    const other = imported({ ...orders, URL: 'https://other' });
    const plans = planImport([wish(imported(orders)), wish(other), wish(imported(orders)), wish(other)], []);
    expect(plans.map(({ state, choice, name, duplicateOf }) => [state, choice, name, duplicateOf])).toEqual([
      ['new', 'store', 'orders', null],
      ['duplicate', 'rename', 'orders-2', 0],
      ['duplicate', 'skip', 'orders', 0],
      ['duplicate', 'rename', 'orders-3', 0],
    ]);
  });

  it('a name is free for the second when the first is skipped', () => {
    const plans = planImport([wish(imported(orders), { choice: 'skip' }), wish(imported(orders))], []);
    expect(plans.map(({ state, choice }) => [state, choice])).toEqual([
      ['new', 'skip'],
      ['new', 'store'],
    ]);
  });

  it('10,000 in no time', () => {
    const existing = Array.from({ length: 10_000 }, (_, number) => record({ ...orders, Name: `d${number}` }));
    const wishes = Array.from({ length: 10_000 }, (_, number) =>
      wish(imported({ ...orders, Name: number % 3 === 0 ? 'same' : `d${number}`, User: `u${number}` })),
    );
    planImport(wishes, existing);
    const start = performance.now();
    planImport(wishes, existing);
    // 200 ms on an idle machine; the tests of this project run side by side.
    expect(performance.now() - start, 'a guard against hanging').toBeLessThan(15_000);
  });
});

describe('contentToStore', () => {
  it('is nothing for what is skipped or has no valid name', () => {
    const skipped = wish(imported(orders), { choice: 'skip' });
    const unnamed = wish(imported(orders), { choice: 'rename', typedName: '' });
    for (const one of [skipped, unnamed]) expect(contentToStore(one, planOne(one))).toBeNull();
  });

  it('has the name in its place, entered secrets, and labels of what it replaces', () => {
    const labels = [{ key: 'team', values: ['a'] }];
    const file = imported(
      { Type: 'HTTP', Name: 'orders', URL: 'https://new' },
      { missingSecrets: ['Password', 'x-token'] },
    );
    const one = wish(file, { choice: 'replace', secrets: { Password: 'entered', other: 'no' } });
    const stored = record(orders, { labels, plainKeys: ['tokenColor'] });
    expect(contentToStore(one, planOne(one, [stored]))).toEqual({
      properties: { Type: 'HTTP', Name: 'orders', URL: 'https://new', Password: 'entered' },
      labels,
      plainKeys: ['tokenColor'],
      missingSecrets: ['x-token'],
    });
  });

  it('has a name even where the file has none', () => {
    const one = wish(imported({ Type: 'HTTP' }), { choice: 'rename', typedName: 'new' });
    expect(contentToStore(one, planOne(one))?.properties).toEqual({ Name: 'new', Type: 'HTTP' });
  });

  it('gets the kept secrets from the vault', () => {
    const one = wish(imported(plainOrders), { choice: 'replace' });
    const planned = planOne(one, [record(orders)]);
    const content = contentToStore(one, planned);
    if (content === null) expect.fail('nothing to store');
    expect(withKeptSecrets(content, planned, { Password: 'hunter2', other: 'x' }).properties).toEqual(orders);
  });
});
