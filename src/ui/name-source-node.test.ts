import { describe, expect, it } from 'vitest';
import { BackendError } from '../backend/errors';
import type { Backend, DestinationUpdate } from '../backend/port';
import type { DestinationContent, DestinationRecord } from '../domain/destination/types';
import { makeDestinationRecord } from '../testing/builders';
import { nameSourceNode } from './name-source-node';

const scope = { subaccountId: 'source', serviceInstance: null };

/** Keeps what is created and updated; `stored` is there already, with `secrets` in the vault. */
function keep(stored: readonly DestinationRecord[], secrets = {}, refusal?: BackendError) {
  const created: DestinationContent[] = [];
  const updated: DestinationUpdate[] = [];
  const refuse = (name: string) =>
    refusal === undefined
      ? ({ name, ok: true, record: makeDestinationRecord(name) } as const)
      : ({ name, ok: false, error: refusal } as const);
  const destinations: Pick<Backend['destinations'], 'list' | 'readSecrets' | 'create' | 'update'> = {
    list: async (asked) => {
      expect(asked).toEqual(scope);
      return stored;
    },
    readSecrets: async () => [secrets],
    create: async (_, contents) => {
      created.push(...contents);
      return contents.map(({ properties }) => refuse(properties.Name ?? ''));
    },
    update: async (_, updates) => {
      updated.push(...updates);
      return updates.map(({ name }) => refuse(name));
    },
  };
  return { backend: { destinations }, created, updated };
}

describe('nameSourceNode', () => {
  it('makes the destination where there is none', async () => {
    const { backend, created } = keep([makeDestinationRecord('other')]);
    await nameSourceNode(backend, 'source', 'DEV');
    expect(created.map(({ properties }) => properties)).toMatchObject([
      { Name: 'TransportManagementService', Type: 'HTTP', sourceSystemId: 'DEV' },
    ]);
  });

  it('changes the one that is there in nothing but the node, and keeps its secrets', async () => {
    const record = {
      ...makeDestinationRecord('TransportManagementService', { sourceSystemId: 'dev', URL: 'https://own.example.com' }),
      version: 3,
    };
    const withSecret = { ...record, keys: [...record.keys, 'clientSecret'], secretKeys: ['clientSecret'] };
    const { backend, created, updated } = keep([withSecret], { clientSecret: 'kept' });
    await nameSourceNode(backend, 'source', 'DEV');
    expect(created).toEqual([]);
    expect(updated).toMatchObject([
      {
        name: 'TransportManagementService',
        expectedVersion: 3,
        content: { properties: { sourceSystemId: 'DEV', URL: 'https://own.example.com', clientSecret: 'kept' } },
      },
    ]);
  });

  it.each([
    ['created', []],
    ['changed', [makeDestinationRecord('TransportManagementService')]],
  ])('rejects when it is not %s', async (_, stored) => {
    const { backend } = keep(stored, {}, new BackendError('conflict', 'stale'));
    await expect(nameSourceNode(backend, 'source', 'DEV')).rejects.toMatchObject({ code: 'conflict' });
  });
});
