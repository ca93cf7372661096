import Dexie, { type Table } from 'dexie';
import type { RequestNumber } from '../../../domain/transport/types';
import type { CockpitDatabase, EntryKey, EntryRow } from '../../workspace/database';

/** So many rows come out of the database at a time: they hold the page for 15 ms, and each time more costs 10 ms (measured in Chromium). */
const ROWS = 5_000;

/** All rows of a table in the order of its numeric key; far quicker than asking for each. */
export async function readByNumber<Row>(table: Table<Row, number>, numberOf: (row: Row) => number): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after = Number.NEGATIVE_INFINITY; ; ) {
    const chunk = await table.where(':id').above(after).limit(ROWS).toArray();
    for (const row of chunk) rows.push(row);
    const last = chunk.at(-1);
    if (last === undefined || chunk.length < ROWS) return rows;
    after = numberOf(last);
  }
}

/** The queue of a node in its order. */
export async function readQueue(database: CockpitDatabase, nodeId: string): Promise<EntryRow[]> {
  const rows: EntryRow[] = [];
  for (let after = Number.NEGATIVE_INFINITY; ; ) {
    const chunk = await database.transportEntries
      .where('[nodeId+position]')
      .between([nodeId, after], [nodeId, Dexie.maxKey], false, true)
      .limit(ROWS)
      .toArray();
    for (const row of chunk) rows.push(row);
    const last = chunk.at(-1);
    if (last === undefined || chunk.length < ROWS) return rows;
    after = last.position;
  }
}

/** The position after the last entry of a queue. */
export async function nextPosition({ transportEntries }: CockpitDatabase, nodeId: string): Promise<number> {
  const [last] = await transportEntries
    .where('[nodeId+position]')
    .between([nodeId, Dexie.minKey], [nodeId, Dexie.maxKey])
    .reverse()
    .limit(1)
    .keys();
  return last === undefined ? 1 : Number((last as unknown as readonly unknown[])[1]) + 1;
}

/** All entries of a request, by node. */
export function entriesOfRequest({ transportEntries }: CockpitDatabase, request: number): PromiseLike<EntryRow[]> {
  const [from, to]: [unknown[], unknown[]] = [
    [request, Dexie.minKey],
    [request, Dexie.maxKey],
  ];
  return transportEntries.where(':id').between(from, to).toArray();
}

/** Whether this database can hold it: it has no bigint, and none was ever counted here. */
export function isCounted(number: RequestNumber): number is number {
  return typeof number === 'number';
}

export function entryKey(request: number, nodeId: string): EntryKey {
  return [request, nodeId];
}
