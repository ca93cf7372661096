/** Certification requests (PKCS#10, RFC 2986 section 4). */
import type { Result } from '../../shared/result';
import type { PkiError } from '../errors';
import type { CertificationRequest, Extension } from '../types';
import { signatureAlgorithmInfo } from './algorithms';
import { attempt, children, type Element, explicitTag, readElement, sequence } from './der';
import { readExtensions } from './extensions/registry';
import { readName } from './names';
import { publicKeyInfo } from './public-key';
import { oidText } from './values';

/** PKCS#9 extensionRequest (RFC 2985 section 5.4.2), and Microsoft's older identifier of the same attribute. */
const extensionRequests = new Set(['1.2.840.113549.1.9.14', '1.3.6.1.4.1.311.2.1.14']);

/**
 * The request at the start of `der`, with the extensions it asks for; its `der` is a copy of exactly its own bytes.
 * The error is `truncated` or `malformed`.
 */
export function readCertificationRequest(der: Uint8Array): Result<CertificationRequest, PkiError> {
  return attempt('PKCS#10', () => {
    const bytes = der.slice(0, readElement(der, 0, der.length, 'CertificationRequest').end);
    const whole = readElement(bytes, 0, bytes.length, 'CertificationRequest');
    const [info, signatureAlgorithm] = sequence(whole, 'CertificationRequest');
    const [, subject, publicKey, ...optional] = sequence(info, 'CertificationRequestInfo');
    const attributes = optional.find((field) => field.tag === explicitTag(0));
    return {
      der: bytes,
      subject: readName(subject, 'subject'),
      publicKey: publicKeyInfo(publicKey),
      signatureAlgorithm: signatureAlgorithmInfo(signatureAlgorithm, 'signatureAlgorithm'),
      extensions: attributes === undefined ? [] : requestedExtensions(attributes),
    };
  });
}

function requestedExtensions(attributes: Element): Extension[] {
  const where = 'attributes';
  return children(attributes, where).flatMap((attribute) => {
    const [type, values] = sequence(attribute, where);
    if (values === undefined || !extensionRequests.has(oidText(type, where))) return [];
    return children(values, where).flatMap(readExtensions);
  });
}
