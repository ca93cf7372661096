import type { Table } from 'dexie';

/** Rows of one request after another: so many are copied into or out of the database without holding the page. */
const ROWS = 200;

/** Puts all rows, within the transaction it is called in. */
export async function putInChunks<Row, Key>(table: Table<Row, Key>, rows: readonly Row[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS) await table.bulkPut(rows.slice(start, start + ROWS));
}

/** Adds all rows, within the transaction it is called in; rejects when the key of one is taken. */
export async function addInChunks<Row, Key>(table: Table<Row, Key>, rows: readonly Row[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS) await table.bulkAdd(rows.slice(start, start + ROWS));
}

export async function deleteInChunks<Row, Key>(table: Table<Row, Key>, keys: readonly Key[]): Promise<void> {
  for (let start = 0; start < keys.length; start += ROWS) await table.bulkDelete(keys.slice(start, start + ROWS));
}

/** All rows in the order of their keys, within the transaction it is called in. */
export async function readInChunks<Row, Key>(table: Table<Row, Key>): Promise<Row[]> {
  const keys = await table.toCollection().primaryKeys();
  const rows: Row[] = [];
  for (let start = 0; start < keys.length; start += ROWS) {
    const chunk = await table.bulkGet(keys.slice(start, start + ROWS));
    for (const row of chunk) if (row !== undefined) rows.push(row);
  }
  return rows;
}
