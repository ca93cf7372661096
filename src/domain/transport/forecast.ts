import { importRefusalOf } from './apply-action';
import { forwardRules } from './forward-modes';
import { toImportResult } from './import-result';
import { type Landscape, targetsOf } from './landscape';
import type { ForecastStep, ImportOutcome, TransportNode } from './types';

/**
 * What would become of a certificate at every node after a source, nearest first; nothing is changed.
 * `outcomeOf` says what an import would find at a node; virtual nodes are not asked for.
 * Sources: transport.md sections 1 and 7.1, issue 5 (*dry run*).
 */
export function forecast(
  landscape: Landscape,
  sourceNodeId: string,
  outcomeOf: (nodeId: string) => ImportOutcome | null,
): readonly ForecastStep[] {
  const steps: ForecastStep[] = [];
  const seen = new Set([sourceNodeId]);
  let level: readonly { readonly nodeId: string; readonly goesOn: ForecastStep['arrival'] }[] = [
    { nodeId: sourceNodeId, goesOn: 'at-once' },
  ];
  for (let distance = 1; level.length > 0; distance += 1) {
    const next: (typeof level)[number][] = [];
    for (const { nodeId: fromNodeId, goesOn } of level) {
      for (const node of targetsOf(landscape, fromNodeId)) {
        if (seen.has(node.id)) continue;
        seen.add(node.id);
        const outcome = node.virtual ? null : outcomeOf(node.id);
        steps.push({
          nodeId: node.id,
          node: node.name,
          distance,
          fromNodeId,
          virtual: node.virtual,
          importDisabled: node.importDisabled !== null,
          automaticImport: node.automaticImport,
          arrival: goesOn,
          outcome,
        });
        next.push({ nodeId: node.id, goesOn: arrivalAfter(node, goesOn, outcome) });
      }
    }
    level = next;
  }
  return steps;
}

/** How it arrives at the targets of a node at which it arrives like this. */
function arrivalAfter(
  node: TransportNode,
  arrival: ForecastStep['arrival'],
  outcome: ImportOutcome | null,
): ForecastStep['arrival'] {
  const rule = forwardRules[node.forwardMode];
  if (rule.byHand) return 'by-forward';
  const goesOn = rule.beforeImport || rule.afterImport.includes(toImportResult(outcome, '').status);
  const importsItself = node.automaticImport && importRefusalOf(node, 'automatic') === null;
  return arrival === 'at-once' && importsItself && goesOn ? 'at-once' : 'after-import';
}
