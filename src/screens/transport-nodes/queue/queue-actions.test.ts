import { describe, expect, it } from 'vitest';
import type { NodeView, QueueRow } from '../../../backend/port';
import type { QueueStatus, TransportRoute } from '../../../domain/transport/types';
import { type QueueAction, queueObstacles } from './queue-actions';

const node: NodeView = {
  id: 'node',
  version: 1,
  name: 'QUALITY',
  description: '',
  tags: [],
  allowUpload: true,
  forwardMode: 'manual',
  controlledBySolutionManager: false,
  virtual: false,
  contentType: 'application',
  destination: 'ToQuality',
  deploymentStrategy: 'default',
  importDisabled: null,
  automaticImport: false,
  schedule: null,
  createdAt: '2026-11-22T12:00:00Z',
  modifiedAt: '2026-11-22T12:00:00Z',
  pending: 1,
  counts: {},
  targetSubaccountId: null,
  targetProblem: null,
  sourceSubaccountIds: [],
};

const route = { id: 'r', version: 1, name: 'r', description: '', sourceNodeId: 'node', targetNodeId: 'next' };

function rows(...statuses: readonly QueueStatus[]): readonly QueueRow[] {
  return statuses.map((status, place) => ({
    request: place + 1,
    nodeId: 'node',
    position: place + 1,
    status,
    statusAt: '2026-11-22T12:00:00Z',
    description: '',
    owner: '',
    entryNode: '',
    content: { kind: 'certificate', name: 'a.pem', store: 'trust-store', extension: 'pem', labels: [] },
  }));
}

function possible(
  changes: Partial<NodeView>,
  chosen: readonly QueueRow[],
  routes: readonly TransportRoute[] | null = [route],
): readonly QueueAction[] {
  const obstacles = Object.entries(queueObstacles({ ...node, ...changes }, routes, chosen));
  return obstacles.flatMap(([action, obstacle]) => (obstacle === null ? [action as QueueAction] : []));
}

describe('queueObstacles', () => {
  it.each([
    ['nothing ticked', {}, rows(), ['add', 'import-all']],
    ['one that waits', {}, rows('initial'), ['add', 'import-all', 'import-selected', 'remove']],
    ['a fatal one', {}, rows('fatal'), ['add', 'import-all', 'import-selected', 'remove']],
    ['one that succeeded', {}, rows('succeeded'), ['add', 'import-all', 'forward', 'reset', 'remove']],
    ['one with a warning', {}, rows('warning'), ['add', 'import-all', 'forward', 'remove']],
    ['different ones', {}, rows('initial', 'succeeded'), ['add', 'import-all', 'remove']],
    ['one that is gone', {}, rows('deleted'), ['add', 'import-all']],
    ['no uploads', { allowUpload: false }, rows(), ['import-all']],
    ['an empty queue', { pending: 0 }, rows(), ['add']],
    ['import disabled', { importDisabled: { reason: '' } }, rows('initial'), ['add', 'remove']],
    ['automatic import', { automaticImport: true }, rows('initial'), ['add', 'remove']],
    ['SAP Solution Manager', { controlledBySolutionManager: true }, rows('initial'), ['add', 'remove']],
    ['another forward mode', { forwardMode: 'on-success' }, rows('warning'), ['add', 'import-all', 'remove']],
    ['ABAP: up to one', { contentType: 'btp-abap' }, rows('initial'), ['import-all', 'import-selected', 'remove']],
    ['ABAP: up to two', { contentType: 'btp-abap' }, rows('initial', 'initial'), ['import-all', 'remove']],
  ] satisfies [string, Partial<NodeView>, readonly QueueRow[], readonly QueueAction[]][])(
    '%s',
    (_, changes, chosen, expected) => {
      expect(possible(changes, chosen)).toEqual(expected);
    },
  );

  it('forwards nowhere without a route', () => {
    expect(possible({}, rows('succeeded'), [])).toEqual(['add', 'import-all', 'reset', 'remove']);
  });

  it('lets a request be forwarded where no routes are known', () => {
    expect(possible({}, rows('succeeded'), null)).toEqual(['add', 'import-all', 'forward', 'reset', 'remove']);
  });
});
