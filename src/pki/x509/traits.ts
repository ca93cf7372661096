/** What the extensions of a certificate say about it, in the form rules ask for it. */
import type { Certificate, DecodedExtension, GeneralName } from '../types';
import { nameKey } from './names';

type OfType<Type extends DecodedExtension['type']> = Extract<DecodedExtension, { readonly type: Type }>;

/** The first extension of that name which is of that type; null when it is missing or unreadable. */
function extensionOf<Type extends DecodedExtension['type']>(
  certificate: Certificate,
  name: string,
  type: Type,
): OfType<Type> | null {
  const isOfType = (decoded: DecodedExtension | null | undefined): decoded is OfType<Type> => decoded?.type === type;
  const decoded = certificate.extensions.find((extension) => extension.name === name)?.decoded;
  return isOfType(decoded) ? decoded : null;
}

export function basicConstraintsOf(certificate: Certificate): OfType<'basic-constraints'> | null {
  return extensionOf(certificate, 'basicConstraints', 'basic-constraints');
}

export function keyUsagesOf(certificate: Certificate): readonly string[] | null {
  return extensionOf(certificate, 'keyUsage', 'key-usage')?.usages ?? null;
}

export function purposesOf(certificate: Certificate): OfType<'extended-key-usage'>['purposes'] | null {
  return extensionOf(certificate, 'extKeyUsage', 'extended-key-usage')?.purposes ?? null;
}

export function alternativeNamesOf(certificate: Certificate): readonly GeneralName[] {
  return extensionOf(certificate, 'subjectAltName', 'alternative-names')?.names ?? [];
}

export function subjectKeyIdentifierOf(certificate: Certificate): string | null {
  return extensionOf(certificate, 'subjectKeyIdentifier', 'subject-key-identifier')?.keyIdentifier ?? null;
}

export function authorityKeyIdentifierOf(certificate: Certificate): OfType<'authority-key-identifier'> | null {
  return extensionOf(certificate, 'authorityKeyIdentifier', 'authority-key-identifier');
}

/** Subject and issuer are the same name (RFC 5280 section 3.2). */
export function isSelfIssued(certificate: Certificate): boolean {
  return certificate.subject === certificate.issuer || nameKey(certificate.subject) === nameKey(certificate.issuer);
}

/** Self-issued, and nothing says that another key of the same name signed it. */
export function looksSelfSigned(certificate: Certificate): boolean {
  return isSelfIssued(certificate) && !keyIdentifiersDiffer(certificate, certificate);
}

/** Both certificates name the issuer's key, and not the same one. */
function keyIdentifiersDiffer(certificate: Certificate, issuer: Certificate): boolean {
  const wanted = authorityKeyIdentifierOf(certificate)?.keyIdentifier ?? null;
  const offered = subjectKeyIdentifierOf(issuer);
  return wanted !== null && offered !== null && wanted !== offered;
}

/** Whether it may issue certificates: says so, or is of a version that could not say (RFC 5280 section 6.1.4 k). */
export function isAuthority(certificate: Certificate): boolean {
  const constraints = basicConstraintsOf(certificate);
  if (constraints !== null) return constraints.ca;
  return certificate.version < 3 && isSelfIssued(certificate);
}
