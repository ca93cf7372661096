import type { Certificate } from '../types';
import { isSelfIssued, looksSelfSigned } from '../x509/traits';
import { type SignatureCheck, verifySignature } from '../x509/verify';

/** Checks signatures, each pair of certificate and issuer once. */
export interface Signatures {
  check(certificate: Certificate, issuer: Certificate): Promise<SignatureCheck>;
  /** Whether nothing stands above it: signed by its own key, as far as names, identifiers and signature tell. */
  isRoot(certificate: Certificate): Promise<boolean>;
}

/** A checker that remembers what it checked; for one run over a store or chain. */
export function createSignatures(): Signatures {
  const checks = new Map<string, Promise<SignatureCheck>>();
  const check = (certificate: Certificate, issuer: Certificate): Promise<SignatureCheck> => {
    const key = `${certificate.fingerprints.sha256} ${issuer.fingerprints.sha256}`;
    const known = checks.get(key) ?? verifySignature(certificate, issuer);
    checks.set(key, known);
    return known;
  };
  return {
    check,
    async isRoot(certificate) {
      if (looksSelfSigned(certificate)) return true;
      // Some self-signed certificates name a key identifier that is not their own.
      return isSelfIssued(certificate) && (await check(certificate, certificate)) === 'verified';
    },
  };
}
