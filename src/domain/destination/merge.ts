import type { Label } from '../scope';
import type { DestinationContent, Properties } from './types';

/** One property, or one label, on the three sides of a conflict; null where a side has none. */
export interface MergeItem {
  readonly kind: 'property' | 'label';
  readonly key: string;
  /** Values of a label are joined by a comma. */
  readonly base: string | null;
  readonly mine: string | null;
  readonly theirs: string | null;
  /** Both sides changed it, and not to the same. */
  readonly conflict: boolean;
}

export type MergeChoice = 'mine' | 'theirs';

/** The name of a choice: a property and a label may share a key. */
export function mergeKey({ kind, key }: Pick<MergeItem, 'kind' | 'key'>): string {
  return `${kind}:${key}`;
}

/**
 * What differs between my content and theirs, both made from the same base: each property and each label for itself.
 * In the order of mine, then what only theirs or the base has.
 */
export function mergeContents(
  base: DestinationContent,
  mine: DestinationContent,
  theirs: DestinationContent,
): readonly MergeItem[] {
  const sides = [mine, theirs, base] as const;
  const properties = keysOf(sides.map((side) => Object.keys(side.properties))).map((key) =>
    toItem('property', key, (side) => valueOfKey(side.properties, key)),
  );
  const labels = keysOf(sides.map((side) => side.labels.map((label) => label.key))).map((key) =>
    toItem('label', key, (side) => labelText(side.labels, key)),
  );
  return [...properties, ...labels].filter(({ mine: left, theirs: right }) => left !== right);

  function toItem(kind: MergeItem['kind'], key: string, read: (side: DestinationContent) => string | null): MergeItem {
    const [old, left, right] = [read(base), read(mine), read(theirs)];
    return {
      kind,
      key,
      base: old,
      mine: left,
      theirs: right,
      conflict: left !== right && left !== old && right !== old,
    };
  }
}

/** The side that is taken when nothing is chosen: the one that changed; mine where both did. */
export function defaultChoice({ base, mine, theirs }: MergeItem): MergeChoice {
  return mine === base && theirs !== base ? 'theirs' : 'mine';
}

/**
 * One content out of two: the chosen side of each item (by `mergeKey`), the changed one where nothing is chosen.
 * Keys keep the order of mine; those only theirs has follow.
 */
export function applyMerge(
  base: DestinationContent,
  mine: DestinationContent,
  theirs: DestinationContent,
  choices: ReadonlyMap<string, MergeChoice>,
): DestinationContent {
  const items = new Map(mergeContents(base, mine, theirs).map((item) => [mergeKey(item), item]));
  const sideOf = (kind: MergeItem['kind'], key: string): DestinationContent => {
    const name = mergeKey({ kind, key });
    const item = items.get(name);
    if (item === undefined) return mine;
    return (choices.get(name) ?? defaultChoice(item)) === 'mine' ? mine : theirs;
  };
  const keys = keysOf([mine, theirs].map((side) => Object.keys(side.properties)));
  const properties = Object.fromEntries(
    keys.flatMap((key): [string, string][] => {
      const value = valueOfKey(sideOf('property', key).properties, key);
      return value === null ? [] : [[key, value]];
    }),
  );
  const labels = keysOf([mine, theirs].map((side) => side.labels.map((label) => label.key))).flatMap((key) =>
    sideOf('label', key).labels.filter((label) => label.key === key),
  );
  const missingSecrets = keysOf([mine.missingSecrets, theirs.missingSecrets]).filter(
    (key) => !Object.hasOwn(properties, key) && sideOf('property', key).missingSecrets.includes(key),
  );
  const plainKeys = keysOf([mine.plainKeys, theirs.plainKeys]).filter(
    (key) => Object.hasOwn(properties, key) && sideOf('property', key).plainKeys.includes(key),
  );
  return { properties, labels, plainKeys, missingSecrets };
}

function keysOf(lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())];
}

function valueOfKey(properties: Properties, key: string): string | null {
  return Object.hasOwn(properties, key) ? (properties[key] ?? null) : null;
}

function labelText(labels: readonly Label[], key: string): string | null {
  const label = labels.find((candidate) => candidate.key === key);
  return label === undefined ? null : label.values.join(', ');
}
