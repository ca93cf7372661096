import { Handle, type Node, type NodeProps, Position, useReactFlow } from '@xyflow/react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { graphText as text } from '../../../../i18n/transport-landscape';
import { classNames } from '../../../../ui/class-names';
import { nodeSize } from './arrange';
import type { GraphNode } from './graph-model';
import { NodeSigns } from './node-signs';
import styles from './route-graph.module.css';

export type NodeCardNode = Node<
  {
    readonly node: GraphNode;
    readonly nodeAction: string;
    readonly hasMenu: boolean;
    readonly onNode: (id: string, element: HTMLElement) => void;
  },
  'card'
>;

/** A node of the graph: a button of its own, so that it is reached and used by keyboard like every other one. */
export function NodeCard(props: NodeProps<NodeCardNode>) {
  const { node, nodeAction, hasMenu, onNode } = props.data;
  const { setCenter, getZoom } = useReactFlow();
  const { sourcePosition = Position.Right, targetPosition = Position.Left } = props;

  const openByKey = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (!hasMenu || (event.key !== 'F10' && event.key !== 'ContextMenu')) return;
    event.preventDefault();
    onNode(node.id, event.currentTarget);
  };
  const bringIntoView = ({ currentTarget }: FocusEvent<HTMLButtonElement>) => {
    if (isInView(currentTarget)) return;
    const { positionAbsoluteX: x, positionAbsoluteY: y } = props;
    void setCenter(x + nodeSize.width / 2, y + nodeSize.height / 2, { zoom: getZoom() });
  };

  return (
    <>
      <Handle type="target" position={targetPosition} isConnectable={false} className={classNames(styles.handle)} />
      <button
        type="button"
        className={classNames(
          'nodrag',
          'nopan',
          styles.card,
          styles[node.tone],
          node.isVirtual && styles.virtual,
          node.isFaded && styles.faded,
        )}
        aria-label={text.node(node.name, describeNode(node), nodeAction)}
        title={node.hint === '' ? undefined : node.hint}
        aria-haspopup={hasMenu ? 'menu' : undefined}
        onClick={(event) => onNode(node.id, event.currentTarget)}
        onContextMenu={(event) => {
          if (!hasMenu) return;
          event.preventDefault();
          onNode(node.id, event.currentTarget);
        }}
        onKeyDown={openByKey}
        onFocus={bringIntoView}
      >
        <span className={classNames(styles.cardName, node.detail !== '' && styles.oneLine)} title={node.name}>
          {node.name}
        </span>
        {node.detail !== '' && (
          <span className={classNames(styles.cardNote, styles.oneLine)} title={node.detail}>
            {node.detail}
          </span>
        )}
        <span className={styles.cardLine}>
          <span className={styles.cardStatus}>{node.status}</span>
          <span className={styles.cardNote}>{node.note}</span>
          <NodeSigns signs={node.signs} />
        </span>
      </button>
      <Handle type="source" position={sourcePosition} isConnectable={false} className={classNames(styles.handle)} />
    </>
  );
}

function describeNode({ status, detail, hint, note, isVirtual, signs }: GraphNode): readonly string[] {
  const parts = [status, detail, hint, note, isVirtual ? text.virtual : '', ...signs.map((sign) => text.signs[sign])];
  return parts.filter((part) => part !== '');
}

function isInView(element: HTMLElement): boolean {
  const frame = element.closest('.react-flow')?.getBoundingClientRect();
  if (frame === undefined) return true;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom;
}
