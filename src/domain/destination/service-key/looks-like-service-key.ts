import type { TreeNode } from '../files/tree';

/** Keys of service keys, in lower case without `_`, `-` and `.`; no destination has them at its top. */
const typicalKeys: ReadonlySet<string> = new Set([
  'credentials',
  'vcapservices',
  'uaa',
  'clientid',
  'clientsecret',
  'apptid',
  'xsappname',
  'serviceinstanceid',
  'sapcloudservice',
  'credentialtype',
]);

export function normalizeKey(key: string): string {
  return key.toLowerCase().replaceAll(/[_.-]/g, '');
}

/** Whether what was read is a service key, or the `VCAP_SERVICES` of an application, rather than a destination. */
export function isServiceKeyTree(node: TreeNode): boolean {
  if (node.kind === 'list') {
    const [first] = node.items;
    return first !== undefined && first.kind === 'map' && isServiceKeyTree(first);
  }
  if (node.kind !== 'map') return false;
  return node.pairs.some(({ key, value }) => {
    // A destination spells it `clientId`, and has a Name, a Type or a URL beside it.
    if (typicalKeys.has(normalizeKey(key))) return true;
    return value.kind === 'list' && value.items.some((item) => item.kind === 'map' && isServiceKeyTree(item));
  });
}
