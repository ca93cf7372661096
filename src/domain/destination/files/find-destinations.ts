import { fileLimits, pastLimit, Refusal } from './limits';
import { lookUp, type MapNode, type TreeNode } from './tree';

/**
 * Keys that lead to destinations: answers of the service (`destinationConfiguration`), the parameters its instances are
 * created with (`init_data`, `subaccount`, `instance`, `destinations`) and the descriptors that carry those (`mta.yaml`).
 */
const wrappers: ReadonlySet<string> = new Set([
  'destinations',
  'destinationConfiguration',
  'init_data',
  'subaccount',
  'instance',
  'content',
  'config',
  'parameters',
  'modules',
  'resources',
]);

/** One of these, spelled like this, makes an object a destination, if maybe an incomplete one. */
const destinationKeys = ['Name', 'Type', 'Authentication', 'ProxyType', 'URL', 'Address', 'FragmentName'];

/** Everything in the documents that is, or should be, a destination; in the order of the file. */
export function findDestinations(documents: readonly TreeNode[]): readonly TreeNode[] {
  const found: TreeNode[] = [];
  let visited = 0;
  /** `isExpected`: nothing but a destination belongs here. */
  const visit = (node: TreeNode, isExpected: boolean, depth: number): void => {
    visited += 1;
    // An alias is no copy, but following it again and again would be.
    if (visited > fileLimits.values || depth > fileLimits.nesting) throw new Refusal(pastLimit('values'));
    if (node.kind === 'list') {
      for (const item of node.items) visit(item, isExpected, depth + 1);
      return;
    }
    const isFound = isDestination(node);
    const inner = node.kind === 'map' && !isFound ? wrappedIn(node) : [];
    for (const [key, value] of inner) visit(value, key === 'destinations', depth + 1);
    if (isFound || (isExpected && inner.length === 0)) found.push(node);
    if (found.length > fileLimits.destinations) throw new Refusal(pastLimit('destinations'));
  };
  for (const document of documents) {
    visit(document, document.kind === 'list', 1);
  }
  return found;
}

export function isDestination(node: TreeNode): node is MapNode {
  if (node.kind !== 'map') return false;
  return destinationKeys.some((key) => {
    const value = lookUp(node, key);
    return value !== undefined && value.kind !== 'list' && value.kind !== 'map';
  });
}

function wrappedIn(map: MapNode): readonly (readonly [string, TreeNode])[] {
  return map.pairs.flatMap(({ key, value }) =>
    wrappers.has(key) && (value.kind === 'map' || value.kind === 'list') ? [[key, value] as const] : [],
  );
}
