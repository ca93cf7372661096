/**
 * Certification requests (PKCS#10, RFC 2986 section 4), parsed by pkijs: import this module when there is one.
 *
 * pkijs says what is a request and finds its parts. Names, keys and extensions are then read from the original bytes by
 * the readers that certificates have too, since pkijs keeps neither the bytes of a key nor text that breaks its type.
 */
import { CertificationRequest as ParsedRequest } from 'pkijs';
import type { Result } from '../../shared/result';
import { parseStructure } from '../asn1';
import type { PkiError } from '../errors';
import type { CertificationRequest, Extension } from '../types';
import { signatureAlgorithmInfo } from './algorithms';
import { attempt, readElement, readOnly, sequence } from './der';
import { readExtensions } from './extensions/registry';
import { readName } from './names';
import { publicKeyInfo } from './public-key';

const format = 'PKCS#10';
const where = 'CertificationRequest';

/** PKCS#9 extensionRequest (RFC 2985 section 5.4.2), and Microsoft's older identifier of the same attribute. */
const extensionRequests = new Set(['1.2.840.113549.1.9.14', '1.3.6.1.4.1.311.2.1.14']);

/**
 * The request at the start of `der`, with the extensions it asks for; its `der` is a copy of exactly its own bytes.
 * The error is `truncated`, `malformed` or `limit-exceeded`.
 */
export function readCertificationRequest(der: Uint8Array): Result<CertificationRequest, PkiError> {
  return attempt(format, () => {
    const bytes = der.slice(0, readElement(der, 0, der.length, where).end);
    const parsed = parseStructure(bytes, { format, where }, (schema) => new ParsedRequest({ schema }));
    if (!parsed.ok) throw parsed.error;
    const { tbsView, subject, attributes = [] } = parsed.value;
    const [, , publicKey] = sequence(readOnly(tbsView, where), 'CertificationRequestInfo');
    const [, signatureAlgorithm] = sequence(readOnly(bytes, where), where);
    return {
      der: bytes,
      subject: readName(readOnly(new Uint8Array(subject.valueBeforeDecode), 'subject'), 'subject'),
      publicKey: publicKeyInfo(publicKey),
      signatureAlgorithm: signatureAlgorithmInfo(signatureAlgorithm, 'signatureAlgorithm'),
      extensions: attributes.flatMap(requestedExtensions),
    };
  });
}

function requestedExtensions({ type, values }: NonNullable<ParsedRequest['attributes']>[number]): Extension[] {
  if (!extensionRequests.has(type)) return [];
  // pkijs leaves `values` undefined for an empty SET.
  return [...(values ?? [])].flatMap((value) => readExtensions(readOnly(value.valueBeforeDecodeView, 'attributes')));
}
