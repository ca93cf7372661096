import { fail, ok, type Result } from '../../../shared/result';
import { DomainError, type DomainErrorDetails } from '../../errors';

export interface DecodedText {
  readonly text: string;
  /** Without a byte order mark, bytes that are no UTF-8 are taken for ISO-8859-1, the encoding of .properties files. */
  readonly encoding: 'UTF-8' | 'UTF-16' | 'ISO-8859-1';
  /** Where the bytes stop being UTF-8; null when they do not. */
  readonly offset: number | null;
}

/** The text of a file, without its byte order mark. Fails with `encoding` for half a UTF-16 character and for a zero byte. */
export function decodeText(
  bytes: Uint8Array,
  subject: DomainErrorDetails['subject'],
): Result<DecodedText, DomainError> {
  const utf16 = utf16Marks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (utf16 !== undefined) {
    const text = decode(bytes, utf16.label);
    return text === null
      ? fail(wrongEncoding(subject, 'UTF-16', bytes.length))
      : ok({ text, encoding: 'UTF-16', offset: null });
  }
  const zero = bytes.indexOf(0);
  if (zero !== -1) return fail(wrongEncoding(subject, 'text', zero));
  const text = decode(bytes, 'utf-8');
  if (text !== null) return ok({ text, encoding: 'UTF-8', offset: null });
  return ok({ text: decodeLatin1(bytes), encoding: 'ISO-8859-1', offset: firstNonUtf8(bytes) });
}

const utf16Marks = [
  { mark: [0xff, 0xfe], label: 'utf-16le' },
  { mark: [0xfe, 0xff], label: 'utf-16be' },
] as const;

export function wrongEncoding(subject: DomainErrorDetails['subject'], format: string, offset: number): DomainError {
  return new DomainError('encoding', `The ${format} has a wrong byte at ${offset}`, { subject, format, offset });
}

function decode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Byte by byte: what `TextDecoder` calls iso-8859-1 is windows-1252, which differs from 0x80 to 0x9f. */
function decodeLatin1(bytes: Uint8Array): string {
  const chunk = 0x8000;
  let text = '';
  for (let offset = 0; offset < bytes.length; offset += chunk) {
    text += String.fromCharCode(...bytes.subarray(offset, offset + chunk));
  }
  return text;
}

/** Length of the longest beginning that is UTF-8, to the byte before the character that is not. */
function firstNonUtf8(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isUtf8Beginning(bytes.subarray(0, middle))) low = middle;
    else high = middle;
  }
  return low;
}

function isUtf8Beginning(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
