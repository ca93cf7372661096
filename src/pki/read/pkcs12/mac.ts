import { equalBytes } from '../../../shared/bytes';
import { fail, ok, type Result } from '../../../shared/result';
import { type BerNode, isUniversal, octetsOf, oidOf, tags } from '../../ber';
import { type DigestName, digestSizes, hmac } from '../../crypto/digest';
import { deriveKey, type KeyCache } from '../../crypto/key-derivation';
import { type EncodedPassword, type Password, pkcs5Passwords, pkcs12Passwords } from '../../crypto/passwords';
import { algorithmName, hmacDigests, macDigests, schemeOids } from '../../crypto/pbe-algorithms';
import { describeDerivation, type KeyDerivation, readIterations, readKeyDerivation } from '../../crypto/pbe-parameters';
import { kdfPurpose } from '../../crypto/pkcs12-kdf';
import { PkiError } from '../../errors';
import { limits } from '../../limits';
import { format, malformed } from './structure';

/** The password-based MAC over a PKCS#12 file: of RFC 7292 (own key derivation) or RFC 9579 (PBMAC1). */
export interface Mac {
  /** In words: `HMAC-SHA-256`, `PBMAC1, PBKDF2 with HMAC-SHA-256, HMAC-SHA-256`. */
  readonly algorithm: string;
  readonly iterations?: number;
  readonly digest: DigestName;
  readonly derivation: KeyDerivation;
  /** Bytes of the HMAC key. */
  readonly keyLength: number;
  readonly value: Uint8Array;
}

/** Reads MacData (RFC 7292 section 4). Fails with `unsupported-algorithm`, `malformed` or `limit-exceeded`. */
export function readMac(node: BerNode): Result<Mac, PkiError> {
  const [digestInfo, saltNode, iterationsNode] = node.children;
  const [algorithm, valueNode] = digestInfo?.children ?? [];
  const oid = oidOf(algorithm?.children[0]);
  const value = isUniversal(valueNode, tags.octetString) ? octetsOf(valueNode) : null;
  if (oid === null || value === null) return malformed('MacData', node.start);
  // RFC 9579 section 4: salt and iterations of MacData are ignored, those of the parameters count.
  if (oid === schemeOids.pbmac1) return readPbmac1(algorithm?.children[1], value);
  const salt = isUniversal(saltNode, tags.octetString) ? octetsOf(saltNode) : null;
  if (salt === null) return malformed('MacData salt', node.start);
  const digest = macDigests[oid];
  if (digest === undefined) return unsupported(oid);
  const output = digestSizes(digest).output;
  if (value.length !== output) return malformed('MacData digest', valueNode?.start);
  const iterations =
    iterationsNode === undefined
      ? ok(1)
      : readIterations(iterationsNode, limits.pkcs12KdfIterations, 'pkcs12KdfIterations', format);
  if (!iterations.ok) return iterations;
  return ok({
    algorithm: `HMAC-${digest}`,
    iterations: iterations.value,
    digest,
    derivation: { type: 'pkcs12', digest, salt, iterations: iterations.value },
    keyLength: output,
    value,
  });
}

/** The shortest HMAC key RFC 9579 section 9 lets a reader accept, in bytes: a shorter one could be found by trying. */
const minimumKeyLength = 20;

function readPbmac1(parameters: BerNode | undefined, value: Uint8Array): Result<Mac, PkiError> {
  const derivation = readKeyDerivation(parameters?.children[0], format);
  if (!derivation.ok) return derivation;
  const { keyLength } = derivation.value;
  // RFC 9579 section 5: the key length must be given, or two readers could verify with different keys.
  if (keyLength === null || keyLength < minimumKeyLength) return malformed('PBMAC1 key length (RFC 9579)');
  const oid = oidOf(parameters?.children[1]?.children[0]);
  if (oid === null) return malformed('PBMAC1 message authentication scheme');
  const digest = hmacDigests[oid];
  if (digest === undefined) return unsupported(oid);
  // A shorter value would compare fewer bytes and could be forged.
  if (value.length !== digestSizes(digest).output) return malformed('PBMAC1 value (RFC 9579)');
  return ok({
    algorithm: `PBMAC1, ${describeDerivation(derivation.value)}, HMAC-${digest}`,
    ...(derivation.value.type === 'pbkdf2' ? { iterations: derivation.value.iterations } : {}),
    digest,
    derivation: derivation.value,
    keyLength,
    value,
  });
}

/** The encoding of the password under which the MAC is right; null where there is none. */
export async function verifyMac(
  mac: Mac,
  content: Uint8Array,
  password: Password,
  cache: KeyCache,
): Promise<EncodedPassword | null> {
  const { derivation } = mac;
  for (const encoded of derivation.type === 'pkcs12' ? pkcs12Passwords(password) : pkcs5Passwords(password)) {
    const key = await deriveKey(derivation, encoded.bytes, kdfPurpose.mac, mac.keyLength, cache);
    if (equalBytes(hmac(mac.digest, key, content), mac.value)) return encoded;
  }
  return null;
}

function unsupported(oid: string): { readonly ok: false; readonly error: PkiError } {
  const algorithm = algorithmName(oid);
  const details = { format, where: 'MacData', algorithm, oid };
  return fail(
    new PkiError('unsupported-algorithm', `the MAC uses ${algorithm}, which cannot be checked here`, details),
  );
}
