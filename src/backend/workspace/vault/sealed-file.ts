/**
 * A file that a passphrase opens. Numbers are big-endian.
 *
 * | offset | bytes | content                                                                        |
 * |--------|-------|--------------------------------------------------------------------------------|
 * | 0      | 8     | magic of the kind of file, in ASCII                                            |
 * | 8      | 2     | version of the kind of file                                                    |
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
 * Decrypted, the content is raw DEFLATE (RFC 1951) of the payload.
 *
 * Three checks tell three causes apart: the digest at the end finds a truncated or damaged file without the passphrase;
 * in an undamaged file a different key check means another passphrase; the tag of AES-GCM finds what was altered on purpose.
 * The key check is an output of Argon2id that encrypts nothing, so it tells no more than trying to decrypt would.
 */
import { concatBytes, equalBytes } from '../../../shared/bytes';
import { type Argon2Parameters, areParametersAcceptable, type DeriveBytes } from './argon2-parameters';
import { aesGcm, IV_LENGTH, importKey, KEY_LENGTH, randomBytes, sha256 } from './cipher';
import { deflate, inflate } from './deflate';
import { MAGIC_LENGTH, type SealedFormat, startsAs } from './sealed-format';

/** How a passphrase becomes a key. */
export interface PassphraseHashing {
  readonly derive: DeriveBytes;
  /** For new files; those made before name their own. */
  readonly parameters: Argon2Parameters;
}

const SALT_LENGTH = 16;
const CHECK_LENGTH = 16;
const DIGEST_LENGTH = 32;
const TAG_LENGTH = 16;
const SALT_AT = 20;
const CHECK_AT = SALT_AT + SALT_LENGTH;
const IV_AT = CHECK_AT + CHECK_LENGTH;
const HEADER_LENGTH = IV_AT + IV_LENGTH;

/** Encrypts a payload into a file. */
export async function writeSealedFile(
  format: SealedFormat,
  payload: Uint8Array,
  passphrase: string,
  { derive, parameters }: PassphraseHashing,
): Promise<Uint8Array<ArrayBuffer>> {
  const salt = randomBytes(SALT_LENGTH);
  const derived = await derive(passphrase, salt, parameters, KEY_LENGTH + CHECK_LENGTH);
  const key = await importKey(derived.slice(0, KEY_LENGTH));
  const header = writeHeader(format, parameters, salt, derived.slice(KEY_LENGTH));
  const { iv, data } = await aesGcm.seal(key, await deflate(payload), header);
  const file = concatBytes([header, iv, data]);
  return concatBytes([file, await sha256(file)]);
}

/** The payload of a file; rejects with what `format.refuse` makes of the cause. */
export async function openSealedFile(
  format: SealedFormat,
  file: Uint8Array,
  passphrase: string,
  { derive }: Pick<PassphraseHashing, 'derive'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { refuse } = format;
  if (!startsAs(format, file)) throw refuse('foreign');
  if (file.length < MAGIC_LENGTH + 2) throw refuse('damaged');
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const version = view.getUint16(8);
  if (version > format.version) throw refuse('newer-version');
  if (file.length < HEADER_LENGTH + TAG_LENGTH + DIGEST_LENGTH) throw refuse('damaged');
  const end = file.length - DIGEST_LENGTH;
  if (!equalBytes(await sha256(file.subarray(0, end)), file.subarray(end))) throw refuse('damaged');

  const parameters: Argon2Parameters = {
    algorithm: 'argon2id',
    memoryKib: view.getUint32(10),
    iterations: view.getUint32(14),
    parallelism: view.getUint16(18),
  };
  if (version === 0 || !areParametersAcceptable(parameters)) throw refuse('damaged');
  const derived = await derive(passphrase, file.slice(SALT_AT, CHECK_AT), parameters, KEY_LENGTH + CHECK_LENGTH);
  if (!equalBytes(derived.subarray(KEY_LENGTH), file.subarray(CHECK_AT, IV_AT))) throw refuse('passphrase');
  try {
    const key = await importKey(derived.slice(0, KEY_LENGTH));
    const sealed = { iv: file.slice(IV_AT, HEADER_LENGTH), data: file.slice(HEADER_LENGTH, end) };
    return await inflate(await aesGcm.open(key, sealed, file.subarray(0, IV_AT)));
  } catch (cause) {
    throw refuse('damaged', cause);
  }
}

function writeHeader(
  { magic, version }: SealedFormat,
  parameters: Argon2Parameters,
  salt: Uint8Array,
  check: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(IV_AT);
  const view = new DataView(header.buffer);
  header.set(new TextEncoder().encode(magic));
  view.setUint16(8, version);
  view.setUint32(10, parameters.memoryKib);
  view.setUint32(14, parameters.iterations);
  view.setUint16(18, parameters.parallelism);
  header.set(salt, SALT_AT);
  header.set(check, CHECK_AT);
  return header;
}
