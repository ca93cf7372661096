import { describe, expect, it } from 'vitest';
import type { NodeView } from '../../../backend/port';
import type { LandscapePlan, NodeDraft, TransportRoute } from '../../../domain/transport/types';
import { previewImport } from './import-preview';

const draft = (name: string): NodeDraft => ({
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
});

const node = (name: string): NodeView => ({
  ...draft(name),
  id: `id-${name}`,
  version: 1,
  importDisabled: null,
  automaticImport: false,
  schedule: null,
  createdAt: '2026-11-22T12:00:00Z',
  modifiedAt: '2026-11-22T12:00:00Z',
  pending: 0,
  counts: {},
  targetSubaccountId: null,
});

const route = (source: string, target: string): TransportRoute => ({
  id: `id-${source}-${target}`,
  version: 1,
  name: `${source}-${target}`,
  description: '',
  sourceNodeId: `id-${source}`,
  targetNodeId: `id-${target}`,
});

const plan = (nodes: readonly string[], routes: readonly (readonly [string, string])[]): LandscapePlan => ({
  nodes: nodes.map(draft),
  routes: routes.map(([source, target]) => ({ name: `${source}-${target}`, description: '', source, target })),
});

const shown = ({ lines }: ReturnType<typeof previewImport>) => lines.map(({ name, state }) => [name, state]);

describe('previewImport', () => {
  it('takes new names alone, and joins them to what exists', () => {
    const preview = previewImport(plan(['DEV', 'TEST'], [['DEV', 'TEST']]), { nodes: [node('DEV')], routes: [] });
    expect(shown(preview)).toEqual([
      ['TEST', 'new'],
      ['DEV', 'taken'],
      ['DEV-TEST', 'new'],
    ]);
    expect(preview.hasConflicts).toBe(false);
    expect(preview.plan.nodes.map(({ name }) => name)).toEqual(['TEST']);
  });

  it('names a route that leads to a node which has one already', () => {
    const landscape = { nodes: ['DEV', 'QA', 'PROD'].map(node), routes: [route('QA', 'PROD')] };
    const preview = previewImport(plan(['DEV', 'PROD'], [['DEV', 'PROD']]), landscape);
    expect(preview.hasConflicts).toBe(true);
    const conflict = preview.lines.find(({ state }) => state === 'conflict');
    expect(conflict?.name).toBe('DEV-PROD');
    expect(conflict?.reasons.join(' ')).toContain('target of one route only');
  });

  it('has nothing to make where everything exists', () => {
    const preview = previewImport(plan(['DEV'], []), { nodes: [node('DEV')], routes: [] });
    expect(preview.plan).toEqual({ nodes: [], routes: [] });
    expect(shown(preview)).toEqual([['DEV', 'taken']]);
  });
});
