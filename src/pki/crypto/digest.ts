import { hmac as nobleHmac } from '@noble/hashes/hmac.js';
import { md5, ripemd160, sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512, sha512_224, sha512_256 } from '@noble/hashes/sha2.js';
import { sha3_224, sha3_256, sha3_384, sha3_512 } from '@noble/hashes/sha3.js';

/** Synchronous, because key derivation calls it up to a million times; WebCrypto also lacks half of these. */
const digests = {
  MD5: md5,
  'SHA-1': sha1,
  'SHA-224': sha224,
  'SHA-256': sha256,
  'SHA-384': sha384,
  'SHA-512': sha512,
  'SHA-512/224': sha512_224,
  'SHA-512/256': sha512_256,
  'SHA3-224': sha3_224,
  'SHA3-256': sha3_256,
  'SHA3-384': sha3_384,
  'SHA3-512': sha3_512,
  'RIPEMD-160': ripemd160,
} as const;

export type DigestName = keyof typeof digests;

/** Digest of the parts, one after the other. */
export function digest(name: DigestName, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const hash = digests[name].create();
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** HMAC (RFC 2104) of the parts, one after the other. */
export function hmac(name: DigestName, key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const mac = nobleHmac.create(digests[name], key);
  for (const part of parts) mac.update(part);
  return mac.digest();
}

/** Lengths of the input block and of the output, in bytes. */
export function digestSizes(name: DigestName): { readonly block: number; readonly output: number } {
  return { block: digests[name].blockLen, output: digests[name].outputLen };
}

/** The function itself, for the key derivations of @noble/hashes. */
export function nobleDigest(name: DigestName): (typeof digests)[DigestName] {
  return digests[name];
}
