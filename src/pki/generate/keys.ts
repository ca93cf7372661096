/** Private keys at work: made, imported and signing. WebCrypto does all of it, away from the caller's thread. */
import { PkiError } from '../errors';
import { der } from '../x509/encode';
import { describePrivateKey } from '../x509/private-key';
import { generateParametersOf, signingKindOf } from './key-kinds';
import type { KeyAlgorithmName } from './types';

/** A private key that signs, and its public half. */
export interface SigningKey {
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Uint8Array<ArrayBuffer>;
  readonly signatureOid: string;
  /** The signature as X.509 carries it: an ECDSA one as SEQUENCE of two numbers (RFC 3279 section 2.2.3). */
  sign(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
}

/** A new key: as PKCS#8, and ready to sign. */
export async function makeKey(
  algorithm: KeyAlgorithmName,
): Promise<{ readonly pkcs8: Uint8Array<ArrayBuffer>; readonly key: SigningKey }> {
  const parameters = generateParametersOf(algorithm);
  if (parameters === undefined) throw unavailable(algorithm);
  const pair = await available(algorithm, () => crypto.subtle.generateKey(parameters, true, ['sign', 'verify']));
  if (!('privateKey' in pair)) throw unavailable(algorithm);
  const [pkcs8, spki] = await Promise.all([
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
    crypto.subtle.exportKey('spki', pair.publicKey),
  ]);
  const bytes = new Uint8Array(pkcs8);
  return { pkcs8: bytes, key: signingKey(bytes, pair.privateKey, new Uint8Array(spki)) };
}

/** A PKCS#8 key, ready to sign. Throws `malformed` or `unsupported-algorithm`. */
export async function importSigningKey(pkcs8: Uint8Array): Promise<SigningKey> {
  const described = describePrivateKey(pkcs8);
  const { importAs } = signingKindOf(described);
  const bytes = pkcs8.slice();
  const secret = await available(described.algorithm, () =>
    crypto.subtle.importKey('pkcs8', bytes, importAs, true, ['sign']),
  );
  // WebCrypto has no other way from a private key to its public half.
  const { kty, n, e, crv, x, y } = await crypto.subtle.exportKey('jwk', secret);
  const open = Object.fromEntries(Object.entries({ kty, n, e, crv, x, y }).filter(([, part]) => part !== undefined));
  const key = await crypto.subtle.importKey('jwk', open, importAs, true, ['verify']);
  return signingKey(bytes, secret, new Uint8Array(await crypto.subtle.exportKey('spki', key)));
}

function signingKey(pkcs8: Uint8Array, secret: CryptoKey, spki: Uint8Array<ArrayBuffer>): SigningKey {
  const { signAs, signatureOid, octets } = signingKindOf(describePrivateKey(pkcs8));
  return {
    spki,
    signatureOid,
    async sign(bytes) {
      const signature = new Uint8Array(await crypto.subtle.sign(signAs, secret, bytes));
      return octets === undefined ? signature : toEcdsaValue(signature, octets);
    },
  };
}

function toEcdsaValue(fixed: Uint8Array, octets: number): Uint8Array<ArrayBuffer> {
  return der(0x30, derUnsigned(fixed.subarray(0, octets)), derUnsigned(fixed.subarray(octets)));
}

/** INTEGER of the shortest form; a leading zero keeps it positive. */
function derUnsigned(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start++;
  const digits = bytes.subarray(start);
  return ((digits[0] ?? 0) & 0x80) === 0 ? der(0x02, digits) : der(0x02, Uint8Array.of(0), digits);
}

/** Some engines lack Ed25519, and a key may be damaged: both must not look like a fault of the program. */
async function available<T>(algorithm: string, use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (cause) {
    if (cause instanceof DOMException && cause.name !== 'NotSupportedError') {
      const details = { format: 'PKCS#8', where: 'the private key', algorithm };
      throw new PkiError('malformed', `The ${algorithm} key could not be used`, details, { cause });
    }
    throw unavailable(algorithm, cause);
  }
}

function unavailable(algorithm: string, cause?: unknown): PkiError {
  const details = { algorithm, field: 'keyAlgorithm' };
  return new PkiError('unsupported-algorithm', `This browser has no ${algorithm} keys`, details, { cause });
}
