import { checkLabels } from '../../../domain/labels';
import type { Label } from '../../../domain/scope';
import type { LabelProblem } from '../../../domain/transport/types';

/** The labels that can be set, and each that cannot with the rule it breaks. */
export function fittingLabels(labels: readonly Label[]): {
  readonly labels: readonly Label[];
  readonly problems: readonly LabelProblem[];
} {
  const fitting: Label[] = [];
  const problems: LabelProblem[] = [];
  for (const label of labels) {
    const problem = checkLabels([...fitting, label]);
    if (problem === null) fitting.push(label);
    else problems.push({ label: label.key, rule: problem.rule });
  }
  return { labels: fitting, problems };
}
