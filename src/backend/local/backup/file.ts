/**
 * The backup file, version 1. Numbers are big-endian.
 *
 * | offset | bytes | content                                                                        |
 * |--------|-------|--------------------------------------------------------------------------------|
 * | 0      | 8     | magic: `DCBACKUP` in ASCII                                                     |
 * | 8      | 2     | format version: 1                                                              |
 * | 10     | 4     | Argon2id: memory in KiB                                                        |
 * | 14     | 4     | Argon2id: iterations                                                           |
 * | 18     | 2     | Argon2id: parallelism                                                          |
 * | 20     | 16    | Argon2id: salt                                                                 |
 * | 36     | 16    | key check: bytes 32..47 of the derivation                                      |
 * | 52     | 12    | AES-GCM nonce                                                                  |
 * | 64     | n     | AES-256-GCM under bytes 0..31 of the derivation, tag (16 bytes) at its end;    |
 * |        |       | bytes 0..51 are the authenticated data                                         |
 * | 64 + n | 32    | SHA-256 of everything before it                                                |
 *
 * The derivation is Argon2id (RFC 9106, version 0x13, 48 bytes) of the passphrase in UTF-8 after NFKC.
 * Decrypted, the content is raw DEFLATE (RFC 1951) of the payload that payload.ts describes.
 *
 * Three checks tell three causes apart: the digest at the end finds a truncated or damaged file without the passphrase;
 * in an undamaged file a different key check means another passphrase; the tag of AES-GCM finds what was altered on purpose.
 * The key check is an output of Argon2id that encrypts nothing, so it tells no more than trying to decrypt would.
 */
import { concatBytes, equalBytes } from '../../../shared/bytes';
import { BackendError } from '../../errors';
import type { PassphraseHashing } from '../../workspace/open-workspace';
import { type Argon2Parameters, areParametersAcceptable } from '../../workspace/vault/argon2-parameters';
import { aesGcm, IV_LENGTH, importKey, KEY_LENGTH, randomBytes, sha256 } from '../../workspace/vault/cipher';
import { deflate, inflate } from './deflate';

const MAGIC = new TextEncoder().encode('DCBACKUP');
const FORMAT_VERSION = 1;
const SALT_LENGTH = 16;
const CHECK_LENGTH = 16;
const DIGEST_LENGTH = 32;
const TAG_LENGTH = 16;
const SALT_AT = 20;
const CHECK_AT = SALT_AT + SALT_LENGTH;
const IV_AT = CHECK_AT + CHECK_LENGTH;
const HEADER_LENGTH = IV_AT + IV_LENGTH;

/** Encrypts a payload into a backup file. */
export async function writeBackupFile(
  payload: Uint8Array,
  passphrase: string,
  { derive, parameters }: PassphraseHashing,
): Promise<Uint8Array<ArrayBuffer>> {
  const salt = randomBytes(SALT_LENGTH);
  const derived = await derive(passphrase, salt, parameters, KEY_LENGTH + CHECK_LENGTH);
  const key = await importKey(derived.slice(0, KEY_LENGTH));
  const header = writeHeader(parameters, salt, derived.slice(KEY_LENGTH));
  const { iv, data } = await aesGcm.seal(key, await deflate(payload), header);
  const file = concatBytes([header, iv, data]);
  return concatBytes([file, await sha256(file)]);
}

/**
 * The payload of a backup file. Rejects with `invalid` and the rule `not-a-backup`, `newer-version`, `damaged`
 * (truncated or altered) or `passphrase`.
 */
export async function openBackupFile(
  file: Uint8Array,
  passphrase: string,
  { derive }: Pick<PassphraseHashing, 'derive'>,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!startsAsBackup(file)) throw refusal('not-a-backup');
  if (file.length < MAGIC.length + 2) throw refusal('damaged');
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint16(8) > FORMAT_VERSION) throw refusal('newer-version');
  if (file.length < HEADER_LENGTH + TAG_LENGTH + DIGEST_LENGTH) throw refusal('damaged');
  const end = file.length - DIGEST_LENGTH;
  if (!equalBytes(await sha256(file.subarray(0, end)), file.subarray(end))) throw refusal('damaged');

  const parameters: Argon2Parameters = {
    algorithm: 'argon2id',
    memoryKib: view.getUint32(10),
    iterations: view.getUint32(14),
    parallelism: view.getUint16(18),
  };
  if (view.getUint16(8) !== FORMAT_VERSION || !areParametersAcceptable(parameters)) throw refusal('damaged');
  const derived = await derive(passphrase, file.slice(SALT_AT, CHECK_AT), parameters, KEY_LENGTH + CHECK_LENGTH);
  if (!equalBytes(derived.subarray(KEY_LENGTH), file.subarray(CHECK_AT, IV_AT))) throw refusal('passphrase');
  try {
    const key = await importKey(derived.slice(0, KEY_LENGTH));
    const sealed = { iv: file.slice(IV_AT, HEADER_LENGTH), data: file.slice(HEADER_LENGTH, end) };
    return await inflate(await aesGcm.open(key, sealed, file.subarray(0, IV_AT)));
  } catch (cause) {
    throw refusal('damaged', cause);
  }
}

type BackupRule = 'not-a-backup' | 'newer-version' | 'damaged' | 'passphrase';

const words: Readonly<Record<BackupRule, string>> = {
  'not-a-backup': 'This file is not a backup of Destination Cockpit; choose the file that an export saved',
  'newer-version': 'A newer version of Destination Cockpit made this backup; update it, then import the file',
  damaged: 'This backup is damaged or cut off, and nothing of it was imported; use another copy',
  passphrase: 'This is not the passphrase the backup was made with; try another',
};

/** Why a backup is refused as a whole. */
export function refusal(rule: BackupRule, cause?: unknown): BackendError {
  const field = rule === 'passphrase' ? 'passphrase' : 'file';
  return new BackendError('invalid', words[rule], { resource: 'backup', field, rule }, { cause });
}

/** A beginning of the magic counts: a file cut off there is damaged, not something else. */
function startsAsBackup(file: Uint8Array): boolean {
  const start = file.subarray(0, MAGIC.length);
  return start.length > 0 && equalBytes(start, MAGIC.subarray(0, start.length));
}

function writeHeader(parameters: Argon2Parameters, salt: Uint8Array, check: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(IV_AT);
  const view = new DataView(header.buffer);
  header.set(MAGIC);
  view.setUint16(8, FORMAT_VERSION);
  view.setUint32(10, parameters.memoryKib);
  view.setUint32(14, parameters.iterations);
  view.setUint16(18, parameters.parallelism);
  header.set(salt, SALT_AT);
  header.set(check, CHECK_AT);
  return header;
}
