import { concatBytes } from '../../shared/bytes';

/** Writes Java's DataOutputStream values (big endian) one after the other. */
export class JavaOutput {
  readonly #parts: Uint8Array[] = [];

  u4(value: number): this {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setUint32(0, value);
    return this.bytes(bytes);
  }

  /** A `long` holding milliseconds since 1970. */
  time(date: Date): this {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setBigInt64(0, BigInt(date.getTime()));
    return this.bytes(bytes);
  }

  bytes(bytes: Uint8Array): this {
    this.#parts.push(bytes);
    return this;
  }

  /** A length in four bytes, then the content. */
  block(content: Uint8Array): this {
    return this.u4(content.length).bytes(content);
  }

  /** Text as `writeUTF`: a length in two bytes, then modified UTF-8. The caller has checked the length. */
  utf(text: string): this {
    const encoded = toModifiedUtf8(text);
    return this.bytes(Uint8Array.of(encoded.length >> 8, encoded.length & 0xff)).bytes(encoded);
  }

  toBytes(): Uint8Array<ArrayBuffer> {
    return concatBytes(this.#parts);
  }
}

/** The longest text of `writeUTF`, in bytes. */
export const maximumUtfBytes = 0xffff;

/** java.io.DataInput's form of UTF-8: code units singly, U+0000 in two bytes. */
export function toModifiedUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x01 && unit <= 0x7f) bytes.push(unit);
    else if (unit <= 0x7ff) bytes.push(0xc0 | (unit >> 6), 0x80 | (unit & 0x3f));
    else bytes.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f));
  }
  return Uint8Array.from(bytes);
}
