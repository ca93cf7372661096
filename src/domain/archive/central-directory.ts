import { inflateSync, strFromU8 } from 'fflate';

/** What the directory at the end of an archive says of one member (APPNOTE 4.3.12). */
export interface DirectoryEntry {
  readonly path: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header starts. */
  readonly offset: number;
}

const localHeader = 0x04034b50;
const directoryHeader = 0x02014b50;
/** Stand for "see the ZIP64 record". */
const inZip64 = { short: 0xffff, long: 0xffffffff } as const;

/**
 * The members by the directory, whose end record starts at `end`; null where it cannot be followed (ZIP64, several
 * disks, bytes before the archive): its members have to be found from the front, then.
 */
export function readDirectory(bytes: Uint8Array, end: number): readonly DirectoryEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  let offset = view.getUint32(end + 16, true);
  if (count === inZip64.short || offset === inZip64.long || offset + size !== end) return null;
  const entries: DirectoryEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (offset + 46 > end || view.getUint32(offset, true) !== directoryHeader) return null;
    const flags = view.getUint16(offset + 8, true);
    const nameLength = view.getUint16(offset + 28, true);
    const entry = {
      // Bit 11: the name is UTF-8.
      path: strFromU8(bytes.subarray(offset + 46, offset + 46 + nameLength), (flags & 0x800) === 0),
      method: view.getUint16(offset + 10, true),
      isEncrypted: (flags & 1) === 1,
      crc: view.getUint32(offset + 16, true),
      packedSize: view.getUint32(offset + 20, true),
      size: view.getUint32(offset + 24, true),
      offset: view.getUint32(offset + 42, true),
    };
    if (entry.size === inZip64.long || entry.packedSize === inZip64.long || entry.offset === inZip64.long) return null;
    entries.push(entry);
    offset += 46 + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return entries;
}

/**
 * The bytes of a member, never more than the directory claims: what is longer, shorter or has another checksum is
 * damaged. Null for that, and for a method we lack. Unpacking into a buffer of the right size is what makes an archive
 * of a thousand small files quick: the streaming reader makes and grows one of 128 KiB for each.
 */
export function unpackMember(bytes: Uint8Array, entry: DirectoryEntry): Uint8Array<ArrayBuffer> | null {
  const packed = packedBytes(bytes, entry);
  if (packed === null || entry.isEncrypted) return null;
  const content = entry.method === 0 ? new Uint8Array(packed) : inflate(packed, entry);
  return content !== null && content.length === entry.size && crc32(content) === entry.crc ? content : null;
}

function packedBytes(bytes: Uint8Array, { offset, packedSize }: DirectoryEntry): Uint8Array | null {
  if (offset + 30 > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, 30);
  if (view.getUint32(0, true) !== localHeader) return null;
  const start = offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  return start + packedSize > bytes.length ? null : bytes.subarray(start, start + packedSize);
}

function inflate(packed: Uint8Array, { method, size }: DirectoryEntry): Uint8Array<ArrayBuffer> | null {
  if (method !== 8) return null;
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    return null;
  }
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** ISO 3309, as APPNOTE 4.4.7 has it. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
