/** Private keys in the forms that are older than PKCS#8, turned into PrivateKeyInfo (RFC 5208). */
import { fail, ok, type Result } from '../../../shared/result';
import { type BerNode, encodingOf, isContext, isUniversal, readBer, tags } from '../../ber';
import { PkiError } from '../../errors';
import { classifyDer } from './classify';
import { derElement, identifiers } from './encode';

export interface NormalisedKey {
  readonly pkcs8: Uint8Array;
  /** `PKCS#8`, `PKCS#1`, `SEC 1` or `DSA (OpenSSL)`: what it was. */
  readonly format: string;
}

const version0 = Uint8Array.of(identifiers.integer, 1, 0);
/** 1.2.840.113549.1.1.1 with NULL parameters, RFC 8017 appendix A.1. */
const rsaAlgorithm = derElement(
  identifiers.sequence,
  derElement(identifiers.objectIdentifier, Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1)),
  derElement(identifiers.null),
);
/** 1.2.840.10045.2.1, RFC 5480 section 2.1.1. */
const ecOid = derElement(identifiers.objectIdentifier, Uint8Array.of(0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1));
/** 1.2.840.10040.4.1, RFC 3279 section 2.3.2. */
const dsaOid = derElement(identifiers.objectIdentifier, Uint8Array.of(0x2a, 0x86, 0x48, 0xce, 0x38, 4, 1));

/**
 * PKCS#8 of a private key given as PKCS#8, PKCS#1 (RFC 8017), SEC 1 (RFC 5915) or OpenSSL's DSA form.
 * `curve` is an ECParameters element found beside the key (PEM's EC PARAMETERS), for a SEC 1 key that names none.
 * Fails with `truncated` or `malformed`; also when the bytes are no private key at all.
 */
export function toPkcs8(
  der: Uint8Array,
  source: { readonly format: string; readonly where: string },
  curve?: Uint8Array,
): Result<NormalisedKey, PkiError> {
  const parsed = readBer(der, source);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const whole = encodingOf(root);
  switch (classifyDer(root)) {
    case 'pkcs8':
      return ok({ pkcs8: whole, format: 'PKCS#8' });
    case 'pkcs1':
      return ok({ pkcs8: privateKeyInfo(rsaAlgorithm, whole), format: 'PKCS#1' });
    case 'sec1':
      return fromSec1(root, source, curve);
    case 'dsa':
      return ok({ pkcs8: fromDsa(root), format: 'DSA (OpenSSL)' });
    default:
      return fail(new PkiError('malformed', `${source.where} holds no private key`, source));
  }
}

function privateKeyInfo(algorithm: Uint8Array, key: Uint8Array): Uint8Array {
  return derElement(identifiers.sequence, version0, algorithm, derElement(identifiers.octetString, key));
}

/** The curve moves from the key to the algorithm, as RFC 5208 writers do it. */
function fromSec1(
  root: BerNode,
  source: { readonly format: string; readonly where: string },
  curve: Uint8Array | undefined,
): Result<NormalisedKey, PkiError> {
  const own = root.children.find((child) => isContext(child, 0))?.children[0];
  const parameters = own ? encodingOf(own) : curve;
  if (!parameters) {
    return fail(new PkiError('malformed', `${source.where} does not say on which curve its key lies`, source));
  }
  const kept = root.children.filter((child) => !isContext(child, 0)).map(encodingOf);
  const key = derElement(identifiers.sequence, ...kept);
  return ok({
    pkcs8: privateKeyInfo(derElement(identifiers.sequence, ecOid, parameters), key),
    format: 'SEC 1',
  });
}

/** OpenSSL's SEQUENCE of version, p, q, g, y, x. */
function fromDsa(root: BerNode): Uint8Array {
  const [p, q, g, , x] = root.children
    .slice(1)
    .filter((child) => isUniversal(child, tags.integer))
    .map(encodingOf);
  const none = new Uint8Array();
  const parameters = derElement(identifiers.sequence, p ?? none, q ?? none, g ?? none);
  return privateKeyInfo(derElement(identifiers.sequence, dsaOid, parameters), x ?? none);
}
