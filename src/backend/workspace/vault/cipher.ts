import { concatBytes, toHex } from '../../../shared/bytes';

/** Authenticated encryption as the vault uses it; the data it is bound to is not stored with it. */
export interface Cipher {
  readonly seal: (key: CryptoKey, plain: Uint8Array, boundTo: Uint8Array) => Promise<SealedBytes>;
  /** Rejects when key, bytes or what it is bound to differ from those of the sealing. */
  readonly open: (key: CryptoKey, sealed: SealedBytes, boundTo: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>;
}

interface SealedBytes {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: Uint8Array<ArrayBuffer>;
}

/** Bytes of an AES-256 key. */
export const KEY_LENGTH = 32;
/** Bytes of a GCM nonce (NIST SP 800-38D section 8.2.2: random, 96 bits). */
export const IV_LENGTH = 12;

/** AES-256-GCM with a random nonce and a tag of 128 bits. */
export const aesGcm: Cipher = {
  async seal(key, plain, boundTo) {
    const iv = randomBytes(IV_LENGTH);
    const data = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: ownBuffer(boundTo) },
      key,
      ownBuffer(plain),
    );
    return { iv, data: new Uint8Array(data) };
  },
  async open(key, { iv, data }, boundTo) {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: ownBuffer(boundTo) }, key, data);
    return new Uint8Array(plain);
  },
};

export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** An AES-256 key that no script can read back. */
export function importKey(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** SHA-256 of the bytes, computed off the main thread. */
export async function sha256(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', ownBuffer(bytes)));
}

/** SHA-256 of the bytes in lower-case hex. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  return toHex(await sha256(bytes));
}

/** WebCrypto takes no view of a shared buffer; a view of an own one goes in without a copy. */
function ownBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return isOwn(bytes) ? bytes : concatBytes([bytes]);
}

function isOwn(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer;
}
