import type { TransportLandscape } from '../../../backend/port';
import { checkPlan, onlyNewNames } from '../../../domain/transport';
import type { LandscapePlan } from '../../../domain/transport/types';
import { landscapeText as text } from '../../../i18n/transport-landscape';
import { nodeProblemTexts, routesText } from '../../../i18n/transport-nodes';

export interface ImportLine {
  readonly id: string;
  readonly kind: 'node' | 'route';
  readonly name: string;
  readonly state: 'new' | 'taken' | 'conflict';
  /** What is wrong with it; empty when nothing is. */
  readonly reasons: readonly string[];
}

export interface ImportPreview {
  /** What is new, and would be made. */
  readonly plan: LandscapePlan;
  readonly lines: readonly ImportLine[];
  readonly hasConflicts: boolean;
}

/** What would become of each node and route of a file, on top of what exists. */
export function previewImport(
  plan: LandscapePlan,
  landscape: Pick<TransportLandscape, 'nodes' | 'routes'>,
): ImportPreview {
  const { plan: fresh, taken } = onlyNewNames(plan, landscape);
  const problems = checkPlan(fresh, landscape);
  const reasonsOf = (entity: ImportLine['kind'], index: number) =>
    problems
      .filter((problem) => problem.entity === entity && problem.index === index)
      .map((problem) =>
        problem.entity === 'node' ? nodeProblemTexts(problem.field)[problem.rule] : routesText.problems[problem.rule],
      );
  const freshLines = (kind: ImportLine['kind'], items: readonly { readonly name: string }[]) =>
    items.map(({ name }, index): ImportLine => {
      const reasons = reasonsOf(kind, index);
      return { id: `${kind} ${index}`, kind, name, state: reasons.length === 0 ? 'new' : 'conflict', reasons };
    });
  const takenLines = (kind: ImportLine['kind'], names: readonly string[]) =>
    names.map((name, index): ImportLine => ({ id: `taken ${kind} ${index}`, kind, name, state: 'taken', reasons: [] }));
  return {
    plan: fresh,
    lines: [
      ...freshLines('node', fresh.nodes),
      ...takenLines('node', taken.nodes),
      ...freshLines('route', fresh.routes),
      ...takenLines('route', taken.routes),
    ],
    hasConflicts: problems.length > 0,
  };
}

/** What the preview says of a line. */
export function lineText({ state, reasons }: ImportLine): string {
  return state === 'conflict' ? text.conflict(reasons.join(' ')) : text.lineStates[state];
}
