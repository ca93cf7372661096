import { fromHex } from '../../shared/bytes';
import { PkiError } from '../errors';
import type { Certificate } from '../types';
import { certificateParts, readCertificate } from '../x509/certificate';
import { encoding, expectTag, tags } from '../x509/der';
import { keyMatches } from '../x509/key-match';
import { basicConstraintsOf, isAuthority, keyUsagesOf, subjectKeyIdentifierOf } from '../x509/traits';
import { keyIdentifierOf } from './extensions';
import { importSigningKey, type SigningKey } from './keys';
import { refusal } from './refuse';
import type { Issuer } from './types';

/** An issuer whose certificate lets it issue, and whose key belongs to it. */
export interface OpenedIssuer {
  readonly certificate: Certificate;
  readonly key: SigningKey;
  /** The issuer's own name, octet by octet: verifiers may compare names so. */
  readonly name: Uint8Array;
  readonly keyIdentifier: Uint8Array;
  /** How many authorities may follow below it; null when its certificate says nothing about it. */
  readonly pathLength: number | null;
}

/** Throws `invalid-request` (`field` `issuer`), `mismatch`, or as reading its certificate and key does. */
export async function openIssuer({ privateKey, chain }: Issuer): Promise<OpenedIssuer> {
  const [first] = chain;
  if (first === undefined) throw refusal('issuer', 'empty');
  const read = readCertificate(first);
  if (!read.ok) throw read.error;
  const certificate = read.value;
  const signs = keyUsagesOf(certificate)?.includes('keyCertSign') ?? true;
  if (!isAuthority(certificate) || !signs) throw refusal('issuer', 'no-authority');
  if ((await keyMatches(privateKey, certificate.publicKey.spki)) !== true) {
    throw new PkiError('mismatch', 'The key of the issuer does not belong to its certificate', { field: 'issuer' });
  }
  const identifier = subjectKeyIdentifierOf(certificate);
  return {
    certificate,
    key: await importSigningKey(privateKey),
    name: subjectBytes(certificate),
    keyIdentifier: identifier === null ? keyIdentifierOf(certificate.publicKey.spki) : fromHex(identifier),
    pathLength: basicConstraintsOf(certificate)?.pathLength ?? null,
  };
}

/** The subject as the certificate encodes it. */
export function subjectBytes(certificate: Certificate): Uint8Array {
  return encoding(expectTag(certificateParts(certificate.der).fields.subject, tags.sequence, 'subject')).slice();
}
