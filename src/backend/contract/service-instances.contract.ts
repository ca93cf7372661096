import type { Scope } from '../../domain/scope';
import type { Backend } from '../port';
import { assertEqual, assertNotSupported, assertRejects } from './assert';
import { createOne, draft, namesIn } from './certificate-support';
import { createSet, destination, fragment, namesOf } from './destination-support';
import { type BackendHarness, type ContractCase, needing, openScope, textContent } from './harness';

const UNKNOWN = 'no-such-subaccount';

async function instancesOf(backend: Backend, { subaccountId }: Scope): Promise<readonly string[]> {
  return (await backend.serviceInstances.list(subaccountId)).map(({ name }) => name);
}

/** One of each kind, with a secret. */
async function fill(backend: Backend, scope: Scope, name: string): Promise<void> {
  await createOne(backend, scope, draft(`${name}.pem`, { content: textContent(name) }));
  await createSet(backend.destinations, scope, destination(name, { Password: `of ${name}` }));
  await createSet(backend.fragments, scope, fragment(name, { Password: `of ${name}` }));
}

async function assertFilled(backend: Backend, scope: Scope, name: string, what: string): Promise<void> {
  assertEqual(await namesIn(backend, scope), [`${name}.pem`], `${what}: certificates`);
  assertEqual(await backend.certificates.readContent(scope, `${name}.pem`), textContent(name), `${what}: content`);
  for (const access of [backend.destinations, backend.fragments]) {
    assertEqual(await namesOf(access, scope), [name], `${what}: names`);
    assertEqual(await access.readSecrets(scope, [name]), [{ Password: `of ${name}` }], `${what}: secrets`);
  }
}

const always: readonly ContractCase[] = [
  {
    name: 'service instances: those that can be reached are listed',
    run: async (harness) => {
      const scope = await openScope(harness);
      assertEqual(await instancesOf(harness.backend, scope), [harness.serviceInstance], 'names');
    },
  },
  {
    name: 'service instances: contents counts what is in it, by kind',
    run: async (harness) => {
      const { backend, serviceInstance } = harness;
      const scope = await openScope(harness);
      await fill(backend, scope, 'subaccount');
      await fill(backend, { ...scope, serviceInstance }, 'one');
      await createSet(backend.destinations, { ...scope, serviceInstance }, destination('two'));
      assertEqual(
        await backend.serviceInstances.contents(scope.subaccountId, serviceInstance),
        { destinations: 2, fragments: 1, certificates: 1 },
        'contents',
      );
    },
  },
  {
    name: 'service instances: of an unknown subaccount, and unknown ones, are not-found',
    run: async (harness) => {
      const { serviceInstances } = harness.backend;
      const { subaccountId } = await openScope(harness);
      await assertRejects(serviceInstances.list(UNKNOWN), 'not-found', 'list');
      await assertRejects(serviceInstances.contents(UNKNOWN, 'x'), 'not-found', 'contents');
      const error = await assertRejects(serviceInstances.contents(subaccountId, 'x'), 'not-found', 'contents');
      assertEqual([error.details.resource, error.details.name], ['service-instance', 'x'], 'details');
    },
  },
];

async function editingIsRefused(harness: BackendHarness): Promise<void> {
  const { backend, serviceInstance } = harness;
  const scope = await openScope(harness);
  const { serviceInstances } = backend;
  await assertNotSupported(serviceInstances.create(scope.subaccountId, 'new'), 'create');
  await assertNotSupported(serviceInstances.rename(scope.subaccountId, serviceInstance, 'new'), 'rename');
  await assertNotSupported(serviceInstances.delete(scope.subaccountId, serviceInstance), 'delete');
  await assertNotSupported(serviceInstances.undoDelete({ id: 'any' }), 'undoDelete');
  assertEqual(await instancesOf(backend, scope), [serviceInstance], 'names');
}

