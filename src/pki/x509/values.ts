/** The simple ASN.1 values of X.509: numbers, object identifiers, times and strings, as plain data. */
import { toHex } from '../../shared/bytes';
import { PkiError } from '../errors';
import { content, type Element, expectTag, octets, tags } from './der';

/** Dotted text of an OBJECT IDENTIFIER's content octets; throws `PkiError` `malformed` for an unfinished one. */
export function oidText(element: Element | undefined, where: string): string {
  const found = expectTag(element, tags.oid, where);
  return oidFromContent(content(found), where);
}

/** Longer ones do not exist, and building the numbers of one would take long. */
const maximumOidOctets = 512;

/** Dotted text of the content octets of an OBJECT IDENTIFIER (X.690 section 8.19), arcs of any size. */
export function oidFromContent(bytes: Uint8Array, where: string): string {
  if (bytes.length === 0 || bytes.length > maximumOidOctets || ((bytes.at(-1) ?? 0) & 0x80) !== 0) {
    throw new PkiError('malformed', `${where}: an object identifier is incomplete or too long`, { where });
  }
  let text = '';
  let arc = 0;
  let large: bigint | null = null;
  for (const octet of bytes) {
    if (large !== null) large = (large << 7n) | BigInt(octet & 0x7f);
    else if (arc >= 2 ** 45) large = (BigInt(arc) << 7n) | BigInt(octet & 0x7f);
    else arc = arc * 128 + (octet & 0x7f);
    if ((octet & 0x80) !== 0) continue;
    if (text === '') {
      const first = arc < 40 ? 0 : arc < 80 ? 1 : 2;
      text = `${first}.${large === null ? arc - first * 40 : large - 80n}`;
    } else text += `.${large ?? arc}`;
    arc = 0;
    large = null;
  }
  return text;
}

/** Hex of an INTEGER without leading zeros (at least `00`), `-` before the magnitude of a negative one. */
export function integerHex(bytes: Uint8Array): string {
  if (((bytes[0] ?? 0) & 0x80) === 0) {
    let start = 0;
    while (start < bytes.length - 1 && bytes[start] === 0) start++;
    return toHex(bytes.subarray(start)) || '00';
  }
  const magnitude = 2n ** BigInt(bytes.length * 8) - BigInt(`0x${toHex(bytes)}`);
  const hex = magnitude.toString(16);
  return `-${hex.length % 2 === 0 ? hex : `0${hex}`}`;
}

/** An INTEGER or ENUMERATED that fits a JavaScript number; throws `PkiError` `malformed` otherwise. */
export function smallInteger(element: Element, where: string): number {
  const bytes = content(element);
  if (bytes.length === 0 || bytes.length > 6) {
    throw new PkiError('malformed', `${where}: a number is out of range`, { where, offset: element.start });
  }
  let value = ((bytes[0] ?? 0) & 0x80) !== 0 ? -1 : 0;
  for (const octet of bytes) value = value * 256 + octet;
  return value;
}

/** Number of significant bits of a non-negative INTEGER's content octets. */
export function bitLength(bytes: Uint8Array): number {
  let start = 0;
  while (start < bytes.length && bytes[start] === 0) start++;
  const top = bytes[start];
  return top === undefined ? 0 : (bytes.length - start) * 8 - Math.clz32(top) + 24;
}

/** BOOLEAN: anything but zero is true (BER). */
export function booleanValue(element: Element, where: string): boolean {
  expectTag(element, tags.boolean, where);
  return content(element).some((octet) => octet !== 0);
}

const utcTime = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?$/;
const generalizedTime = /^(\d{4})(\d{2})(\d{2})(\d{2})(?:(\d{2})(?:(\d{2})(?:[.,](\d+))?)?)?(Z|[+-]\d{4})?$/;

/**
 * UTCTime or GeneralizedTime as a Date. Years of two digits mean 1950 to 2049 (RFC 5280 section 4.1.2.5.1). Missing
 * seconds, fractions and offsets, which RFC 5280 forbids and older issuers wrote, are understood; a time without a
 * zone is read as UTC. Throws `PkiError` `malformed` for anything else.
 */
