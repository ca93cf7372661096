import { fail, ok, type Result } from '../../../shared/result';
import { type BerNode, encodingOf, isContext, isUniversal, oidOf, readBer, tags } from '../../ber';
import { PkiError } from '../../errors';
import type { Warning } from '../../types';
import type { OpenedItem, OpenedStore } from '../opened';

const signedData = '1.2.840.113549.1.7.2';
/** Netscape certificate sequence: certificates one after the other, nothing else. */
const certificateSequence = '2.16.840.1.113730.2.5';

/** ContentInfo types that carry no certificates of their own (RFC 5652 and relatives). */
const otherContents: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.7.1': 'CMS data without certificates',
  '1.2.840.113549.1.7.3': 'CMS enveloped data (an encrypted message)',
  '1.2.840.113549.1.7.4': 'CMS signed and enveloped data (an encrypted message)',
  '1.2.840.113549.1.7.5': 'CMS digested data',
  '1.2.840.113549.1.7.6': 'CMS encrypted data',
  '1.2.840.113549.1.9.16.1.2': 'CMS authenticated data',
  '1.2.840.113549.1.9.16.1.9': 'CMS compressed data',
};

/**
 * Certificates and CRLs of a CMS SignedData (RFC 5652 section 5.1; PKCS#7), DER or BER, and of a Netscape certificate
 * sequence. Signatures over messages are not looked at: certificate files (.p7b) have none.
 * Fails with `truncated`, `malformed`, `limit-exceeded`, or `unknown-format` for other CMS contents (named).
 */
export function openPkcs7(bytes: Uint8Array): Result<OpenedStore, PkiError> {
  const parsed = readBer(bytes, { format: 'PKCS#7', where: 'ContentInfo', offset: 0 });
  if (!parsed.ok) return parsed;
  const { end } = parsed.value;
  const content = readCmsContent(parsed.value);
  if (!content.ok) return content;
  const warnings = [...content.value.warnings];
  if (end < bytes.length) {
    warnings.push({ code: 'trailing-data', details: { format: 'PKCS#7', offset: end, found: bytes.length - end } });
  }
  return ok({ format: 'pkcs7', integrity: 'absent', protection: [], items: content.value.items, warnings });
}

/** The same for a ContentInfo that is already parsed. Fails with `malformed` or `unknown-format`. */
export function readCmsContent(root: BerNode): Result<Pick<OpenedStore, 'items' | 'warnings'>, PkiError> {
  const type = oidOf(root.children[0]);
  const content = root.children[1]?.children[0];
  if (type === certificateSequence && content) return ok(readItems(content.children, []));
  if (type !== signedData) {
    const looksLike = (type && otherContents[type]) || `CMS content of type ${type}`;
    return fail(
      new PkiError('unknown-format', `${looksLike} holds no certificates to show`, { format: 'PKCS#7', looksLike }),
    );
  }
  if (!content || !isUniversal(content, tags.sequence) || !isUniversal(content.children[0], tags.integer)) {
    return fail(new PkiError('malformed', 'SignedData is not a SEQUENCE', { format: 'PKCS#7', where: 'SignedData' }));
  }
  const certificates = content.children.find((child) => isContext(child, 0))?.children ?? [];
  const lists = content.children.find((child) => isContext(child, 1))?.children ?? [];
  return ok(readItems(certificates, lists));
}

/** CertificateSet and RevocationInfoChoices: plain certificates and CRLs are SEQUENCEs, everything else is tagged. */
function readItems(
  certificates: readonly BerNode[],
  lists: readonly BerNode[],
): Pick<OpenedStore, 'items' | 'warnings'> {
  const items: OpenedItem[] = [];
  const warnings: Warning[] = [];
  const skip = (node: BerNode, where: string) => {
    warnings.push({ code: 'bag-not-supported', details: { format: 'PKCS#7', where, offset: node.start } });
  };
  certificates.forEach((node, index) => {
    if (isUniversal(node, tags.sequence)) items.push({ type: 'certificate', alias: null, der: encodingOf(node) });
    else skip(node, `certificate ${index + 1} (not an X.509 certificate)`);
  });
  lists.forEach((node, index) => {
    if (isUniversal(node, tags.sequence)) items.push({ type: 'crl', alias: null, der: encodingOf(node) });
    else skip(node, `revocation list ${index + 1} (not a CRL)`);
  });
  return { items, warnings };
}
