import type { Scope } from '../../domain/scope';
import type { NameRow, PageKey, RecordPage, StoredRecord } from '../workspace/database';
import type { Collection } from './collections';
import { allOfScope, levelOf } from './scope';

/**
 * A page is full at this many records, or at this weight: about 150 kB, which the browser reads
 * in a millisecond or two and rewrites in four (measured in Chromium; a page of 400 records takes 15 to rewrite).
 */
const RECORDS_PER_PAGE = 100;
const WEIGHT_PER_PAGE = 300;

/** All records of a scope, unordered; each page is one request, so that none holds the main thread for long. */
export async function readRecords<Stored extends StoredRecord>(
  { pages }: Collection<Stored>,
  scope: Scope,
): Promise<Stored[]> {
  const keys = await pages
    .where(':id')
    .between(...allOfScope(scope))
    .primaryKeys();
  const found = await pages.bulkGet(keys);
  return found.flatMap((page) => page?.records ?? []);
}

/** The record a row points to. */
export async function readStored<Stored extends StoredRecord>(
  { pages }: Collection<Stored>,
  row: NameRow,
): Promise<Stored | undefined> {
  const page = await pages.get([row.subaccountId, row.level, row.page]);
  return page?.records.find((record) => record.id === row.id);
}

/** The records that rows point to, by their ids; a page is read once, however many rows point into it. */
export async function readManyStored<Stored extends StoredRecord>(
  { pages }: Collection<Stored>,
  rows: readonly NameRow[],
): Promise<ReadonlyMap<string, Stored>> {
  const keys = new Map(
    rows.map(({ subaccountId, level, page }): [string, PageKey] => [
      JSON.stringify([subaccountId, level, page]),
      [subaccountId, level, page],
    ]),
  );
  const found = await pages.bulkGet([...keys.values()]);
  return new Map(found.flatMap((page) => page?.records ?? []).map((record) => [record.id, record]));
}

/**
 * Changes to the records of one scope within one transaction: what is needed is read first (`load`, `openEnd`),
 * then changed without waiting, then written once (`flush`). Without waiting, because Dexie loses a transaction
 * in which a hundred promises settle and none of them is a request.
 */
export class PageWriter<Stored extends StoredRecord> {
  readonly #collection: Collection<Stored>;
  readonly #scope: Scope;
  readonly #pages = new Map<number, Stored[]>();
  readonly #changed = new Set<number>();
  #end = 0;
  #endWeight = 0;

  constructor(collection: Collection<Stored>, scope: Scope) {
    this.#collection = collection;
    this.#scope = scope;
  }

  /** Reads the pages of these rows. */
  async load(rows: readonly NameRow[]): Promise<void> {
    const numbers = [...new Set(rows.map(({ page }) => page))];
    const keys = numbers.map((page): PageKey => [this.#scope.subaccountId, levelOf(this.#scope), page]);
    for (const page of await this.#collection.pages.bulkGet(keys)) {
      if (page !== undefined) this.#pages.set(page.page, [...page.records]);
    }
  }

  /** Reads the last page, to which new records are appended. */
  async openEnd(): Promise<void> {
    const last = await this.#collection.pages
      .where(':id')
      .between(...allOfScope(this.#scope))
      .last();
    const records = [...(last?.records ?? [])];
    this.#end = last?.page ?? 0;
    this.#endWeight = records.reduce((sum, record) => sum + this.#collection.weigh(record), 0);
    this.#pages.set(this.#end, records);
  }

  /** Puts a new record on the last page with room; answers the page's number. */
  append(record: Stored): number {
    if (this.#isEndFull()) {
      this.#end += 1;
      this.#endWeight = 0;
      this.#pages.set(this.#end, []);
    }
    this.#endWeight += this.#collection.weigh(record);
    this.#pages.get(this.#end)?.push(record);
    this.#changed.add(this.#end);
    return this.#end;
  }

  find(row: NameRow): Stored | undefined {
    return this.#pages.get(row.page)?.find((record) => record.id === row.id);
  }

  replace(row: NameRow, record: Stored): void {
    const records = this.#pages.get(row.page) ?? [];
    const index = records.findIndex((candidate) => candidate.id === row.id);
    if (index < 0) return;
    records[index] = record;
    this.#changed.add(row.page);
  }

  /** Takes the record off its page and answers it. */
  remove(row: NameRow): Stored | undefined {
    const records = this.#pages.get(row.page) ?? [];
    const index = records.findIndex((candidate) => candidate.id === row.id);
    if (index < 0) return undefined;
    this.#changed.add(row.page);
    return records.splice(index, 1)[0];
  }

  async flush(): Promise<void> {
    const { subaccountId } = this.#scope;
    const level = levelOf(this.#scope);
    const full: RecordPage<Stored>[] = [];
    const empty: PageKey[] = [];
    for (const page of this.#changed) {
      const records = this.#pages.get(page) ?? [];
      if (records.length === 0) empty.push([subaccountId, level, page]);
      else full.push(this.#collection.toPage({ subaccountId, level, page, records }));
    }
    await this.#collection.pages.bulkPut(full);
    await this.#collection.pages.bulkDelete(empty);
    this.#changed.clear();
  }

  #isEndFull(): boolean {
    const count = this.#pages.get(this.#end)?.length ?? 0;
    return count >= RECORDS_PER_PAGE || (count > 0 && this.#endWeight >= WEIGHT_PER_PAGE);
  }
}
