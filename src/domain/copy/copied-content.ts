import { contentOf } from '../destination/record';
import type { DestinationContent, DestinationRecord, Properties } from '../destination/types';
import { isMissing } from './plan-property-sets';

/** A record with the values of its secrets. */
export interface OpenedSet {
  readonly record: DestinationRecord;
  readonly secrets: Properties;
}

/** The keys whose values differ, of those that one of the two keeps as a secret and both have. */
export function differingSecrets(source: OpenedSet, target: OpenedSet): readonly string[] {
  const [ours, theirs] = [source, target].map(({ record, secrets }) => contentOf(record, secrets).properties);
  const keys = new Set([...source.record.secretKeys, ...target.record.secretKeys]);
  return [...keys].filter((key) => ours?.[key] !== theirs?.[key]);
}

/**
 * What is stored at the target. It gets everything the source has; a secret whose value the source lacks keeps the value
 * that is there, and a key that was declared plain there stays plain.
 */
export function copiedContent(source: OpenedSet, target: OpenedSet | null): DestinationContent {
  const content = contentOf(source.record, source.secrets);
  if (target === null) return content;
  const there = contentOf(target.record, target.secrets).properties;
  const kept = content.missingSecrets.filter((key) => isMissing(source.record, key) && Object.hasOwn(there, key));
  const properties: Properties = {
    ...content.properties,
    ...Object.fromEntries(kept.map((key) => [key, there[key] ?? ''])),
  };
  const plainKeys = new Set([...content.plainKeys, ...target.record.plainKeys]);
  return {
    ...content,
    properties,
    plainKeys: [...plainKeys].filter((key) => Object.hasOwn(properties, key)),
    missingSecrets: content.missingSecrets.filter((key) => !kept.includes(key)),
  };
}
