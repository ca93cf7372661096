import {
  contentToStore,
  type ImportWish,
  type PlannedImport,
  planImport,
  withKeptSecrets,
} from '../../../domain/destination/import-plan';
import type { DestinationContent, DestinationRecord, Properties } from '../../../domain/destination/types';
import { type ImportItem, nameInFile, type ReadableOutcome } from './import-items';

export interface PlannedItem {
  readonly item: ImportItem;
  readonly plan: PlannedImport;
}

/** A file that could not be read: there is nothing to decide. */
const unreadable: PlannedImport = {
  state: 'invalid',
  reasons: [],
  differences: [],
  choices: ['skip'],
  choice: 'skip',
  name: '',
  nameProblem: null,
  duplicateOf: null,
  keptSecrets: [],
  missingSecrets: [],
  replaced: null,
};

/** What will become of each item. `storedSecrets` by the name of the stored destination; those not there are not known. */
export function planItems(
  items: readonly ImportItem[],
  records: readonly DestinationRecord[],
  storedSecrets: ReadonlyMap<string, Properties>,
): readonly PlannedItem[] {
  const readable = items.flatMap((item) => (item.outcome.ok ? [toWish(item, item.outcome, storedSecrets)] : []));
  const plans = planImport(readable, records).values();
  return items.map((item) => ({ item, plan: item.outcome.ok ? (plans.next().value ?? unreadable) : unreadable }));
}

/** What to store of the item; `former` are the secrets of the one it replaces. Null for one that is skipped. */
export function contentOfItem({ item, plan }: PlannedItem, former: Properties): DestinationContent | null {
  if (!item.outcome.ok) return null;
  const content = contentToStore(toWish(item, item.outcome, new Map()), plan);
  return content === null ? null : withKeptSecrets(content, plan, former);
}

function toWish(
  item: ImportItem,
  { destination, findings }: ReadableOutcome,
  storedSecrets: ReadonlyMap<string, Properties>,
): ImportWish {
  const { fileName, choice, typedName, secrets } = item;
  const known = storedSecrets.get(nameInFile(item));
  return { imported: destination, findings, fileName, choice, typedName, secrets, storedSecrets: known };
}
