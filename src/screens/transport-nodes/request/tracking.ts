import type { RequestDetails, TransportLandscape } from '../../../backend/port';
import type { QueueStatus, TransportRoute } from '../../../domain/transport/types';

/** A node where a request is, was or may come to. */
export interface TrackedNode {
  readonly id: string;
  readonly name: string;
  readonly isVirtual: boolean;
  /** The request started here, which needs no entry in its queue. */
  readonly isSource: boolean;
  /** Null where the request has not arrived. */
  readonly status: QueueStatus | null;
  readonly statusWord?: string | undefined;
  /** ISO time. */
  readonly statusAt: string | null;
  /** The node before it. */
  readonly from: string | null;
}

export interface Tracking {
  readonly nodes: readonly TrackedNode[];
  readonly routes: readonly TransportRoute[];
}

/**
 * The way of a request through the landscape: the nodes that have it, the one it started from, and all after them.
 * In the order of the way. A node that was deleted has no queue any more.
 */
export function trackRequest(
  { entries, entryNode }: Pick<RequestDetails, 'entries' | 'entryNode'>,
  { nodes, routes }: Pick<TransportLandscape, 'nodes' | 'routes'>,
): Tracking {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const entryOf = new Map(entries.map((entry) => [entry.nodeId, entry]));
  const sourceOf = new Map(routes.map(({ sourceNodeId, targetNodeId }) => [targetNodeId, sourceNodeId]));
  const way = new Set(nodes.filter(({ id, name }) => name === entryNode || entryOf.has(id)).map(({ id }) => id));
  // What the walk adds at the end is walked through as well.
  for (const id of way) {
    for (const { sourceNodeId, targetNodeId } of routes) {
      if (sourceNodeId === id && known.has(targetNodeId)) way.add(targetNodeId);
    }
  }
  const ordered = [...way].sort((left, right) => depthOf(left, sourceOf) - depthOf(right, sourceOf));
  return {
    nodes: ordered.flatMap((id) => {
      const node = known.get(id);
      if (node === undefined) return [];
      const entry = entryOf.get(id);
      const from = known.get(sourceOf.get(id) ?? '');
      return [
        {
          id,
          name: node.name,
          isVirtual: node.virtual,
          isSource: node.name === entryNode,
          status: entry?.status ?? null,
          statusWord: entry?.statusWord,
          statusAt: entry?.statusAt ?? null,
          from: from?.name ?? null,
        },
      ];
    }),
    routes: routes.filter(({ sourceNodeId, targetNodeId }) => way.has(sourceNodeId) && way.has(targetNodeId)),
  };
}

/** How many routes lead to a node, one after the other. */
function depthOf(id: string, sourceOf: ReadonlyMap<string, string>): number {
  const seen = new Set<string>();
  for (let at = sourceOf.get(id); at !== undefined && !seen.has(at); at = sourceOf.get(at)) seen.add(at);
  return seen.size;
}
