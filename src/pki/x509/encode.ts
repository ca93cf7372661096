/** The little DER that has to be written: keys wrapped again in the form WebCrypto takes. */
import { concatBytes } from '../../shared/bytes';

/** One element of definite length (X.690 section 8.1.3). */
export function der(tag: number, ...contents: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const inner = concatBytes(contents);
  const header =
    inner.length < 0x80
      ? [tag, inner.length]
      : inner.length < 0x100
        ? [tag, 0x81, inner.length]
        : inner.length < 0x10000
          ? [tag, 0x82, inner.length >> 8, inner.length & 0xff]
          : [tag, 0x84, ...[24, 16, 8, 0].map((shift) => (inner.length >> shift) & 0xff)];
  return concatBytes([Uint8Array.from(header), inner]);
}

/** OBJECT IDENTIFIER from dotted text with arcs below 2^31. */
export function derOid(text: string): Uint8Array<ArrayBuffer> {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  const octets = [first * 40 + second, ...rest].flatMap((arc) => {
    const digits = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      digits.unshift((left & 0x7f) | 0x80);
    return digits;
  });
  return der(0x06, Uint8Array.from(octets));
}

/** SubjectPublicKeyInfo of an algorithm (OID, encoded parameters or none) and the octets of a key. */
export function derPublicKey(oid: string, parameters: Uint8Array, key: Uint8Array): Uint8Array<ArrayBuffer> {
  return der(0x30, der(0x30, derOid(oid), parameters), der(0x03, Uint8Array.of(0), key));
}

/** PrivateKeyInfo (RFC 5958) version 1, without attributes and public key. */
export function derPrivateKey(oid: string, parameters: Uint8Array, key: Uint8Array): Uint8Array<ArrayBuffer> {
  return der(0x30, Uint8Array.of(2, 1, 0), der(0x30, derOid(oid), parameters), der(0x04, key));
}

export const derNull: Uint8Array<ArrayBuffer> = Uint8Array.of(5, 0);

/** INTEGER of a non-negative number up to 2^53 - 1. */
export function derInteger(value: number): Uint8Array<ArrayBuffer> {
  const octets = [value & 0xff];
  for (let left = Math.floor(value / 256); left > 0; left = Math.floor(left / 256)) octets.unshift(left & 0xff);
  return der(0x02, Uint8Array.from((octets[0] ?? 0) & 0x80 ? [0, ...octets] : octets));
}
