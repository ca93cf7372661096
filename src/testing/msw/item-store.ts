import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export type Level = 'subaccount' | 'instance';

export interface LabelRow {
  readonly key: string;
  readonly values: readonly string[];
}

/** One kind of items on both levels, with their labels. */
export interface ItemStore<Row> {
  nameOf(row: Row): string;
  /** In the order of their creation. */
  list(level: Level): readonly Row[];
  find(level: Level, name: string): Row | undefined;
  /** Answers false when the name is taken. */
  add(level: Level, row: Row): boolean;
  /** Answers false when there is none of that name; its labels stay. */
  overwrite(level: Level, row: Row): boolean;
  /** Answers false when there is none of that name. */
  remove(level: Level, name: string): boolean;
  labels(level: Level, name: string): readonly LabelRow[];
  setLabels(level: Level, name: string, labels: readonly LabelRow[]): void;
  etag(row: Row): string;
  /** ISO time of the last writing; the time of the store moves one minute with each. */
  modificationTime(level: Level, name: string): string;
  /** Minutes since the last writing. */
  age(level: Level, name: string): number;
  toSnapshot(): ItemStoreSnapshot<Row>;
  /** Everything becomes as it was then. */
  restore(snapshot: ItemStoreSnapshot<Row>): void;
}

/** Plain data. */
export interface ItemStoreSnapshot<Row> {
  readonly minute: number;
  readonly levels: Readonly<Record<Level, readonly (Item<Row> & { readonly labels: readonly LabelRow[] })[]>>;
}

interface Item<Row> {
  readonly row: Row;
  readonly minute: number;
}

const START = Date.UTC(2026, 2, 1, 9, 0, 0);

export function createItemStore<Row>(nameOf: (row: Row) => string): ItemStore<Row> {
  const items: Record<Level, Map<string, Item<Row>>> = { subaccount: new Map(), instance: new Map() };
  const labels: Record<Level, Map<string, readonly LabelRow[]>> = { subaccount: new Map(), instance: new Map() };
  let minute = 0;
  const levelSnapshot = (level: Level) =>
    [...items[level]].map(([name, item]) => ({ ...item, labels: labels[level].get(name) ?? [] }));
  const restoreLevel = (level: Level, snapshot: ItemStoreSnapshot<Row>['levels'][Level]) => {
    items[level] = new Map(snapshot.map(({ row, minute }) => [nameOf(row), { row, minute }]));
    labels[level] = new Map(snapshot.map((item) => [nameOf(item.row), item.labels]));
  };
  const keep = (level: Level, row: Row) => {
    minute += 1;
    items[level].set(nameOf(row), { row, minute });
    return true;
  };
  return {
    nameOf,
    list: (level) => [...items[level].values()].map(({ row }) => row),
    find: (level, name) => items[level].get(name)?.row,
    add: (level, row) => !items[level].has(nameOf(row)) && keep(level, row),
    overwrite: (level, row) => items[level].has(nameOf(row)) && keep(level, row),
    remove: (level, name) => {
      labels[level].delete(name);
      return items[level].delete(name);
    },
    labels: (level, name) => labels[level].get(name) ?? [],
    setLabels: (level, name, next) => {
      labels[level].set(name, next);
    },
    etag: (row) => bytesToHex(sha256(utf8ToBytes(JSON.stringify(row)))),
    modificationTime: (level, name) => new Date(START + (items[level].get(name)?.minute ?? 0) * 60_000).toISOString(),
    age: (level, name) => minute - (items[level].get(name)?.minute ?? 0),
    toSnapshot: () => ({
      minute,
      levels: { subaccount: levelSnapshot('subaccount'), instance: levelSnapshot('instance') },
    }),
    restore: (snapshot) => {
      minute = snapshot.minute;
      restoreLevel('subaccount', snapshot.levels.subaccount);
      restoreLevel('instance', snapshot.levels.instance);
    },
  };
}
