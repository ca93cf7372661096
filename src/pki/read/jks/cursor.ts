import { PkiError } from '../../errors';

/**
 * Reads Java's DataOutputStream values (big endian) one after the other.
 * Every method throws a `PkiError` of code `truncated` when the bytes end inside the value;
 * the caller sets `where` before each structure, so that the error names it.
 */
export class Cursor {
  readonly format: string;
  where: string;
  offset: number;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array, format: string, where: string, offset = 0) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.format = format;
    this.where = where;
    this.offset = offset;
  }

  get remaining(): number {
    return this.#bytes.length - this.offset;
  }

  u1(): number {
    return this.#view.getUint8(this.#take(1));
  }

  u2(): number {
    return this.#view.getUint16(this.#take(2));
  }

  u4(): number {
    return this.#view.getUint32(this.#take(4));
  }

  /** A Java `long` holding milliseconds since 1970; undefined when it is outside of what a date can be. */
  time(): Date | undefined {
    const milliseconds = Number(this.#view.getBigInt64(this.#take(8)));
    return Math.abs(milliseconds) > 8.64e15 ? undefined : new Date(milliseconds);
  }

  skip(length: number): void {
    this.#take(length);
  }

  /** A view on the next bytes, not a copy. */
  bytes(length: number): Uint8Array {
    const start = this.#take(length);
    return this.#bytes.subarray(start, start + length);
  }

  /** Text as `DataOutput.writeUTF` writes it: a length in bytes, then modified UTF-8. */
  utf(): string {
    const length = this.u2();
    const start = this.offset;
    const text = fromModifiedUtf8(this.bytes(length));
    if (text === null) throw this.malformed('is not modified UTF-8', start);
    return text;
  }

  malformed(what: string, offset = this.offset): PkiError {
    return new PkiError('malformed', `${this.format}: ${this.where} at byte ${offset} ${what}`, {
      format: this.format,
      where: this.where,
      offset,
    });
  }

  #take(length: number): number {
    if (length > this.remaining) {
      throw new PkiError(
        'truncated',
        `The ${this.format} file ends inside ${this.where}: at byte ${this.offset} it should go on for ${length} bytes, ${this.remaining} are left`,
        {
          format: this.format,
          where: this.where,
          offset: this.offset,
          expected: length - this.remaining,
        },
      );
    }
    const start = this.offset;
    this.offset += length;
    return start;
  }
}

/**
 * Text of modified UTF-8 (java.io.DataInput): UTF-16 code units in one to three bytes each, so
 * surrogates are encoded singly and U+0000 takes two bytes. Null for bytes that are not that.
 */
function fromModifiedUtf8(bytes: Uint8Array): string | null {
  let text = '';
  for (let index = 0; index < bytes.length; ) {
    const first = bytes[index] ?? 0;
    const second = bytes[index + 1] ?? 0;
    const third = bytes[index + 2] ?? 0;
    if (first < 0x80) {
      text += String.fromCharCode(first);
      index += 1;
    } else if (first >> 5 === 0b110 && second >> 6 === 0b10) {
      text += String.fromCharCode(((first & 0x1f) << 6) | (second & 0x3f));
      index += 2;
    } else if (first >> 4 === 0b1110 && second >> 6 === 0b10 && third >> 6 === 0b10) {
      text += String.fromCharCode(((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f));
      index += 3;
    } else {
      return null;
    }
  }
  return text;
}
