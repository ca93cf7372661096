/** Makes certificates (RFC 5280), with pkijs and the keys of WebCrypto. */
import { Integer } from 'asn1js';
import { Certificate } from 'pkijs';
import { describePublicKey } from '../x509/public-key';
import {
  type AuthorityConstraint,
  authorityKeyIdentifier,
  basicConstraints,
  extendedKeyUsage,
  keyIdentifierOf,
  keyUsage,
  subjectAltName,
  subjectKeyIdentifier,
} from './extensions';
import { type OpenedIssuer, openIssuer } from './issuer';
import { assertStrongKey } from './key-kinds';
import { importSigningKey, makeKey, type SigningKey } from './keys';
import { readRequest } from './read-request';
import { refusal } from './refuse';
import { signAndEncode, signatureAlgorithmOf, toName, toPublicKeyInfo } from './signed';
import { encodeSubject } from './subject';
import type { GenerateCertificateRequest, GeneratedCertificate } from './types';
import { validityOf } from './validity';

/** The key that is certified; without `own` somebody else has its private half. */
interface Subject {
  readonly spki: Uint8Array;
  readonly own: SigningKey | null;
  readonly pkcs8: Uint8Array | null;
}

/**
 * A certificate for a new key, a given one or that of a request, signed by the issuer or by itself, with the issuer's
 * chain. What the request says is checked before any key is made. Throws `PkiError`.
 */
export async function generateCertificate(request: GenerateCertificateRequest): Promise<GeneratedCertificate> {
  const { commonName, subject = [], subjectAltNames = [], ca = false, issuer: issuedBy } = request;
  const purposes = request.extendedKeyUsage ?? (ca ? [] : ['clientAuth']);
  const name = encodeSubject(commonName, subject);
  const named = [extendedKeyUsage(purposes), subjectAltName(subjectAltNames)].filter((one) => one !== null);
  const issuer = issuedBy === undefined ? null : await openIssuer(issuedBy);
  const authority = authorityOf(request, issuer);
  const validity = validityOf(request, issuer?.certificate ?? null);

  const { spki, own, pkcs8 } = await subjectOf(request);
  const signer = issuer?.key ?? own;
  if (signer === null) throw refusal('csr', 'no-issuer');
  const { algorithm } = describePublicKey(spki);
  const keyIdentifier = keyIdentifierOf(spki);
  const certificate = new Certificate({
    // Version 3 is written as 2.
    version: 2,
    serialNumber: new Integer({ valueHex: newSerialNumber().buffer }),
    signature: signatureAlgorithmOf(signer),
    issuer: toName(issuer?.name ?? name),
    ...validity,
    subject: toName(name),
    subjectPublicKeyInfo: toPublicKeyInfo(spki),
    extensions: [
      basicConstraints(authority),
      keyUsage(authority, algorithm),
      ...named,
      subjectKeyIdentifier(keyIdentifier),
      authorityKeyIdentifier(issuer?.keyIdentifier ?? keyIdentifier),
    ],
  });
  const der = await signAndEncode(certificate, signer);
  return { ...(pkcs8 === null ? {} : { privateKey: pkcs8 }), chain: [der, ...(issuedBy?.chain ?? [])] };
}

async function subjectOf({ csr, privateKey, keyAlgorithm = 'RSA-2048' }: GenerateCertificateRequest): Promise<Subject> {
  if (csr !== undefined) {
    const read = await readRequest(csr);
    if (!read.ok) throw read.error;
    return { spki: read.value.publicKey.spki, own: null, pkcs8: null };
  }
  if (privateKey !== undefined) {
    const own = await importSigningKey(privateKey);
    assertStrongKey(describePublicKey(own.spki));
    return { spki: own.spki, own, pkcs8: privateKey };
  }
  const { pkcs8, key } = await makeKey(keyAlgorithm);
  return { spki: key.spki, own: key, pkcs8 };
}

/** Each authority has a path length below its issuer's (RFC 5280 section 6.1.4 m). */
function authorityOf({ ca = false, pathLength }: GenerateCertificateRequest, issuer: OpenedIssuer | null) {
  if (!ca) return null;
  const longest = issuer?.pathLength ?? null;
  if (longest === 0) throw refusal('ca', 'path-length');
  const allowed = longest === null ? null : longest - 1;
  const wanted = pathLength ?? allowed;
  if (wanted !== null && (!Number.isInteger(wanted) || wanted < 0 || wanted > Math.min(allowed ?? 127, 127))) {
    throw refusal('ca', 'path-length');
  }
  return { pathLength: wanted } satisfies AuthorityConstraint;
}

/** 126 random bits in 16 octets, positive and without a leading zero octet (section 4.1.2.2 allows 20 octets). */
function newSerialNumber(): Uint8Array<ArrayBuffer> {
  const octets = crypto.getRandomValues(new Uint8Array(16));
  octets[0] = ((octets[0] ?? 0) & 0x3f) | 0x40;
  return octets;
}
