import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ServiceWorld, SERVICE_SCOPE as scope, serviceServer } from '../../testing/service-world';
import { assertNotSupported, assertRejects } from '../contract/assert';
import { createSet, destination, fragment } from '../contract/destination-support';
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

describe('levels', () => {
  it('the service instance is the one of the token', async () => {
    const { subaccountId } = scope;
    expect(await backend.serviceInstances.list(subaccountId)).toEqual([{ name: 'orders' }]);
    const without = world.openBackend({ serviceInstance: null });
    expect(await without.serviceInstances.list(subaccountId)).toEqual([]);
    await assertRejects(backend.serviceInstances.list('other'), 'not-found', 'list');
    const error = await assertRejects(backend.serviceInstances.contents(subaccountId, 'x'), 'not-found', 'contents');
    expect(error.details).toEqual({ resource: 'service-instance', name: 'x' });
    for (const attempt of [
      backend.serviceInstances.create(subaccountId, 'new'),
      backend.serviceInstances.rename(subaccountId, 'orders', 'new'),
      backend.serviceInstances.delete(subaccountId, 'orders'),
      backend.serviceInstances.undoDelete({ id: 'any' }),
      backend.destinations.history(scope, 'a'),
      backend.fragments.undoDelete({ id: 'any' }),
    ]) {
      await assertNotSupported(attempt, 'an edit');
    }
  });

  it('contents count every kind, on one level or on both', async () => {
    const instance = { ...scope, serviceInstance: 'orders' };
    await backend.destinations.create(scope, [destination('a'), destination('b')]);
    await createSet(backend.destinations, instance, destination('c'));
    await createSet(backend.fragments, instance, fragment('f'));
    expect(await backend.serviceInstances.contents(scope.subaccountId, 'orders')).toEqual({
      destinations: 1,
      fragments: 1,
      certificates: 0,
    });
    expect(await backend.subaccounts.contents(scope.subaccountId)).toEqual({
      destinations: 3,
      fragments: 1,
      certificates: 0,
    });
  });

  it('another service instance or subaccount is not-found without a request', async () => {
    for (const foreign of [
      { ...scope, serviceInstance: 'another' },
      { subaccountId: 'other', serviceInstance: null },
    ]) {
      await assertRejects(backend.destinations.list(foreign), 'not-found', 'list');
      await assertRejects(backend.fragments.create(foreign, [fragment('f')]), 'not-found', 'create');
    }
    expect(world.model.requests).toEqual([]);
  });
});
