/** Certificate revocation lists (RFC 5280 section 5.1). */
import type { Result } from '../../shared/result';
import type { PkiError } from '../errors';
import type { RevocationList } from '../types';
import { signatureAlgorithmInfo } from './algorithms';
import { attempt, type Element, readElement, sequence, tags } from './der';
import { readName } from './names';
import { timeValue } from './values';

/**
 * The list at the start of `der`; its `der` is a copy of exactly its own bytes. Revoked certificates are counted, not
 * kept. The error is `truncated` or `malformed`.
 */
export function readRevocationList(der: Uint8Array): Result<RevocationList, PkiError> {
  return attempt('CRL', () => {
    const bytes = der.slice(0, readElement(der, 0, der.length, 'CertificateList').end);
    const whole = readElement(bytes, 0, bytes.length, 'CertificateList');
    const [signed, signatureAlgorithm] = sequence(whole, 'CertificateList');
    const fields = sequence(signed, 'TBSCertList');
    if (fields[0]?.tag === tags.integer) fields.shift();
    const [, issuer, thisUpdate, ...optional] = fields;
    const nextUpdate = isTime(optional[0]) ? optional.shift() : undefined;
    const revoked = optional[0]?.tag === tags.sequence ? optional[0] : undefined;
    return {
      der: bytes,
      issuer: readName(issuer, 'issuer'),
      thisUpdate: timeValue(thisUpdate, 'thisUpdate'),
      nextUpdate: nextUpdate === undefined ? null : timeValue(nextUpdate, 'nextUpdate'),
      revokedCount: revoked === undefined ? 0 : countElements(revoked),
      signatureAlgorithm: signatureAlgorithmInfo(signatureAlgorithm, 'signatureAlgorithm'),
    };
  });
}

function isTime(element: Element | undefined): boolean {
  return element?.tag === tags.utcTime || element?.tag === tags.generalizedTime;
}

/** Lists of public CAs hold hundreds of thousands of entries, so none is kept. */
function countElements(element: Element): number {
  let count = 0;
  for (let position = element.contentStart; position < element.contentEnd; count++) {
    position = readElement(element.bytes, position, element.contentEnd, 'revokedCertificates').end;
  }
  return count;
}
