import { describe, expect, it } from 'vitest';
import { checkPlan, onlyNewNames } from './check-plan';
import { checkRoute, type RouteRule } from './check-route';
import { sampleNode, sampleRoute } from './testing/samples';
import type { LandscapePlan, RouteDraft } from './types';

const nodes = ['A', 'B', 'C', 'D', 'E'].map((id) => sampleNode(id));

describe('checkRoute', () => {
  const others = ['A>B', 'B>C', 'A>D'].map(sampleRoute);

  it.each<{ title: string; changes: Partial<RouteDraft>; field?: keyof RouteDraft; rule?: RouteRule }>([
    { title: 'a chain', changes: { sourceNodeId: 'C', targetNodeId: 'E' } },
    { title: 'a fan-out', changes: { sourceNodeId: 'A', targetNodeId: 'E' } },
    { title: 'a new source', changes: { sourceNodeId: 'E', targetNodeId: 'A' } },
    { title: 'no name', changes: { name: '' }, field: 'name', rule: 'empty' },
    { title: 'a name with a blank behind', changes: { name: 'x ' }, field: 'name', rule: 'blanks' },
    { title: 'a name of 31 characters', changes: { name: 'x'.repeat(31) }, field: 'name', rule: 'too-long' },
    { title: 'a name that is taken', changes: { name: 'A>B' }, field: 'name', rule: 'taken' },
    { title: 'no source', changes: { sourceNodeId: '' }, field: 'sourceNodeId', rule: 'empty' },
    { title: 'an unknown source', changes: { sourceNodeId: 'Z' }, field: 'sourceNodeId', rule: 'unknown' },
    { title: 'no target', changes: { targetNodeId: '' }, field: 'targetNodeId', rule: 'empty' },
    { title: 'an unknown target', changes: { targetNodeId: 'Z' }, field: 'targetNodeId', rule: 'unknown' },
    { title: 'a loop', changes: { sourceNodeId: 'A', targetNodeId: 'A' }, field: 'targetNodeId', rule: 'same-node' },
    {
      title: 'a diamond',
      changes: { sourceNodeId: 'D', targetNodeId: 'C' },
      field: 'targetNodeId',
      rule: 'has-route',
    },
    {
      title: 'a circle of two',
      changes: { sourceNodeId: 'B', targetNodeId: 'A' },
      field: 'targetNodeId',
      rule: 'cycle',
    },
    {
      title: 'a circle of three',
      changes: { sourceNodeId: 'C', targetNodeId: 'A' },
      field: 'targetNodeId',
      rule: 'cycle',
    },
  ])('$title: $field $rule', ({ changes, field, rule }) => {
    const draft = { name: 'new', description: '', sourceNodeId: 'C', targetNodeId: 'E', ...changes };
    expect(checkRoute(draft, { nodes, others })).toEqual(field === undefined ? [] : [{ field, rule }]);
  });
});

describe('checkPlan', () => {
  const existing = { nodes, routes: [sampleRoute('A>B')] };
  const route = (source: string, target: string, name = `${source} to ${target}`) => ({
    name,
    description: '',
    source,
    target,
  });

  it('takes new nodes, and routes between them and to those that exist', () => {
    const plan: LandscapePlan = {
      nodes: [sampleNode('X'), sampleNode('Y')],
      routes: [route('X', 'Y'), route('B', 'X'), route('Y', 'C')],
    };
    expect(checkPlan(plan, existing)).toEqual([]);
  });

  it('names what breaks a rule, of two the later one', () => {
    const plan: LandscapePlan = {
      nodes: [sampleNode('X'), sampleNode('X'), sampleNode('A'), sampleNode('Y', { destination: 'TMSDeploy' })],
      routes: [
        route('X', 'Y'),
        route('Y', 'X'),
        route('D', 'Y', 'diamond'),
        route('C', 'B', 'taken target'),
        route('Q', 'C', 'A>B'),
      ],
    };
    const problems = checkPlan(plan, existing).map(
      ({ entity, index, name, field, rule }) => `${entity} ${index} ${name}: ${field} ${rule}`,
    );
    expect(problems).toEqual([
      'node 1 X: name taken',
      'node 2 A: name taken',
      'node 3 Y: contentType required',
      'route 1 Y to X: targetNodeId cycle',
      'route 2 diamond: targetNodeId has-route',
      'route 3 taken target: targetNodeId has-route',
      'route 4 A>B: name taken',
      'route 4 A>B: sourceNodeId unknown',
    ]);
  });

  it('takes a chain of a thousand nodes', () => {
    const names = Array.from({ length: 1000 }, (_, index) => `N${index}`);
    const plan: LandscapePlan = {
      nodes: names.map((name) => sampleNode(name)),
      routes: names.slice(1).map((name, index) => route(`N${index}`, name)),
    };
    expect(checkPlan(plan, { nodes: [], routes: [] })).toEqual([]);
  });

  it('leaves out what has a name that is taken, and says so', () => {
    const plan: LandscapePlan = {
      nodes: [sampleNode('A'), sampleNode('X')],
      routes: [route('A', 'X'), route('A', 'B', 'A>B')],
    };
    expect(onlyNewNames(plan, existing)).toEqual({
      plan: { nodes: [plan.nodes[1]], routes: [plan.routes[0]] },
      taken: { nodes: ['A'], routes: ['A>B'] },
    });
  });
});
