import { isSecretKey } from '../../../domain/destination';
import type { MapNode } from '../../../domain/destination/files/tree';
import type { DestinationContent, DestinationRecord, Properties } from '../../../domain/destination/types';

/** Stands in the text for a secret that the vault keeps. */
export const hiddenMark = '(hidden)';

/** A stored destination as JSON; its secrets stay in the vault. */
export function toJsonText(record: Pick<DestinationRecord, 'keys' | 'properties' | 'secretKeys'>): string {
  const entries = record.keys.flatMap((key) => {
    const value = record.secretKeys.includes(key) ? hiddenMark : record.properties[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  // Written line by line: an object would put keys that are whole numbers first.
  const lines = entries.map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n}`;
}

export type JsonProblem =
  | { readonly rule: 'not-an-object' }
  | { readonly rule: 'not-text' | 'key-twice'; readonly key: string; readonly line: number }
  | { readonly rule: 'no-secret'; readonly key: string };

/**
 * What an edited text says, with the kept secrets in the place of their marks. Numbers and booleans become the text
 * they are written as, because every value of a destination is text.
 */
export function readJsonContent(
  tree: MapNode,
  stored: Pick<DestinationContent, 'labels' | 'plainKeys' | 'missingSecrets'>,
  secrets: Properties,
): { readonly content: DestinationContent; readonly problems: readonly JsonProblem[] } {
  const properties = new Map<string, string>();
  const problems: JsonProblem[] = [];
  for (const { key, line, value } of tree.pairs) {
    if (properties.has(key)) problems.push({ rule: 'key-twice', key, line });
    else if (!('text' in value)) problems.push({ rule: 'not-text', key, line: value.line });
    else {
      const kept = value.text === hiddenMark && isSecretKey(key, stored.plainKeys) ? secrets[key] : value.text;
      if (kept === undefined) problems.push({ rule: 'no-secret', key });
      properties.set(key, kept ?? '');
    }
  }
  const content = {
    properties: Object.fromEntries(properties),
    labels: stored.labels,
    plainKeys: stored.plainKeys.filter((key) => properties.has(key)),
    missingSecrets: stored.missingSecrets.filter((key) => !properties.has(key)),
  };
  return { content, problems };
}