export function timeValue(element: Element | undefined, where: string): Date {
  const kind = element?.tag === tags.utcTime ? 'UTCTime' : 'GeneralizedTime';
  if (element === undefined || (kind === 'GeneralizedTime' && element.tag !== tags.generalizedTime)) {
    throw new PkiError('malformed', `${where}: not a time`, { where, ...(element && { offset: element.start }) });
  }
  return timeFromText(kind, element, where);
}

/** The time in an element of that type under any tag; throws `PkiError` `malformed`. */
export function timeFromText(kind: 'UTCTime' | 'GeneralizedTime', element: Element, where: string): Date {
  const match = (kind === 'UTCTime' ? utcTime : generalizedTime).exec(latin1(octets(element, where)).trim());
  const [, yearText = '', month = '', day = '', hour = '', minute = '0', second = '0'] = match ?? [];
  const [fraction, zone] = kind === 'UTCTime' ? ['0', match?.[7]] : [match?.[7] ?? '0', match?.[8]];
  const inRange =
    Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31 && Number(hour) <= 24;
  if (match === null || !inRange || Number(minute) > 59 || Number(second) > 60) {
    throw new PkiError('malformed', `${where}: not a time`, { where, offset: element.start });
  }
  const century = kind === 'GeneralizedTime' ? 0 : Number(yearText) < 50 ? 2000 : 1900;
  const date = new Date(0);
  date.setUTCFullYear(century + Number(yearText), Number(month) - 1, Number(day));
  date.setUTCHours(Number(hour), Number(minute), Number(second), Math.floor(Number(`0.${fraction}`) * 1000));
  if (zone !== undefined && zone !== 'Z') {
    const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3));
    date.setTime(date.getTime() - (zone.startsWith('-') ? -1 : 1) * minutes * 60_000);
  }
  return date;
}

/** Each octet as the character of that number (ISO 8859-1). */
function latin1(bytes: Uint8Array): string {
  let text = '';
  // Spreading the octets into one call costs several times more for strings as short as these.
  for (let index = 0; index < bytes.length; index++) text += String.fromCharCode(bytes[index] ?? 0);
  return text;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenientUtf8 = new TextDecoder('utf-8', { ignoreBOM: true });

function isAscii(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index++) if ((bytes[index] ?? 0) > 0x7f) return false;
  return true;
}

/** UTF-8 where it is valid, ISO 8859-1 otherwise: for types that allow ASCII only and carry more in practice. */
function utf8OrLatin1(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return latin1(bytes);
  }
}

function wideText(bytes: Uint8Array, width: 2 | 4): string {
  let text = '';
  for (let offset = 0; offset + width <= bytes.length; offset += width) {
    let code = 0;
    for (let index = 0; index < width; index++) code = code * 256 + (bytes[offset + index] ?? 0);
    text += width === 2 ? String.fromCharCode(code) : code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
  }
  return text;
}

/**
 * The text of any ASN.1 string type, null for other types. T61String is read as ISO 8859-1, which is what its writers
 * meant (and OpenSSL reads). Malformed UTF-8 becomes U+FFFD.
 */
export function stringValue(element: Element, where: string): string | null {
  switch (element.tag & 0xdf) {
    case tags.utf8String:
    case tags.numericString:
    case tags.printableString:
    case tags.ia5String:
    case tags.visibleString:
    case tags.generalString:
    case tags.t61String:
    case tags.bmpString:
    case tags.universalString:
      return textOf(element.tag & 0xdf, octets(element, where));
    default:
      return null;
  }
}

/** As `stringValue`; throws `PkiError` `malformed` for an element that is no string. */
export function requiredText(element: Element, where: string): string {
  const text = stringValue(element, where);
  if (text === null) throw new PkiError('malformed', `${where}: not a string`, { where, offset: element.start });
  return text;
}

/** The text that octets of a string type (its universal tag) hold. */
export function textOf(tag: number, bytes: Uint8Array): string {
  if (tag === tags.bmpString) return wideText(bytes, 2);
  if (tag === tags.universalString) return wideText(bytes, 4);
  if (isAscii(bytes) || tag === tags.t61String) return latin1(bytes);
  return tag === tags.utf8String ? lenientUtf8.decode(bytes) : utf8OrLatin1(bytes);
}
