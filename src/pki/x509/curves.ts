/** Elliptic curves: by name (RFC 5480, RFC 5639, SEC 2, X9.62) or with explicit parameters (X9.62, RFC 3279 section 2.3.5). */
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '../../shared/bytes';
import { bits, content, type Element, octets, sequence, tags } from './der';
import { bitLength, integerHex, oidText } from './values';

const curves: ReadonlyMap<string, { readonly curve: string; readonly size: number }> = new Map(
  (
    [
      ['1.3.132.0.6', 'secp112r1', 112],
      ['1.3.132.0.7', 'secp112r2', 112],
      ['1.3.132.0.28', 'secp128r1', 128],
      ['1.3.132.0.29', 'secp128r2', 128],
      ['1.3.132.0.9', 'secp160k1', 160],
      ['1.3.132.0.8', 'secp160r1', 160],
      ['1.3.132.0.30', 'secp160r2', 160],
      ['1.3.132.0.31', 'secp192k1', 192],
      ['1.3.132.0.32', 'secp224k1', 224],
      ['1.3.132.0.10', 'secp256k1', 256],
      ['1.3.132.0.33', 'P-224', 224],
      ['1.3.132.0.34', 'P-384', 384],
      ['1.3.132.0.35', 'P-521', 521],
      ['1.2.840.10045.3.1.1', 'P-192', 192],
      ['1.2.840.10045.3.1.2', 'prime192v2', 192],
      ['1.2.840.10045.3.1.3', 'prime192v3', 192],
      ['1.2.840.10045.3.1.4', 'prime239v1', 239],
      ['1.2.840.10045.3.1.5', 'prime239v2', 239],
      ['1.2.840.10045.3.1.6', 'prime239v3', 239],
      ['1.2.840.10045.3.1.7', 'P-256', 256],
      ['1.3.132.0.4', 'sect113r1', 113],
      ['1.3.132.0.5', 'sect113r2', 113],
      ['1.3.132.0.22', 'sect131r1', 131],
      ['1.3.132.0.23', 'sect131r2', 131],
      ['1.3.132.0.1', 'sect163k1', 163],
      ['1.3.132.0.2', 'sect163r1', 163],
      ['1.3.132.0.15', 'sect163r2', 163],
      ['1.3.132.0.24', 'sect193r1', 193],
      ['1.3.132.0.25', 'sect193r2', 193],
      ['1.3.132.0.26', 'sect233k1', 233],
      ['1.3.132.0.27', 'sect233r1', 233],
      ['1.3.132.0.3', 'sect239k1', 239],
      ['1.3.132.0.16', 'sect283k1', 283],
      ['1.3.132.0.17', 'sect283r1', 283],
      ['1.3.132.0.36', 'sect409k1', 409],
      ['1.3.132.0.37', 'sect409r1', 409],
      ['1.3.132.0.38', 'sect571k1', 571],
      ['1.3.132.0.39', 'sect571r1', 571],
      ['1.2.840.10045.3.0.1', 'c2pnb163v1', 163],
      ['1.2.840.10045.3.0.2', 'c2pnb163v2', 163],
      ['1.2.840.10045.3.0.3', 'c2pnb163v3', 163],
      ['1.2.840.10045.3.0.4', 'c2pnb176v1', 176],
      ['1.2.840.10045.3.0.5', 'c2tnb191v1', 191],
      ['1.2.840.10045.3.0.6', 'c2tnb191v2', 191],
      ['1.2.840.10045.3.0.7', 'c2tnb191v3', 191],
      ['1.2.840.10045.3.0.10', 'c2pnb208w1', 208],
      ['1.2.840.10045.3.0.11', 'c2tnb239v1', 239],
      ['1.2.840.10045.3.0.12', 'c2tnb239v2', 239],
      ['1.2.840.10045.3.0.13', 'c2tnb239v3', 239],
      ['1.2.840.10045.3.0.16', 'c2pnb272w1', 272],
      ['1.2.840.10045.3.0.17', 'c2pnb304w1', 304],
      ['1.2.840.10045.3.0.18', 'c2tnb359v1', 359],
      ['1.2.840.10045.3.0.19', 'c2pnb368w1', 368],
      ['1.2.840.10045.3.0.20', 'c2tnb431r1', 431],
      ['1.2.156.10197.1.301', 'sm2p256v1', 256],
    ] as const
  ).map(([oid, curve, size]) => [oid, { curve, size }]),
);

/** RFC 5639 section 4.1: r1 curves have odd arcs, their twists even ones. */
const brainpool = '1.3.36.3.3.2.8.1.1.';
const brainpoolSizes = [160, 192, 224, 256, 320, 384, 512];

const primeField = '1.2.840.10045.1.1';

