import type { NodeView } from '../../../backend/port';
import { landscapeText as text } from '../../../i18n/transport-landscape';
import { logMessageText } from '../../../i18n/transport-words';

/** In a few words, and with what helps. */
export interface NodeProblem {
  readonly brief: string;
  readonly full: string;
}

/** Why nothing can be imported at a node; null where all is well. */
export function nodeProblem({ targetProblem }: Pick<NodeView, 'targetProblem'>): NodeProblem | null {
  if (targetProblem === null) return null;
  const full = logMessageText(targetProblem);
  return { brief: text.targetProblems[targetProblem.code] ?? full, full };
}
