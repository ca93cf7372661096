import type { Label } from '../scope';
import type { ImportedDestination } from './files/types';
import { authenticationOf } from './record-view';
import { isSecretKey } from './secrets';
import type { DestinationRecord, Properties } from './types';

/** What replacing the stored destination would do to one property. */
export type ImportDifference =
  | {
      readonly key: string;
      readonly secret: false;
      readonly before: string | null;
      readonly after: string | null;
      /** The key is that of a label, the values are joined by commas. */
      readonly label?: true;
    }
  /**
   * `set`: a value where there was none; `changed`: another value;
   * `unknown`: both have a value, whether the same one only the vault knows;
   * `kept`: the file has none, the stored one stays; `removed`: it goes; `missing`: neither has one
   */
  | {
      readonly key: string;
      readonly secret: true;
      readonly effect: 'set' | 'changed' | 'unknown' | 'kept' | 'removed' | 'missing';
    };

interface Wish {
  readonly imported: ImportedDestination;
  readonly secrets: Properties;
  readonly storedSecrets?: Properties | undefined;
  readonly dropsSecrets?: boolean;
}

interface Compared extends Omit<Wish, 'imported'> {
  readonly record: DestinationRecord;
  readonly differences: readonly ImportDifference[];
}

/** Plans are made anew with every decision of the user; of ten thousand imported destinations most stay as they are. */
const comparedBefore = new WeakMap<ImportedDestination, Compared>();

/** The same array as before while nothing changed. */
export function compareWithRecord(wish: Wish, record: DestinationRecord): readonly ImportDifference[] {
  const before = comparedBefore.get(wish.imported);
  if (
    before !== undefined &&
    before.record === record &&
    before.secrets === wish.secrets &&
    before.storedSecrets === wish.storedSecrets &&
    before.dropsSecrets === wish.dropsSecrets
  ) {
    return before.differences;
  }
  const { imported, ...rest } = wish;
  const differences = findDifferences(wish, record);
  comparedBefore.set(imported, { ...rest, record, differences });
  return differences;
}

/** In the order of the file, then what only the stored one has in its order, then labels where the file has some. */
function findDifferences(wish: Wish, record: DestinationRecord): readonly ImportDifference[] {
  const { properties, missingSecrets } = wish.imported;
  const plainKeys = wish.imported.plainKeys ?? record.plainKeys;
  const hidden = new Set(record.secretKeys);
  const kept = new Set(keptSecrets(wish, record));
  const keys = new Set([...Object.keys(properties), ...missingSecrets, ...record.keys]);
  const differences = [...keys].flatMap((key): readonly ImportDifference[] => {
    const after = valueIn(properties, key) ?? (missingSecrets.includes(key) ? valueIn(wish.secrets, key) : null);
    const before = valueIn(record.properties, key);
    const hides = hidden.has(key);
    if (!hides && !isSecretKey(key, plainKeys)) {
      return before === after ? [] : [{ key, secret: false, before, after }];
    }
    if (kept.has(key)) return [{ key, secret: true, effect: 'kept' }];
    if (!hides && before === after) return after === null ? [{ key, secret: true, effect: 'missing' }] : [];
    if (after === null || after === '') return [{ key, secret: true, effect: 'removed' }];
    if (!hides) return [{ key, secret: true, effect: 'set' }];
    if (wish.storedSecrets === undefined) return [{ key, secret: true, effect: 'unknown' }];
    return valueIn(wish.storedSecrets, key) === after ? [] : [{ key, secret: true, effect: 'changed' }];
  });
  const { labels } = wish.imported;
  return labels === undefined ? differences : [...differences, ...compareLabels(record.labels, labels)];
}

function compareLabels(before: readonly Label[], after: readonly Label[]): readonly ImportDifference[] {
  const textOf = (labels: readonly Label[], key: string) =>
    labels.find((label) => label.key === key)?.values.join(', ') ?? null;
  return [...new Set([...before, ...after].map(({ key }) => key))].flatMap((key): readonly ImportDifference[] => {
    const change = { before: textOf(before, key), after: textOf(after, key) };
    return change.before === change.after ? [] : [{ key, secret: false, label: true, ...change }];
  });
}

/** Whether replacing would change nothing. */
export function isSame(differences: readonly ImportDifference[]): boolean {
  return differences.every((difference) => difference.secret && ['kept', 'missing'].includes(difference.effect));
}

/**
 * Stored secrets that the file lacks and that stay. JSON and YAML exports do not even name them, so that one that is not
 * named stays, too, while the destination logs on as before.
 */
export function keptSecrets(wish: Wish, record: DestinationRecord): readonly string[] {
  if (wish.dropsSecrets === true) return [];
  const { properties, missingSecrets } = wish.imported;
  const logsOnAsBefore =
    properties.Type === record.properties.Type && authenticationOf({ properties }) === authenticationOf(record);
  return record.secretKeys.filter(
    (key) =>
      !Object.hasOwn(properties, key) &&
      (missingSecrets.includes(key) ? !Object.hasOwn(wish.secrets, key) : logsOnAsBefore),
  );
}

function valueIn(properties: Properties, key: string): string | null {
  return Object.hasOwn(properties, key) ? (properties[key] ?? null) : null;
}
