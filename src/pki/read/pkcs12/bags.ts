import { ok, type Result } from '../../../shared/result';
import { type BerNode, encodingOf, isContext, isUniversal, octetsOf, oidOf, readBer, tags } from '../../ber';
import { isPrivateKeyInfo } from '../../crypto/encrypted-private-key';
import type { PkiError, PkiErrorDetails } from '../../errors';
import { type BagAttributes, readAttributes } from './attributes';
import { format, malformed } from './structure';

/** One bag of a SafeContents (RFC 7292 section 4.2), its value still encrypted where the file has it so. */
export type Bag = { readonly where: string; readonly attributes: BagAttributes } & BagValue;

type BagValue =
  | { readonly type: 'key'; readonly pkcs8: Uint8Array }
  /** EncryptedPrivateKeyInfo. */
  | { readonly type: 'shrouded-key'; readonly node: BerNode }
  | { readonly type: 'certificate'; readonly der: Uint8Array }
  | { readonly type: 'crl'; readonly der: Uint8Array }
  | { readonly type: 'secret'; readonly oid: string; readonly value: BerNode }
  | { readonly type: 'unsupported'; readonly details: PkiErrorDetails }
  | { readonly type: 'unreadable' };

/** RFC 7292 section 4.2 and appendix D. */
export const bagTypes = {
  key: '1.2.840.113549.1.12.10.1.1',
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
  crl: '1.2.840.113549.1.12.10.1.4',
  secret: '1.2.840.113549.1.12.10.1.5',
  safeContents: '1.2.840.113549.1.12.10.1.6',
} as const;

export const x509Certificate = '1.2.840.113549.1.9.22.1';
const sdsiCertificate = '1.2.840.113549.1.9.22.2';
const x509Crl = '1.2.840.113549.1.9.23.1';

/** Whether a decryption is a SafeContents: bags, each beginning with an object identifier, and nothing else. */
export function isSafeContents(plain: Uint8Array): boolean {
  const read = readBer(plain, { format, where: 'SafeContents' });
  if (!read.ok || !isUniversal(read.value, tags.sequence)) return false;
  return read.value.children.every((bag) => isUniversal(bag, tags.sequence) && oidOf(bag.children[0]) !== null);
}

/**
 * The bags of a SafeContents, those of nested ones in place. A bag that cannot be read or is of an unknown type is in
 * the list as such. Fails only where the list itself is no SafeContents, or past a limit.
 */
export function readSafeContents(content: Uint8Array, where: string): Result<readonly Bag[], PkiError> {
  const read = readBer(content, { format, where });
  if (!read.ok) return read;
  if (!isUniversal(read.value, tags.sequence)) return malformed(where);
  return ok(bagsOf(read.value, where));
}

function bagsOf(safeContents: BerNode, where: string): Bag[] {
  return safeContents.children.flatMap((bag, index) => {
    const place = `${where} bag ${index + 1}`;
    const [type, value, attributes] = bag.children;
    const inner = isContext(value, 0) ? value.children[0] : undefined;
    // readBer has bounded the nesting of these.
    if (oidOf(type) === bagTypes.safeContents && isUniversal(inner, tags.sequence)) return bagsOf(inner, place);
    return [{ where: place, attributes: readAttributes(attributes), ...readBag(oidOf(type), inner, place) }];
  });
}

function readBag(type: string | null, value: BerNode | undefined, where: string): BagValue {
  if (type === null || value === undefined) return { type: 'unreadable' };
  switch (type) {
    case bagTypes.key:
      return isPrivateKeyInfo(encodingOf(value)) ? { type: 'key', pkcs8: encodingOf(value) } : { type: 'unreadable' };
    case bagTypes.shroudedKey:
      return { type: 'shrouded-key', node: value };
    case bagTypes.certificate:
      return readWrapped(value, where, 'certificate', x509Certificate);
    case bagTypes.crl:
      return readWrapped(value, where, 'crl', x509Crl);
    case bagTypes.secret: {
      const oid = oidOf(value.children[0]);
      const secret = isContext(value.children[1], 0) ? value.children[1].children[0] : undefined;
      return oid === null || secret === undefined ? { type: 'unreadable' } : { type: 'secret', oid, value: secret };
    }
    default:
      return { type: 'unsupported', details: { format, where, oid: type } };
  }
}

/** CertBag and CRLBag: an identifier of the type, then the encoding in an explicitly tagged OCTET STRING. */
function readWrapped(bag: BerNode, where: string, type: 'certificate' | 'crl', supported: string): BagValue {
  const oid = oidOf(bag.children[0]);
  const wrapped = isContext(bag.children[1], 0) ? bag.children[1].children[0] : undefined;
  if (oid === null || wrapped === undefined) return { type: 'unreadable' };
  if (oid !== supported) {
    const name = oid === sdsiCertificate ? { algorithm: 'SDSI certificate' } : {};
    return { type: 'unsupported', details: { format, where, oid, ...name } };
  }
  const der = isUniversal(wrapped, tags.octetString) ? octetsOf(wrapped) : null;
  return der === null ? { type: 'unreadable' } : { type, der };
}
