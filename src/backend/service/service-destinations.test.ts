import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ServiceWorld, SERVICE_SCOPE as scope, serviceServer } from '../../testing/service-world';
import { assertRejects } from '../contract/assert';
import {
  contentWith,
  createSet,
  destination,
  fragment,
  namesOf,
  propertySets,
  refusalOf,
  storedOf,
} from '../contract/destination-support';
import type { Backend } from '../port';

const server = serviceServer();
let world: ServiceWorld;
let backend: Backend;

beforeAll(server.start);
afterAll(server.stop);
afterEach(server.reset);
beforeEach(() => {
  world = server.makeWorld();
  backend = world.openBackend();
});

function targetsOf(method: string): readonly string[] {
  return world.model.requests.filter((request) => request.method === method).map(({ target }) => target);
}

const labels = [{ key: 'team', values: ['orders'] }];

describe('reading', () => {
  it('a list comes in one request, with the times of modification', async () => {
    for (let index = 0; index < 150; index += 1) {
      world.model.destinations.add('subaccount', { Name: `d${index}`, Type: 'HTTP' });
    }
    const records = await backend.destinations.list(scope);
    expect(records).toHaveLength(150);
    expect(targetsOf('GET').filter((target) => !target.endsWith('/labels'))).toEqual([
      '/destination-configuration/v1/subaccountDestinations?$includeMetadata=modification_time%3Betag',
    ]);
    expect(records[0]?.modifiedAt).toBe('2026-03-01T09:01:00.000Z');
  });

  it('a long list that breaks in the middle comes in pages', async () => {
    const names = Array.from({ length: 450 }, (_, index) => `d${index}`);
    for (const name of names) world.model.destinations.add('subaccount', { Name: name, Type: 'HTTP' });
    world.model.faults.inject({ kind: 'cut', path: '*?$includeMetadata*' });
    const records = await backend.destinations.list(scope);
    expect(records.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
    const paged = targetsOf('GET').filter((target) => target.includes('$page='));
    expect(paged.map((target) => target.split('?')[1])).toEqual([
      '$page=1&$pageSize=200&$pageCount=true',
      '$page=2&$pageSize=200&$pageCount=true',
      '$page=3&$pageSize=200&$pageCount=true',
    ]);
  });

  it('labels are asked for once a minute for a list, and always for a write', async () => {
    let now = new Date('2026-03-01T09:00:00Z');
    const timed = world.openBackend({ clock: { now: () => now } });
    for (const name of ['a', 'b']) world.model.destinations.add('subaccount', { Name: name, Type: 'HTTP' });
    const labelsAsked = () => targetsOf('GET').filter((target) => target.endsWith('/labels')).length;
    await timed.destinations.list(scope);
    const [listed] = await timed.destinations.list(scope);
    expect(labelsAsked()).toBe(2);
    world.model.destinations.setLabels('subaccount', 'a', labels);
    const update = { name: 'a', content: destination('a'), expectedVersion: listed?.version ?? 0 };
    expect(refusalOf((await timed.destinations.update(scope, [update]))[0]).code).toBe('conflict');
    expect(labelsAsked()).toBe(3);
    expect((await timed.destinations.list(scope))[0]?.labels).toEqual(labels);
    world.model.destinations.setLabels('subaccount', 'a', []);
    now = new Date('2026-03-01T09:01:01Z');
    expect((await timed.destinations.list(scope))[0]?.labels).toEqual([]);
  });

  it('a record says what the service tells, and no secret', async () => {
    const row = { Name: 'a', Type: 'HTTP', Password: 'SECRET', 'X-Api-Key': '', User: 'u' };
    world.model.destinations.add('subaccount', row);
    world.model.destinations.setLabels('subaccount', 'a', labels);
    const record = await backend.destinations.read(scope, 'a');
    expect(record).toEqual({
      id: record.id,
      name: 'a',
      scope,
      version: 1,
      properties: { Name: 'a', Type: 'HTTP', 'X-Api-Key': '', User: 'u' },
      keys: ['Name', 'Type', 'Password', 'X-Api-Key', 'User'],
      secretKeys: ['Password'],
      labels,
      plainKeys: [],
      missingSecrets: [],
      createdAt: null,
      modifiedAt: '2026-03-01T09:01:00.000Z',
      modifiedBy: null,
    });
    expect(await backend.destinations.list(scope)).toEqual([record]);
  });

  it('secrets come by single requests, in the order of the names', async () => {
    for (const name of ['b', 'a']) {
      world.model.destinations.add('subaccount', { Name: name, Type: 'HTTP', Password: `of ${name}` });
    }
    expect(await backend.destinations.readSecrets(scope, ['a', 'b', 'a'])).toEqual([
      { Password: 'of a' },
      { Password: 'of b' },
      { Password: 'of a' },
    ]);
    await assertRejects(backend.destinations.readSecrets(scope, ['a', 'x']), 'not-found', 'readSecrets');
  });

  it('an answer of another shape names the place, not the value', async () => {
    const wrong = world.openBackend({
      fetch: async () => new Response('[{"Name":"a","Password":["SECRET"]}]'),
    });
    const error = await assertRejects(wrong.destinations.list(scope), 'unavailable', 'list');
    expect(error.details.reason).toBe('0.Password must be string');
    expect(error.message).not.toContain('SECRET');
  });
});

describe('creating', () => {
  it('goes to the two levels by scope', async () => {
    await createSet(backend.destinations, scope, destination('a'));
    await createSet(backend.fragments, { ...scope, serviceInstance: 'orders' }, fragment('f'));
    const { destinations, fragments } = world.model;
    expect(destinations.list('subaccount').map(({ Name }) => Name)).toEqual(['a']);
    expect(destinations.list('instance')).toEqual([]);
    expect(fragments.list('instance').map(({ FragmentName }) => FragmentName)).toEqual(['f']);
  });

  it('posts a hundred at a time, in one array each', async () => {
    const contents = Array.from({ length: 250 }, (_, index) => destination(`d${index}`));
    const results = await backend.destinations.create(scope, contents);
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(targetsOf('POST')).toHaveLength(3);
  });

  it('one that is taken or refused does not hold up the others', async () => {
    world.model.destinations.add('subaccount', { Name: 'taken', Type: 'HTTP' });
    const results = await backend.destinations.create(scope, [
      destination('a'),
      destination('taken'),
      contentWith({ Name: 'no-type' }),
      destination('with blank'),
      destination('a'),
      contentWith({ Name: 'b', Type: 'HTTP' }, { labels: [{ key: '', values: [] }] }),
      destination('last'),
    ]);
    expect(
      results.map((result) =>
        result.ok ? 'ok' : [result.error.code, result.error.details.field, result.error.details.rule].join(),
      ),
    ).toEqual([
      'ok',
      'conflict,name,taken',
      'invalid,Type,empty',
      'invalid,name,characters',
      'conflict,name,taken',
      'invalid,labels,empty-key',
      'ok',
    ]);
    expect(await namesOf(backend.destinations, scope)).toEqual(['a', 'last', 'taken']);
  });

  it('the record is what a list says afterwards', async () => {
    const created = await createSet(
      backend.destinations,
      scope,
      contentWith(
        { Name: 'a', Type: 'HTTP', Password: 'p', 'api-key-id': '7' },
        { labels, plainKeys: ['api-key-id'], missingSecrets: ['tokenServicePassword'] },
      ),
    );
    expect(created).toMatchObject({ version: 1, plainKeys: [], missingSecrets: [], labels });
    expect(created.secretKeys).toEqual(['Password', 'api-key-id']);
    expect(created.modifiedAt).not.toBeNull();
    expect(await backend.destinations.list(scope)).toEqual([created]);
  });

  it('stands when nothing can be read afterwards', async () => {
    world.model.faults.inject({ kind: 'status', status: 500, method: 'GET' });
    const created = await createSet(backend.destinations, scope, destination('a'));
    expect([created.version, created.modifiedAt]).toEqual([1, null]);
  });

  it('the state somebody else wrote right afterwards is not taken for its own', async () => {
    const theirs = { Name: 'a', Type: 'HTTP', URL: 'theirs' };
    world.model.faults.inject({ kind: 'delay', milliseconds: 0, method: 'GET', times: 1 }, () => {
      world.model.destinations.overwrite('subaccount', theirs);
    });
    const mine = await createSet(backend.destinations, scope, destination('a', { URL: 'mine' }));
    expect(mine.properties.URL).toBe('mine');
    const update = { name: 'a', content: destination('a'), expectedVersion: mine.version };
    const [result] = await backend.destinations.update(scope, [update]);
    expect(refusalOf(result).code).toBe('conflict');
  });

  it('is taken back when the labels are refused', async () => {
    world.model.faults.inject({ kind: 'status', status: 400, path: '*/labels' });
    const [result] = await backend.destinations.create(scope, [contentWith({ Name: 'a', Type: 'HTTP' }, { labels })]);
    expect(refusalOf(result).details).toMatchObject({ resource: 'destination', name: 'a', status: 400 });
    expect(world.model.destinations.list('subaccount')).toEqual([]);
  });
});

describe.each(propertySets)('updating a $kind', ({ kind, of, make }) => {
  const store = () => (kind === 'destination' ? world.model.destinations : world.model.fragments);

  it('overwrites it and its labels, and asks for no more than that', async () => {
    const { version } = await createSet(of(backend), scope, { ...make('a', { Password: 'old', Old: '1' }), labels });
    const content = { ...make('a', { Password: 'new' }), labels: [] };
    const [result] = await of(backend).update(scope, [{ name: 'a', content, expectedVersion: version }]);
    const record = storedOf(result);
    expect(record.version).toBe(version + 1);
    expect(store().find('subaccount', 'a')).toEqual(content.properties);
    expect(store().labels('subaccount', 'a')).toEqual([]);
    expect(await of(backend).list(scope)).toEqual([record]);
  });

  it('leaves labels alone that are the same', async () => {
    const created = await createSet(of(backend), scope, { ...make('a'), labels });
    const before = targetsOf('PUT').filter((target) => target.endsWith('/labels')).length;
    const content = { ...make('a', { Description: 'x' }), labels };
    await of(backend).update(scope, [{ name: 'a', content, expectedVersion: created.version }]);
    expect(targetsOf('PUT').filter((target) => target.endsWith('/labels')).length).toBe(before);
    expect(store().labels('subaccount', 'a')).toEqual(labels);
  });

  it.each([
    {
      name: 'a secret',
      change: () => store().overwrite('subaccount', { ...make('a').properties, Password: 'theirs' }),
    },
    { name: 'a label', change: () => store().setLabels('subaccount', 'a', [{ key: 'theirs', values: [] }]) },
  ])('that misses a change of $name is a conflict', async ({ change }) => {
    const { version } = await createSet(of(backend), scope, make('a', { Password: 'p' }));
    change();
    const stored = store().find('subaccount', 'a');
    const [result] = await of(backend).update(scope, [
      { name: 'a', content: make('a', { Password: 'mine' }), expectedVersion: version },
    ]);
    expect(refusalOf(result).details).toMatchObject({ expectedVersion: version, currentVersion: version + 1 });
    expect(store().find('subaccount', 'a')).toBe(stored);
  });

  it('one that is refused does not hold up the others', async () => {
    const a = await createSet(of(backend), scope, make('a'));
    await createSet(of(backend), scope, make('b'));
    const results = await of(backend).update(scope, [
      { name: 'x', content: make('x'), expectedVersion: 1 },
      { name: 'b', content: make('b', { Description: 'stale' }), expectedVersion: 7 },
      { name: 'a', content: make('a', { Description: 'first' }), expectedVersion: a.version },
      { name: 'a', content: make('a', { Description: 'second' }), expectedVersion: a.version },
      { name: 'b', content: make('c'), expectedVersion: 1 },
    ]);
    expect(results.map((result) => (result.ok ? 'ok' : result.error.code))).toEqual([
      'not-found',
      'conflict',
      'ok',
      'conflict',
      'forbidden',
    ]);
    expect(refusalOf(results[4]).details.rule).toBe('not-supported');
    expect(store().find('subaccount', 'a')?.Description).toBe('first');
  });

  it('whose labels fail says that the rest is stored', async () => {
    const { version } = await createSet(of(backend), scope, make('a'));
    world.model.faults.inject({ kind: 'status', status: 503, method: 'PUT', path: '*/labels' });
    const content = { ...make('a', { Description: 'new' }), labels };
    const [result] = await of(backend).update(scope, [{ name: 'a', content, expectedVersion: version }]);
    expect(refusalOf(result)).toMatchObject({ code: 'unavailable', details: { name: 'a', field: 'labels' } });
    expect(store().find('subaccount', 'a')?.Description).toBe('new');
  });

  it('a key the session never showed comes back in the next write', async () => {
    store().add('subaccount', JSON.parse(JSON.stringify({ ...make('a').properties, constructor: 'kept', z: '' })));
    const record = await of(backend).read(scope, 'a');
    expect(record.properties).toMatchObject({ constructor: 'kept', z: '' });
    const content = contentWith({ ...record.properties, Description: 'new' });
    await of(backend).update(scope, [{ name: 'a', content, expectedVersion: record.version }]);
    expect(store().find('subaccount', 'a')).toEqual({ ...record.properties, Description: 'new' });
  });

  it('an unanswered write is announced, for it may have arrived', async () => {
    const { version } = await createSet(of(backend), scope, make('a'));
    const seen: string[] = [];
    backend.subscribe(({ resource }) => seen.push(resource));
    world.model.faults.inject({ kind: 'network', method: 'PUT' });
    const content = make('a', { Description: 'new' });
    const [result] = await of(backend).update(scope, [{ name: 'a', content, expectedVersion: version }]);
    expect(refusalOf(result).code).toBe('unavailable');
    expect(seen).toEqual([`${kind}s`]);
  });
});
