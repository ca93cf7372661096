import { describe, expect, it } from 'vitest';
import { forecast } from './forecast';
import { sampleNode, sampleState } from './testing/samples';
import type { ForecastStep, ImportOutcome, TransportNode } from './types';

const created: ImportOutcome = { kind: 'created', subaccount: 'Test', labelProblems: [] };
const refused: ImportOutcome = { kind: 'refused', message: { severity: 'error', code: 'refused-name', details: {} } };

function stepsOf(
  nodes: readonly TransportNode[],
  routes: readonly string[],
  outcomeOf: (nodeId: string) => ImportOutcome | null = () => created,
): readonly ForecastStep[] {
  return forecast(sampleState(nodes, routes), 'A', outcomeOf);
}

describe('forecast', () => {
  it('names every node downstream, nearest first, and where it comes from', () => {
    const nodes = ['A', 'B', 'C', 'D', 'E', 'Z'].map((id) => sampleNode(id));
    const steps = stepsOf(nodes, ['A>B', 'B>C', 'A>D', 'D>E', 'Z>A']);
    expect(steps.map(({ nodeId, distance, fromNodeId }) => `${distance} ${fromNodeId}>${nodeId}`)).toEqual([
      '1 A>B',
      '1 A>D',
      '2 B>C',
      '2 D>E',
    ]);
  });

  it('says nothing where no route leads on, and ends in a landscape that is a circle', () => {
    expect(stepsOf([sampleNode('A')], [])).toEqual([]);
    expect(stepsOf([sampleNode('A'), sampleNode('B')], ['A>B', 'B>A'])).toHaveLength(1);
  });

  it('tells what an import would find, and not of virtual nodes', () => {
    const nodes = [
      sampleNode('A'),
      sampleNode('V', { virtual: true }),
      sampleNode('B', { importDisabled: { reason: '' } }),
    ];
    const steps = stepsOf(nodes, ['A>V', 'V>B'], (nodeId) => (nodeId === 'V' ? refused : created));
    expect(steps.map(({ virtual, importDisabled, outcome }) => ({ virtual, importDisabled, outcome }))).toEqual([
      { virtual: true, importDisabled: false, outcome: null },
      { virtual: false, importDisabled: true, outcome: created },
    ]);
  });

  it.each<{ title: string; node: Partial<TransportNode>; outcome?: ImportOutcome; arrival: ForecastStep['arrival'] }>([
    { title: 'mode Pre-Import', node: {}, arrival: 'after-import' },
    { title: 'mode On Success', node: { forwardMode: 'on-success' }, arrival: 'after-import' },
    { title: 'mode Manual', node: { forwardMode: 'manual', automaticImport: true }, arrival: 'by-forward' },
    { title: 'automatic import', node: { automaticImport: true }, arrival: 'at-once' },
    {
      title: 'automatic import that is disabled',
      node: { automaticImport: true, importDisabled: { reason: '' } },
      arrival: 'after-import',
    },
    {
      title: 'automatic import that will succeed, mode On Success',
      node: { automaticImport: true, forwardMode: 'on-success' },
      arrival: 'at-once',
    },
    {
      title: 'automatic import that will be refused, mode On Success',
      node: { automaticImport: true, forwardMode: 'on-success' },
      outcome: refused,
      arrival: 'after-import',
    },
    {
      title: 'automatic import that will be refused, mode Post-Import',
      node: { automaticImport: true, forwardMode: 'post-import' },
      outcome: refused,
      arrival: 'at-once',
    },
  ])('after a node with $title: $arrival', ({ node, outcome = created, arrival }) => {
    const steps = stepsOf([sampleNode('A'), sampleNode('B', node), sampleNode('C')], ['A>B', 'B>C'], () => outcome);
    expect(steps.map((step) => step.arrival)).toEqual(['at-once', arrival]);
  });

  it('is not at once behind a node that has to be waited for', () => {
    const automatic = { automaticImport: true };
    const nodes = [sampleNode('A'), sampleNode('B'), sampleNode('C', automatic), sampleNode('D')];
    const steps = stepsOf(nodes, ['A>B', 'B>C', 'C>D']);
    expect(steps.map((step) => step.arrival)).toEqual(['at-once', 'after-import', 'after-import']);
  });
});
