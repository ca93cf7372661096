/**
 * PBEWithMD5AndTripleDES, the key protection of JCEKS (SunJCE only; related to PKCS#5 PBES1, with a derivation of its
 * own): the 8-byte salt is cut into halves; each is hashed with the password as often as the iteration count says, and
 * the two digests of 16 bytes give a 24-byte key and an 8-byte initialisation vector.
 */
import { md5 } from '@noble/hashes/legacy.js';
import { concatBytes, equalBytes } from '../../../shared/bytes';
import { fail, ok, type Result } from '../../../shared/result';
import { contentOf, integerOf, isUniversal, readBer, tags } from '../../ber';
import { PkiError } from '../../errors';
import { limits } from '../../limits';
import { load } from '../load';
import { md5Chain, oneBlockLength } from './md5-chain';

/** Words for `KeyInfo.encryption` and `Protection`; also the name Java itself writes into sealed objects. */
export const jceKeyProtectorName = 'PBEWithMD5AndTripleDES';

export interface JceParameters {
  readonly salt: Uint8Array;
  readonly iterations: number;
}

/**
 * PBEParameter (RFC 8018 appendix A.3), DER.
 * Fails with `malformed`, or with `limit-exceeded` for an iteration count no writer uses.
 */
export function readJceParameters(der: Uint8Array, where: string): Result<JceParameters, PkiError> {
  const parsed = readBer(der, { format: 'JCEKS', where });
  if (!parsed.ok) return parsed;
  const [saltNode, iterationsNode] = parsed.value.children;
  const iterations = integerOf(iterationsNode);
  if (!isUniversal(saltNode, tags.octetString) || iterations === null || iterations < 1) {
    return fail(new PkiError('malformed', `${where} has no salt and iteration count`, { format: 'JCEKS', where }));
  }
  const salt = contentOf(saltNode);
  if (salt.length !== 8) {
    return fail(new PkiError('malformed', `${where} has a salt that is not 8 bytes`, { format: 'JCEKS', where }));
  }
  if (iterations > limits.pkcs12KdfIterations) {
    const details = { limit: 'pkcs12KdfIterations', maximum: limits.pkcs12KdfIterations, found: iterations };
    return fail(
      new PkiError('limit-exceeded', `${where} wants ${iterations} iterations`, { format: 'JCEKS', where, ...details }),
    );
  }
  return ok({ salt, iterations });
}

/** Decrypts; null when the padding shows that the password is not its own. */
export async function openJceProtected(
  ciphertext: Uint8Array,
  { salt, iterations }: JceParameters,
  password: string,
): Promise<Uint8Array | null> {
  if (ciphertext.length === 0 || ciphertext.length % 8 !== 0) return null;
  const { decryptCbc } = await load(import('../../crypto/cbc'));
  const derived = deriveKeyAndVector(salt, iterations, password);
  return decryptCbc('3DES', derived.subarray(0, 24), derived.subarray(24), ciphertext);
}

/** What the JDK itself writes since 8u201; it takes 10,000 to 5,000,000. */
export const jceKeyProtectorIterations = 200_000;

/** Encrypts with a new salt and `jceKeyProtectorIterations`. */
export async function protectJceKey(
  plain: Uint8Array,
  password: string,
): Promise<{ readonly salt: Uint8Array; readonly ciphertext: Uint8Array }> {
  const { encryptCbc } = await load(import('../../crypto/cbc'));
  const salt = crypto.getRandomValues(new Uint8Array(8));
  const derived = deriveKeyAndVector(salt, jceKeyProtectorIterations, password);
  const ciphertext = await encryptCbc('3DES', derived.subarray(0, 24), derived.subarray(24), plain);
  return { salt, ciphertext };
}

/** The 32 derived bytes, key first. */
function deriveKeyAndVector(salt: Uint8Array, iterations: number, password: string): Uint8Array {
  const suffix = new TextEncoder().encode(password);
  let first = salt.subarray(0, 4);
  const second = salt.subarray(4, 8);
  // Equal halves would give equal digests: SunJCE then reverses the first (releases before 17 did so wrongly).
  if (equalBytes(first, second)) first = first.toReversed();
  return concatBytes([first, second].map((half) => hashRepeatedly(half, suffix, iterations)));
}

function hashRepeatedly(start: Uint8Array, suffix: Uint8Array, rounds: number): Uint8Array {
  if (16 + suffix.length <= oneBlockLength) return md5Chain(start, suffix, rounds);
  let digest = start;
  for (let round = 0; round < rounds; round += 1) digest = md5.create().update(digest).update(suffix).digest();
  return digest;
}
