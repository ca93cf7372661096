/**
 * The key protection of JKS (sun.security.provider.KeyProtector): a keystream of chained SHA-1 digests,
 * SHA1(password ‖ salt), SHA1(password ‖ previous), …, XORed with the PKCS#8 key, and SHA1(password ‖ key) behind it.
 */
import { sha1 } from '@noble/hashes/legacy.js';
import { concatBytes, equalBytes, toUtf16Be } from '../../../shared/bytes';

const digestLength = 20;

/** Words for `KeyInfo.encryption` and `Protection`. */
export const sunKeyProtectorName = 'Sun key protector';

/**
 * Opens the content of a key entry: salt (20 bytes), encrypted key, check digest (20 bytes).
 * Returns the key (PKCS#8, DER), or null when the password is not its own.
 */
export function openSunProtectedKey(content: Uint8Array, password: string): Uint8Array | null {
  if (content.length < 2 * digestLength) return null;
  const secret = toUtf16Be(password);
  const key = applyKeystream(content.subarray(digestLength, -digestLength), content.subarray(0, digestLength), secret);
  return equalBytes(checkDigest(key, secret), content.subarray(-digestLength)) ? key : null;
}

/** The content of a key entry for this key (PKCS#8, DER), with a new salt. */
export function protectSunKey(pkcs8: Uint8Array, password: string): Uint8Array<ArrayBuffer> {
  const secret = toUtf16Be(password);
  const salt = crypto.getRandomValues(new Uint8Array(digestLength));
  return concatBytes([salt, applyKeystream(pkcs8, salt, secret), checkDigest(pkcs8, secret)]);
}

/** Encrypts and decrypts. */
function applyKeystream(content: Uint8Array, salt: Uint8Array, secret: Uint8Array): Uint8Array {
  const result = new Uint8Array(content.length);
  let digest = salt;
  for (let offset = 0; offset < result.length; offset += digestLength) {
    digest = sha1.create().update(secret).update(digest).digest();
    const end = Math.min(offset + digestLength, result.length);
    for (let index = offset; index < end; index += 1) {
      result[index] = (content[index] ?? 0) ^ (digest[index - offset] ?? 0);
    }
  }
  return result;
}

function checkDigest(key: Uint8Array, secret: Uint8Array): Uint8Array {
  return sha1.create().update(secret).update(key).digest();
}
