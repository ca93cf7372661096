import { describe, expect, it } from 'vitest';
import type { NodeView } from '../../../backend/port';
import type { QueueEntry, QueueStatus, TransportRoute } from '../../../domain/transport/types';
import { trackRequest } from './tracking';

function node(name: string, changes: Partial<NodeView> = {}): NodeView {
  return {
    id: `id-${name}`,
    version: 1,
    name,
    description: '',
    tags: [],
    allowUpload: true,
    forwardMode: 'pre-import',
    controlledBySolutionManager: false,
    virtual: false,
    contentType: null,
    destination: null,
    deploymentStrategy: 'default',
    importDisabled: null,
    automaticImport: false,
    schedule: null,
    createdAt: '2026-11-22T12:00:00Z',
    modifiedAt: '2026-11-22T12:00:00Z',
    pending: 0,
    counts: {},
    targetSubaccountId: null,
    ...changes,
  };
}

function route(source: string, target: string): TransportRoute {
  return {
    id: `${source}-${target}`,
    version: 1,
    name: `${source}-${target}`,
    description: '',
    sourceNodeId: `id-${source}`,
    targetNodeId: `id-${target}`,
  };
}

function entry(name: string, status: QueueStatus): QueueEntry {
  return { request: 7, nodeId: `id-${name}`, position: 1, status, statusAt: '2026-11-22T12:00:00Z' };
}

const landscape = {
  nodes: ['PROD', 'DEV', 'TEST', 'OTHER'].map((name) => node(name)),
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
