/** Chains of certificates by names and key identifiers (RFC 4158), without checking signatures. */
import { toHex } from '../../shared/bytes';
import type { Certificate } from '../types';
import { readSignatureAlgorithm } from './algorithms';
import { certificateParts } from './certificate';
import { nameKey } from './names';
import {
  authorityKeyIdentifierOf,
  basicConstraintsOf,
  keyIdentifiersDiffer,
  keyUsagesOf,
  looksSelfSigned,
  subjectKeyIdentifierOf,
} from './traits';

/** Certificates that may have issued the given one, the likeliest first. */
export type FindIssuers = (certificate: Certificate) => readonly Certificate[];

/** Most certificates looked at for one chain; only a mesh of cross-signed certificates comes near it. */
const maximumSteps = 256;

/** Indexes the pool by subject, so that an issuer is found without walking the pool. */
export function issuerFinder(pool: readonly Certificate[]): FindIssuers {
  const bySubject = new Map<string, Certificate[]>();
  for (const certificate of pool) {
    const key = nameKey(certificate.subject);
    const same = bySubject.get(key);
    if (same === undefined) bySubject.set(key, [certificate]);
    else same.push(certificate);
  }
  return (certificate) => {
    const candidates = bySubject.get(nameKey(certificate.issuer)) ?? [];
    return candidates
      .filter((candidate) => candidate.fingerprints.sha256 !== certificate.fingerprints.sha256)
      .map((candidate) => ({ candidate, rank: rankIssuer(certificate, candidate) }))
      .filter(({ rank }) => rank !== null)
      .sort(
        (left, right) =>
          (right.rank ?? 0) - (left.rank ?? 0) || Number(right.candidate.notAfter) - Number(left.candidate.notAfter),
      )
      .map(({ candidate }) => candidate);
  };
}

/**
 * The chain from `leaf` up to a self-signed certificate of the pool, or as far as the pool reaches; `leaf` first. Of
 * several issuers of one name the one with the right key identifier is taken, then the one that leads to a
 * self-signed certificate. Each certificate occurs once. Pass `findIssuers` when many chains are built from one pool.
 */
export function buildChain(
  leaf: Certificate,
  pool: readonly Certificate[],
  findIssuers: FindIssuers = issuerFinder(pool),
): Certificate[] {
  let steps = 0;
  const extend = (chain: readonly Certificate[], seen: ReadonlySet<string>): readonly Certificate[] => {
    const last = chain.at(-1);
    steps++;
    if (last === undefined || looksSelfSigned(last)) return chain;
    let longest = chain;
    for (const issuer of findIssuers(last)) {
      const identity = keyHolder(issuer);
      if (seen.has(identity)) continue;
      const extended = extend([...chain, issuer], new Set(seen).add(identity));
      const end = extended.at(-1);
      if (end !== undefined && looksSelfSigned(end)) return extended;
      if (extended.length > longest.length) longest = extended;
      if (steps > maximumSteps) break;
    }
    return longest;
  };
  return [...extend([leaf], new Set([keyHolder(leaf)]))];
}

/** Cross-signed certificates of one name and key are one holder: passing it twice would be a loop. */
function keyHolder(certificate: Certificate): string {
  return `${nameKey(certificate.subject)}\u0002${toHex(certificate.publicKey.spki)}`;
}

/** How well a certificate of the right name fits as issuer; null when it cannot be it. */
function rankIssuer(certificate: Certificate, issuer: Certificate): number | null {
  const wanted = authorityKeyIdentifierOf(certificate);
  if (keyIdentifiersDiffer(certificate, issuer) || !keyCanSign(certificate, issuer)) return null;
  let rank = 0;
  const isIdentified = wanted?.keyIdentifier != null && wanted.keyIdentifier === subjectKeyIdentifierOf(issuer);
  // An empty name names nobody: only a key identifier can.
  if (certificate.issuer.relativeNames.length === 0 && !isIdentified) return null;
  if (isIdentified) rank += 16;
  if (wanted?.serialNumber != null) rank += wanted.serialNumber === issuer.serialNumber ? 4 : -1;
  const constraints = basicConstraintsOf(issuer);
  if (constraints !== null) rank += constraints.ca ? 4 : -8;
  if (keyUsagesOf(issuer)?.includes('keyCertSign') === false) rank -= 4;
  if (looksSelfSigned(issuer)) rank += 2;
  if (issuer.notBefore <= certificate.notBefore && certificate.notBefore <= issuer.notAfter) rank += 1;
  return rank;
}

/** Whether a key of the issuer's kind and size can have made the signature. */
function keyCanSign(certificate: Certificate, issuer: Certificate): boolean {
  const { signatureAlgorithm, signature } = certificateParts(certificate.der);
  const { family } = readSignatureAlgorithm(signatureAlgorithm, 'signatureAlgorithm');
  const { algorithm, size } = issuer.publicKey;
  switch (family) {
    case 'RSA':
    case 'RSASSA-PSS': {
      if (!algorithm.startsWith('RSA')) return false;
      // One octet of the BIT STRING counts unused bits; the rest is as long as the modulus (RFC 8017 section 8).
      const octets = signature === undefined ? 0 : signature.contentEnd - signature.contentStart - 1;
      return size === undefined || octets === Math.ceil(size / 8);
    }
    case 'ECDSA':
      return algorithm === 'EC';
    case 'Ed25519':
    case 'Ed448':
      return algorithm === family;
    case 'ML-DSA':
      return algorithm === certificate.signatureAlgorithm.name;
    default:
      return true;
  }
}
