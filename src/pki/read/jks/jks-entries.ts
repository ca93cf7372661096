/**
 * The entries of a JKS or JCEKS file as they lie in it, nothing decrypted
 * (sun.security.provider.JavaKeyStore, com.sun.crypto.provider.JceKeyStore).
 */
import { PkiError } from '../../errors';
import { limits } from '../../limits';
import type { Cursor } from './cursor';
import { type JavaObject, readJavaObject } from './java-object';

export type JksEntry = JksKeyEntry | JksCertificateEntry | JksSecretEntry;

interface EntryHead {
  readonly alias: string;
  readonly createdAt: Date | undefined;
  /** `entry 3 (alias)`, for messages. */
  readonly where: string;
}

export interface JksKeyEntry extends EntryHead {
  readonly type: 'key';
  /** EncryptedPrivateKeyInfo, DER. */
  readonly protectedKey: Uint8Array;
  /** Certificates, leaf first. */
  readonly chain: readonly Uint8Array[];
}

interface JksCertificateEntry extends EntryHead {
  readonly type: 'certificate';
  readonly certificate: Uint8Array;
}

export interface JksSecretEntry extends EntryHead {
  readonly type: 'secret';
  /** A serialized javax.crypto.SealedObject. */
  readonly sealed: JavaObject;
}

/** What the first twelve bytes say. */
export interface JksHead {
  readonly version: 1 | 2;
  readonly count: number;
}

/** Reads the header behind the magic number. Throws a `PkiError` (`truncated`, `malformed`, `limit-exceeded`). */
export function readJksHead(cursor: Cursor): JksHead {
  cursor.where = 'header';
  cursor.skip(4);
  const version = cursor.u4();
  if (version !== 1 && version !== 2) {
    throw cursor.malformed(`says version ${version}, known are 1 and 2`, cursor.offset - 4);
  }
  const count = cursor.u4();
  if (count > limits.storeEntries) throw tooMany(cursor, 'entries', count);
  return { version, count };
}

/** Reads entry `number` (counted from 1). Throws a `PkiError` (`truncated`, `malformed`). */
export function readJksEntry(cursor: Cursor, version: 1 | 2, number: number): JksEntry {
  cursor.where = `entry ${number}`;
  const tag = cursor.u4();
  if (tag !== 1 && tag !== 2 && !(tag === 3 && cursor.format === 'JCEKS')) {
    throw cursor.malformed(`has the unknown tag ${tag}`, cursor.offset - 4);
  }
  const alias = cursor.utf();
  const where = `entry ${number} (${alias})`;
  cursor.where = where;
  const head = { alias, createdAt: cursor.time(), where };
  if (tag === 2) return { type: 'certificate', ...head, certificate: readCertificateOf(cursor, version) };
  if (tag === 3) {
    cursor.where = `${where}, secret key`;
    return { type: 'secret', ...head, sealed: readJavaObject(cursor) };
  }
  cursor.where = `${where}, private key`;
  const protectedKey = cursor.bytes(cursor.u4());
  cursor.where = `${where}, certificate chain`;
  const count = cursor.u4();
  if (count > limits.storeEntries) throw tooMany(cursor, 'certificates', count);
  const chain: Uint8Array[] = [];
  for (let index = 1; index <= count; index += 1) {
    cursor.where = `${where}, certificate ${index} of ${count}`;
    chain.push(readCertificateOf(cursor, version));
  }
  return { type: 'key', ...head, protectedKey, chain };
}

/** Version 1 leaves out the certificate's type, which is `X.509` in every file known. */
function readCertificateOf(cursor: Cursor, version: 1 | 2): Uint8Array {
  if (version === 2) cursor.utf();
  return cursor.bytes(cursor.u4());
}

function tooMany({ format, where }: Cursor, what: string, found: number): PkiError {
  const details = { format, where, limit: 'storeEntries', maximum: limits.storeEntries, found };
  return new PkiError('limit-exceeded', `The ${format} file says that its ${where} has ${found} ${what}`, details);
}
