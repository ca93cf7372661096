/** What a key may be used for: basic constraints, key usage, extended key usage, usage period (RFC 5280 section 4.2.1). */
import type { DecodedExtension } from '../../types';
import { bits, children, type Element, expectTag, implicitTag, sequence, tags } from '../der';
import { purposeNames } from '../oids';
import { booleanValue, oidText, smallInteger, timeFromText } from '../values';
import { fields } from './fields';

/** Names of the bits of KeyUsage, in their order (section 4.2.1.3). */
const keyUsageNames = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
];

/** Names of the bits that are set in a BIT STRING. */
export function namedBits(value: Element, names: readonly string[], where: string): string[] {
  const { octets } = bits(value, where);
  return names.filter((_, index) => ((octets[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0);
}

export function keyUsage(value: Element, where: string): DecodedExtension {
  return { type: 'key-usage', usages: namedBits(expectTag(value, tags.bitString, where), keyUsageNames, where) };
}

/** Purposes by OID and usual name, the OID again where there is none. */
export function extendedKeyUsage(value: Element, where: string): DecodedExtension {
  const purposes = sequence(value, where).map((purpose) => {
    const oid = oidText(purpose, where);
    return { oid, name: purposeNames.get(oid) ?? oid };
  });
  return { type: 'extended-key-usage', purposes };
}

export function basicConstraints(value: Element, where: string): DecodedExtension {
  const [...parts] = sequence(value, where);
  const flag = parts[0]?.tag === tags.boolean ? parts.shift() : undefined;
  const [pathLength] = parts;
  return {
    type: 'basic-constraints',
    ca: flag !== undefined && booleanValue(flag, where),
    pathLength: pathLength === undefined ? null : smallInteger(expectTag(pathLength, tags.integer, where), where),
  };
}

/** RFC 3280 section 4.2.1.4; times as ISO text. */
export function privateKeyUsagePeriod(value: Element, where: string): DecodedExtension {
  return fields(
    children(expectTag(value, tags.sequence, where), where).map((time) => [
      time.tag === implicitTag(0) ? 'Not before' : 'Not after',
      timeFromText('GeneralizedTime', time, where).toISOString(),
    ]),
  );
}
