/**
 * The payload of a backup, numbers big-endian:
 * - 4 bytes length and JSON in UTF-8: the head (`headSchema`), with the number of certificates and the lengths of the files
 * - for each certificate 4 bytes length and JSON in UTF-8 (`certificateSchema`)
 * - the files, one after another
 *
 * Each certificate is a text of its own, so that neither writing nor reading ten thousand holds the page.
 */
import * as v from 'valibot';
import { concatBytes } from '../../../shared/bytes';
import { refusal } from './file';
import { type BackupCertificate, type BackupIndex, certificateSchema, headSchema } from './payload-schema';

export interface BackupPayload {
  readonly index: BackupIndex;
  readonly files: readonly Uint8Array[];
}

/** So many certificates are written or read before the page gets a turn. */
const BATCH = 100;

/** Bytes of a payload; the counts and lengths of the head are made from certificates and files. */
export async function writePayload(
  { certificates, ...head }: Omit<BackupIndex, 'files'>,
  files: readonly Uint8Array[],
): Promise<Uint8Array<ArrayBuffer>> {
  const lengths = files.map((file) => file.length);
  const parts = writeText({ ...head, certificates: certificates.length, files: lengths });
  for (const [number, certificate] of certificates.entries()) {
    if (number % BATCH === BATCH - 1) await giveTurn();
    parts.push(...writeText(certificate));
  }
  return concatBytes([...parts, ...files]);
}

/** Reads a payload; rejects with `invalid` and the rule `damaged` unless everything in it fits together. */
export async function readPayload(bytes: Uint8Array): Promise<BackupPayload> {
  const cursor = { bytes, offset: 0 };
  const { certificates: count, ...head } = readText(cursor, headSchema);
  const certificates: BackupCertificate[] = [];
  for (let number = 0; number < count; number += 1) {
    if (number % BATCH === BATCH - 1) await giveTurn();
    certificates.push(readText(cursor, certificateSchema));
  }
  const files = head.files.map((length) => take(cursor, length));
  const index: BackupIndex = { ...head, certificates };
  if (cursor.offset !== bytes.length || !isConsistent(index)) throw refusal('damaged');
  return { index, files };
}

interface Cursor {
  readonly bytes: Uint8Array;
  offset: number;
}

function writeText(value: unknown): Uint8Array[] {
  const json = new TextEncoder().encode(JSON.stringify(value));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, json.length);
  return [length, json];
}

function readText<Schema extends v.GenericSchema>(cursor: Cursor, schema: Schema): v.InferOutput<Schema> {
  const length = take(cursor, 4);
  const json = take(cursor, new DataView(length.buffer, length.byteOffset).getUint32(0));
  try {
    return v.parse(schema, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)));
  } catch {
    // The parser's words may quote what is in the file, so they do not become the cause.
    throw refusal('damaged');
  }
}

function take(cursor: Cursor, length: number): Uint8Array {
  const taken = cursor.bytes.subarray(cursor.offset, cursor.offset + length);
  if (taken.length !== length) throw refusal('damaged');
  cursor.offset += length;
  return taken;
}

/** Lets the page draw and answer before the next batch. */
function giveTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Names are unique where they have to be, and every reference leads somewhere. */
function isConsistent({ subaccounts, certificates, files }: BackupIndex): boolean {
  const ids = new Set(subaccounts.map(({ id }) => id));
  const names = new Set(subaccounts.map(({ name }) => name));
  const keys = new Set(
    certificates.map((item) => JSON.stringify([item.subaccountId, item.serviceInstance, item.name])),
  );
  return (
    ids.size === subaccounts.length &&
    names.size === subaccounts.length &&
    keys.size === certificates.length &&
    certificates.every((item) => ids.has(item.subaccountId) && areVersionsConsistent(item, files))
  );
}

function areVersionsConsistent({ version, versions }: BackupCertificate, files: readonly number[]): boolean {
  const ascending = versions.every(
    (item, position) => position === 0 || item.version > (versions[position - 1]?.version ?? 0),
  );
  const newest = versions.at(-1)?.version ?? 0;
  return ascending && newest <= version && versions.every((item) => files[item.file] === item.size);
}
