import type { CertificateRecord } from '../../domain/certificate/types';
import type { Scope } from '../../domain/scope';
import type {
  CertificatePage,
  CertificateRow,
  CockpitDatabase,
  PageKey,
  StoredCertificate,
} from '../workspace/database';
import { levelOf, pagesOfScope } from './scope';

/**
 * A page is full at this many records, or certificates inside them: about 150 kB, which the browser reads
 * in a millisecond or two and rewrites in four (measured in Chromium; a page of 400 records takes 15 to rewrite).
 */
const RECORDS_PER_PAGE = 100;
const CERTIFICATES_PER_PAGE = 300;

/** The record as the port knows it. */
export function toRecord(stored: StoredCertificate, scope: Scope): CertificateRecord {
  const { id: _, contentVersion: __, triedReader: ___, ...record } = stored;
  return { ...record, scope };
}

/** All records of a scope, unordered; each page is one request, so that none holds the main thread for long. */
export async function readRecords(database: CockpitDatabase, scope: Scope): Promise<StoredCertificate[]> {
  const keys = await database.certificatePages
    .where(':id')
    .between(...pagesOfScope(scope))
    .primaryKeys();
  const pages = await database.certificatePages.bulkGet(keys);
  return pages.flatMap((page) => page?.records ?? []);
}

/** The record a row points to. */
export async function readStored(
  database: CockpitDatabase,
  row: CertificateRow,
): Promise<StoredCertificate | undefined> {
  const page = await database.certificatePages.get([row.subaccountId, row.level, row.page]);
  return page?.records.find((record) => record.id === row.id);
}

/** The records that rows point to, by their ids; a page is read once, however many rows point into it. */
export async function readManyStored(
  database: CockpitDatabase,
  rows: readonly CertificateRow[],
): Promise<ReadonlyMap<string, StoredCertificate>> {
  const keys = new Map(
    rows.map(({ subaccountId, level, page }): [string, PageKey] => [
      JSON.stringify([subaccountId, level, page]),
      [subaccountId, level, page],
    ]),
  );
  const pages = await database.certificatePages.bulkGet([...keys.values()]);
  return new Map(pages.flatMap((page) => page?.records ?? []).map((record) => [record.id, record]));
}

/**
 * Changes to the records of one scope within one transaction: what is needed is read first (`load`, `openEnd`),
 * then changed without waiting, then written once (`flush`). Without waiting, because Dexie loses a transaction
 * in which a hundred promises settle and none of them is a request.
 */
export class PageWriter {
  readonly #database: CockpitDatabase;
  readonly #scope: Scope;
  readonly #pages = new Map<number, StoredCertificate[]>();
  readonly #changed = new Set<number>();
  #end = 0;
  #endWeight = 0;

  constructor(database: CockpitDatabase, scope: Scope) {
    this.#database = database;
    this.#scope = scope;
  }

  /** Reads the pages of these rows. */
  async load(rows: readonly CertificateRow[]): Promise<void> {
    const numbers = [...new Set(rows.map(({ page }) => page))];
    const keys = numbers.map((page): PageKey => [this.#scope.subaccountId, levelOf(this.#scope), page]);
    for (const page of await this.#database.certificatePages.bulkGet(keys)) {
      if (page !== undefined) this.#pages.set(page.page, [...page.records]);
    }
  }

  /** Reads the last page, to which new records are appended. */
  async openEnd(): Promise<void> {
    const last = await this.#database.certificatePages
      .where(':id')
      .between(...pagesOfScope(this.#scope))
      .last();
    const records = [...(last?.records ?? [])];
    this.#end = last?.page ?? 0;
    this.#endWeight = records.reduce((sum, record) => sum + weightOf(record), 0);
    this.#pages.set(this.#end, records);
  }

  /** Puts a new record on the last page with room; answers the page's number. */
  append(record: StoredCertificate): number {
    if (this.#isEndFull()) {
      this.#end += 1;
      this.#endWeight = 0;
      this.#pages.set(this.#end, []);
    }
    this.#endWeight += weightOf(record);
    this.#pages.get(this.#end)?.push(record);
    this.#changed.add(this.#end);
    return this.#end;
  }

  find(row: CertificateRow): StoredCertificate | undefined {
    return this.#pages.get(row.page)?.find((record) => record.id === row.id);
  }

  replace(row: CertificateRow, record: StoredCertificate): void {
    const records = this.#pages.get(row.page) ?? [];
    const index = records.findIndex((candidate) => candidate.id === row.id);
    if (index < 0) return;
    records[index] = record;
    this.#changed.add(row.page);
  }

  /** Takes the record off its page and answers it. */
  remove(row: CertificateRow): StoredCertificate | undefined {
    const records = this.#pages.get(row.page) ?? [];
    const index = records.findIndex((candidate) => candidate.id === row.id);
    if (index < 0) return undefined;
    this.#changed.add(row.page);
    return records.splice(index, 1)[0];
  }

  async flush(): Promise<void> {
    const { subaccountId } = this.#scope;
    const level = levelOf(this.#scope);
    const full: CertificatePage[] = [];
    const empty: PageKey[] = [];
    for (const page of this.#changed) {
      const records = this.#pages.get(page) ?? [];
      if (records.length === 0) empty.push([subaccountId, level, page]);
      else full.push({ subaccountId, level, page, records, oldestReader: Math.min(...records.map(readerOf)) });
    }
    await this.#database.certificatePages.bulkPut(full);
    await this.#database.certificatePages.bulkDelete(empty);
    this.#changed.clear();
  }

  #isEndFull(): boolean {
    const count = this.#pages.get(this.#end)?.length ?? 0;
    return count >= RECORDS_PER_PAGE || (count > 0 && this.#endWeight >= CERTIFICATES_PER_PAGE);
  }
}

/** The reader version that last had a look at the record. */
export function readerOf({ summary, triedReader }: StoredCertificate): number {
  return Math.max(summary.readerVersion, triedReader ?? 0);
}

function weightOf({ summary }: StoredCertificate): number {
  return summary.entries.reduce((sum, entry) => sum + entry.certificates.length, 1);
}
