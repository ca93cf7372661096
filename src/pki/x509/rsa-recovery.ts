/** A look at RSA signatures that needs no digest and no waiting: does the key turn the signature into a padded block? */
import type { Certificate } from '../types';
import { power, toBigInt } from './big-numbers';
import { certificateParts } from './certificate';
import { bits, content, readElement, readOnly, sequence } from './der';
import { readPublicKey } from './public-key';

/** Larger exponents than any real one would take long. */
const maximumExponent = 0x1_0000_0001n;

/**
 * Whether the issuer's RSA key opens the certificate's signature to PKCS#1 v1.5 padding (RFC 8017 section 9.2): with
 * another key that does not happen. Null where the signature or key is no such thing. It tells namesakes apart and
 * does not replace checking the signature.
 */
export function rsaOpens(certificate: Certificate, issuer: Certificate): boolean | null {
  try {
    const { signature } = certificateParts(certificate.der);
    const key = readPublicKey(readOnly(issuer.publicKey.spki, 'SubjectPublicKeyInfo')).key;
    const [modulus, exponent] = sequence(readElement(key, 0, key.length, 'RSAPublicKey'), 'RSAPublicKey');
    if (signature === undefined || modulus === undefined || exponent === undefined) return null;
    const n = toBigInt(content(modulus));
    const e = toBigInt(content(exponent));
    const s = toBigInt(bits(signature, 'signature').octets);
    if (n < 3n || s >= n || e > maximumExponent) return null;
    const block = power(s, e, n)
      .toString(16)
      .padStart(Math.ceil(n.toString(16).length / 2) * 2, '0');
    return /^0001(ff){8,}00/.test(block);
  } catch {
    // Not the structures their algorithms say: nothing can be told.
    return null;
  }
}
