import type { CockpitDatabase } from '../../workspace/database';

/**
 * Everything in every table as one run of bytes: keys, property names, texts in UTF-8 and UTF-16, and bytes as they are.
 * A CryptoKey that cannot be extracted contributes nothing; one that can makes this reject.
 */
export async function dumpDatabase(database: CockpitDatabase): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for (const name of database.backendDB().objectStoreNames) {
    const table = database.table(name);
    collect(await table.toCollection().primaryKeys(), parts);
    collect(await table.toArray(), parts);
  }
  return Buffer.concat(parts);
}

function collect(value: unknown, parts: Buffer[]): void {
  if (value instanceof CryptoKey) {
    if (value.extractable) throw new Error('a key in the database can be extracted');
  } else if (ArrayBuffer.isView(value)) {
    parts.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength), Buffer.from('\0'));
  } else if (value instanceof ArrayBuffer) {
    parts.push(Buffer.from(value), Buffer.from('\0'));
  } else if (value instanceof Map || value instanceof Set) {
    for (const item of value) collect(item, parts);
  } else if (Array.isArray(value) && value.every((item) => typeof item === 'number')) {
    parts.push(Buffer.from(value.join(',')), Buffer.from('\0'));
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      collect(name, parts);
      collect(item, parts);
    }
  } else {
    parts.push(Buffer.from(String(value)), Buffer.from('\0'), Buffer.from(String(value), 'utf16le'), Buffer.from('\0'));
  }
}
