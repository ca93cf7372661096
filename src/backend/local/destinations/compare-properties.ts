import { isSecretKey } from '../../../domain/destination/secrets';
import type { DestinationContent } from '../../../domain/destination/types';
import type { PropertyChange } from '../../port';

/** What a change compares: everything, secrets included. */
type Compared = Pick<DestinationContent, 'properties' | 'labels' | 'plainKeys'>;

/** Each property and label that differs; the values of secrets, old and new ones, are left out. */
export function compareProperties(before: Compared, after: Compared): PropertyChange[] {
  const isSecret = (key: string) =>
    [before, after].some(({ properties, plainKeys }) => Object.hasOwn(properties, key) && isSecretKey(key, plainKeys));
  const properties = compareValues(
    new Map(Object.entries(before.properties)),
    new Map(Object.entries(after.properties)),
  );
  const labels = compareValues(valuesOf(before), valuesOf(after));
  return [
    ...properties.map((change): PropertyChange => {
      const secret = isSecret(change.key);
      return { kind: 'property', ...change, ...(secret && { before: null, after: null }), secret };
    }),
    ...labels.map((change): PropertyChange => ({ kind: 'label', ...change, secret: false })),
  ];
}

function valuesOf({ labels }: Compared): ReadonlyMap<string, string> {
  return new Map(labels.map(({ key, values }) => [key, values.join(',')]));
}

function compareValues(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  const keys = [...new Set([...after.keys(), ...before.keys()])];
  return keys
    .map((key) => ({ key, before: before.get(key) ?? null, after: after.get(key) ?? null }))
    .filter((change) => change.before !== change.after);
}
