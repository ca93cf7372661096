/** Signed certificate timestamps (RFC 6962 section 3.3): TLS encoding inside an OCTET STRING. */
import { toHex } from '../../../shared/bytes';
import { PkiError } from '../../errors';
import type { DecodedExtension } from '../../types';
import { content, type Element, expectTag, tags } from '../der';
import { fields, numbered } from './fields';

/** TLS 1.2 registries of hash and signature algorithms (RFC 5246 section 7.4.1.4.1). */
const hashes = ['none', 'MD5', 'SHA-1', 'SHA-224', 'SHA-256', 'SHA-384', 'SHA-512'];
const signatures = ['anonymous', 'RSA', 'DSA', 'ECDSA'];

const headLength = 1 + 32 + 8;

/** Rows: log, time (ISO text) and algorithm of each timestamp. */
export function signedCertificateTimestamps(value: Element, where: string): DecodedExtension {
  const list = content(expectTag(value, tags.octetString, where));
  const timestamps: Uint8Array[] = [];
  if (list.length < 2 || uint16(list, 0) !== list.length - 2) throw wrongLength(where);
  for (let offset = 2; offset < list.length; ) {
    const length = uint16(list, offset);
    const timestamp = list.subarray(offset + 2, offset + 2 + length);
    if (timestamp.length !== length || length < headLength + 2) throw wrongLength(where);
    timestamps.push(timestamp);
    offset += 2 + length;
  }
  return fields(
    timestamps.flatMap((timestamp, index) => {
      const label = (text: string): string => numbered(text, index, timestamps.length);
      if (timestamp[0] !== 0) return [[label('Timestamp'), `version ${(timestamp[0] ?? 0) + 1}`] as const];
      const view = new DataView(timestamp.buffer, timestamp.byteOffset, timestamp.byteLength);
      const milliseconds = Number(view.getBigUint64(33));
      if (milliseconds > 8.64e15) throw wrongLength(where);
      const algorithm = headLength + 2 + uint16(timestamp, headLength);
      const hash = hashes[timestamp[algorithm] ?? -1] ?? 'unknown';
      const signature = signatures[timestamp[algorithm + 1] ?? -1] ?? 'unknown';
      return [
        [label('Log'), toHex(timestamp.subarray(1, 33))] as const,
        [label('Time'), new Date(milliseconds).toISOString()] as const,
        [label('Signature'), `${signature} with ${hash}`] as const,
      ];
    }),
  );
}

function uint16(bytes: Uint8Array, offset: number): number {
  return (bytes[offset] ?? 0) * 256 + (bytes[offset + 1] ?? 0);
}

function wrongLength(where: string): PkiError {
  return new PkiError('malformed', `${where}: a length is wrong`, { where });
}
