import type { Certificate, ChainLink } from '../types';
import { nameKey } from '../x509/names';
import { createSignatures, type Signatures } from './signatures';

/**
 * How each certificate of a chain (leaf first) hangs on the next one, and whether it is valid at `now`. The last one
 * is `self-signed`, or its issuer is missing; so is that of a certificate followed by one of another name.
 */
export async function checkChain(chain: readonly Certificate[], options: { readonly now: Date }): Promise<ChainLink[]> {
  const signatures = createSignatures();
  return Promise.all(
    chain.map(async (certificate, index) => ({
      index,
      validity: validityAt(certificate, options.now),
      ...(await signatureLink(certificate, chain[index + 1], signatures)),
    })),
  );
}

/** Both ends of the validity are part of it (RFC 5280 section 4.1.2.5). */
export function validityAt(certificate: Certificate, now: Date): ChainLink['validity'] {
  if (now < certificate.notBefore) return 'not-yet-valid';
  return now > certificate.notAfter ? 'expired' : 'valid';
}

async function signatureLink(
  certificate: Certificate,
  next: Certificate | undefined,
  signatures: Signatures,
): Promise<Pick<ChainLink, 'signature' | 'algorithm' | 'issuer'>> {
  if (next !== undefined && nameKey(next.subject) === nameKey(certificate.issuer)) {
    const check = await signatures.check(certificate, next);
    return typeof check === 'string' ? { signature: check } : { signature: 'not-checked', algorithm: check.notChecked };
  }
  if (await signatures.isRoot(certificate)) {
    const isBroken = (await signatures.check(certificate, certificate)) === 'failed';
    return { signature: isBroken ? 'failed' : 'self-signed' };
  }
  return { signature: 'issuer-missing', issuer: certificate.issuer.text };
}
