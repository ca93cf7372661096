/** Public keys as SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7): which algorithm, how large, on which curve. */
import type { PublicKeyInfo } from '../types';
import { readCurve } from './curves';
import {
  bits,
  children,
  content,
  type Element,
  encoding,
  expectTag,
  readElement,
  readOnly,
  sequence,
  tags,
} from './der';
import { keyAlgorithms } from './key-algorithms';
import { bitLength, oidText } from './values';

const where = 'SubjectPublicKeyInfo';

/** The parts of a SubjectPublicKeyInfo. */
export interface PublicKeyParts {
  readonly oid: string;
  readonly parameters: Element | undefined;
  /** Octets of the BIT STRING. */
  readonly key: Uint8Array;
}

/** Takes a SubjectPublicKeyInfo apart; throws `PkiError` `truncated` or `malformed`. */
export function readPublicKey(element: Element): PublicKeyParts {
  const [algorithmIdentifier, key] = sequence(element, where);
  const [algorithm, parameters] = sequence(algorithmIdentifier, where);
  return { oid: oidText(algorithm, where), parameters, key: bits(expectTag(key, tags.bitString, where), where).octets };
}

/**
 * Algorithm, size in bits and curve of a SubjectPublicKeyInfo in DER. An unknown algorithm is named by its OID, and a
 * key whose inner structure cannot be read has no size. Throws `PkiError` when it is no SubjectPublicKeyInfo at all.
 */
export function describePublicKey(spki: Uint8Array): PublicKeyInfo {
  return publicKeyInfo(readOnly(spki, where));
}

/** As `describePublicKey`, for an element in place; the result's `spki` is a view of its bytes. */
export function publicKeyInfo(element: Element | undefined): PublicKeyInfo {
  const spki = expectTag(element, tags.sequence, where);
  const parts = readPublicKey(spki);
  const known = keyAlgorithms.get(parts.oid);
  const algorithm = known?.name ?? parts.oid;
  return { spki: encoding(spki), algorithm, oid: parts.oid, ...sizeOf(known?.shape, parts) };
}

function sizeOf(
  shape: 'modulus' | 'first-parameter' | 'curve' | undefined,
  parts: PublicKeyParts,
): { size?: number; curve?: string } {
  try {
    if (shape === 'modulus') {
      const [modulus] = sequence(readElement(parts.key, 0, parts.key.length, where), where);
      return { size: bitLength(content(expectTag(modulus, tags.integer, where))) };
    }
    if (shape === 'first-parameter' && parts.parameters?.tag === tags.sequence) {
      const [prime] = children(parts.parameters, where);
      return { size: bitLength(content(expectTag(prime, tags.integer, where))) };
    }
    if (shape === 'curve') return readCurve(parts.parameters);
    return {};
  } catch {
    // The key is still named; only its inner structure is not what its algorithm says.
    return {};
  }
}
