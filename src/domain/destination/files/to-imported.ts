import type { Label } from '../../scope';
import { isDestination } from './find-destinations';
import { fileLimits, pastLimit, Refusal } from './limits';
import { isSecretPlaceholder } from './placeholder';
import { lookUp, type MapNode, type Pair, type TreeNode } from './tree';
import type { ImportedDestination, ImportIssue, ImportRule } from './types';

/** What the service tells about a destination (`$includeMetadata`), and our encrypted files of its plain keys; no property. */
const metadataKey = '$metadata';
const labelKeys: ReadonlySet<string> = new Set(['labels', 'Labels']);

const severities: Readonly<Record<ImportRule, ImportIssue['severity']>> = {
  'number-as-text': 'note',
  'boolean-as-text': 'note',
  'duplicate-key': 'warning',
  'null-value': 'warning',
  'nested-value': 'warning',
  labels: 'warning',
  'not-an-object': 'error',
  'no-destination': 'error',
  certificate: 'error',
  fragment: 'error',
};

/** Counts what all destinations of a file hold together. */
export interface Budget {
  properties: number;
}

/** What an entry of a file says of a destination, and what of it cannot be kept; `removedSecrets` are those a comment names. */
export function toImported(
  node: TreeNode,
  index: number,
  budget: Budget,
  removedSecrets: readonly string[] = [],
): ImportedDestination {
  const position = { index, line: node.line };
  if (node.kind !== 'map') {
    return { properties: {}, missingSecrets: [], issues: [issue('not-an-object', null, node.line)], position };
  }
  budget.properties += node.pairs.length;
  if (budget.properties > fileLimits.properties) throw new Refusal(pastLimit('properties'));

  const issues: ImportIssue[] = [...wholeIssues(node)];
  const properties = new Map<string, string>();
  const missing = new Set(removedSecrets);
  const seen = new Map<string, Pair>();
  let labels: readonly Label[] | undefined;
  let plainKeys: readonly string[] | undefined;
  for (const pair of node.pairs) {
    const { key, line, value } = pair;
    const earlier = seen.get(key);
    if (pair.merged && earlier !== undefined) continue;
    if (earlier !== undefined && !earlier.merged) issues.push(issue('duplicate-key', key, line));
    seen.set(key, pair);
    if (key === metadataKey && value.kind === 'map') {
      const plain = lookUp(value, 'plainKeys');
      if (plain !== undefined) plainKeys = toTexts(plain);
      continue;
    }
    if (labelKeys.has(key) && (value.kind === 'list' || value.kind === 'map')) {
      labels = toLabels(value);
      if (labels === undefined) issues.push(issue('labels', key, line));
      continue;
    }
    if (value.kind === 'null' || value.kind === 'list' || value.kind === 'map') {
      issues.push(issue(value.kind === 'null' ? 'null-value' : 'nested-value', key, line));
      continue;
    }
    if (value.kind !== 'text') issues.push(issue(`${value.kind}-as-text`, key, line));
    if (isSecretPlaceholder(value.text)) {
      missing.add(key);
      properties.delete(key);
    } else {
      missing.delete(key);
      properties.set(key, value.text);
    }
  }
  return {
    // Not by assignment, which would lose a key named `__proto__`.
    properties: Object.fromEntries(properties),
    missingSecrets: [...missing],
    issues,
    position,
    ...(labels === undefined ? {} : { labels }),
    ...(plainKeys === undefined ? {} : { plainKeys }),
  };
}

function wholeIssues(map: MapNode): readonly ImportIssue[] {
  const whole = (rule: ImportRule) => [issue(rule, null, map.line)];
  if (!isDestination(map)) return whole('no-destination');
  if (lookUp(map, 'Content') !== undefined && lookUp(map, 'ProxyType') === undefined && !holdsUrl(map)) {
    return whole('certificate');
  }
  return lookUp(map, 'FragmentName') !== undefined && lookUp(map, 'Name') === undefined ? whole('fragment') : [];
}

function holdsUrl(map: MapNode): boolean {
  return lookUp(map, 'URL') !== undefined || lookUp(map, 'Address') !== undefined;
}

function issue(rule: ImportRule, key: string | null, line: number): ImportIssue {
  return { rule, key, line, severity: severities[rule] };
}

/** Labels as the service writes them, `[{ "key": …, "values": […] }]`, or as an object of lists. */
function toLabels(node: TreeNode): readonly Label[] | undefined {
  const entries =
    node.kind === 'map'
      ? node.pairs.map(({ key, value }) => ({ key, values: toTexts(value) }))
      : node.kind === 'list'
        ? node.items.map((item) => (item.kind === 'map' ? toLabel(item) : undefined))
        : [undefined];
  const labels = entries.filter((label): label is Label => label?.values !== undefined);
  return labels.length === entries.length ? labels : undefined;
}

function toLabel(map: MapNode): { readonly key: string; readonly values: readonly string[] | undefined } | undefined {
  const key = lookUp(map, 'key');
  const values = lookUp(map, 'values');
  return key?.kind === 'text' && values !== undefined ? { key: key.text, values: toTexts(values) } : undefined;
}

function toTexts(node: TreeNode): readonly string[] | undefined {
  if (node.kind === 'map' || node.kind === 'null') return undefined;
  if (node.kind !== 'list') return [node.text];
  const texts = node.items.flatMap((item) => ('text' in item ? [item.text] : []));
  return texts.length === node.items.length ? texts : undefined;
}
