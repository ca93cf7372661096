import { describe, expect, it } from 'vitest';
import { BackendError } from '../../../backend/errors';
import type { NodeView } from '../../../backend/port';
import type { Scope } from '../../../domain/scope';
import { sampleNode } from '../../../domain/transport/testing/samples';
import { makeDestinationRecord } from '../../../testing/builders';
import { readOutlook } from './outlook';

const scope = { subaccountId: 'development', serviceInstance: 'instance' };

const DEV: NodeView = {
  ...sampleNode('1', { name: 'DEV' }),
  pending: 0,
  counts: {},
  targetSubaccountId: null,
  targetProblem: null,
  sourceSubaccountIds: [],
};

/** A subaccount whose destination `TransportManagementService` has these properties. */
function backendWith(properties: Readonly<Record<string, string>>) {
  const record = makeDestinationRecord('TransportManagementService', properties);
  return {
    destinations: {
      read: async (of: Scope, name: string) => {
        expect([of, name]).toEqual([{ subaccountId: 'development', serviceInstance: null }, record.name]);
        return record;
      },
    },
  };
}

const refusing = (error: BackendError) => ({ destinations: { read: () => Promise.reject(error) } });

const landscape = Promise.resolve({ nodes: [DEV] });

describe('what is known where nothing is forecast', () => {
  it.each([
    ['the node that the subaccount names', backendWith({ sourceSystemId: 'DEV' }), 'DEV', null],
    ['a node that does not exist', backendWith({ sourceSystemId: 'dev' }), 'dev', 'no-such-node'],
    ['a destination that names none', backendWith({}), null, 'no-source-node'],
    ['an empty name', backendWith({ sourceSystemId: '' }), null, 'no-source-node'],
    ['no destination', refusing(new BackendError('not-found', 'none')), null, 'no-source-node'],
  ])('is %s', async (_, backend, sourceNode, obstacle) => {
    expect(await readOutlook(backend, scope, ['a.pem', 'b.p12'], landscape)).toEqual([
      { name: 'a.pem', obstacle, sourceNode, steps: [] },
      { name: 'b.p12', obstacle, sourceNode, steps: [] },
    ]);
  });

  it('is nothing where the destination cannot be read', async () => {
    const error = new BackendError('forbidden', 'over', { status: 401, rule: 'session-over' });
    await expect(readOutlook(refusing(error), scope, ['a.pem'], landscape)).rejects.toBe(error);
  });
});
