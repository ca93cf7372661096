import { describe, expect, it } from 'vitest';
import type { NodeView } from '../../../backend/port';
import { sampleNode, sampleRoute } from '../../../domain/transport/testing/samples';
import { searchNodes, toGraphNodes, toNodeFacts } from './node-facts';

const node = (name: string, changes: Partial<NodeView> = {}): NodeView => ({
  ...sampleNode(`id-${name}`, { name }),
  pending: 0,
  counts: {},
  targetSubaccountId: null,
  targetProblem: null,
  sourceSubaccountIds: [],
  ...changes,
});

const route = { ...sampleRoute('id-DEV>id-TEST'), name: 'to test' };

const nodes = [
  node('DEV', { tags: ['eu'], counts: { succeeded: 2, warning: 1 } }),
  node('TEST', {
    tags: ['qa', 'eu'],
    destination: 'TMS_TEST',
    targetSubaccountId: 'quality',
    counts: { warning: 1, fatal: 1, initial: 4 },
    pending: 5,
    automaticImport: true,
    importDisabled: { reason: '' },
  }),
  node('LATER', { virtual: true, counts: { initial: 1 } }),
];

const facts = toNodeFacts({ nodes, routes: [route] }, [{ id: 'quality', name: 'Quality' }]);

const names = (found: typeof facts) => found.map((item) => item.node.name);

describe('toNodeFacts', () => {
  it('colours each node by the worst status in its queue; what waits is fine', () => {
    expect(facts.map(({ tone }) => tone)).toEqual(['critical', 'negative', 'positive']);
  });

  it('names neighbours with the route, the subaccount, and what is special', () => {
    expect(facts[0]).toMatchObject({ from: [], to: ['TEST (to test)'], isSpecial: false });
    expect(facts[1]).toMatchObject({ from: ['DEV (to test)'], target: 'Quality', signs: ['automatic', 'disabled'] });
    expect(facts[2]).toMatchObject({ isSpecial: true, signs: [] });
  });

  it('is negative where a destination leads nowhere, and says why and who transports from it', () => {
    const targetProblem = {
      severity: 'error',
      code: 'destination-missing',
      details: { destination: 'TMS_QA' },
    } as const;
    const [broken, source] = toNodeFacts(
      {
        nodes: [
          node('QA', { targetProblem, counts: { succeeded: 1 } }),
          node('SRC', { sourceSubaccountIds: ['quality', 'gone'] }),
        ],
        routes: [],
      },
      [{ id: 'quality', name: 'Quality' }],
    );
    expect(broken).toMatchObject({ tone: 'negative', state: 'No Target', role: null });
    expect(broken?.problem?.brief).toBe('Destination is missing');
    expect(broken?.problem?.full).toContain('TMS_QA');
    expect(source).toMatchObject({ tone: 'positive', problem: null, role: 'Source of Quality' });
  });

  it('says of a route whose node is gone that it is', () => {
    const [dev] = toNodeFacts({ nodes: nodes.slice(0, 1), routes: [route] }, []);
    expect(dev?.to).toEqual(['deleted node (to test)']);
  });
});

describe('searchNodes', () => {
  it.each([
    ['', ['DEV', 'TEST', 'LATER']],
    ['eu', ['DEV', 'TEST']],
    ['QUALITY', ['TEST']],
    ['tms eu', ['TEST']],
    ['nothing', []],
  ])('finds by "%s"', (query, expected) => {
    expect(names(searchNodes(facts, query))).toEqual(expected);
  });
});

describe('toGraphNodes', () => {
  it('puts a node to the first chosen tag that it has', () => {
    const groups = (...tags: readonly string[]) => toGraphNodes(facts, facts, tags).map(({ group }) => group);
    expect(groups('eu', 'qa')).toEqual(['eu', 'eu', null]);
    expect(groups('qa', 'eu')).toEqual(['eu', 'qa', null]);
  });

  it('lets what was not found recede', () => {
    const drawn = toGraphNodes(facts, searchNodes(facts, 'eu'), []);
    expect(drawn.map(({ isFaded }) => isFaded)).toEqual([false, false, true]);
  });
});
