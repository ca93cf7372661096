import { equalBytes } from '../../../shared/bytes';
import { fail, ok, type Result } from '../../../shared/result';
import { PkiError } from '../../errors';
import type { Protection, ReadOptions, Warning } from '../../types';
import { passwordsForKey } from '../key-passwords';
import type { OpenedItem, OpenedStore } from '../opened';
import { Cursor } from './cursor';
import { integrityDigest } from './integrity-digest';
import { type JksEntry, type JksKeyEntry, type JksSecretEntry, readJksEntry, readJksHead } from './jks-entries';
import { isPrivateKeyInfo, type Protected, readProtectedKey, readSealedObject, secretKeyFacts } from './jks-keys';

const digestName = 'SHA-1 over password and content';
const digestLength = 20;

/**
 * Opens a JKS (versions 1 and 2) or JCEKS file.
 * Without a password everything but the keys is shown, and integrity is `not-checked`.
 * A key that the passwords given do not open stays locked, with its reason; that is no error of the file.
 * Fails with `truncated` or `malformed` (entry and offset), `limit-exceeded`, `wrong-password`, `integrity-failed`.
 */
export async function openJks(bytes: Uint8Array, options: ReadOptions): Promise<Result<OpenedStore, PkiError>> {
  const format = bytes[0] === 0xce ? 'jceks' : 'jks';
  const cursor = new Cursor(bytes, format.toUpperCase(), 'header');
  let entries: JksEntry[];
  let digest: Uint8Array;
  let contentLength: number;
  try {
    const { version, count } = readJksHead(cursor);
    entries = [];
    for (let number = 1; number <= count; number += 1) entries.push(readJksEntry(cursor, version, number));
    contentLength = cursor.offset;
    cursor.where = 'integrity digest';
    digest = cursor.bytes(digestLength);
  } catch (error) {
    if (error instanceof PkiError) return fail(error);
    throw error;
  }

  const warnings: Warning[] = [];
  if (cursor.remaining > 0) {
    const details = { format: cursor.format, offset: cursor.offset, found: cursor.remaining };
    warnings.push({ code: 'trailing-data', details });
  }
  const { password } = options;
  if (password === undefined) {
    warnings.push({ code: 'integrity-not-checked', details: { format: cursor.format, algorithm: digestName } });
  } else if (!equalBytes(digest, integrityDigest(bytes.subarray(0, contentLength), password))) {
    return fail(await explainMismatch(entries, password, cursor.format));
  }

  const items: OpenedItem[] = [];
  const protection = new Map<string, Protection>();
  protection.set(digestName, { of: 'integrity', algorithm: digestName, legacy: false });
  for (const entry of entries) {
    const item = await openEntry(entry, options, cursor.format);
    items.push(item);
    if (item.type !== 'private-key' && item.type !== 'secret-key') continue;
    if (item.encryption) {
      protection.set(`${item.type} ${item.encryption.algorithm}`, { of: item.type, ...item.encryption });
    }
    if (item.type === 'private-key' ? item.pkcs8 === null : item.locked) {
      warnings.push(lockedWarning(entry, cursor.format));
    }
  }
  const integrity = password === undefined ? 'not-checked' : 'verified';
  return ok({ format, integrity, protection: [...protection.values()], items, warnings });
}

/**
 * When the password opens every key, it is the right one and the content must have changed. One that opens only some
 * may be those keys' own; without keys nobody can tell.
 */
async function explainMismatch(entries: readonly JksEntry[], password: string, format: string): Promise<PkiError> {
  const details = { format, algorithm: digestName };
  const keys = entries.filter((entry) => entry.type !== 'certificate');
  let opensAll = keys.length > 0;
  for (const entry of keys) {
    const candidate = protectedPart(entry, format);
    opensAll &&= candidate.ok && (await openWith(candidate.value, [password], entry.type)) !== null;
    if (!opensAll) break;
  }
  return opensAll
    ? new PkiError(
        'integrity-failed',
        `The password opens the keys, but the digest does not fit: the ${format} file was changed or damaged`,
        details,
      )
    : new PkiError(
        'wrong-password',
        `The ${format} file was stored with another password, or was damaged: its digest does not fit`,
        details,
      );
}

function protectedPart(entry: JksKeyEntry | JksSecretEntry, format: string): Result<Protected, PkiError> {
  const source = { format, where: entry.where };
  return entry.type === 'key' ? readProtectedKey(entry.protectedKey, source) : readSealedObject(entry.sealed, source);
}

/** Why a key is locked: its protection is unknown or damaged, or no password given opens it. */
function lockedWarning(entry: JksEntry, format: string): Warning {
  const details = { format, where: entry.where, alias: entry.alias };
  const part = entry.type === 'certificate' ? null : protectedPart(entry, format);
  if (!part || part.ok) return { code: 'key-locked', details };
  const code = part.error.code === 'unsupported-algorithm' ? 'algorithm-not-supported' : 'block-unreadable';
  return { code, details: { ...part.error.details, ...details } };
}

/** The plain key by the first password that opens it; null when none does. */
async function openWith(
  locked: Protected,
  passwords: readonly string[],
  type: 'key' | 'secret',
): Promise<Uint8Array | null> {
  for (const password of passwords) {
    const plain = await locked.open(password);
    if (plain !== null && (type === 'secret' || isPrivateKeyInfo(plain))) return plain;
  }
  return null;
}

async function openEntry(entry: JksEntry, options: ReadOptions, format: string): Promise<OpenedItem> {
  const { alias, createdAt } = entry;
  const head = { alias, ...(createdAt ? { createdAt } : {}) };
  if (entry.type === 'certificate') return { type: 'certificate', ...head, der: entry.certificate, trusted: true };
  const passwords = passwordsForKey(alias, options);
  const locked = protectedPart(entry, format);
  const encryption = locked.ok ? locked.value.encryption : null;
  const plain = locked.ok ? await openWith(locked.value, passwords, entry.type) : null;
  if (entry.type === 'secret') {
    const facts = plain ? secretKeyFacts(plain) : null;
    return {
      type: 'secret-key',
      ...head,
      algorithm: facts?.algorithm ?? null,
      oid: null,
      ...(facts?.size === undefined ? {} : { size: facts.size }),
      encryption,
      locked: plain === null,
    };
  }
  const key = { type: 'private-key', ...head, format: 'PKCS#8', encryption, chain: entry.chain } as const;
  if (plain) return { ...key, pkcs8: plain };
  if (!locked.ok) return { ...key, pkcs8: null, error: locked.error };
  const details = { format, where: entry.where, alias };
  const error =
    passwords.length === 0
      ? new PkiError('password-required', `${entry.where} needs a password`, details)
      : new PkiError('wrong-password', `${entry.where} has a password of its own`, details);
  return { ...key, pkcs8: null, error };
}
