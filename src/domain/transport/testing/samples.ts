import type {
  CountedRequest,
  NewRequest,
  QueueEntry,
  QueueStatus,
  RequestNumber,
  TransitionStamp,
  TransportNode,
  TransportRoute,
  TransportState,
} from '../types';

/** A node named like its id, with every choice at its default. */
export function sampleNode(id: string, changes: Partial<TransportNode> = {}): TransportNode {
  return {
    id,
    name: id,
    description: '',
    tags: [],
    allowUpload: false,
    forwardMode: 'pre-import',
    controlledBySolutionManager: false,
    virtual: false,
    contentType: null,
    destination: null,
    deploymentStrategy: 'default',
    version: 1,
    importDisabled: null,
    automaticImport: false,
    schedule: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    modifiedAt: '2026-01-01T00:00:00.000Z',
    ...changes,
  };
}

/** `A>B` is a route from A to B. */
export function sampleRoute(ends: string): TransportRoute {
  const [sourceNodeId = '', targetNodeId = ''] = ends.split('>');
  return { id: ends, name: ends, description: '', sourceNodeId, targetNodeId, version: 1 };
}

export const sampleNewRequest: NewRequest = {
  key: 'key-1',
  description: 'client.p12',
  sourceSubaccountId: 'dev',
  content: {
    kind: 'certificate',
    name: 'client.p12',
    store: 'key-store',
    extension: 'p12',
    labels: [{ key: 'team', values: ['blue'] }],
  },
};

export function sampleRequest(number: number, changes: Partial<CountedRequest> = {}): CountedRequest {
  return {
    ...sampleNewRequest,
    number,
    owner: 'Ada',
    createdAt: '2026-01-01T00:00:00.000Z',
    entryNode: 'A',
    ...changes,
  };
}

export function sampleEntry(
  request: number,
  nodeId: string,
  status: QueueStatus,
  changes: Partial<QueueEntry> = {},
): QueueEntry {
  return { request, nodeId, position: request, status, statusAt: '2026-01-02T00:00:00.000Z', ...changes };
}

/** Nodes and routes, with these entries and a request for each number among them. */
export function sampleState(
  nodes: readonly TransportNode[],
  routes: readonly string[],
  entries: readonly QueueEntry[] = [],
): TransportState {
  const byRequest = new Map<RequestNumber, Map<string, QueueEntry>>();
  const nextPositions = new Map<string, number>();
  for (const entry of entries) {
    const ofRequest = byRequest.get(entry.request) ?? new Map<string, QueueEntry>();
    byRequest.set(entry.request, ofRequest.set(entry.nodeId, entry));
    nextPositions.set(entry.nodeId, Math.max(nextPositions.get(entry.nodeId) ?? 1, entry.position + 1));
  }
  const numbers = [...byRequest.keys()];
  return {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    routes: routes.map(sampleRoute),
    requests: new Map(numbers.map((number) => [number, sampleRequest(Number(number))])),
    entries: byRequest,
    nextNumber: Math.max(0, ...numbers.map(Number)) + 1,
    nextPositions,
  };
}

/** Ids count up from `id-1`. */
export function sampleStamp(at = '2026-02-01T12:00:00.000Z', by = 'Grace'): TransitionStamp {
  let count = 0;
  return {
    at,
    by,
    newId: () => {
      count += 1;
      return `id-${count}`;
    },
  };
}
