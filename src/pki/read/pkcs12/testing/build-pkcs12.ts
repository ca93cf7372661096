import { createCipheriv, pbkdf2Sync } from 'node:crypto';
import { concatBytes } from '../../../../shared/bytes';
import { hmac } from '../../../crypto/digest';
import { derivePkcs12, kdfPurpose } from '../../../crypto/pkcs12-kdf';

/** Writes what openssl and keytool do not: BER forms, odd bags, odd passwords. Only tests use it. */

export function tlv(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = concatBytes(parts);
  const size = content.length;
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return concatBytes([Uint8Array.of(tag, ...length), content]);
}

/** The same with an indefinite length. */
export function open(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  return concatBytes([Uint8Array.of(tag, 0x80), ...parts, Uint8Array.of(0, 0)]);
}

export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const octets = [40 * first + second, ...rest].flatMap((arc) => {
    const digits = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      digits.unshift((left & 0x7f) | 0x80);
    return digits;
  });
  return tlv(0x06, Uint8Array.from(octets));
}

export function integer(value: number): Uint8Array {
  const octets = [value & 0xff];
  for (let left = value >>> 8; left > 0; left >>>= 8) octets.unshift(left & 0xff);
  return tlv(0x02, Uint8Array.from((octets[0] ?? 0) & 0x80 ? [0, ...octets] : octets));
}

export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => tlv(0x30, ...parts);
export const octetString = (value: Uint8Array): Uint8Array => tlv(0x04, value);

/** An OCTET STRING in pieces of 7 bytes, with an indefinite length. */
export function segmented(value: Uint8Array, tag = 0x24): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let offset = 0; offset < value.length; offset += 7) pieces.push(octetString(value.subarray(offset, offset + 7)));
  return open(tag, ...pieces);
}

export function bmp(text: string, terminator = false): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return Uint8Array.from([...units, ...(terminator ? [0] : [])].flatMap((unit) => [unit >> 8, unit & 0xff]));
}

const bagOids = { key: 1, shrouded: 2, certificate: 3, crl: 4, secret: 5, nested: 6 } as const;

export function bag(type: keyof typeof bagOids, value: Uint8Array, alias?: string): Uint8Array {
  const friendlyName = '1.2.840.113549.1.9.20';
  const name = alias === undefined ? [] : [tlv(0x31, sequence(oid(friendlyName), tlv(0x31, tlv(0x1e, bmp(alias)))))];
  return sequence(oid(`1.2.840.113549.1.12.10.1.${bagOids[type]}`), tlv(0xa0, value), ...name);
}

export const certBag = (der: Uint8Array, alias?: string): Uint8Array =>
  bag('certificate', sequence(oid('1.2.840.113549.1.9.22.1'), tlv(0xa0, octetString(der))), alias);

export const data = (content: Uint8Array): Uint8Array =>
  sequence(oid('1.2.840.113549.1.7.1'), tlv(0xa0, octetString(content)));

export const encryptedData = (algorithm: Uint8Array, ciphertext: Uint8Array): Uint8Array =>
  sequence(
    oid('1.2.840.113549.1.7.6'),
    tlv(0xa0, sequence(integer(0), sequence(oid('1.2.840.113549.1.7.1'), algorithm, tlv(0x80, ciphertext)))),
  );

export interface Pbes2 {
  readonly password: Uint8Array;
  readonly iterations?: number;
}

/** PBES2 with PBKDF2, HMAC-SHA-1 by default, and AES-128-CBC: the AlgorithmIdentifier and the ciphertext. */
export function pbes2(
  plain: Uint8Array,
  { password, iterations = 1 }: Pbes2,
): { algorithm: Uint8Array; ciphertext: Uint8Array } {
  const salt = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);
  const iv = new Uint8Array(16).fill(9);
  const key = pbkdf2Sync(password, salt, Math.min(iterations, 10), 16, 'sha1');
  const cipher = createCipheriv('aes-128-cbc', key, iv);
  const ciphertext = Uint8Array.from([...cipher.update(plain), ...cipher.final()]);
  const kdf = sequence(oid('1.2.840.113549.1.5.12'), sequence(octetString(salt), integer(iterations)));
  const scheme = sequence(oid('2.16.840.1.101.3.4.1.2'), octetString(iv));
  return { algorithm: sequence(oid('1.2.840.113549.1.5.13'), sequence(kdf, scheme)), ciphertext };
}

export function shroudedKeyBag(pkcs8: Uint8Array, options: Pbes2, alias?: string): Uint8Array {
  const { algorithm, ciphertext } = pbes2(pkcs8, options);
  return bag('shrouded', sequence(algorithm, octetString(ciphertext)), alias);
}

export interface MacOptions {
  /** As encoded for the key derivation. */
  readonly password: Uint8Array;
  readonly iterations?: number;
}

/** MacData with HMAC-SHA-1 over the AuthenticatedSafe. */
export function macData(authenticatedSafe: Uint8Array, { password, iterations = 1 }: MacOptions): Uint8Array {
  const salt = Uint8Array.of(8, 7, 6, 5, 4, 3, 2, 1);
  const parameters = { digest: 'SHA-1', password, salt, iterations: Math.min(iterations, 10), length: 20 } as const;
  const value = hmac('SHA-1', derivePkcs12({ ...parameters, purpose: kdfPurpose.mac }), authenticatedSafe);
  const digestInfo = sequence(sequence(oid('1.3.14.3.2.26')), octetString(value));
  return sequence(digestInfo, octetString(salt), ...(iterations === 1 ? [] : [integer(iterations)]));
}

/** A PFX over the parts (ContentInfos), with a MAC if its password is given. */
export function pfx(parts: readonly Uint8Array[], mac?: MacOptions): Uint8Array {
  const safe = sequence(...parts);
  return sequence(integer(3), data(safe), ...(mac === undefined ? [] : [macData(safe, mac)]));
}
