/**
 * Keys encrypted the way of RFC 1421 headers (OpenSSL's "traditional" format): `Proc-Type: 4,ENCRYPTED` and
 * `DEK-Info: <cipher>,<initialisation vector>`; the key is derived with EVP_BytesToKey, MD5, one iteration, salted
 * with the first eight bytes of the vector.
 */
import { fromHex } from '../../../shared/bytes';
import { fail, ok, type Result } from '../../../shared/result';
import { bytesToKey } from '../../crypto/bytes-to-key';
import { type BlockCipher, decryptCbc } from '../../crypto/cbc';
import { pkcs5Passwords } from '../../crypto/passwords';
import { PkiError } from '../../errors';
import type { KeyInfo } from '../../types';
import { type NormalisedKey, toPkcs8 } from '../der/normalise-key';

interface Cipher {
  readonly cipher: BlockCipher;
  /** Bytes. */
  readonly keyLength: number;
  readonly vectorLength: 8 | 16;
  readonly effectiveBits?: number;
  /** OpenSSL 3 opens it only with its legacy provider. */
  readonly legacy: boolean;
}

const ciphers: Readonly<Record<string, Cipher>> = {
  'DES-CBC': { cipher: 'DES', keyLength: 8, vectorLength: 8, legacy: true },
  'DES-EDE-CBC': { cipher: '3DES', keyLength: 16, vectorLength: 8, legacy: false },
  'DES-EDE3-CBC': { cipher: '3DES', keyLength: 24, vectorLength: 8, legacy: false },
  'AES-128-CBC': { cipher: 'AES', keyLength: 16, vectorLength: 16, legacy: false },
  'AES-192-CBC': { cipher: 'AES', keyLength: 24, vectorLength: 16, legacy: false },
  'AES-256-CBC': { cipher: 'AES', keyLength: 32, vectorLength: 16, legacy: false },
  'RC2-CBC': { cipher: 'RC2', keyLength: 16, vectorLength: 8, effectiveBits: 128, legacy: true },
  'RC2-64-CBC': { cipher: 'RC2', keyLength: 8, vectorLength: 8, effectiveBits: 64, legacy: true },
  'RC2-40-CBC': { cipher: 'RC2', keyLength: 5, vectorLength: 8, effectiveBits: 40, legacy: true },
};

export interface TraditionalKey {
  readonly encryption: NonNullable<KeyInfo['encryption']>;
  /** Fails with `wrong-password`. */
  readonly open: (password: string) => Promise<Result<NormalisedKey, PkiError>>;
}

/**
 * What the headers say, and how to open the key. `curve` as for `toPkcs8`.
 * Fails with `unsupported-algorithm` (the cipher's name), or `malformed` without a usable DEK-Info.
 */
export function readTraditionalKey(
  ciphertext: Uint8Array,
  headers: ReadonlyMap<string, string>,
  source: { readonly format: string; readonly where: string },
  curve?: Uint8Array,
): Result<TraditionalKey, PkiError> {
  const [name = '', vectorText = ''] = (headers.get('DEK-Info') ?? '').split(',').map((part) => part.trim());
  const known = Object.hasOwn(ciphers, name.toUpperCase()) ? ciphers[name.toUpperCase()] : undefined;
  if (name !== '' && !known) {
    return fail(
      new PkiError('unsupported-algorithm', `${source.where} is encrypted with ${name}, which is not supported`, {
        ...source,
        algorithm: name,
      }),
    );
  }
  const vector = /^(?:[0-9A-Fa-f]{2})+$/.test(vectorText) ? fromHex(vectorText) : null;
  if (!known || vector?.length !== known.vectorLength || ciphertext.length % known.vectorLength !== 0) {
    return fail(new PkiError('malformed', `${source.where} has no usable DEK-Info header`, source));
  }
  return ok({
    encryption: { algorithm: `${name.toUpperCase()}, key derived with MD5 (traditional PEM)`, legacy: known.legacy },
    open: async (password) => {
      for (const secret of pkcs5Passwords(password)) {
        const key = bytesToKey(secret.bytes, vector.subarray(0, 8), known.keyLength);
        const extra = known.effectiveBits === undefined ? {} : { effectiveBits: known.effectiveBits };
        const plain = await decryptCbc(known.cipher, key, vector, ciphertext, extra);
        const opened = plain ? toPkcs8(plain, source, curve) : null;
        if (opened?.ok) return opened;
      }
      return fail(new PkiError('wrong-password', `The password does not open ${source.where}`, source));
    },
  });
}
