import type { TransportNode, TransportRoute } from './types';

/** Nodes by id, and the routes between them. */
export interface Landscape {
  readonly nodes: ReadonlyMap<string, TransportNode>;
  readonly routes: readonly TransportRoute[];
}

/** The nodes right after a node, in the order of the routes; a route to a node that is gone leads nowhere. */
export function targetsOf({ nodes, routes }: Landscape, nodeId: string): readonly TransportNode[] {
  return routes.flatMap(({ sourceNodeId, targetNodeId }) => {
    const target = sourceNodeId === nodeId ? nodes.get(targetNodeId) : undefined;
    return target === undefined ? [] : [target];
  });
}
