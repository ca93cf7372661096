/** Private keys as PKCS#8 (RFC 5958): which algorithm, how large, and whether they belong to a public key. */
import type { Result } from '../../shared/result';
import type { PkiError } from '../errors';
import { readCurve } from './curves';
import {
  attempt,
  bits,
  children,
  content,
  type Element,
  expectTag,
  explicitTag,
  implicitTag,
  octets,
  readElement,
  readOnly,
  sequence,
  tags,
  unwrap,
} from './der';
import { keyAlgorithms } from './key-algorithms';
import { bitLength, oidText } from './values';

const where = 'PrivateKeyInfo';

/** What a private key is; `size` in bits. */
export interface PrivateKeyInfo {
  readonly algorithm: string;
  readonly oid: string;
  readonly size?: number;
  readonly curve?: string;
}

/** The parts of a PKCS#8 private key. */
export interface PrivateKeyParts {
  readonly oid: string;
  readonly parameters: Element | undefined;
  /** Octets of privateKey. */
  readonly key: Uint8Array;
  /** Octets of publicKey (RFC 5958 version 2), if there. */
  readonly publicKey: Uint8Array | null;
}

/** Takes a PKCS#8 private key apart; throws `PkiError` `truncated` or `malformed`. */
export function readPrivateKeyParts(pkcs8: Uint8Array): PrivateKeyParts {
  const whole = readElement(pkcs8, 0, pkcs8.length, where);
  const [version, algorithmIdentifier, key, ...optional] = sequence(whole, where);
  expectTag(version, tags.integer, 'version');
  const [algorithm, parameters] = sequence(algorithmIdentifier, 'privateKeyAlgorithm');
  const isConstructed = key?.tag === (tags.octetString | 0x20);
  const publicKey = optional.find((field) => (field.tag & 0x9f) === implicitTag(1));
  return {
    oid: oidText(algorithm, 'privateKeyAlgorithm'),
    parameters,
    key: octets(expectTag(key, isConstructed ? tags.octetString | 0x20 : tags.octetString, 'privateKey'), 'privateKey'),
    publicKey: publicKey === undefined ? null : bits(publicKey, 'publicKey').octets,
  };
}

/** As `describePrivateKey`, with the reason when the bytes are no PKCS#8 private key (`truncated`, `malformed`). */
export function readPrivateKeyInfo(pkcs8: Uint8Array): Result<PrivateKeyInfo, PkiError> {
  return attempt('PKCS#8', () => describePrivateKey(pkcs8));
}

/**
 * Algorithm, size in bits and curve of a PKCS#8 private key. An unknown algorithm is named by its OID. Throws
 * `PkiError` (`truncated`, `malformed`) when it is no PKCS#8 private key.
 */
export function describePrivateKey(pkcs8: Uint8Array): PrivateKeyInfo {
  const parts = readPrivateKeyParts(pkcs8);
  const known = keyAlgorithms.get(parts.oid);
  return { algorithm: known?.name ?? parts.oid, oid: parts.oid, ...sizeOf(known?.shape, parts) };
}

function sizeOf(
  shape: 'modulus' | 'first-parameter' | 'curve' | undefined,
  parts: PrivateKeyParts,
): { size?: number; curve?: string } {
  try {
    if (shape === 'modulus') return { size: bitLength(readRsaPrivateKey(parts.key).modulus) };
    if (shape === 'curve') return readCurve(parts.parameters ?? readEcPrivateKey(parts.key).parameters);
    if (shape === 'first-parameter' && parts.parameters?.tag === tags.sequence) {
      const [prime] = children(parts.parameters, where);
      return { size: bitLength(content(expectTag(prime, tags.integer, where))) };
    }
    return {};
  } catch {
    // The key is still named; only its inner structure is not what its algorithm says.
    return {};
  }
}

/** Modulus and public exponent of an RSAPrivateKey (RFC 8017 appendix A.1.2), as INTEGER contents. */
export function readRsaPrivateKey(key: Uint8Array): { readonly modulus: Uint8Array; readonly exponent: Uint8Array } {
  const [, modulus, exponent] = sequence(readOnly(key, 'RSAPrivateKey'), 'RSAPrivateKey');
  return {
    modulus: content(expectTag(modulus, tags.integer, 'modulus')),
    exponent: content(expectTag(exponent, tags.integer, 'publicExponent')),
  };
}

/** An ECPrivateKey (RFC 5915): the secret, and curve and public point where it holds them. */
export function readEcPrivateKey(key: Uint8Array): {
  readonly secret: Uint8Array;
  readonly parameters: Element | undefined;
  readonly point: Uint8Array | null;
} {
  const [, secret, ...optional] = sequence(readElement(key, 0, key.length, 'ECPrivateKey'), 'ECPrivateKey');
  const parameters = optional.find((field) => field.tag === explicitTag(0));
  const point = optional.find((field) => field.tag === explicitTag(1));
  return {
    secret: content(expectTag(secret, tags.octetString, 'privateKey')),
    parameters: parameters === undefined ? undefined : unwrap(parameters, 'parameters'),
    point: point === undefined ? null : bits(unwrap(point, 'publicKey'), 'publicKey').octets,
  };
}
