import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { concatBytes } from '../../shared/bytes';
import { CockpitError } from '../../shared/errors';
import { fail, ok, type Result } from '../../shared/result';
import { type DirectoryEntry, readDirectory, unpackMember } from './central-directory';

/** Hard limits on an archive; past one of them it is refused whole. */
export const archiveLimits = {
  inputBytes: 50 * 1024 * 1024,
  unpackedBytes: 100 * 1024 * 1024,
  members: 10_000,
} as const;

export interface ArchiveMember {
  /** Path inside the archive. */
  readonly path: string;
  /** The file name alone. */
  readonly name: string;
  /** Null when this member could not be unpacked (damaged, encrypted, a method we lack). */
  readonly content: Uint8Array<ArrayBuffer> | null;
}

export type ArchiveErrorCode = 'not-an-archive' | 'archive-truncated' | 'archive-empty' | 'archive-limit-exceeded';

export interface ArchiveErrorDetails {
  readonly limit?: keyof typeof archiveLimits;
  readonly maximum?: number;
}

export class ArchiveError extends CockpitError<ArchiveErrorCode, ArchiveErrorDetails> {}

/** Whether the bytes begin like a ZIP archive (APPNOTE 4.3.7: a local file header, or the end record of an empty one). */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, localFileHeader) || startsWith(bytes, endOfCentralDirectory);
}

/**
 * The files of a ZIP archive, in its order, without folders and without the metadata that desktop systems add.
 * A member that cannot be unpacked has null content; the whole is refused for a missing end or a limit, which counts the
 * bytes that come out: no more than the archive claims for each, or where its directory cannot be followed, the real ones.
 */
export function readArchive(bytes: Uint8Array): Result<readonly ArchiveMember[], ArchiveError> {
  if (!isZip(bytes)) return fail(new ArchiveError('not-an-archive', 'This is not a ZIP archive', {}));
  if (bytes.length > archiveLimits.inputBytes) return fail(pastLimit('inputBytes'));
  const end = findEnd(bytes);
  if (end === null) {
    return fail(new ArchiveError('archive-truncated', 'The archive ends before its directory of contents', {}));
  }
  const directory = readDirectory(bytes, end)?.filter(({ path }) => !isMetadata(path));
  return directory === undefined ? readFromFront(bytes) : readByDirectory(bytes, directory);
}

function readByDirectory(
  bytes: Uint8Array,
  directory: readonly DirectoryEntry[],
): Result<readonly ArchiveMember[], ArchiveError> {
  if (directory.length === 0) return fail(new ArchiveError('archive-empty', 'The archive holds no files', {}));
  if (directory.length > archiveLimits.members) return fail(pastLimit('members'));
  if (directory.reduce((sum, { size }) => sum + size, 0) > archiveLimits.unpackedBytes) {
    return fail(pastLimit('unpackedBytes'));
  }
  return ok(
    directory.map((entry) => ({
      path: entry.path,
      name: fileName(entry.path),
      content: unpackMember(bytes, entry),
    })),
  );
}

/** Without its directory: members as they come, unpacked as a stream that ends at the limit. */
function readFromFront(bytes: Uint8Array): Result<readonly ArchiveMember[], ArchiveError> {
  const members: { path: string; chunks: Uint8Array[] | null }[] = [];
  let unpacked = 0;
  let exceeded: keyof typeof archiveLimits | null = null;

  const unzip = new Unzip((file) => {
    if (isMetadata(file.name) || exceeded !== null) return;
    const member: { path: string; chunks: Uint8Array[] | null } = { path: file.name, chunks: [] };
    members.push(member);
    if (members.length > archiveLimits.members) {
      exceeded = 'members';
      return;
    }
    file.ondata = (error, chunk) => {
      if (error !== null) {
        member.chunks = null;
        return;
      }
      unpacked += chunk.length;
      if (unpacked > archiveLimits.unpackedBytes) {
        exceeded = 'unpackedBytes';
        file.terminate();
      } else {
        member.chunks?.push(chunk);
      }
    };
    startUnpacking(file, () => {
      member.chunks = null;
    });
  });
  unzip.register(UnzipInflate);
  // Fed in pieces, so that a small archive that unpacks to a huge one is noticed early.
  const piece = 64 * 1024;
  for (let offset = 0; offset < bytes.length && exceeded === null; offset += piece) {
    const end = Math.min(offset + piece, bytes.length);
    try {
      unzip.push(bytes.subarray(offset, end), end === bytes.length);
    } catch {
      markLastDamaged(members);
    }
  }
  if (exceeded !== null) return fail(pastLimit(exceeded));
  if (members.length === 0) return fail(new ArchiveError('archive-empty', 'The archive holds no files', {}));
  return ok(
    members.map(({ path, chunks }) => ({ path, name: fileName(path), content: chunks && concatBytes(chunks) })),
  );
}

const localFileHeader = [0x50, 0x4b, 0x03, 0x04];
const endOfCentralDirectory = [0x50, 0x4b, 0x05, 0x06];
/** The end record is 22 bytes and may be followed by a comment of up to 65,535. */
const endRecordReach = 22 + 0xffff;

function startUnpacking(file: UnzipFile, onUnknownMethod: () => void): void {
  try {
    file.start();
  } catch {
    onUnknownMethod();
  }
}

function markLastDamaged(members: { chunks: Uint8Array[] | null }[]): void {
  const last = members.at(-1);
  if (last !== undefined) last.chunks = null;
}

function pastLimit(limit: keyof typeof archiveLimits): ArchiveError {
  return new ArchiveError(
    'archive-limit-exceeded',
    `The archive is past the limit of ${archiveLimits[limit]} (${limit})`,
    {
      limit,
      maximum: archiveLimits[limit],
    },
  );
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Where the end record starts, found from the back because a comment may follow it. */
function findEnd(bytes: Uint8Array): number | null {
  const from = Math.max(0, bytes.length - endRecordReach);
  for (let offset = bytes.length - 22; offset >= from; offset -= 1) {
    if (startsWith(bytes.subarray(offset, offset + 4), endOfCentralDirectory)) return offset;
  }
  return null;
}

function isMetadata(path: string): boolean {
  return path.endsWith('/') || path.startsWith('__MACOSX/') || fileName(path).startsWith('.');
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
