import type { CertificateRecord, Scope } from '../../domain/certificate/types';
import type { CertificatePage, CertificateRow, CockpitDatabase, StoredCertificate } from '../workspace/database';
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

/**
 * Changes to the records of one scope within one transaction: pages are read when first needed
 * and written once, by `flush`.
 */
export class PageWriter {
  readonly #database: CockpitDatabase;
  readonly #scope: Scope;
  readonly #pages = new Map<number, StoredCertificate[]>();
  readonly #changed = new Set<number>();
  #last: number | null = null;
  #lastWeight = 0;

  constructor(database: CockpitDatabase, scope: Scope) {
    this.#database = database;
    this.#scope = scope;
  }

  /** Puts a new record on the last page with room; answers the page's number. */
  async append(record: StoredCertificate): Promise<number> {
    let last = this.#last ?? (await this.#findLast());
    if (this.#isFull(last)) {
      last += 1;
      this.#pages.set(last, []);
      this.#lastWeight = 0;
    }
    this.#last = last;
    this.#lastWeight += weightOf(record);
    this.#pages.get(last)?.push(record);
    this.#changed.add(last);
    return last;
  }

  async find(row: CertificateRow): Promise<StoredCertificate | undefined> {
    return (await this.#load(row.page)).find((record) => record.id === row.id);
  }

  async replace(row: CertificateRow, record: StoredCertificate): Promise<void> {
    const records = await this.#load(row.page);
    const index = records.findIndex((candidate) => candidate.id === row.id);
    if (index >= 0) records[index] = record;
    this.#changed.add(row.page);
  }

  /** Takes the record off its page and answers it. */
  async remove(row: CertificateRow): Promise<StoredCertificate | undefined> {
    const records = await this.#load(row.page);
    const index = records.findIndex((candidate) => candidate.id === row.id);
    this.#changed.add(row.page);
    return index >= 0 ? records.splice(index, 1)[0] : undefined;
  }

  async flush(): Promise<void> {
    const { subaccountId } = this.#scope;
    const level = levelOf(this.#scope);
    const full: CertificatePage[] = [];
    const empty: [string, string, number][] = [];
    for (const page of this.#changed) {
      const records = this.#pages.get(page) ?? [];
      if (records.length === 0) empty.push([subaccountId, level, page]);
      else full.push({ subaccountId, level, page, records, oldestReader: Math.min(...records.map(readerOf)) });
    }
    if (full.length > 0) await this.#database.certificatePages.bulkPut(full);
    if (empty.length > 0) await this.#database.certificatePages.bulkDelete(empty);
    this.#changed.clear();
  }

  async #load(page: number): Promise<StoredCertificate[]> {
    const known = this.#pages.get(page);
    if (known !== undefined) return known;
    const stored = await this.#database.certificatePages.get([this.#scope.subaccountId, levelOf(this.#scope), page]);
    const records = [...(stored?.records ?? [])];
    this.#pages.set(page, records);
    return records;
  }

  async #findLast(): Promise<number> {
    const keys = this.#database.certificatePages.where(':id').between(...pagesOfScope(this.#scope));
    const last = (await keys.last())?.page ?? 0;
    const records = await this.#load(last);
    this.#lastWeight = records.reduce((sum, record) => sum + weightOf(record), 0);
    return last;
  }

  #isFull(page: number): boolean {
    const count = this.#pages.get(page)?.length ?? 0;
    return count >= RECORDS_PER_PAGE || (count > 0 && this.#lastWeight >= CERTIFICATES_PER_PAGE);
  }
}

/** The reader version that last had a look at the record. */
export function readerOf({ summary, triedReader }: StoredCertificate): number {
  return Math.max(summary.readerVersion, triedReader ?? 0);
}

function weightOf({ summary }: StoredCertificate): number {
  return summary.entries.reduce((sum, entry) => sum + entry.certificates.length, 1);
}