const editing = needing(['editServiceInstances'], editingIsRefused, [
  {
    name: 'service instances: new ones are listed by name, in their subaccount alone',
    run: async (harness) => {
      const { backend, serviceInstance, reopen } = harness;
      const scope = await openScope(harness);
      const other = await openScope(harness, 'Other');
      for (const name of ['zebra', 'Apple', 'mango 2']) {
        assertEqual(await backend.serviceInstances.create(scope.subaccountId, name), { name }, 'created');
      }
      const expected = ['Apple', 'mango 2', 'zebra', serviceInstance].toSorted((left, right) =>
        left.toLowerCase() < right.toLowerCase() ? -1 : 1,
      );
      assertEqual(await instancesOf(await reopen(), scope), expected, 'names');
      assertEqual(await instancesOf(backend, other), [serviceInstance], 'the other subaccount');
    },
  },
  {
    name: 'service instances: a name that is empty, too long or taken is refused and changes nothing',
    run: async (harness) => {
      const { backend, serviceInstance } = harness;
      const scope = await openScope(harness);
      const { serviceInstances } = backend;
      await serviceInstances.create(scope.subaccountId, 'other');
      const refusals = [
        { name: ' ', code: 'invalid', rule: 'empty' },
        { name: 'x'.repeat(201), code: 'invalid', rule: 'too-long' },
        { name: 'line\nbreak', code: 'invalid', rule: 'characters' },
        { name: serviceInstance, code: 'conflict', rule: 'taken' },
      ] as const;
      const before = await instancesOf(backend, scope);
      for (const { name, code, rule } of refusals) {
        const create = await assertRejects(serviceInstances.create(scope.subaccountId, name), code, 'create');
        const rename = await assertRejects(serviceInstances.rename(scope.subaccountId, 'other', name), code, 'rename');
        for (const { details } of [create, rename]) {
          assertEqual([details.resource, details.field, details.rule], ['service-instance', 'name', rule], 'details');
        }
      }
      assertEqual(await instancesOf(backend, scope), before, 'names');
    },
  },
  {
    name: 'service instances: renaming takes along all it contains, and nothing of others',
    run: async (harness) => {
      const { backend, serviceInstance, reopen } = harness;
      const scope = await openScope(harness);
      const old = { ...scope, serviceInstance: 'old' };
      await backend.serviceInstances.create(scope.subaccountId, 'old');
      await fill(backend, scope, 'subaccount');
      await fill(backend, { ...scope, serviceInstance }, 'other');
      await fill(backend, old, 'moving');
      await backend.serviceInstances.rename(scope.subaccountId, 'old', 'renamed');
      const tab = await reopen();
      await assertFilled(tab, { ...scope, serviceInstance: 'renamed' }, 'moving', 'renamed');
      await assertFilled(tab, scope, 'subaccount', 'subaccount');
      await assertFilled(tab, { ...scope, serviceInstance }, 'other', 'other');
      for (const access of [tab.certificates, tab.destinations, tab.fragments]) {
        await assertRejects(access.list(old), 'not-found', 'list by the old name');
      }
      await backend.serviceInstances.create(scope.subaccountId, 'old');
      assertEqual(await namesOf(backend.destinations, old), [], 'a new one of the old name');
    },
  },
  {
    name: 'service instances: rename and delete of an unknown one are not-found',
    run: async (harness) => {
      const { serviceInstances } = harness.backend;
      const { subaccountId } = await openScope(harness);
      await assertRejects(serviceInstances.rename(subaccountId, 'x', 'y'), 'not-found', 'rename');
      await assertRejects(serviceInstances.delete(subaccountId, 'x'), 'not-found', 'delete');
      await assertRejects(serviceInstances.create(UNKNOWN, 'x'), 'not-found', 'create');
    },
  },
  {
    name: 'service instances: delete takes all it contains, and nothing of others',
    run: async (harness) => {
      const { backend, serviceInstance } = harness;
      const scope = await openScope(harness);
      await backend.serviceInstances.create(scope.subaccountId, 'gone');
      const gone = { ...scope, serviceInstance: 'gone' };
      await fill(backend, scope, 'subaccount');
      await fill(backend, { ...scope, serviceInstance }, 'other');
      await fill(backend, gone, 'inside');
      await backend.serviceInstances.delete(scope.subaccountId, 'gone');
      assertEqual(await instancesOf(backend, scope), [serviceInstance], 'names');
      await assertRejects(backend.destinations.list(gone), 'not-found', 'list');
      await assertFilled(backend, scope, 'subaccount', 'subaccount');
      await assertFilled(backend, { ...scope, serviceInstance }, 'other', 'other');
      assertEqual(
        await backend.subaccounts.contents(scope.subaccountId),
        { destinations: 2, fragments: 2, certificates: 2 },
        'contents',
      );
    },
  },
]);

const undo = needing(['editServiceInstances', 'undo'], editingIsRefused, [
  {
    name: 'service instances: undoDelete brings one back with all it contained, once',
    run: async (harness) => {
      const { backend } = harness;
      const scope = await openScope(harness);
      const inside = { ...scope, serviceInstance: 'back' };
      await backend.serviceInstances.create(scope.subaccountId, 'back');
      await fill(backend, inside, 'inside');
      const ticket = await backend.serviceInstances.delete(scope.subaccountId, 'back');
      await backend.serviceInstances.create(scope.subaccountId, 'back');
      await assertRejects(backend.serviceInstances.undoDelete(ticket), 'conflict', 'while the name is taken');
      await backend.serviceInstances.rename(scope.subaccountId, 'back', 'another');
      await backend.serviceInstances.undoDelete(ticket);
      await assertFilled(backend, inside, 'inside', 'brought back');
      await assertRejects(backend.serviceInstances.undoDelete(ticket), 'not-found', 'a second undo');
    },
  },
  {
    name: 'service instances: a deletion within one finds its way back after it was renamed',
    run: async (harness) => {
      const { backend } = harness;
      const scope = await openScope(harness);
      await backend.serviceInstances.create(scope.subaccountId, 'old');
      await fill(backend, { ...scope, serviceInstance: 'old' }, 'inside');
      const ticket = await backend.destinations.delete({ ...scope, serviceInstance: 'old' }, ['inside']);
      await backend.serviceInstances.rename(scope.subaccountId, 'old', 'new');
      await backend.destinations.undoDelete(ticket);
      await assertFilled(backend, { ...scope, serviceInstance: 'new' }, 'inside', 'brought back');
    },
  },
]);

export const serviceInstanceCases: readonly ContractCase[] = [...always, ...editing, ...undo];
