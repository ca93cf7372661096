import type { TransportRoute } from '../../../../domain/transport/types';

/** How a node is coloured; words beside it say the same. */
export type NodeTone = 'positive' | 'critical' | 'negative' | 'informative' | 'neutral';

/** What a node shows besides its name. */
export type NodeSign = 'schedule' | 'automatic' | 'disabled';

export interface GraphNode {
  readonly id: string;
  readonly name: string;
  readonly tone: NodeTone;
  /** The tone in words. */
  readonly status: string;
  readonly note: string;
  /** A line of its own below the name; empty where there is none. */
  readonly detail: string;
  /** More than there is room for, as a hint; empty where there is nothing to add. */
  readonly hint: string;
  readonly isVirtual: boolean;
  readonly signs: readonly NodeSign[];
  /** The frame it stands in. */
  readonly group: string | null;
  /** Not what was searched. */
  readonly isFaded: boolean;
}

export interface GraphEdge {
  readonly id: string;
  readonly name: string;
  readonly sourceId: string;
  readonly targetId: string;
}

/** Where the nodes after a node stand. */
export const orientations = ['left-right', 'right-left', 'top-bottom'] as const;

export type Orientation = (typeof orientations)[number];

/** Routes as the graph draws them. */
export function toGraphEdges(routes: readonly TransportRoute[]): readonly GraphEdge[] {
  return routes.map(({ id, name, sourceNodeId, targetNodeId }) => ({
    id,
    name,
    sourceId: sourceNodeId,
    targetId: targetNodeId,
  }));
}
