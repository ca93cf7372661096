/**
 * Public keys of Ed448 (RFC 8032 section 5.2) and X448 (RFC 7748 section 5), which browsers cannot derive.
 * Only for telling which certificate a key belongs to: a few milliseconds each, not in constant time, never for signing.
 */
import { shake256 } from '@noble/hashes/sha3.js';
import { power } from './big-numbers';

const p = 2n ** 448n - 2n ** 224n - 1n;
const d = p - 39081n;
const base = {
  x: 224580040295924300187604334099896036246789641632564134246125461686950415467406032909029192869357953282578032075146446173674602635247710n,
  y: 298819210078481492676017930443930673437544040154080242095928241372331506189835876003536878655418784733982303233503462500531545062832660n,
};

const modulo = (value: bigint): bigint => ((value % p) + p) % p;
const inverse = (value: bigint): bigint => power(modulo(value), p - 2n, p);

/** 57 octets of the public key that belongs to a private one of 57 octets; null for another length. */
export function ed448PublicKey(secret: Uint8Array): Uint8Array | null {
  if (secret.length !== 57) return null;
  const scalar = shake256(secret, { dkLen: 114 }).slice(0, 57);
  scalar[0] = (scalar[0] ?? 0) & 0xfc;
  scalar[55] = (scalar[55] ?? 0) | 0x80;
  scalar[56] = 0;
  const { x, y } = multiplyBase(fromLittleEndian(scalar));
  const encoded = toLittleEndian(y, 57);
  encoded[56] = (x & 1n) === 1n ? 0x80 : 0;
  return encoded;
}

/** 56 octets of the public key that belongs to a private one of 56 octets; null for another length. */
export function x448PublicKey(secret: Uint8Array): Uint8Array | null {
  if (secret.length !== 56) return null;
  const scalar = secret.slice();
  scalar[0] = (scalar[0] ?? 0) & 0xfc;
  scalar[55] = (scalar[55] ?? 0) | 0x80;
  return toLittleEndian(montgomeryLadder(fromLittleEndian(scalar), 5n), 56);
}

/** RFC 8032 section 5.2.4: the addition is complete, so it doubles too. */
function multiplyBase(scalar: bigint): { readonly x: bigint; readonly y: bigint } {
  type Point = readonly [x: bigint, y: bigint, z: bigint];
  const add = ([x1, y1, z1]: Point, [x2, y2, z2]: Point): Point => {
    const a = modulo(z1 * z2);
    const b = modulo(a * a);
    const c = modulo(x1 * x2);
    const e = modulo(y1 * y2);
    const product = modulo(d * c * e);
    const [f, g] = [b - product, b + product];
    return [modulo(a * f * ((x1 + y1) * (x2 + y2) - c - e)), modulo(a * g * (e - c)), modulo(f * g)];
  };
  let sum: Point = [0n, 1n, 1n];
  let double: Point = [base.x, base.y, 1n];
  for (let left = scalar; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) sum = add(sum, double);
    double = add(double, double);
  }
  const z = inverse(sum[2]);
  return { x: modulo(sum[0] * z), y: modulo(sum[1] * z) };
}

/** RFC 7748 section 5. */
function montgomeryLadder(scalar: bigint, u: bigint): bigint {
  let [x2, z2, x3, z3] = [1n, 0n, u, 1n];
  for (let bit = 447n; bit >= 0n; bit--) {
    const isSet = ((scalar >> bit) & 1n) === 1n;
    if (isSet) [x2, x3, z2, z3] = [x3, x2, z3, z2];
    const a = modulo((x2 + z2) ** 2n);
    const b = modulo((x2 - z2) ** 2n);
    const e = modulo(a - b);
    const da = modulo((x3 - z3) * (x2 + z2));
    const cb = modulo((x3 + z3) * (x2 - z2));
    [x3, z3] = [modulo((da + cb) ** 2n), modulo(u * (da - cb) ** 2n)];
    [x2, z2] = [modulo(a * b), modulo(e * (a + 39081n * e))];
    if (isSet) [x2, x3, z2, z3] = [x3, x2, z3, z2];
  }
  return modulo(x2 * inverse(z2));
}

function fromLittleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((value, octet) => (value << 8n) | BigInt(octet), 0n);
}

function toLittleEndian(value: bigint, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => Number((value >> BigInt(index * 8)) & 0xffn));
}
