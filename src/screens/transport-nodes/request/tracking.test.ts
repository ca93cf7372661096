import { describe, expect, it } from 'vitest';
import type { NodeView } from '../../../backend/port';
import { sampleEntry, sampleNode, sampleRoute } from '../../../domain/transport/testing/samples';
import type { QueueStatus, TransportRoute } from '../../../domain/transport/types';
import { trackRequest } from './tracking';

const node = (name: string): NodeView => ({
  ...sampleNode(`id-${name}`, { name }),
  pending: 0,
  counts: {},
  targetSubaccountId: null,
  targetProblem: null,
  sourceSubaccountIds: [],
});

const route = (source: string, target: string): TransportRoute => ({
  ...sampleRoute(`id-${source}>id-${target}`),
  name: `${source}-${target}`,
});

const entry = (name: string, status: QueueStatus) => sampleEntry(7, `id-${name}`, status);

const landscape = {
  nodes: ['PROD', 'DEV', 'TEST', 'OTHER'].map(node),
  routes: [route('DEV', 'TEST'), route('TEST', 'PROD'), route('OTHER', 'ELSEWHERE')],
};

const shown = (tracking: ReturnType<typeof trackRequest>) =>
  tracking.nodes.map(({ name, status, from }) => [name, status, from]);

describe('trackRequest', () => {
  it('follows the way from the source, also where the request has not arrived', () => {
    const tracking = trackRequest({ entryNode: 'DEV', entries: [entry('TEST', 'succeeded')] }, landscape);
    expect(shown(tracking)).toEqual([
      ['DEV', null, null],
      ['TEST', 'succeeded', 'DEV'],
      ['PROD', null, 'TEST'],
    ]);
    expect(tracking.routes.map(({ name }) => name)).toEqual(['DEV-TEST', 'TEST-PROD']);
  });

  it('shows a queue that no route leads to any more', () => {
    const tracking = trackRequest(
      { entryNode: 'GONE', entries: [entry('OTHER', 'fatal'), entry('PROD', 'initial')] },
      { ...landscape, routes: [] },
    );
    expect(shown(tracking)).toEqual([
      ['PROD', 'initial', null],
      ['OTHER', 'fatal', null],
    ]);
  });

  it('ends where routes lead in a circle', () => {
    const circle = { ...landscape, routes: [route('DEV', 'TEST'), route('TEST', 'DEV')] };
    const tracking = trackRequest({ entryNode: 'DEV', entries: [] }, circle);
    expect(tracking.nodes).toHaveLength(2);
  });

  it('shows nothing when the landscape is gone', () => {
    const tracking = trackRequest({ entryNode: 'DEV', entries: [entry('DEV', 'initial')] }, { nodes: [], routes: [] });
    expect(tracking).toEqual({ nodes: [], routes: [] });
  });
});
