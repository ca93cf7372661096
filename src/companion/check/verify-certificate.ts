import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { type DetailedPeerCertificate, rootCertificates, type TLSSocket } from 'node:tls';
import type { HostnameVerifier, TlsStage, TrustProblem } from '../../shared/companion-wire.ts';

type Anchor = Extract<TlsStage, { readonly ok: true }>['anchor'];

/** Words for the results of OpenSSL's verification (x509_vfy.h). */
const problems: Readonly<Record<string, TrustProblem>> = {
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'not-yet-valid',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'unknown-authority',
  UNABLE_TO_GET_ISSUER_CERT: 'unknown-authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknown-authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknown-authority',
  CERT_SIGNATURE_FAILURE: 'bad-signature',
  INVALID_PURPOSE: 'wrong-purpose',
  INVALID_CA: 'wrong-purpose',
  CERT_REVOKED: 'revoked',
  CA_MD_TOO_WEAK: 'weak',
  CA_KEY_TOO_SMALL: 'weak',
  EE_KEY_TOO_SMALL: 'weak',
};

/** Why the certificate is not trusted, or null. The host name is a question of its own: `matchesHost`. */
export function trustProblemOf(socket: TLSSocket): TrustProblem | null {
  if (socket.authorized) return null;
  // Typed as an Error, but a plain code at run time.
  return problems[String(socket.authorizationError)] ?? 'untrusted';
}

/** The chain as it was verified, DER in base64, leaf first. */
export function chainOf(socket: TLSSocket): readonly string[] {
  const chain: string[] = [];
  let certificate: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (certificate?.raw !== undefined && chain.length < 20) {
    chain.push(certificate.raw.toString('base64'));
    const issuer: DetailedPeerCertificate | undefined = certificate.issuerCertificate;
    certificate = issuer === certificate ? undefined : issuer;
  }
  return chain;
}

/** The PEM of those that OpenSSL can read; one it cannot read would refuse all of them. */
export function readableAnchors(anchors: readonly string[]): readonly string[] {
  return anchors.flatMap((anchor) => {
    try {
      return [new X509Certificate(Buffer.from(anchor, 'base64')).toString()];
    } catch {
      return [];
    }
  });
}

/** The first of the chain that is trusted by itself; as in Java that may be the server's own certificate. */
export function anchorOf(chain: readonly string[], given: readonly string[]): Anchor {
  const givenOnes = new Set(given);
  const publicOnes = publicAuthorities();
  const index = chain.findIndex((certificate) => givenOnes.has(certificate) || publicOnes.has(certificate));
  if (index === -1) return null;
  return { index, source: givenOnes.has(chain[index] ?? '') ? 'given' : 'public' };
}

let authorities: ReadonlySet<string> | undefined;

function publicAuthorities(): ReadonlySet<string> {
  authorities ??= new Set(rootCertificates.map((pem) => pem.replace(/-----[A-Z ]+-----|\s/g, '')));
  return authorities;
}

/** `Strict`: a wildcard stands for one label; `BrowserCompatible`: for all deeper ones. */
export function matchesHost(leaf: string | undefined, host: string, verifier: HostnameVerifier): boolean {
  if (leaf === undefined) return false;
  const certificate = new X509Certificate(Buffer.from(leaf, 'base64'));
  if (isIP(host) !== 0) return certificate.checkIP(host) !== undefined;
  return certificate.checkHost(host, { multiLabelWildcards: verifier === 'BrowserCompatible' }) !== undefined;
}