/** SHA-256 over `p|a|b|x of the generator|order` in hexadecimal without leading zeros, of curves written out in full. */
const explicitCurves: ReadonlyMap<string, string> = new Map([
  ['fbff94c2dcffc781936a7147cb13b923695e8c893a8e10ab0ed2c76dcc897675', 'P-224'],
  ['bdf161e3bbc6f80f48f80c94ef21eba8304eda95591fa7b5856f82c903f3ce2c', 'secp256k1'],
  ['c9c49ea2b1377c1949499b0ac13ac6d6b7ace3a4ee837c66420a43a8566f3d24', 'P-384'],
  ['f0fc6beef82b2b2479e78f71028ead3985cf857239b4ed82d7d8ea0a2ad23ca4', 'P-521'],
  ['f71f7826f9151b2435642816efce9c20d903cecacd99ccf6a3d250c92321a1ef', 'P-192'],
  ['d04ee9a0a09628d992b53c843a88782f63badf6b73a522ef5009ff66d14d3dd1', 'P-256'],
  ['03dd27c1266ce955d9dc5e523537b10c9ee8742054204db549a8dd3fb3468302', 'brainpoolP160r1'],
  ['638729c3f1b417313be0fb7084bd7ef227342e6e95690797d9204ce2483b3ae2', 'brainpoolP192r1'],
  ['a6314280aac4580e83e4ea3e9a9d62cb1825fff8c5ec9ad5f173e8719ed5308d', 'brainpoolP224r1'],
  ['b53a7e95aad23f27488d2524fb97c4d1ab9240a928dd339687dbdc7f1f998bf2', 'brainpoolP256r1'],
  ['dffa370613407e7188d983992112d82be1affd6eba4e79de7f1fb224afbe3a91', 'brainpoolP320r1'],
  ['9d17baa4c38be76ca1016d501a041c65648b0b761bf8814f0611c2a14e09e866', 'brainpoolP384r1'],
  ['64cba9fbda289ee883681f07e4daa5fb350e2967faa52aad6ed50c24555eae3b', 'brainpoolP512r1'],
]);

const where = 'EC parameters';

/**
 * Curve and field size in bits that ECParameters say: the usual name, the OID of an unknown curve, or
 * `explicit parameters`, with the name of the curve in brackets where they spell out a known one. Empty when the
 * parameters are missing or inherited. Throws `PkiError` `malformed`.
 */
export function readCurve(parameters: Element | undefined): { size?: number; curve?: string } {
  if (parameters?.tag === tags.oid) {
    const oid = oidText(parameters, where);
    return curves.get(oid) ?? brainpoolCurve(oid) ?? { curve: oid };
  }
  if (parameters?.tag !== tags.sequence) return {};
  const { size, name } = readExplicitCurve(parameters);
  return { curve: name === null ? 'explicit parameters' : `explicit parameters (${name})`, ...(size > 0 && { size }) };
}

/** The known curve these parameters stand for, by name or in full; null for any other. */
export function namedCurve(parameters: Element | undefined): string | null {
  if (parameters?.tag === tags.sequence) return readExplicitCurve(parameters).name;
  return readCurve(parameters).curve ?? null;
}

function brainpoolCurve(oid: string): { curve: string; size: number } | null {
  const arc = oid.startsWith(brainpool) ? Number(oid.slice(brainpool.length)) : 0;
  const size = brainpoolSizes[Math.ceil(arc / 2) - 1];
  return size === undefined ? null : { curve: `brainpoolP${size}${arc % 2 === 1 ? 'r' : 't'}1`, size };
}

function readExplicitCurve(parameters: Element): { readonly size: number; readonly name: string | null } {
  const [, field, curve, generator, order] = sequence(parameters, where);
  const [fieldType, fieldParameters] = sequence(field, where);
  if (fieldType === undefined || fieldParameters === undefined) return { size: 0, name: null };
  if (oidText(fieldType, where) !== primeField) {
    const [degree] = sequence(fieldParameters, where);
    return { size: degree === undefined ? 0 : Number(`0x${integerHex(content(degree))}`), name: null };
  }
  const prime = content(fieldParameters);
  const [a, b] = sequence(curve, where);
  if (a === undefined || b === undefined || generator === undefined || order === undefined) {
    return { size: bitLength(prime), name: null };
  }
  const point = octets(generator, where);
  const x = point[0] === 4 ? point.subarray(1, (point.length + 1) / 2) : point.subarray(1);
  const text = [prime, elementOctets(a), elementOctets(b), x, content(order)].map(withoutLeadingZeros).join('|');
  const digest = toHex(sha256(new TextEncoder().encode(text)));
  return { size: bitLength(prime), name: explicitCurves.get(digest) ?? null };
}

/** A field element is an OCTET STRING; some writers used a BIT STRING. */
function elementOctets(element: Element): Uint8Array {
  return element.tag === tags.bitString ? bits(element, where).octets : octets(element, where);
}

function withoutLeadingZeros(bytes: Uint8Array): string {
  return toHex(bytes).replace(/^(00)+/, '');
}
