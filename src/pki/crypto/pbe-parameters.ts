import { fail, ok, type Result } from '../../shared/result';
import { type BerNode, integerOf, isUniversal, octetsOf, oidOf, tags } from '../ber';
import { PkiError } from '../errors';
import { limits } from '../limits';
import type { DigestName } from './digest';
import {
  algorithmName,
  type CipherSpec,
  hmacDigests,
  oneStepSchemes,
  pbes2Ciphers,
  schemeOids,
} from './pbe-algorithms';

/** Key derivation as a file asks for it, within the limits. */
export type KeyDerivation =
  | {
      readonly type: 'pkcs5-v1' | 'pkcs12';
      readonly digest: DigestName;
      readonly salt: Uint8Array;
      readonly iterations: number;
    }
  | {
      readonly type: 'pbkdf2';
      readonly digest: DigestName;
      readonly salt: Uint8Array;
      readonly iterations: number;
      readonly keyLength: number | null;
    }
  | {
      readonly type: 'scrypt';
      readonly salt: Uint8Array;
      readonly n: number;
      readonly r: number;
      readonly p: number;
      readonly keyLength: number | null;
    };

export interface PbeScheme {
  readonly description: PbeDescription;
  readonly derivation: KeyDerivation;
  readonly cipher: CipherSpec & { readonly keyLength: number };
  /** Null where the iv is derived from the password. */
  readonly iv: Uint8Array | null;
}

export interface PbeDescription {
  /** In words: `PBES2, PBKDF2 with HMAC-SHA-256, AES-256-CBC`, `pbeWithSHAAnd40BitRC2-CBC`, … */
  readonly algorithm: string;
  readonly iterations?: number;
  /** Newer Java or Node (OpenSSL 3) refuse it without a legacy switch. */
  readonly legacy: boolean;
}

/**
 * Reads the AlgorithmIdentifier of a password-based encryption (RFC 8018 appendix A, RFC 7292 appendix C).
 * Fails with `unsupported-algorithm` (named), `malformed`, or `limit-exceeded`: before anything is derived.
 */
export function readPbeScheme(node: BerNode | undefined, format: string): Result<PbeScheme, PkiError> {
  const oid = oidOf(node?.children[0]);
  if (node === undefined || oid === null) return malformed(format, 'encryption algorithm');
  const parameters = node.children[1];
  if (oid === schemeOids.pbes2) return readPbes2(parameters, format);
  const scheme = oneStepSchemes[oid];
  if (scheme === undefined) return unsupported(format, oid);
  const salt = parameters?.children[0];
  const iterations = readIterations(parameters?.children[1], limits.pkcs12KdfIterations, 'pkcs12KdfIterations', format);
  if (!isUniversal(salt, tags.octetString)) return malformed(format, `${scheme.name} salt`);
  if (!iterations.ok) return iterations;
  const saltOctets = octetsOf(salt);
  const keyLength = scheme.cipher.keyLength;
  if (saltOctets === null || keyLength === undefined) return malformed(format, `${scheme.name} salt`);
  return ok({
    description: { algorithm: scheme.name, iterations: iterations.value, legacy: scheme.cipher.legacy },
    derivation: { type: scheme.kdf, digest: scheme.digest, salt: saltOctets, iterations: iterations.value },
    cipher: { ...scheme.cipher, keyLength },
    iv: null,
  });
}

function readPbes2(parameters: BerNode | undefined, format: string): Result<PbeScheme, PkiError> {
  const derivation = readKeyDerivation(parameters?.children[0], format);
  if (!derivation.ok) return derivation;
  const encryption = parameters?.children[1];
  const oid = oidOf(encryption?.children[0]);
  if (encryption === undefined || oid === null) return malformed(format, 'PBES2 encryption scheme');
  const spec = pbes2Ciphers[oid];
  if (spec === undefined) return unsupported(format, oid);
  const rc2 = spec.name === 'RC2';
  const iv = rc2 ? rc2Iv(encryption.children[1]) : octetString(encryption.children[1]);
  if (iv?.length !== (spec.name === 'AES' ? 16 : 8)) return malformed(format, `${spec.label} parameters`);
  const asked = derivation.value.keyLength;
  const keyLength = spec.keyLength ?? asked ?? 16;
  if (keyLength < 1 || keyLength > 128 || (asked !== null && asked !== keyLength)) {
    return malformed(format, `${spec.label} key length`);
  }
  const effectiveBits = rc2 ? rc2EffectiveBits(encryption.children[1]) : undefined;
  if (effectiveBits === null) return malformed(format, `${spec.label} parameters`);
  return ok({
    description: {
      algorithm: `PBES2, ${describeDerivation(derivation.value)}, ${spec.label}`,
      ...(derivation.value.type === 'pbkdf2' ? { iterations: derivation.value.iterations } : {}),
      legacy: spec.legacy,
    },
    derivation: derivation.value,
    cipher: { ...spec, keyLength, ...(effectiveBits === undefined ? {} : { effectiveBits }) },
    iv,
  });
}

/** `PBKDF2 with HMAC-SHA-256`, `scrypt`. */
export function describeDerivation(derivation: KeyDerivation): string {
  return derivation.type === 'pbkdf2' ? `PBKDF2 with HMAC-${derivation.digest}` : derivation.type;
}

