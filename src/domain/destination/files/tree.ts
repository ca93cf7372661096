/** What a JSON or YAML file says, the same for both; every part knows its line (from 1). */
export type TreeNode =
  | {
      readonly kind: 'text' | 'number' | 'boolean';
      /** Of a number or a boolean as it is written in the file. */
      readonly text: string;
      readonly line: number;
    }
  | { readonly kind: 'null'; readonly line: number }
  | ListNode
  | MapNode;

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly TreeNode[];
  readonly line: number;
}

export interface MapNode {
  readonly kind: 'map';
  /** In the order of the file; a key that is given twice is here twice. */
  readonly pairs: readonly Pair[];
  readonly line: number;
}

export interface Pair {
  readonly key: string;
  readonly line: number;
  readonly value: TreeNode;
  /** Came by a merge key of YAML: a key of the mapping itself takes its place. */
  readonly merged?: true;
}

/** The value of a key; of the last one where it is given twice. */
export function lookUp(map: MapNode, key: string): TreeNode | undefined {
  return map.pairs.findLast((pair) => pair.key === key)?.value;
}

export function isEmptyTree(node: TreeNode): boolean {
  switch (node.kind) {
    case 'null':
      return true;
    case 'list':
      return node.items.every(isEmptyTree);
    case 'map':
      return node.pairs.length === 0;
    default:
      return false;
  }
}
