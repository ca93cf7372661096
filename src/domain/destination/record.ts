import { isSecretKey } from './secrets';
import type { DestinationContent, DestinationRecord, Properties } from './types';

/** The parts of a content as they are kept: `secrets` in the vault, everything else in the clear. */
export interface SplitSecrets {
  readonly properties: Properties;
  readonly keys: readonly string[];
  readonly secretKeys: readonly string[];
  readonly secrets: Properties;
}

/** Takes the secrets out of a content; one that is empty hides nothing and stays. */
export function splitSecrets({ properties, plainKeys }: DestinationContent): SplitSecrets {
  const entries = Object.entries(properties);
  const isHidden = ([key, value]: readonly [string, string]) => value !== '' && isSecretKey(key, plainKeys);
  const hidden = entries.filter(isHidden);
  return {
    properties: Object.fromEntries(entries.filter((entry) => !isHidden(entry))),
    keys: entries.map(([key]) => key),
    secretKeys: hidden.map(([key]) => key),
    secrets: Object.fromEntries(hidden),
  };
}

/** The whole content again, every key in its place; a secret that is not among the secrets is left out. */
export function contentOf(
  { properties, keys, labels, plainKeys, missingSecrets }: Omit<DestinationRecord, 'scope'>,
  secrets: Properties,
): DestinationContent {
  const all = new Map([...Object.entries(properties), ...Object.entries(secrets)]);
  const ordered = keys.flatMap((key): [string, string][] => {
    const value = all.get(key);
    return value === undefined ? [] : [[key, value]];
  });
  return { properties: Object.fromEntries(ordered), labels, plainKeys, missingSecrets };
}