/** Reads a key derivation function of PBES2 or PBMAC1: PBKDF2 (RFC 8018 appendix A.2) or scrypt (RFC 7914 section 7). */
export function readKeyDerivation(
  node: BerNode | undefined,
  format: string,
): Result<Exclude<KeyDerivation, { type: 'pkcs5-v1' | 'pkcs12' }>, PkiError> {
  const oid = oidOf(node?.children[0]);
  const [saltNode, ...rest] = node?.children[1]?.children ?? [];
  if (oid === null) return malformed(format, 'key derivation function');
  if (oid !== schemeOids.pbkdf2 && oid !== schemeOids.scrypt) return unsupported(format, oid);
  const salt = octetString(saltNode);
  if (salt === null) return malformed(format, 'key derivation salt');
  if (oid === schemeOids.scrypt) return readScrypt(salt, rest, format);
  const iterations = readIterations(rest[0], limits.pbkdf2Iterations, 'pbkdf2Iterations', format);
  if (!iterations.ok) return iterations;
  const hasLength = isUniversal(rest[1], tags.integer);
  const keyLength = hasLength ? integerOf(rest[1]) : null;
  if (hasLength && (keyLength === null || keyLength < 1 || keyLength > maxKeyLength)) {
    return malformed(format, 'PBKDF2 key length');
  }
  const prf = rest[hasLength ? 2 : 1];
  const prfOid = prf === undefined ? defaultPrf : oidOf(prf.children[0]);
  if (prfOid === null) return malformed(format, 'PBKDF2 pseudo-random function');
  const digest = hmacDigests[prfOid];
  if (digest === undefined) return unsupported(format, prfOid);
  return ok({ type: 'pbkdf2', digest, salt, iterations: iterations.value, keyLength });
}

/** HMAC-SHA-1 (RFC 8018 appendix A.2). */
const defaultPrf = '1.2.840.113549.2.7';
/** Longer than any cipher or MAC key in use; a derived key costs one run of all iterations a block. */
const maxKeyLength = 128;

function readScrypt(
  salt: Uint8Array,
  nodes: readonly BerNode[],
  format: string,
): Result<Extract<KeyDerivation, { type: 'scrypt' }>, PkiError> {
  const [n, r, p] = [integerOf(nodes[0]), integerOf(nodes[1]), integerOf(nodes[2])];
  const keyLength = nodes[3] === undefined ? null : integerOf(nodes[3]);
  const valid = n !== null && n > 1 && r !== null && r > 0 && p !== null && p > 0;
  if (!valid || (nodes[3] !== undefined && (keyLength === null || keyLength < 1 || keyLength > maxKeyLength))) {
    return malformed(format, 'scrypt parameters');
  }
  if (n * r * p > limits.scryptCost) return exceeded(format, 'scryptCost', limits.scryptCost, n * r * p);
  if (!Number.isInteger(Math.log2(n))) return malformed(format, 'scrypt parameters');
  return ok({ type: 'scrypt', salt, n, r, p, keyLength });
}

/** A count of iterations, at least 1 and within the limit. */
export function readIterations(
  node: BerNode | undefined,
  maximum: number,
  limit: string,
  format: string,
): Result<number, PkiError> {
  const iterations = integerOf(node);
  if (iterations === null || iterations < 1) return malformed(format, 'iteration count');
  return iterations > maximum ? exceeded(format, limit, maximum, iterations) : ok(iterations);
}

function octetString(node: BerNode | undefined): Uint8Array | null {
  return isUniversal(node, tags.octetString) ? octetsOf(node) : null;
}

/** RC2-CBC-Parameter (RFC 8018 appendix B.2.3): a bare iv, or a version with it. */
function rc2Iv(node: BerNode | undefined): Uint8Array | null {
  return octetString(isUniversal(node, tags.sequence) ? node.children[node.children.length - 1] : node);
}

function rc2EffectiveBits(node: BerNode | undefined): number | null {
  const version =
    isUniversal(node, tags.sequence) && node.children.length > 1 ? integerOf(node.children[0]) : undefined;
  if (version === undefined) return 32;
  if (version === null) return null;
  const encoded: Readonly<Record<number, number>> = { 160: 40, 120: 64, 58: 128 };
  const bits = version >= 256 ? version : encoded[version];
  return bits === undefined || bits > 1024 ? null : bits;
}

function malformed(format: string, where: string): { readonly ok: false; readonly error: PkiError } {
  return fail(new PkiError('malformed', `the ${where} does not follow its definition`, { format, where }));
}

function unsupported(format: string, oid: string): { readonly ok: false; readonly error: PkiError } {
  const algorithm = algorithmName(oid);
  return fail(
    new PkiError('unsupported-algorithm', `${algorithm} cannot be decrypted here`, { format, algorithm, oid }),
  );
}

function exceeded(
  format: string,
  limit: string,
  maximum: number,
  found: number,
): { readonly ok: false; readonly error: PkiError } {
  const message = `the file asks for ${found} iterations, more than ${maximum}`;
  return fail(new PkiError('limit-exceeded', message, { format, limit, maximum, found }));
}
