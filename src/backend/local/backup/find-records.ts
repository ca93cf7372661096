import type { NameRow, StoredRecord, SubaccountRow } from '../../workspace/database';
import type { Collection } from '../collections';
import { readManyStored } from '../pages';
import { nameKey } from '../scope';

/** Where a record is, and what it is. */
export interface FoundRecord<Stored extends StoredRecord> {
  readonly row: NameRow;
  readonly stored: Stored;
}

/** The stored records of the same scope and name as items of a backup; to be called within a transaction. */
export async function findRecords<
  Item extends { readonly subaccountId: string; readonly serviceInstance: string | null },
  Stored extends StoredRecord,
>(
  collection: Collection<Stored>,
  items: readonly Item[],
  subaccounts: ReadonlyMap<string, SubaccountRow>,
  toName: (item: Item) => string,
): Promise<ReadonlyMap<Item, FoundRecord<Stored>>> {
  const wanted = items.flatMap((item) => {
    const subaccountId = subaccounts.get(item.subaccountId)?.id;
    if (subaccountId === undefined) return [];
    return [{ item, key: nameKey({ subaccountId, serviceInstance: item.serviceInstance }, toName(item)) }];
  });
  const rows = await collection.rows.bulkGet(wanted.map(({ key }) => key));
  const stored = await readManyStored(
    collection,
    rows.filter((row) => row !== undefined),
  );
  const found = new Map<Item, FoundRecord<Stored>>();
  for (const [position, { item }] of wanted.entries()) {
    const row = rows[position];
    const record = row && stored.get(row.id);
    if (row !== undefined && record !== undefined) found.set(item, { row, stored: record });
  }
  return found;
}
