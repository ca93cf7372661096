import type { NodeView, QueueRow, TransportLandscape } from '../../../backend/port';
import { forwardRules, importRefusalOf, type StatusRules, statusRules } from '../../../domain/transport';
import type { TransportRefusal } from '../../../domain/transport/types';
import { queueText as text } from '../../../i18n/transport-queue';
import { refusalText } from '../../../i18n/transport-words';

export type QueueAction = 'add' | 'import-all' | 'import-selected' | 'forward' | 'reset' | 'remove';

/** Why each action cannot be chosen now, in words; null where it can. */
export type QueueObstacles = Readonly<Record<QueueAction, string | null>>;

/** What may be done at a node with what is ticked (transport.md sections 3 and 5 to 8). */
export function queueObstacles(
  node: NodeView,
  /** Null where they are not known: whether a request can go on is seen when it is tried. */
  routes: TransportLandscape['routes'] | null,
  chosen: readonly QueueRow[],
): QueueObstacles {
  const importRefusal = toText(importRefusalOf(node, 'user'));
  const hasRoute = routes === null || routes.some(({ sourceNodeId }) => sourceNodeId === node.id);
  const unless = (rule: keyof StatusRules, refusal: TransportRefusal) => {
    if (chosen.length === 0) return text.nothingSelected;
    return chosen.every(({ status }) => statusRules[status][rule]) ? null : refusalText(refusal);
  };
  return {
    add:
      node.contentType === 'btp-abap' ? text.noAddToAbap : node.allowUpload ? null : refusalText('upload-not-allowed'),
    'import-all': importRefusal ?? (node.pending === 0 ? text.nothingToImport : null),
    'import-selected':
      importRefusal ??
      (node.contentType === 'btp-abap' && chosen.length > 1 ? text.oneForUpto : null) ??
      unless('importable', 'not-importable'),
    forward: forwardRules[node.forwardMode].byHand
      ? (unless('forwardable', 'not-forwardable') ?? (hasRoute ? null : refusalText('no-route')))
      : refusalText('forward-mode'),
    reset: unless('resettable', 'not-resettable'),
    remove: unless('removable', 'not-removable'),
  };
}

function toText(refusal: TransportRefusal | null): string | null {
  return refusal === null ? null : refusalText(refusal);
}
