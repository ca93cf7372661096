import type { DestinationKind, DestinationRecord, Properties } from '../destination/types';
import { labelDifferences } from './label-differences';
import type { CopyDifference, CopyState, PropertySetItem, SecretEffect } from './types';

/** By name, the keys whose secret values differ; a name that is missing was not compared. */
export type ComparedSecrets = ReadonlyMap<string, readonly string[]>;

/** What copying destinations, or fragments, would do to each of the source, in their order. */
export function planPropertySets(
  kind: DestinationKind,
  source: readonly DestinationRecord[],
  target: readonly DestinationRecord[],
  compared: ComparedSecrets,
): readonly PropertySetItem[] {
  const stored = new Map(target.map((record) => [record.name, record]));
  return source.map((record) => {
    const { name } = record;
    const there = stored.get(name) ?? null;
    const differences = differencesOf(record, there, compared.get(name));
    return { kind, name, source: record, target: there, differences, state: stateOf(there, differences) };
  });
}

/** Whether both have secrets that can be compared only by their values. */
export function needsComparing(source: DestinationRecord, target: DestinationRecord): boolean {
  return differencesOf(source, target, undefined).some((each) => each.kind === 'secret' && each.effect === 'unknown');
}

function stateOf(target: DestinationRecord | null, differences: readonly CopyDifference[]): CopyState {
  if (target === null) return 'new';
  const effects = differences.map((each) => (each.kind === 'secret' ? each.effect : 'changed'));
  const changing = effects.filter((effect) => effect !== 'kept' && effect !== 'missing');
  if (changing.length === 0) return 'same';
  return changing.every((effect) => effect === 'unknown') ? 'unknown' : 'different';
}

/** In the order of the source, then what only the target has, then labels. The order of properties means nothing: a service need not keep it. */
function differencesOf(
  source: DestinationRecord,
  target: DestinationRecord | null,
  differing: readonly string[] | undefined,
): readonly CopyDifference[] {
  const keys = new Set([...source.keys, ...source.missingSecrets, ...(target?.keys ?? [])]);
  const properties = [...keys].flatMap((key): readonly CopyDifference[] => {
    if (isSecretOn(source, key) || (target !== null && isHidden(target, key))) {
      const effect = effectOn(key, source, target, differing);
      return effect === null ? [] : [{ kind: 'secret', key, effect }];
    }
    const [before, after] = [valueIn(target?.properties, key), valueIn(source.properties, key)];
    return before === after ? [] : [{ kind: 'property', key, before, after }];
  });
  return [...properties, ...labelDifferences(target?.labels ?? [], source.labels)];
}

function effectOn(
  key: string,
  source: DestinationRecord,
  target: DestinationRecord | null,
  differing: readonly string[] | undefined,
): SecretEffect | null {
  const isThere = target !== null && holds(target, key);
  if (isMissing(source, key)) return isThere ? 'kept' : 'missing';
  if (!holds(source, key)) return isThere ? 'removed' : null;
  if (!isThere) return 'set';
  if (differing === undefined) return 'unknown';
  return differing.includes(key) ? 'changed' : null;
}

/** Whether the key has a value that is not empty. */
function holds(record: DestinationRecord, key: string): boolean {
  return isHidden(record, key) || (valueIn(record.properties, key) ?? '') !== '';
}

function isHidden({ secretKeys }: DestinationRecord, key: string): boolean {
  return secretKeys.includes(key);
}

/** Its value was removed by an export, and nobody entered it since. */
export function isMissing(record: DestinationRecord, key: string): boolean {
  return record.missingSecrets.includes(key) && !record.keys.includes(key);
}

function isSecretOn(source: DestinationRecord, key: string): boolean {
  return isHidden(source, key) || isMissing(source, key);
}

function valueIn(properties: Properties | undefined, key: string): string | null {
  return properties !== undefined && Object.hasOwn(properties, key) ? (properties[key] ?? null) : null;
}
