/** Certificates put together by hand, for what no tool writes. Their signatures are empty. */
import { der, derOid, derPublicKey } from '../encode';

const encoder = new TextEncoder();

/** Printable text under a string type's tag. */
export function string(tag: number, text: string | readonly number[]): Uint8Array {
  return der(tag, typeof text === 'string' ? encoder.encode(text) : Uint8Array.from(text));
}

/** One relative name of these attributes: OID and encoded value. */
export function relativeName(...attributes: readonly (readonly [oid: string, value: Uint8Array])[]): Uint8Array {
  return der(0x31, ...attributes.map(([oid, value]) => der(0x30, derOid(oid), value)));
}

export function commonName(value: string): Uint8Array {
  return der(0x30, relativeName(['2.5.4.3', string(0x0c, value)]));
}

export function extension(oid: string, value: Uint8Array, critical = false): Uint8Array {
  const flag = critical ? [Uint8Array.of(1, 1, 0xff)] : [];
  return der(0x30, derOid(oid), ...flag, der(0x04, value));
}

export const utcTime = (text: string): Uint8Array => string(0x17, text);
export const generalizedTime = (text: string): Uint8Array => string(0x18, text);

export interface HandMade {
  readonly version?: number | null;
  readonly serial?: readonly number[];
  readonly subject?: Uint8Array;
  readonly issuer?: Uint8Array;
  readonly notBefore?: Uint8Array;
  readonly notAfter?: Uint8Array;
  readonly publicKey?: Uint8Array;
  readonly signatureAlgorithm?: Uint8Array;
  readonly extensions?: readonly Uint8Array[];
}

/** A certificate with the given parts; the rest is ordinary. */
export function handMade(parts: HandMade = {}): Uint8Array<ArrayBuffer> {
  const version = parts.version === undefined ? 2 : parts.version;
  const algorithm = parts.signatureAlgorithm ?? der(0x30, derOid('1.3.101.112'));
  const signed = der(
    0x30,
    ...(version === null ? [] : [der(0xa0, Uint8Array.of(2, 1, version))]),
    der(0x02, Uint8Array.from(parts.serial ?? [1])),
    algorithm,
    parts.issuer ?? commonName('issuer'),
    der(0x30, parts.notBefore ?? utcTime('260101000000Z'), parts.notAfter ?? utcTime('270101000000Z')),
    parts.subject ?? commonName('subject'),
    parts.publicKey ?? derPublicKey('1.3.101.112', new Uint8Array(), new Uint8Array(32)),
    ...(parts.extensions === undefined ? [] : [der(0xa3, der(0x30, ...parts.extensions))]),
  );
  return der(0x30, signed, algorithm, der(0x03, new Uint8Array(65)));
}
