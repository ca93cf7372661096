import { toHex } from '../../../shared/bytes';
import { type BerNode, contentOf, isUniversal, octetsOf, oidOf, tags } from '../../ber';

/** What the attributes of a bag say about it (RFC 7292 section 4.2). */
export interface BagAttributes {
  readonly alias: string | null;
  /** Hex, lower case. */
  readonly localKeyId?: string;
  readonly createdAt?: Date;
  /** Java's attribute for a trusted certificate entry. */
  readonly trusted?: boolean;
}

export const attributeTypes = {
  friendlyName: '1.2.840.113549.1.9.20',
  localKeyId: '1.2.840.113549.1.9.21',
  /** Oracle's: the certificate is an entry of its own, not part of a key's chain. */
  trustedKeyUsage: '2.16.840.1.113894.746875.1.1',
} as const;

/** Reads the SET of attributes; one that does not follow its definition is passed over, as none of them is essential. */
export function readAttributes(set: BerNode | undefined): BagAttributes {
  let alias: string | null = null;
  let keyId: Uint8Array | null = null;
  let trusted = false;
  for (const attribute of set?.children ?? []) {
    const oid = oidOf(attribute.children[0]);
    if (oid === attributeTypes.trustedKeyUsage) trusted = true;
    const value = attribute.children[1]?.children[0];
    if (value === undefined) continue;
    if (oid === attributeTypes.friendlyName) alias ??= textOf(value);
    if (oid === attributeTypes.localKeyId && isUniversal(value, tags.octetString)) keyId ??= octetsOf(value);
  }
  const named = trusted ? { alias, trusted } : { alias };
  if (keyId === null) return named;
  const createdAt = javaCreationTime(keyId);
  return { ...named, localKeyId: toHex(keyId), ...(createdAt === null ? {} : { createdAt }) };
}

/** Should be BMPString (RFC 2985 section 5.5.1); some writers use other string types. */
function textOf(node: BerNode): string | null {
  if (node.constructed) return null;
  const content = contentOf(node);
  if (isUniversal(node, tags.bmpString)) return new TextDecoder('utf-16be', { ignoreBOM: true }).decode(content);
  if (isUniversal(node, tags.utf8String)) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
  const singleByte: readonly number[] = [tags.printableString, tags.ia5String, tags.teletexString, tags.visibleString];
  if (!singleByte.some((tag) => isUniversal(node, tag))) return null;
  return Array.from(content, (byte) => String.fromCharCode(byte)).join('');
}

/** Java's key stores write the creation time of a key as its local key id: the text `Time 1700000000000`. */
function javaCreationTime(keyId: Uint8Array): Date | null {
  const digits = /^Time (\d{1,15})$/.exec(new TextDecoder('latin1').decode(keyId))?.[1];
  return digits === undefined ? null : new Date(Number(digits));
}
