import { expect, it } from 'vitest';
import type { NodeView } from '../../backend/port';
import { sampleNode } from '../../domain/transport/testing/samples';
import { transportEffectsOf } from './transport-effects';

const node = (name: string, changes: Partial<NodeView> = {}): NodeView => ({
  ...sampleNode(`id-${name}`, { name, destination: null }),
  pending: 0,
  counts: {},
  targetSubaccountId: null,
  targetProblem: null,
  sourceSubaccountIds: [],
  ...changes,
});

const landscape = {
  transportSubaccountId: 'transport',
  nodes: [
    node('DEV', { sourceSubaccountIds: ['development'] }),
    node('TEST', { destination: 'TMS_TEST', targetSubaccountId: 'quality', pending: 3 }),
    node('TEST 2', { destination: 'TMS_TEST', targetSubaccountId: 'quality', pending: 2 }),
  ],
  routes: [],
};

const none = { targets: [], pending: 0, sources: [], homeOf: null };

it.each([
  ['development', { ...none, sources: ['DEV'] }],
  ['quality', { ...none, targets: ['TEST', 'TEST 2'], pending: 5 }],
  ['transport', { ...none, homeOf: ['TEST', 'TEST 2'] }],
  ['another', none],
])('says which nodes lose something with the subaccount “%s”', (subaccountId, effects) => {
  expect(transportEffectsOf(landscape, subaccountId)).toEqual(effects);
});
