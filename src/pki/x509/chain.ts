/** Chains of certificates by names and key identifiers (RFC 4158), without checking signatures. */
import { toHex } from '../../shared/bytes';
import type { Certificate, PublicKeyInfo } from '../types';
import { readSignatureAlgorithm, type SignatureFamily } from './algorithms';
import { certificateParts } from './certificate';
import { nameKey } from './names';
import { rsaOpens } from './rsa-recovery';
import {
  authorityKeyIdentifierOf,
  basicConstraintsOf,
  keyUsagesOf,
  looksSelfSigned,
  subjectKeyIdentifierOf,
} from './traits';

/** Certificates that may have issued the given one, the likeliest first. */
export type FindIssuers = (certificate: Certificate) => readonly Certificate[];

/** Most certificates looked at for one chain; only a mesh of cross-signed certificates comes near it. */
const maximumSteps = 256;

/** Most certificates of one name and key identifier that are compared; real ones have a handful. */
const maximumNamesakes = 64;

/** Indexes the pool by subject and key identifier, so that an issuer is found without walking the pool. */
export function issuerFinder(pool: readonly Certificate[]): FindIssuers {
  const bySubject = new Map<string, Map<string | null, Certificate[]>>();
  for (const certificate of pool) {
    const key = nameKey(certificate.subject);
    const namesakes = bySubject.get(key) ?? new Map<string | null, Certificate[]>();
    bySubject.set(key, namesakes);
    const identifier = subjectKeyIdentifierOf(certificate);
    const same = namesakes.get(identifier);
    if (same === undefined) namesakes.set(identifier, [certificate]);
    else same.push(certificate);
  }
  const find: FindIssuers = (certificate) => {
    const namesakes = bySubject.get(nameKey(certificate.issuer));
    if (namesakes === undefined) return [];
    const wanted = authorityKeyIdentifierOf(certificate)?.keyIdentifier ?? null;
    // Where both name a key, it is the same one; certificates without an identifier may still be the issuer's.
    const candidates =
      wanted === null
        ? firstOf(namesakes.values(), maximumNamesakes)
        : [wanted, null].flatMap((identifier) => namesakes.get(identifier) ?? []);
    const others = candidates
      .slice(0, maximumNamesakes)
      .filter((candidate) => candidate.fingerprints.sha256 !== certificate.fingerprints.sha256);
    if (others.length === 0) return [];
    const made = signatureMade(certificate);
    const ranked = others
      .map((candidate) => ({
        candidate,
        rank: keyCanSign(made, candidate.publicKey) ? rankIssuer(certificate, candidate) : null,
      }))
      .filter(({ rank }) => rank !== null)
      .sort(
        (left, right) =>
          (right.rank ?? 0) - (left.rank ?? 0) || Number(right.candidate.notAfter) - Number(left.candidate.notAfter),
      )
      .map(({ candidate }) => candidate);
    return ranked.length > 1 ? withoutNamesakes(certificate, ranked) : ranked;
  };
  const found = new WeakMap<Certificate, readonly Certificate[]>();
  return (certificate) => {
    const issuers = found.get(certificate) ?? find(certificate);
    found.set(certificate, issuers);
    return issuers;
  };
}

function firstOf(groups: Iterable<readonly Certificate[]>, count: number): Certificate[] {
  const first: Certificate[] = [];
  for (const group of groups) {
    if (first.length >= count) break;
    first.push(...group.slice(0, count - first.length));
  }
  return first;
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
    if (last === undefined || looksSelfSigned(last) || steps > maximumSteps) return chain;
    let longest = chain;
    for (const issuer of findIssuers(last)) {
      const identity = keyHolder(issuer);
      if (seen.has(identity)) continue;
      const extended = extend([...chain, issuer], new Set(seen).add(identity));
      const end = extended.at(-1);
      if (end !== undefined && looksSelfSigned(end)) return extended;
      if (extended.length > longest.length) longest = extended;
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

/** Without key identifiers names may be shared by several keys; an RSA signature tells which of them it is not. */
function withoutNamesakes(certificate: Certificate, ranked: readonly Certificate[]): readonly Certificate[] {
  if (!certificate.signatureAlgorithm.name.startsWith('RSA with ')) return ranked;
  const fitting = ranked.filter((issuer) => rsaOpens(certificate, issuer) !== false);
  return fitting.length > 0 ? fitting : ranked;
}

/** What made a signature, and how long it is in octets. */
interface SignatureMade {
  readonly family: SignatureFamily;
  readonly name: string;
  readonly octets: number;
}

function signatureMade({ der, signatureAlgorithm }: Certificate): SignatureMade {
  const parts = certificateParts(der);
  const { family } = readSignatureAlgorithm(parts.signatureAlgorithm, 'signatureAlgorithm');
  // One octet of the BIT STRING counts unused bits.
  const octets = parts.signature === undefined ? 0 : parts.signature.contentEnd - parts.signature.contentStart - 1;
  return { family, name: signatureAlgorithm.name, octets };
}

/** Whether a key of that kind and size can have made the signature; an RSA one is as long as the modulus. */
function keyCanSign({ family, name, octets }: SignatureMade, { algorithm, size }: PublicKeyInfo): boolean {
  switch (family) {
    case 'RSA':
    case 'RSASSA-PSS':
      return algorithm.startsWith('RSA') && (size === undefined || octets === Math.ceil(size / 8));
    case 'ECDSA':
      return algorithm === 'EC';
    case 'Ed25519':
    case 'Ed448':
      return algorithm === family;
    case 'ML-DSA':
      return algorithm === name;
    default:
      return true;
  }
}
