import { describe, expect, it } from 'vitest';
import type { NodeView, TransportLandscape } from '../../../backend/port';
import { sampleNode } from '../../../domain/transport/testing/samples';
import { nodeChoices, proposedNode } from './source-choice';

/** Development → Test → Production, and a way of its own that starts at SPARE. */
function landscapeOf(nodes: Readonly<Record<string, Partial<NodeView>>>): TransportLandscape {
  const route = (source: string, target: string) => ({
    id: `${source} ${target}`,
    version: 1,
    name: target,
    description: '',
    sourceNodeId: `id of ${source}`,
    targetNodeId: `id of ${target}`,
  });
  return {
    transportSubaccountId: 'hub',
    nodes: Object.entries(nodes).map(([name, facts]) => nodeOf(name, facts)),
    routes: [route('DEV', 'TEST'), route('TEST', 'PROD'), route('SPARE', 'DEMO')],
  };
}

function nodeOf(name: string, facts: Partial<NodeView>): NodeView {
  return {
    ...sampleNode(`id of ${name}`, { name, destination: null }),
    pending: 0,
    counts: {},
    targetSubaccountId: null,
    targetProblem: null,
    sourceSubaccountIds: [],
    ...facts,
  };
}

const nodes = {
  DEMO: { destination: 'ToDemo', targetSubaccountId: 'demo' },
  DEV: { sourceSubaccountIds: ['development'] },
  PROD: { destination: 'ToProduction', targetSubaccountId: 'production' },
  SPARE: {},
  TEST: { destination: 'ToTest', targetSubaccountId: 'test' },
};

describe('the source node of a subaccount', () => {
  it.each([
    ['the node that points to it', 'test', nodes, 'TEST'],
    ['that node even if no route leads on', 'production', nodes, 'PROD'],
    ['a start that nobody has', 'other', nodes, 'SPARE'],
    ['its own start', 'development', { ...nodes, SPARE: { sourceSubaccountIds: ['other'] } }, 'DEV'],
    ['none where each start is taken', 'other', { ...nodes, SPARE: { sourceSubaccountIds: ['third'] } }, null],
  ] as const)('proposed is %s', (_, subaccountId, landscape, expected) => {
    expect(proposedNode(nodeChoices(landscapeOf(landscape), subaccountId, true))).toBe(expected);
  });

  it('is told when others have it, and when what leaves would come back', () => {
    const found = nodeChoices(landscapeOf(nodes), 'production', true);
    expect(found.map(({ name, takenBy, leadsBackBy }) => [name, takenBy, leadsBackBy])).toEqual([
      ['DEV', ['development'], ['PROD']],
      ['SPARE', [], []],
      ['TEST', [], ['PROD']],
      ['DEMO', [], []],
      ['PROD', [], []],
    ]);
  });

  it('is one that takes uploads where no routes are known', () => {
    const landscape = { ...landscapeOf({ ...nodes, SPARE: { allowUpload: true } }), routes: [] };
    const choices = nodeChoices(landscape, 'other', false);
    expect(choices[0]?.name).toBe('SPARE');
    expect(proposedNode(choices)).toBe('SPARE');
  });
});
