import { nameKeys, type Properties } from './types';

/** Where the value of a merged property comes from. */
export interface MergedProperty {
  readonly key: string;
  readonly value: string;
  /** Name of the fragment; null for the destination itself. */
  readonly from: string | null;
  /** Values it took the place of, from the destination on, each with where it came from. */
  readonly replaced: readonly { readonly from: string | null; readonly value: string }[];
}

/**
 * A destination merged with fragments as a lookup does it (destinations-editor.md section 10): left to right, the later
 * value wins; the name of the last fragment is in the result.
 */
export function mergeFragments(properties: Properties, fragments: readonly Properties[]): Properties {
  return Object.fromEntries(mergedFrom(properties, fragments).map(({ key, value }) => [key, value]));
}

/** The same, property by property with its origin, for a preview. */
export function mergedFrom(properties: Properties, fragments: readonly Properties[]): readonly MergedProperty[] {
  const merged = new Map<string, MergedProperty>();
  const layers = [properties, ...fragments];
  for (const [index, layer] of layers.entries()) {
    const from = index === 0 ? null : (layer[nameKeys.fragment] ?? '');
    for (const [key, value] of Object.entries(layer)) {
      const old = merged.get(key);
      const replaced = old === undefined ? [] : [...old.replaced, { from: old.from, value: old.value }];
      merged.set(key, { key, value, from, replaced });
    }
  }
  return [...merged.values()];
}
