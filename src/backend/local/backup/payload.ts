/**
 * The payload of a backup, numbers big-endian:
 * - 4 bytes length and JSON in UTF-8: the head (`headSchema`), with the number of certificates and the lengths of the files
 * - for each certificate 4 bytes length and JSON in UTF-8 (`certificateSchema`)
 * - for each destination and fragment the same (`propertySetSchema`)
 * - for each transport request (`transportRequestSchema`), then each change of the landscape (`landscapeChangeSchema`), too
 * - the files, one after another
 *
 * Each of them is a text of its own, so that neither writing nor reading ten thousand holds the page.
 */
import * as v from 'valibot';
import { concatBytes } from '../../../shared/bytes';
import { refusal } from './file';
import { certificateItemKey, propertySetItemKey } from './item-keys';
import {
  type BackupCertificate,
  type BackupIndex,
  type BackupServiceInstance,
  certificateSchema,
  headSchema,
  propertySetSchema,
  toPropertySetText,
} from './payload-schema';
import { isTransportConsistent, landscapeChangeSchema, transportRequestSchema } from './transport-schema';

export interface BackupPayload {
  readonly index: BackupIndex;
  readonly files: readonly Uint8Array[];
}

/** So many are written or read before the page gets a turn. */
const BATCH = 100;

/** Bytes of a payload; the counts and lengths of the head are made from what follows it. */
export async function writePayload(
  { certificates, propertySets, transport, ...head }: Omit<BackupIndex, 'files'>,
  files: readonly Uint8Array[],
): Promise<Uint8Array<ArrayBuffer>> {
  const lengths = files.map((file) => file.length);
  const counts = { certificates: certificates.length, propertySets: propertySets.length };
  const transportHead = transport && {
    ...transport,
    requests: transport.requests.length,
    landscapeChanges: transport.landscapeChanges.length,
  };
  const parts = writeText({ ...head, ...counts, transport: transportHead, files: lengths });
  const items = [
    ...certificates,
    ...propertySets.map(toPropertySetText),
    ...(transport?.requests ?? []),
    ...(transport?.landscapeChanges ?? []),
  ];
  for (const [number, item] of items.entries()) {
    if (number % BATCH === BATCH - 1) await giveTurn();
    parts.push(...writeText(item));
  }
  return concatBytes([...parts, ...files]);
}

/** Reads a payload; rejects with `invalid` and the rule `damaged` unless everything in it fits together. */
export async function readPayload(bytes: Uint8Array): Promise<BackupPayload> {
  const cursor = { bytes, offset: 0 };
  const {
    certificates: certificateCount,
    propertySets: propertySetCount,
    transport: transportHead,
    ...head
  } = readText(cursor, headSchema);
  const certificates = await readTexts(cursor, certificateSchema, certificateCount);
  const propertySets = await readTexts(cursor, propertySetSchema, propertySetCount);
  const transport = transportHead && {
    ...transportHead,
    requests: await readTexts(cursor, transportRequestSchema, transportHead.requests),
    landscapeChanges: await readTexts(cursor, landscapeChangeSchema, transportHead.landscapeChanges),
  };
  const files = head.files.map((length) => take(cursor, length));
  const serviceInstances = withUsed(head.serviceInstances, certificates);
  const index: BackupIndex = { ...head, serviceInstances, certificates, propertySets, transport };
  if (cursor.offset !== bytes.length || !isConsistent(index)) throw refusal('damaged');
  return { index, files };
}

/** Version 1 lists no service instances; those that certificates lie in were there. */
function withUsed(
  listed: readonly BackupServiceInstance[],
  certificates: readonly BackupCertificate[],
): BackupServiceInstance[] {
  const used = certificates.flatMap(({ subaccountId, serviceInstance }) =>
    serviceInstance === null ? [] : [{ subaccountId, name: serviceInstance }],
  );
  return [...new Map([...listed, ...used].map((item) => [JSON.stringify(item), item])).values()];
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

async function readTexts<Schema extends v.GenericSchema>(
  cursor: Cursor,
  schema: Schema,
  count: number,
): Promise<v.InferOutput<Schema>[]> {
  const items: v.InferOutput<Schema>[] = [];
  for (let number = 0; number < count; number += 1) {
    if (number % BATCH === BATCH - 1) await giveTurn();
    items.push(readText(cursor, schema));
  }
  return items;
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
function isConsistent(index: BackupIndex): boolean {
  const { subaccounts, serviceInstances, certificates, propertySets, transport, trust, files } = index;
  const ids = new Set(subaccounts.map(({ id }) => id));
  const instances = new Set(serviceInstances.map(({ subaccountId, name }) => JSON.stringify([subaccountId, name])));
  const hasScope = ({ subaccountId, serviceInstance }: { subaccountId: string; serviceInstance: string | null }) =>
    ids.has(subaccountId) &&
    (serviceInstance === null || instances.has(JSON.stringify([subaccountId, serviceInstance])));
  return (
    areDistinct(subaccounts.map(({ id }) => id)) &&
    areDistinct(subaccounts.map(({ name }) => name)) &&
    areDistinct(certificates.map(certificateItemKey)) &&
    areDistinct(propertySets.map(propertySetItemKey)) &&
    serviceInstances.every(({ subaccountId }) => ids.has(subaccountId)) &&
    propertySets.every(hasScope) &&
    areDistinct(trust.map(({ subaccountId }) => subaccountId)) &&
    trust.every(({ subaccountId }) => ids.has(subaccountId)) &&
    (transport === null || isTransportConsistent(transport, ids)) &&
    certificates.every((item) => hasScope(item) && areVersionsConsistent(item, files))
  );
}

function areDistinct(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length;
}

function areVersionsConsistent({ version, dummy, versions }: BackupCertificate, files: readonly number[]): boolean {
  if ((dummy === null) !== versions.length > 0) return false;
  const ascending = versions.every(
    (item, position) => position === 0 || item.version > (versions[position - 1]?.version ?? 0),
  );
  const newest = versions.at(-1)?.version ?? 0;
  return ascending && newest <= version && versions.every((item) => files[item.file] === item.size);
}
