/**
 * The key protection of JKS (sun.security.provider.KeyProtector): a keystream of chained SHA-1 digests,
 * SHA1(password ‖ salt), SHA1(password ‖ previous), …, XORed with the PKCS#8 key, and SHA1(password ‖ key) behind it.
 */
import { sha1 } from '@noble/hashes/legacy.js';
import { equalBytes } from '../../../shared/bytes';

const digestLength = 20;

/** Words for `KeyInfo.encryption` and `Protection`. */
export const sunKeyProtectorName = 'Sun key protector';

/** The password as JKS hashes it: UTF-16 code units, big endian, without a terminator. */
export function toUtf16Be(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    bytes[index * 2] = unit >> 8;
    bytes[index * 2 + 1] = unit & 0xff;
  }
  return bytes;
}

/**
 * Opens the content of a key entry: salt (20 bytes), encrypted key, check digest (20 bytes).
 * Returns the key (PKCS#8, DER), or null when the password is not its own.
 */
export function openSunProtectedKey(content: Uint8Array, password: string): Uint8Array | null {
  if (content.length < 2 * digestLength) return null;
  const secret = toUtf16Be(password);
  const encrypted = content.subarray(digestLength, -digestLength);
  const key = new Uint8Array(encrypted.length);
  let digest: Uint8Array = content.subarray(0, digestLength);
  for (let offset = 0; offset < key.length; offset += digestLength) {
    digest = sha1.create().update(secret).update(digest).digest();
    const end = Math.min(offset + digestLength, key.length);
    for (let index = offset; index < end; index += 1) {
      key[index] = (encrypted[index] ?? 0) ^ (digest[index - offset] ?? 0);
    }
  }
  const check = sha1.create().update(secret).update(key).digest();
  return equalBytes(check, content.subarray(-digestLength)) ? key : null;
}
