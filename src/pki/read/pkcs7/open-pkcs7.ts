/**
 * CMS (RFC 5652; PKCS#7), parsed by pkijs: import this module when there is one.
 *
 * pkijs gets the structure without its certificates, revocation lists and message. It would need over a millisecond a
 * certificate, refuse the whole file for one odd certificate in it, and keep nothing of their original bytes, over
 * which fingerprints are taken; so those are taken from the file where they lie.
 */
import { ContentInfo, SignedData } from 'pkijs';
import { fail, ok, type Result } from '../../../shared/result';
import { parseStructure } from '../../asn1';
import { type BerNode, encodingOf, isContext, isUniversal, oidOf, readBer, tags } from '../../ber';
import { PkiError } from '../../errors';
import type { Warning } from '../../types';
import { der, derOid } from '../../x509/encode';
import type { OpenedItem, OpenedStore } from '../opened';

const format = 'PKCS#7';
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
  const parsed = readBer(bytes, { format, where: 'ContentInfo', offset: 0 });
  if (!parsed.ok) return parsed;
  const { end } = parsed.value;
  const content = readCmsContent(parsed.value);
  if (!content.ok) return content;
  const warnings = [...content.value.warnings];
  if (end < bytes.length) {
    warnings.push({ code: 'trailing-data', details: { format, offset: end, found: bytes.length - end } });
  }
  return ok({ format: 'pkcs7', integrity: 'absent', protection: [], items: content.value.items, warnings });
}

/**
 * The same for a ContentInfo that is already parsed. What pkijs refuses is a warning where certificates or lists can be
 * shown all the same. Fails with `malformed`, `limit-exceeded` or `unknown-format`.
 */
export function readCmsContent(root: BerNode): Result<Pick<OpenedStore, 'items' | 'warnings'>, PkiError> {
  const type = oidOf(root.children[0]);
  const content = root.children[1]?.children[0];
  if (type === certificateSequence && content) return ok(readItems(content.children, []));
  if (type !== signedData) {
    const looksLike = (type && otherContents[type]) || `CMS content of type ${type}`;
    return fail(new PkiError('unknown-format', `${looksLike} holds no certificates to show`, { format, looksLike }));
  }
  if (!content || !isUniversal(content, tags.sequence) || !isUniversal(content.children[0], tags.integer)) {
    return fail(new PkiError('malformed', 'SignedData is not a SEQUENCE', { format, where: 'SignedData' }));
  }
  const certificates = content.children.find((child) => isContext(child, 0))?.children ?? [];
  const lists = content.children.find((child) => isContext(child, 1))?.children ?? [];
  const { items, warnings } = readItems(certificates, lists);
  const structure = checkStructure(type, content);
  if (structure.ok) return ok({ items, warnings });
  if (items.length === 0) return structure;
  return ok({ items, warnings: [...warnings, { code: 'block-unreadable', details: structure.error.details }] });
}

/** What pkijs says of the SignedData without its long parts. */
function checkStructure(type: string, content: BerNode): Result<SignedData, PkiError> {
  const kept = content.children.filter((child) => !isContext(child, 0) && !isContext(child, 1));
  const parts = kept.map((child, index) => {
    // EncapsulatedContentInfo: the type stays, the message goes.
    const [messageType] = child.children;
    return index === 2 && messageType ? der(0x30, encodingOf(messageType)) : encodingOf(child);
  });
  const short = der(0x30, derOid(type), der(0xa0, der(0x30, ...parts)));
  return parseStructure(short, { format, where: 'SignedData' }, (schema) => {
    const { content: inner } = new ContentInfo({ schema });
    return new SignedData({ schema: inner });
  });
}

/** CertificateSet and RevocationInfoChoices: plain certificates and CRLs are SEQUENCEs, everything else is tagged. */
function readItems(
  certificates: readonly BerNode[],
  lists: readonly BerNode[],
): Pick<OpenedStore, 'items' | 'warnings'> {
  const items: OpenedItem[] = [];
  const warnings: Warning[] = [];
  const skip = (node: BerNode, where: string) => {
    warnings.push({ code: 'bag-not-supported', details: { format, where, offset: node.start } });
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
