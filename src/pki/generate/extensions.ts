/** Extensions of certificates and requests made here (RFC 5280 section 4.2.1). */
import { sha1 } from '@noble/hashes/legacy.js';
import { Extension } from 'pkijs';
import { readOnly } from '../x509/der';
import { der, derOid } from '../x509/encode';
import { purposeNames } from '../x509/oids';
import { readPublicKey } from '../x509/public-key';
import { encodeAlternativeNames } from './alternative-names';
import { refusal } from './refuse';
import { isOid } from './subject';
import type { SubjectAltName } from './types';

const oidOf = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
} as const;

function extension(name: keyof typeof oidOf, critical: boolean, value: Uint8Array<ArrayBuffer>): Extension {
  return new Extension({ extnID: oidOf[name], critical, extnValue: value.slice().buffer });
}

/** An authority, with the number of authorities that may stand between it and a leaf (null: any number); null for a leaf. */
export type AuthorityConstraint = { readonly pathLength: number | null } | null;

/** Critical, also in a leaf: some verifiers take a certificate without it for an authority's of version 1. */
export function basicConstraints(authority: AuthorityConstraint): Extension {
  if (authority === null) return extension('basicConstraints', true, der(0x30));
  const { pathLength } = authority;
  const length = pathLength === null ? new Uint8Array() : der(0x02, Uint8Array.of(pathLength));
  return extension('basicConstraints', true, der(0x30, der(0x01, Uint8Array.of(0xff)), length));
}

/** Bits of KeyUsage from the left, and how many of the octet are unused: DER ends a named bit list at its last one. */
const usages = {
  // keyCertSign and cRLSign
  authority: Uint8Array.of(1, 0x06),
  // digitalSignature and keyEncipherment, which TLS 1.2 needs for its RSA key exchange
  rsa: Uint8Array.of(5, 0xa0),
  // digitalSignature
  signature: Uint8Array.of(7, 0x80),
} as const;

export function keyUsage(authority: AuthorityConstraint, keyAlgorithm: string): Extension {
  const bits = authority === null ? (keyAlgorithm === 'RSA' ? usages.rsa : usages.signature) : usages.authority;
  return extension('keyUsage', true, der(0x03, bits));
}

const oidByPurpose: ReadonlyMap<string, string> = new Map([...purposeNames].map(([oid, name]) => [name, oid]));

/** Names or object identifiers; null for none. */
export function extendedKeyUsage(purposes: readonly string[]): Extension | null {
  if (purposes.length === 0) return null;
  const oids = purposes.map((purpose) => {
    const oid = isOid(purpose) ? purpose : oidByPurpose.get(purpose);
    if (oid === undefined) throw refusal('extendedKeyUsage', 'unknown', { value: purpose });
    return oid;
  });
  return extension('extendedKeyUsage', false, der(0x30, ...[...new Set(oids)].map(derOid)));
}

/** Not critical, since every subject made here has a name; null for none. */
export function subjectAltName(names: readonly SubjectAltName[]): Extension | null {
  return names.length === 0 ? null : extension('subjectAltName', false, encodeAlternativeNames(names));
}

/** An extension of another certificate, octet by octet. */
export function copiedExtension({
  oid,
  critical,
  raw,
}: {
  oid: string;
  critical: boolean;
  raw: Uint8Array;
}): Extension {
  return new Extension({ extnID: oid, critical, extnValue: raw.slice().buffer });
}

/** SHA-1 of the key's bits (section 4.2.1.2, first method). It is a name there, not a protection. */
export function keyIdentifierOf(spki: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(sha1(readPublicKey(readOnly(spki, 'SubjectPublicKeyInfo')).key));
}

export function subjectKeyIdentifier(identifier: Uint8Array): Extension {
  return extension('subjectKeyIdentifier', false, der(0x04, identifier));
}

export function authorityKeyIdentifier(identifier: Uint8Array): Extension {
  return extension('authorityKeyIdentifier', false, der(0x30, der(0x80, identifier)));
}
