import { concatBytes } from '../../shared/bytes';
import { type DigestName, digest, digestSizes } from './digest';
import { iterateDigest } from './iterated-digest';

/** What the derived bytes are for: the diversifier of RFC 7292 appendix B.3. */
export const kdfPurpose = { key: 1, iv: 2, mac: 3 } as const;
export type KdfPurpose = (typeof kdfPurpose)[keyof typeof kdfPurpose];

export interface Pkcs12KdfParameters {
  readonly digest: DigestName;
  /** As encoded for this function: see passwords.ts. */
  readonly password: Uint8Array;
  readonly salt: Uint8Array;
  readonly iterations: number;
  readonly purpose: KdfPurpose;
  /** Bytes wanted. */
  readonly length: number;
}

/** The PKCS#12 key derivation (RFC 7292 appendix B.2). The caller has checked the iterations against `limits`. */
export function derivePkcs12(parameters: Pkcs12KdfParameters): Uint8Array {
  const { salt, password, iterations, purpose, length } = parameters;
  const { block, output } = digestSizes(parameters.digest);
  const diversifier = new Uint8Array(block).fill(purpose);
  const input = concatBytes([repeatToBlocks(salt, block), repeatToBlocks(password, block)]);
  const derived = new Uint8Array(Math.ceil(length / output) * output);
  for (let offset = 0; offset < derived.length; offset += output) {
    const part = iterateDigest(parameters.digest, digest(parameters.digest, diversifier, input), iterations - 1);
    derived.set(part, offset);
    addToBlocks(input, repeatToBlocks(part, block));
  }
  return derived.subarray(0, length);
}

/** Step 2 and 3: copies of the value, cut so that the length is a multiple of the block; empty stays empty. */
function repeatToBlocks(value: Uint8Array, block: number): Uint8Array {
  const repeated = new Uint8Array(block * Math.ceil(value.length / block));
  for (let offset = 0; offset < repeated.length; offset += value.length) {
    repeated.set(value.subarray(0, repeated.length - offset), offset);
  }
  return repeated;
}

/** Step 6.C: every block of `input` becomes (block + addend + 1) mod 2^(8 * block length). */
function addToBlocks(input: Uint8Array, part: Uint8Array): void {
  const addend = part;
  for (let start = 0; start < input.length; start += addend.length) {
    let carry = 1;
    for (let index = addend.length - 1; index >= 0; index--) {
      carry += (input[start + index] ?? 0) + (addend[index] ?? 0);
      input[start + index] = carry & 0xff;
      carry >>= 8;
    }
  }
}
