import { describe, expect, it } from 'vitest';
import type { NodeView } from '../../../backend/port';
import { sampleNode, sampleRoute } from '../../../domain/transport/testing/samples';
import type { LandscapePlan } from '../../../domain/transport/types';
import { previewImport } from './import-preview';

const node = (name: string): NodeView => ({
  ...sampleNode(`id-${name}`, { name }),
  pending: 0,
  counts: {},
  targetSubaccountId: null,
  targetProblem: null,
  sourceSubaccountIds: [],
});

const route = (source: string, target: string) => sampleRoute(`id-${source}>id-${target}`);

const plan = (nodes: readonly string[], routes: readonly (readonly [string, string])[]): LandscapePlan => ({
  nodes: nodes.map((name) => sampleNode(name)),
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

  it('names a route that leads to a node which has one already, and no other one', () => {
    const landscape = { nodes: ['DEV', 'QA', 'PROD'].map(node), routes: [route('QA', 'PROD')] };
    const routes = [
      ['DEV', 'QA'],
      ['DEV', 'PROD'],
    ] as const;
    const preview = previewImport(plan(['DEV', 'PROD'], routes), landscape);
    expect(preview.hasConflicts).toBe(true);
    expect(shown(preview)).toContainEqual(['DEV-QA', 'new']);
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
