/**
 * The payload of a backup: 4 bytes length of the index (big-endian), the index as JSON in UTF-8 (schema below),
 * then the files one after another, in the order and with the lengths that `files` of the index gives.
 */
import * as v from 'valibot';
import { checkLabels } from '../../../domain/certificate/labels';
import { checkCertificateName } from '../../../domain/certificate/name';
import type {
  CertificateFacts,
  CertificateSummary,
  EntrySummary,
  Label,
  StorePasswords,
} from '../../../domain/certificate/types';
import { concatBytes } from '../../../shared/bytes';
import type { Preferences } from '../../workspace/workspace';
import { refusal } from './file';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const counted = v.pipe(v.number(), v.integer(), v.minValue(1));
const time = v.pipe(v.string(), v.isoTimestamp());
const textList = v.array(v.string());
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const facts: v.GenericSchema<unknown, CertificateFacts> = v.object({
  subject: v.string(),
  issuer: v.string(),
  notBefore: v.string(),
  notAfter: v.string(),
  serialNumber: v.string(),
  sha256: v.string(),
  sha1: v.string(),
  names: textList,
});

const entry: v.GenericSchema<unknown, EntrySummary> = v.object({
  alias: v.nullable(v.string()),
  kind: v.picklist(['key-pair', 'certificate', 'private-key', 'secret-key', 'csr', 'crl']),
  keyAlgorithm: v.nullable(v.string()),
  certificates: v.array(facts),
});

const summary: v.GenericSchema<unknown, CertificateSummary> = v.object({
  readerVersion: whole,
  readAt: v.string(),
  kind: v.picklist(['key-store', 'trust-store', 'unopened']),
  format: v.nullable(v.picklist(['jks', 'jceks', 'pkcs12', 'pem', 'der', 'pkcs7'])),
  integrity: v.nullable(v.picklist(['verified', 'absent', 'not-checked'])),
  passwordProtected: v.boolean(),
  main: v.nullable(facts),
  firstExpiry: v.nullable(v.string()),
  entries: v.array(entry),
});

const label: v.GenericSchema<unknown, Label> = v.object({ key: v.string(), values: textList });

/** Written out as JSON, an absent password and one that is undefined are the same. */
const passwords: v.GenericSchema<unknown, StorePasswords> = v.pipe(
  v.object({ password: v.optional(v.string()), keyPasswords: v.optional(v.record(v.string(), v.string())) }),
  v.transform(({ password, keyPasswords }) => ({
    ...(password !== undefined && { password }),
    ...(keyPasswords !== undefined && { keyPasswords }),
  })),
);

const contentVersion = v.object({
  version: counted,
  /** Index in `files`; versions with the same bytes share one. */
  file: whole,
  sha256,
  size: whole,
  modifiedAt: time,
  modifiedBy: v.string(),
  summary,
});

const certificate = v.object({
  /** `id` of one of the subaccounts. */
  subaccountId: v.string(),
  serviceInstance: v.nullable(v.string()),
  name: v.pipe(
    v.string(),
    v.check((name) => checkCertificateName(name) === null),
  ),
  version: counted,
  origin: v.picklist(['uploaded', 'generated', 'transported']),
  labels: v.pipe(
    v.array(label),
    v.check((labels) => checkLabels(labels) === null),
  ),
  passwords: v.nullable(passwords),
  createdAt: time,
  modifiedAt: time,
  modifiedBy: v.string(),
  /** Oldest first; the last one is current. */
  versions: v.pipe(v.array(contentVersion), v.minLength(1)),
});

const subaccount = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  name: v.pipe(v.string(), v.minLength(1)),
  description: v.string(),
  createdAt: time,
  modifiedAt: time,
});

/** What of the preferences moves to another browser; the rest speaks about this one. */
export type MovablePreferences = Pick<Preferences, 'userName' | 'theme' | 'lockAfterIdleMinutes' | 'columns'>;

const preferences: v.GenericSchema<unknown, MovablePreferences> = v.object({
  userName: v.string(),
  theme: v.picklist(['system', 'sap_horizon', 'sap_horizon_dark', 'sap_horizon_hcb', 'sap_horizon_hcw']),
  lockAfterIdleMinutes: v.nullable(v.pipe(v.number(), v.minValue(0))),
  columns: v.record(v.string(), textList),
});

const index = v.object({
  createdAt: time,
  createdBy: v.string(),
  preferences,
  subaccounts: v.array(subaccount),
  certificates: v.array(certificate),
  /** Lengths of the files that follow. */
  files: v.array(whole),
});

export type BackupIndex = v.InferOutput<typeof index>;
export type BackupCertificate = v.InferOutput<typeof certificate>;
export type BackupVersion = v.InferOutput<typeof contentVersion>;
export type BackupSubaccount = v.InferOutput<typeof subaccount>;

export interface BackupPayload {
  readonly index: BackupIndex;
  readonly files: readonly Uint8Array[];
}

/** Bytes of a payload; `files` of the index is made from the files. */
export function writePayload(
  contents: Omit<BackupIndex, 'files'>,
  files: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> {
  const written: BackupIndex = { ...contents, files: files.map((file) => file.length) };
  const json = new TextEncoder().encode(JSON.stringify(written));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, json.length);
  return concatBytes([length, json, ...files]);
}

/** Reads a payload; throws `invalid` with the rule `damaged` unless everything in it fits together. */
export function readPayload(bytes: Uint8Array): BackupPayload {
  const { index: read, end } = readIndex(bytes);
  const files: Uint8Array[] = [];
  let offset = end;
  for (const length of read.files) {
    files.push(bytes.subarray(offset, offset + length));
    offset += length;
  }
  if (offset !== bytes.length || !isConsistent(read)) throw refusal('damaged');
  return { index: read, files };
}

function readIndex(bytes: Uint8Array): { readonly index: BackupIndex; readonly end: number } {
  try {
    const end = 4 + new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
    const json = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(4, end));
    return { index: v.parse(index, JSON.parse(json)), end };
  } catch {
    // The parser's words may quote what is in the file, so they do not become the cause.
    throw refusal('damaged');
  }
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
