/**
 * Signatures of certificates and certification requests, checked by WebCrypto. pkijs could check those of requests, but
 * neither Ed25519 and Ed448 nor keys with a curve spelled out, which this file does.
 *
 * Limits of the platform that shape this file: engines refuse a SubjectPublicKeyInfo whose algorithm is RSASSA-PSS or
 * whose curve is spelled out, so keys are wrapped again; ECDSA signatures are two numbers of fixed length there, not
 * DER; MD5, SHA-224, DSA and most curves do not exist, Ed448 and ML-DSA only in some engines.
 */
import type { Certificate, CertificationRequest } from '../types';
import { type PssParameters, readSignatureAlgorithm, type SignatureFamily } from './algorithms';
import { namedCurve } from './curves';
import { bits, content, encoding, expectTag, readOnly, sequence, tags } from './der';
import { derNull, derOid, derPublicKey } from './encode';
import { keyAlgorithms } from './key-algorithms';
import { type PublicKeyParts, readPublicKey } from './public-key';

export type SignatureCheck = 'verified' | 'failed' | { readonly notChecked: string };

const webCryptoHashes = new Set(['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512']);

const webCryptoCurves: Readonly<Record<string, { readonly oid: string; readonly octets: number }>> = {
  'P-256': { oid: '1.2.840.10045.3.1.7', octets: 32 },
  'P-384': { oid: '1.3.132.0.34', octets: 48 },
  'P-521': { oid: '1.3.132.0.35', octets: 66 },
};

/** What WebCrypto needs to check one signature. */
interface Check {
  readonly spki: Uint8Array<ArrayBuffer>;
  readonly importAs: AlgorithmIdentifier | RsaHashedImportParams | EcKeyImportParams;
  readonly verifyAs: AlgorithmIdentifier | RsaPssParams | EcdsaParams;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/**
 * Whether the issuer's key made the certificate's signature. `failed` also when the key is of another kind than the
 * signature; `notChecked` names the algorithm where this engine cannot check it. Never throws.
 */
export function verifySignature(certificate: Certificate, issuer: Certificate): Promise<SignatureCheck> {
  return verifySigned(certificate, issuer.publicKey.spki);
}

/** Whether the key in the request made its signature (RFC 2986 section 3: who asks has the private key); as above. */
export function verifyRequest(request: CertificationRequest): Promise<SignatureCheck> {
  return verifySigned(request, request.publicKey.spki);
}

/** SIGNED{…} of RFC 5912: what is signed, the algorithm, the signature. */
async function verifySigned(
  { der, signatureAlgorithm: { name } }: Certificate | CertificationRequest,
  spki: Uint8Array,
): Promise<SignatureCheck> {
  const notChecked = { notChecked: name };
  let check: Check | SignatureCheck;
  let signed: Uint8Array<ArrayBuffer>;
  try {
    const [toBeSigned, signatureAlgorithm, signatureValue] = sequence(readOnly(der, 'SIGNED'), 'SIGNED');
    signed = encoding(expectTag(toBeSigned, tags.sequence, 'SIGNED')).slice();
    const algorithm = readSignatureAlgorithm(signatureAlgorithm, 'signatureAlgorithm');
    const signature = bits(expectTag(signatureValue, tags.bitString, 'signature'), 'signature').octets.slice();
    const key = readPublicKey(readOnly(spki, 'SubjectPublicKeyInfo'));
    check = prepare(algorithm, signature, key, spki.slice());
  } catch {
    // The signature or the key is not the structure its algorithm says, so it verifies nothing.
    return 'failed';
  }
  if (check === 'verified' || check === 'failed' || 'notChecked' in check) return check;
  try {
    const key = await crypto.subtle.importKey('spki', check.spki, check.importAs, false, ['verify']);
    return (await crypto.subtle.verify(check.verifyAs, key, check.signature, signed)) ? 'verified' : 'failed';
  } catch {
    // This engine lacks the algorithm, or refuses the size of the key.
    return notChecked;
  }
}

function prepare(
  algorithm: {
    readonly name: string;
    readonly hash?: string;
    readonly family: SignatureFamily;
    readonly pss?: PssParameters;
  },
  signature: Uint8Array<ArrayBuffer>,
  key: PublicKeyParts,
  spki: Uint8Array<ArrayBuffer>,
): Check | SignatureCheck {
  const { name, hash = '', family, pss } = algorithm;
  const notChecked = { notChecked: name };
  const keyName = keyAlgorithms.get(key.oid)?.name ?? key.oid;
  switch (family) {
    case 'RSA': {
      if (keyName !== 'RSA') return 'failed';
      if (!webCryptoHashes.has(hash)) return notChecked;
      return {
        spki: rsaKey(key),
        importAs: { name: 'RSASSA-PKCS1-v1_5', hash },
        verifyAs: 'RSASSA-PKCS1-v1_5',
        signature,
      };
    }
    case 'RSASSA-PSS': {
      if (keyName !== 'RSA' && keyName !== 'RSASSA-PSS') return 'failed';
      if (pss === undefined || pss.maskHash !== hash || !webCryptoHashes.has(hash)) return notChecked;
      const verifyAs = { name: 'RSA-PSS', saltLength: pss.saltLength };
      return { spki: rsaKey(key), importAs: { name: 'RSA-PSS', hash }, verifyAs, signature };
    }
    case 'ECDSA':
      return keyName === 'EC' ? prepareEcdsa(name, hash, signature, key) : 'failed';
    case 'Ed25519':
    case 'Ed448':
    case 'ML-DSA': {
      const expected = family === 'ML-DSA' ? name : family;
      return keyName === expected ? { spki, importAs: expected, verifyAs: expected, signature } : 'failed';
    }
    default:
      return notChecked;
  }
}

function rsaKey(key: PublicKeyParts): Uint8Array<ArrayBuffer> {
  return derPublicKey('1.2.840.113549.1.1.1', derNull, key.key);
}

function prepareEcdsa(
  name: string,
  hash: string,
  signature: Uint8Array<ArrayBuffer>,
  key: PublicKeyParts,
): Check | SignatureCheck {
  const curveName = namedCurve(key.parameters);
  const curve = webCryptoCurves[curveName ?? ''];
  if (curve === undefined || curveName === null)
    return { notChecked: `${name}, ${curveName ?? 'explicit parameters'}` };
  if (!webCryptoHashes.has(hash)) return { notChecked: name };
  const fixed = fixedLength(signature, curve.octets);
  if (fixed === null) return 'failed';
  return {
    spki: derPublicKey('1.2.840.10045.2.1', derOid(curve.oid), key.key),
    importAs: { name: 'ECDSA', namedCurve: curveName },
    verifyAs: { name: 'ECDSA', hash },
    signature: fixed,
  };
}

/** r and s of an ECDSA-Sig-Value (RFC 3279 section 2.2.3), each in that many octets; null when one is larger. */
function fixedLength(signature: Uint8Array, octets: number): Uint8Array<ArrayBuffer> | null {
  const numbers = sequence(readOnly(signature, 'ECDSA signature'), 'ECDSA signature').map(content);
  const fixed = new Uint8Array(octets * 2);
  for (const [index, number] of numbers.entries()) {
    let start = 0;
    while (start < number.length && number[start] === 0) start++;
    const significant = number.subarray(start);
    if (significant.length > octets || index > 1) return null;
    fixed.set(significant, octets * (index + 1) - significant.length);
  }
  return numbers.length === 2 ? fixed : null;
}
