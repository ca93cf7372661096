/** GeneralName and GeneralNames (RFC 5280 section 4.2.1.6). */
import { toHex } from '../../shared/bytes';
import type { GeneralName } from '../types';
import { children, content, type Element, encoding, explicitTag, octets, unwrap } from './der';
import { readName } from './names';
import { otherNameForms } from './oids';
import { oidFromContent, oidText, stringValue, textOf } from './values';

const ia5 = 0x16;

/** The general names in a constructed element; throws `PkiError` `malformed`. */
export function readGeneralNames(element: Element, where: string): GeneralName[] {
  return children(element, where).map((name) => readGeneralName(name, where));
}

/** One general name; a form without text is shown as hexadecimal. Throws `PkiError` `malformed`. */
export function readGeneralName(element: Element, where: string): GeneralName {
  switch (element.tag & 0x9f) {
    case 0x80:
      return readOtherName(element, where);
    case 0x81:
      return { type: 'email', value: textOf(ia5, octets(element, where)) };
    case 0x82:
      return { type: 'dns', value: textOf(ia5, octets(element, where)) };
    case 0x84:
      return { type: 'directory', value: readName(unwrap(element, where), where).text };
    case 0x86:
      return { type: 'uri', value: textOf(ia5, octets(element, where)) };
    case 0x87:
      return { type: 'ip', value: addressText(octets(element, where)) };
    case 0x88:
      return { type: 'registered-id', value: oidFromContent(content(element), where) };
    default:
      return { type: 'other', value: `#${toHex(encoding(element))}` };
  }
}

/** Names as one line of text, each with its form. */
export function generalNamesText(names: readonly GeneralName[]): string {
  return names.map(({ type, value }) => (type === 'uri' ? value : `${type}: ${value}`)).join(', ');
}

function readOtherName(element: Element, where: string): GeneralName {
  const [type, value] = children(element, where);
  const oid = oidText(type, where);
  const form = otherNameForms.get(oid) ?? oid;
  if (value?.tag !== explicitTag(0)) return { type: 'other', value: form };
  const inner = unwrap(value, where);
  return {
    type: 'other',
    value: `${form}: ${stringValue(inner, where) ?? objectSid(inner) ?? `#${toHex(encoding(inner))}`}`,
  };
}

/** Windows puts a security identifier as ASCII into an OCTET STRING. */
function objectSid(inner: Element): string | null {
  const text = inner.tag === 0x04 ? textOf(ia5, content(inner)) : '';
  return /^S-1-[\d-]+$/.test(text) ? text : null;
}

/** IPv4 or IPv6 (RFC 5952) text; eight or 32 octets, as name constraints have them, add the mask. */
function addressText(bytes: Uint8Array): string {
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.length === 16) return ipv6Text(bytes);
  if (bytes.length === 8 || bytes.length === 32) {
    const half = bytes.length / 2;
    const mask = bytes.subarray(half);
    const prefix = prefixLength(mask);
    return `${addressText(bytes.subarray(0, half))}/${prefix ?? addressText(mask)}`;
  }
  return `#${toHex(bytes)}`;
}

function prefixLength(mask: Uint8Array): number | null {
  const binary = [...mask].map((octet) => octet.toString(2).padStart(8, '0')).join('');
  return /^1*0*$/.test(binary) ? binary.lastIndexOf('1') + 1 : null;
}

function ipv6Text(bytes: Uint8Array): string {
  const groups = Array.from({ length: 8 }, (_, index) => (bytes[index * 2] ?? 0) * 256 + (bytes[index * 2 + 1] ?? 0));
  let best = { start: 0, length: 0 };
  for (let start = 0; start < 8; start++) {
    let length = 0;
    while (groups[start + length] === 0) length++;
    if (length > best.length) best = { start, length };
  }
  const text = (part: number[]): string => part.map((group) => group.toString(16)).join(':');
  if (best.length < 2) return text(groups);
  return `${text(groups.slice(0, best.start))}::${text(groups.slice(best.start + best.length))}`;
}
