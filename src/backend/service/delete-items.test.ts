import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ServiceWorld, SERVICE_SCOPE as scope, serviceServer } from '../../testing/service-world';
import { assertRejects } from '../contract/assert';
import { createSet, destination, fragment, namesOf } from '../contract/destination-support';
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

const labels = [{ key: 'team', values: ['orders'] }];

describe('deleting destinations and fragments', () => {
  it('needs few requests, none of more than 4000 characters, reading back included', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `${'long-name-'.repeat(6)}${index}`);
    await backend.destinations.create(
      scope,
      names.map((name) => destination(name)),
    );
    await backend.destinations.delete(scope, names);
    expect(Math.max(...world.model.requests.map(({ target }) => target.length))).toBeLessThanOrEqual(4000);
    expect(world.model.requests.filter(({ method }) => method === 'DELETE').length).toBeLessThan(10);
    expect(world.model.destinations.list('subaccount')).toEqual([]);
  });

  it('of one in use is refused in the words of the service, and nothing is deleted', async () => {
    for (const name of ['a', 'b']) await createSet(backend.destinations, scope, destination(name));
    world.model.inUse.add('b');
    const error = await assertRejects(backend.destinations.delete(scope, ['a', 'b']), 'invalid', 'delete');
    expect(error.details.reason).toContain('Unable to remove');
    expect(await namesOf(backend.destinations, scope)).toEqual(['a', 'b']);
  });

  it('of several fragments that fails midway puts back what is gone', async () => {
    for (const name of ['a', 'b', 'c']) {
      await createSet(backend.fragments, scope, { ...fragment(name, { Password: `of ${name}` }), labels });
    }
    const before = new Map(world.model.fragments.list('subaccount').map((row) => [row.FragmentName, row]));
    world.model.faults.inject({ kind: 'status', status: 500, method: 'DELETE', path: '*/b' });
    await assertRejects(backend.fragments.delete(scope, ['a', 'b', 'c']), 'unavailable', 'delete');
    expect(new Map(world.model.fragments.list('subaccount').map((row) => [row.FragmentName, row]))).toEqual(before);
    expect(world.model.fragments.labels('subaccount', 'a')).toEqual(labels);
  });

  it('of a name that is not there deletes nothing', async () => {
    for (const [access, content] of [
      [backend.destinations, destination('a')],
      [backend.fragments, fragment('a')],
    ] as const) {
      await createSet(access, scope, content);
      const error = await assertRejects(access.delete(scope, ['a', 'x']), 'not-found', 'delete');
      expect(error.details.name).toBe('x');
      expect(await namesOf(access, scope)).toEqual(['a']);
    }
  });
});
