import '@xyflow/react/dist/base.css';
import { type Edge, MarkerType, Position, ReactFlow, ReactFlowProvider } from '@xyflow/react';
import { useMemo } from 'react';
import { graphText as text } from '../../../../i18n/transport-landscape';
import { classNames } from '../../../../ui/class-names';
import { arrange, nodeSize } from './arrange';
import { FrameBox, type FrameBoxNode } from './frame-box';
import { fitting, GraphControls } from './graph-controls';
import type { GraphEdge, GraphNode, Orientation } from './graph-model';
import { NodeCard, type NodeCardNode } from './node-card';
import styles from './route-graph.module.css';

const nodeTypes = { card: NodeCard, frame: FrameBox };

const sides = {
  'left-right': { sourcePosition: Position.Right, targetPosition: Position.Left },
  'right-left': { sourcePosition: Position.Left, targetPosition: Position.Right },
  'top-bottom': { sourcePosition: Position.Bottom, targetPosition: Position.Top },
} as const;

export interface RouteGraphProps {
  readonly label: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly orientation: Orientation;
  /** What choosing a node does, for its name. */
  readonly nodeAction: string;
  readonly hasMenu: boolean;
  readonly onNode: (id: string, element: HTMLElement) => void;
  /** What was searched: it is brought into view. */
  readonly wanted?: readonly string[] | null;
  /** As part of a page, which goes on scrolling over it. */
  readonly isSmall?: boolean;
}

/** Nodes and the routes between them. */
export function RouteGraph(props: RouteGraphProps) {
  const { label, nodes, edges, orientation, nodeAction, hasMenu, onNode, wanted = null, isSmall = false } = props;
  const drawn = useMemo(
    () => draw(nodes, edges, orientation, { nodeAction, hasMenu, onNode }),
    [nodes, edges, orientation, nodeAction, hasMenu, onNode],
  );
  // Drawn anew, and fitted to the room there is, when the arrangement changes; not when a status does.
  const arrangement = drawn.nodes.map(({ id, position }) => [id, position.x, position.y]);
  return (
    <section className={classNames(styles.graph, isSmall && styles.small)} aria-label={label}>
      <ReactFlowProvider key={JSON.stringify([orientation, arrangement])}>
        <ReactFlow
          aria-label={label}
          nodes={drawn.nodes}
          edges={drawn.edges}
          nodeTypes={nodeTypes}
          defaultMarkerColor={null}
          minZoom={0.05}
          maxZoom={1.5}
          fitView
          fitViewOptions={fitting}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          zoomOnScroll={!isSmall}
          preventScrolling={!isSmall}
          zoomOnDoubleClick={false}
          proOptions={{ hideAttribution: true }}
        >
          <GraphControls wanted={wanted} />
        </ReactFlow>
      </ReactFlowProvider>
    </section>
  );
}

type NodeBehaviour = Pick<RouteGraphProps, 'nodeAction' | 'hasMenu' | 'onNode'>;

function draw(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  orientation: Orientation,
  behaviour: NodeBehaviour,
): { readonly nodes: (NodeCardNode | FrameBoxNode)[]; readonly edges: Edge[] } {
  const known = new Map(nodes.map((node) => [node.id, node]));
  // A route whose node is gone leads nowhere.
  const leading = edges.filter(({ sourceId, targetId }) => known.has(sourceId) && known.has(targetId));
  const { places, frames } = arrange(nodes, leading, orientation);
  const boxes = frames.map(
    ({ name, x, y, width, height }): FrameBoxNode => ({
      id: `frame ${name}`,
      type: 'frame',
      position: { x, y },
      width,
      height,
      zIndex: -1,
      data: { name },
    }),
  );
  // In the order in which the Tab key goes through them.
  const cards = [...places].flatMap(([id, position]): NodeCardNode[] => {
    const node = known.get(id);
    if (node === undefined) return [];
    return [{ id, type: 'card', position, ...nodeSize, ...sides[orientation], data: { node, ...behaviour } }];
  });
  const arrows = leading.map(
    ({ id, name, sourceId, targetId }): Edge => ({
      id,
      source: sourceId,
      target: targetId,
      type: 'smoothstep',
      markerEnd: { type: MarkerType.ArrowClosed, width: 18, height: 18 },
      ariaLabel: text.route(name, known.get(sourceId)?.name ?? '', known.get(targetId)?.name ?? ''),
    }),
  );
  return { nodes: [...boxes, ...cards], edges: arrows };
}
