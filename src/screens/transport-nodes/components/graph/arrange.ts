import { Graph, layout } from '@dagrejs/dagre';
import type { GraphEdge, GraphNode, Orientation } from './graph-model';

/** Every node takes the same room: names have at most 30 characters. */
export const nodeSize = { width: 216, height: 76 } as const;

/** Room that the name of a group needs within its frame. */
const groupTitle = 28;

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Frame extends Place {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

export interface Arrangement {
  /** Upper left corners of the nodes, in the order in which one reads them: along the routes. */
  readonly places: ReadonlyMap<string, Place>;
  readonly frames: readonly Frame[];
}

const directions = { 'left-right': 'LR', 'right-left': 'RL', 'top-bottom': 'TB' } as const;

const readingOrders: Readonly<Record<Orientation, (left: Place, right: Place) => number>> = {
  'left-right': (left, right) => left.x - right.x || left.y - right.y,
  'right-left': (left, right) => right.x - left.x || left.y - right.y,
  'top-bottom': (left, right) => left.y - right.y || left.x - right.x,
};

/** Gives every node a place, so that routes lead in one direction and nodes of a group stand together. */
export function arrange(
  nodes: readonly Pick<GraphNode, 'id' | 'group'>[],
  edges: readonly GraphEdge[],
  orientation: Orientation,
): Arrangement {
  const graph = new Graph({ compound: true });
  graph.setGraph({ rankdir: directions[orientation], nodesep: 32, ranksep: 72, marginx: 16, marginy: 16 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of nodes) graph.setNode(toNodeKey(id), { ...nodeSize });
  for (const { id, group } of nodes) {
    if (group === null) continue;
    graph.setNode(toGroupKey(group), {});
    graph.setParent(toNodeKey(id), toGroupKey(group));
  }
  for (const { sourceId, targetId } of edges) graph.setEdge(toNodeKey(sourceId), toNodeKey(targetId));
  layout(graph);

  const placed = nodes.map(({ id, group }) => {
    const { x, y } = graph.node(toNodeKey(id));
    return { id, group, x: x - nodeSize.width / 2, y: y - nodeSize.height / 2 };
  });
  placed.sort(readingOrders[orientation]);
  const groups = new Set(placed.flatMap(({ group }) => (group === null ? [] : [group])));
  return {
    places: new Map(placed.map(({ id, x, y }) => [id, { x, y }])),
    frames: [...groups].map((name) =>
      toFrame(
        name,
        placed.filter(({ group }) => group === name),
      ),
    ),
  };
}

const framePadding = 12;

function toFrame(name: string, places: readonly Place[]): Frame {
  const left = Math.min(...places.map(({ x }) => x)) - framePadding;
  const top = Math.min(...places.map(({ y }) => y)) - framePadding - groupTitle;
  const right = Math.max(...places.map(({ x }) => x)) + nodeSize.width + framePadding;
  const bottom = Math.max(...places.map(({ y }) => y)) + nodeSize.height + framePadding;
  return { name, x: left, y: top, width: right - left, height: bottom - top };
}

/** Ids and names of tags share one space of keys. */
function toNodeKey(id: string): string {
  return `node ${id}`;
}

function toGroupKey(group: string): string {
  return `group ${group}`;
}
