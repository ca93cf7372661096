import { cbc as nobleCbc } from '@noble/ciphers/aes.js';
import des from 'des.js';
import { concatBytes } from '../../shared/bytes';
import { decryptRc2Cbc } from './rc2';

export type BlockCipher = 'DES' | '3DES' | 'RC2' | 'AES';

/**
 * Decrypts in CBC mode and removes the padding of PKCS#7 (RFC 5652 section 6.3; the same as RFC 1423 for 8-byte blocks).
 * Keys: DES 8 bytes; 3DES 24, or 16 for the two-key form; RC2 1 to 128, with `effectiveBits` (default: 8 a key byte);
 * AES 16, 24 or 32. Null where the ciphertext is no whole number of blocks or the padding is wrong, which almost always
 * means a wrong key. Throws a `RangeError` for a key or iv of the wrong length.
 */
export async function decryptCbc(
  cipher: BlockCipher,
  key: Uint8Array,
  iv: Uint8Array,
  ciphertext: Uint8Array,
  options: { readonly effectiveBits?: number } = {},
): Promise<Uint8Array<ArrayBuffer> | null> {
  const block = cipher === 'AES' ? 16 : 8;
  if (iv.length !== block) throw new RangeError(`iv must have ${block} bytes`);
  if (ciphertext.length === 0 || ciphertext.length % block !== 0) return null;
  switch (cipher) {
    case 'AES':
      return decryptAes(key, iv, ciphertext);
    case 'RC2':
      return unpad(decryptRc2Cbc(key, iv, ciphertext, options.effectiveBits ?? key.length * 8), block);
    case 'DES':
      if (key.length !== 8) throw new RangeError('key must have 8 bytes');
      return unpad(runDes(des.DES, 'decrypt', key, iv, ciphertext), block);
    case '3DES':
      return unpad(runDes(des.EDE, 'decrypt', threeKeys(key), iv, ciphertext), block);
  }
}

/** Encrypts in CBC mode with the padding of PKCS#7. Keys: 3DES 24 bytes; AES 16 or 32. */
export async function encryptCbc(
  cipher: '3DES' | 'AES',
  key: Uint8Array,
  iv: Uint8Array,
  plain: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  if (cipher === '3DES') return runDes(des.EDE, 'encrypt', key, iv, pad(plain, 8));
  const imported = await crypto.subtle.importKey('raw', Uint8Array.from(key), 'AES-CBC', false, ['encrypt']);
  const algorithm = { name: 'AES-CBC', iv: Uint8Array.from(iv) };
  return new Uint8Array(await crypto.subtle.encrypt(algorithm, imported, Uint8Array.from(plain)));
}

/** WebCrypto where it can; AES-192 is missing in Chromium. */
async function decryptAes(
  key: Uint8Array,
  iv: Uint8Array,
  ciphertext: Uint8Array,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (![16, 24, 32].includes(key.length)) throw new RangeError('key must have 16, 24 or 32 bytes');
  if (key.length === 24) {
    return unpad(nobleCbc(key, iv, { disablePadding: true }).decrypt(ciphertext), 16);
  }
  const imported = await crypto.subtle.importKey('raw', Uint8Array.from(key), 'AES-CBC', false, ['decrypt']);
  try {
    const algorithm = { name: 'AES-CBC', iv: Uint8Array.from(iv) };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, imported, Uint8Array.from(ciphertext)));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return null;
    throw error;
  }
}

function threeKeys(key: Uint8Array): Uint8Array {
  if (key.length === 24) return key;
  if (key.length !== 16) throw new RangeError('key must have 16 or 24 bytes');
  return Uint8Array.of(...key, ...key.subarray(0, 8));
}

function runDes(
  base: Parameters<typeof des.CBC.instantiate>[0],
  type: 'decrypt' | 'encrypt',
  key: Uint8Array,
  iv: Uint8Array,
  input: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const cipher = des.CBC.instantiate(base).create({ type, key, iv, padding: false });
  const output = new Uint8Array(input.length);
  let length = 0;
  const append = (part: readonly number[]): void => {
    output.set(part, length);
    length += part.length;
  };
  // In pieces, because the library answers with plain arrays of numbers.
  const piece = 16 * 1024;
  for (let offset = 0; offset < input.length; offset += piece) {
    append(cipher.update(input.subarray(offset, offset + piece)));
  }
  append(cipher.final());
  return output;
}

function pad(plain: Uint8Array, block: number): Uint8Array {
  const count = block - (plain.length % block);
  return concatBytes([plain, new Uint8Array(count).fill(count)]);
}

/** Null where the last bytes are no padding. */
function unpad(padded: Uint8Array, block: number): Uint8Array<ArrayBuffer> | null {
  const count = padded[padded.length - 1] ?? 0;
  if (count < 1 || count > block || count > padded.length) return null;
  for (const byte of padded.subarray(padded.length - count)) if (byte !== count) return null;
  return padded.slice(0, padded.length - count);
}
