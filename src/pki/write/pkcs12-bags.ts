import { toUtf16Be } from '../../shared/bytes';
import { attributeTypes } from '../read/pkcs12/attributes';
import type { bagTypes } from '../read/pkcs12/bags';
import { der, derOid } from '../x509/encode';

/** Trusted for everything; what Java writes. */
const anyExtendedKeyUsage = '2.5.29.37.0';

export interface BagAttributeValues {
  readonly friendlyName?: string;
  readonly localKeyId?: Uint8Array;
  /** The certificate is an entry of its own. */
  readonly trusted?: boolean;
}

/** One SafeBag. */
export function safeBag(
  type: (typeof bagTypes)[keyof typeof bagTypes],
  value: Uint8Array,
  { friendlyName, localKeyId, trusted = false }: BagAttributeValues,
): Uint8Array {
  const attributes = [
    ...(friendlyName === undefined ? [] : [attribute(attributeTypes.friendlyName, der(0x1e, toUtf16Be(friendlyName)))]),
    ...(localKeyId === undefined ? [] : [attribute(attributeTypes.localKeyId, der(0x04, localKeyId))]),
    ...(trusted ? [attribute(attributeTypes.trustedKeyUsage, derOid(anyExtendedKeyUsage))] : []),
  ];
  const set = attributes.length > 0 ? [der(0x31, ...attributes.toSorted(compareBytes))] : [];
  return der(0x30, derOid(type), der(0xa0, value), ...set);
}

function attribute(type: string, value: Uint8Array): Uint8Array {
  return der(0x30, derOid(type), der(0x31, value));
}

/** The order of a SET OF in DER (X.690 section 11.6). */
function compareBytes(left: Uint8Array, right: Uint8Array): number {
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
