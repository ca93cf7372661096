import type { Node, NodeProps } from '@xyflow/react';
import styles from './route-graph.module.css';

export type FrameBoxNode = Node<{ readonly name: string }, 'frame'>;

/** The frame around the nodes of a group. */
export function FrameBox({ data }: NodeProps<FrameBoxNode>) {
  return <div className={styles.frame}>{data.name}</div>;
}
