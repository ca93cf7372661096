/**
 * Certificate revocation lists (RFC 5280 section 5.1), parsed by pkijs: import this module when there is one.
 *
 * Lists of public CAs hold hundreds of thousands of revoked certificates, for which pkijs needs many seconds and
 * hundreds of megabytes. They are only counted here, so they are left out of what pkijs gets: the list without them is
 * a list still. Times are read from the original bytes, since asn1js turns those RFC 5280 forbids into wrong ones.
 */
import { CertificateRevocationList } from 'pkijs';
import type { Result } from '../../shared/result';
import { parseStructure } from '../asn1';
import type { PkiError } from '../errors';
import type { RevocationList } from '../types';
import { signatureAlgorithmInfo } from './algorithms';
import { attempt, type Element, encoding, readElement, readOnly, sequence, tags } from './der';
import { der as encode } from './encode';
import { readName } from './names';
import { timeValue } from './values';

const format = 'CRL';
const where = 'CertificateList';

/**
 * The list at the start of `der`; its `der` is a copy of exactly its own bytes. Revoked certificates are counted, not
 * kept. The error is `truncated`, `malformed` or `limit-exceeded`.
 */
export function readRevocationList(der: Uint8Array): Result<RevocationList, PkiError> {
  return attempt(format, () => {
    const bytes = der.slice(0, readElement(der, 0, der.length, where).end);
    const [signed, ...signature] = sequence(readOnly(bytes, where), where);
    const fields = sequence(signed, 'TBSCertList');
    // The only SEQUENCE behind a time.
    const at = fields.findIndex(({ tag }, index) => tag === tags.sequence && isTime(fields[index - 1]));
    const [revoked] = at < 0 ? [] : fields.splice(at, 1);
    const rest = encode(tags.sequence, encode(tags.sequence, ...fields.map(encoding)), ...signature.map(encoding));
    const parsed = parseStructure(rest, { format, where }, (schema) => new CertificateRevocationList({ schema }));
    if (!parsed.ok) throw parsed.error;
    const [thisUpdate, nextUpdate] = fields.filter(isTime);
    return {
      der: bytes,
      issuer: readName(readOnly(new Uint8Array(parsed.value.issuer.valueBeforeDecode), 'issuer'), 'issuer'),
      thisUpdate: timeValue(thisUpdate, 'thisUpdate'),
      nextUpdate: nextUpdate === undefined ? null : timeValue(nextUpdate, 'nextUpdate'),
      revokedCount: revoked === undefined ? 0 : countElements(revoked),
      signatureAlgorithm: signatureAlgorithmInfo(signature[0], 'signatureAlgorithm'),
    };
  });
}

function isTime(element: Element | undefined): boolean {
  return element?.tag === tags.utcTime || element?.tag === tags.generalizedTime;
}

function countElements(element: Element): number {
  let count = 0;
  for (let position = element.contentStart; position < element.contentEnd; count++) {
    position = readElement(element.bytes, position, element.contentEnd, 'revokedCertificates').end;
  }
  return count;
}
