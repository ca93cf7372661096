/** The address of a node's page, which opens with its import queue. */
export function nodeHref(nodeId: string): string {
  return `/transport/nodes/${encodeURIComponent(nodeId)}`;
}
