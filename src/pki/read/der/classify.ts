import { type BerNode, integerOf, isContext, isUniversal, oidOf, tags } from '../../ber';

/** What an ASN.1 structure is, told from its shape alone. */
export type DerKind =
  | 'certificate'
  | 'csr'
  | 'crl'
  | 'pkcs8'
  | 'encrypted-pkcs8'
  | 'pkcs1'
  | 'sec1'
  | 'dsa'
  | 'cms'
  | 'pkcs12'
  | 'named-curve'
  | 'public-key'
  | 'rsa-public-key'
  | 'bcfks'
  | 'ocsp-response'
  | 'parameters';

/** Words for the kinds that this reader recognises but does not open. */
export const unopenedKinds: Readonly<Partial<Record<DerKind, string>>> = {
  'public-key': 'public key (SubjectPublicKeyInfo)',
  'rsa-public-key': 'RSA public key (PKCS#1)',
  'named-curve': 'EC parameters',
  parameters: 'domain parameters',
  bcfks: 'BCFKS key store (Bouncy Castle FIPS)',
  'ocsp-response': 'OCSP response',
};

/**
 * Tells the structure's kind from its ASN.1 shape: RFC 5280 (certificate, CRL), RFC 2986 (request), RFC 5208, 8017 and
 * 5915 (keys), RFC 5652 (CMS), RFC 7292 (PFX). Null for anything else.
 */
export function classifyDer(root: BerNode): DerKind | null {
  if (!isSequence(root)) return oidOf(root) === null ? null : 'named-curve';
  const [first, second, third] = root.children;
  const count = root.children.length;
  if (oidOf(first) !== null) return isContext(second, 0) && count === 2 ? 'cms' : null;
  if (isUniversal(first, tags.enumerated)) return 'ocsp-response';
  if (isUniversal(first, tags.integer)) return classifyVersioned(root.children, integerOf(first));
  if (!first || !isSequence(first)) return null;
  if (isAlgorithm(first)) {
    if (count === 2 && isUniversal(second, tags.octetString)) return 'encrypted-pkcs8';
    if (count === 2 && isUniversal(second, tags.bitString)) return 'public-key';
    return null;
  }
  if (count === 3 && isAlgorithm(second) && isUniversal(third, tags.bitString)) return classifySigned(first);
  if (count === 2 && isBcfksEncryption(first) && isSequence(second)) return 'bcfks';
  return null;
}

/** Structures that begin with an INTEGER. */
function classifyVersioned(children: readonly BerNode[], version: number | null): DerKind | null {
  const [, second, third] = children;
  if (isAlgorithm(second) && isUniversal(third, tags.octetString)) return 'pkcs8';
  if (version === 3 && isSequence(second) && isUniversal(second?.children[0], tags.objectIdentifier)) return 'pkcs12';
  if (version === 1 && isUniversal(second, tags.octetString)) return 'sec1';
  const integers = children.filter((child) => isUniversal(child, tags.integer)).length;
  if (integers === 9 && (version === 0 || version === 1)) return 'pkcs1';
  if (integers !== children.length) return version === 1 && isSequence(second) ? 'parameters' : null;
  if (integers === 6 && version === 0) return 'dsa';
  if (integers === 2) return 'rsa-public-key';
  return integers === 3 ? 'parameters' : null;
}

/** SIGNED{…}: told by what is signed. */
function classifySigned(signed: BerNode): DerKind | null {
  const [first, second, third, fourth] = signed.children;
  if (isContext(first, 0)) return 'certificate';
  if (isAlgorithm(first)) return isTime(third) ? 'crl' : null;
  if (!isUniversal(first, tags.integer)) return null;
  if (!isAlgorithm(second)) return isSequence(second) && isSequence(third) ? 'csr' : null;
  if (isTime(fourth)) return 'crl';
  return isSequence(fourth) ? 'certificate' : null;
}

/** EncryptedObjectStoreData of BCFKS: AlgorithmIdentifier and OCTET STRING. */
function isBcfksEncryption(node: BerNode): boolean {
  return node.children.length === 2 && isAlgorithm(node.children[0]) && isUniversal(node.children[1], tags.octetString);
}

function isSequence(node: BerNode | undefined): boolean {
  return node !== undefined && isUniversal(node, tags.sequence) && node.constructed;
}

function isAlgorithm(node: BerNode | undefined): boolean {
  return node !== undefined && isSequence(node) && oidOf(node.children[0]) !== null && node.children.length <= 2;
}

function isTime(node: BerNode | undefined): boolean {
  return isUniversal(node, tags.utcTime) || isUniversal(node, tags.generalizedTime);
}
