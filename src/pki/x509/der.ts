/**
 * A cursor over DER that looks at the original bytes in place.
 *
 * asn1js builds an object for every element and needs about 0.6 ms for a certificate; a trust store of 150 would
 * spend its whole time budget there. X.509 structures are small and their shape is known, so these readers step
 * through them with offsets. Indefinite lengths and constructed strings (BER, X.690 section 8) are accepted, since a
 * few issuers wrote them.
 */
import { concatBytes } from '../../shared/bytes';
import { fail, ok, type Result } from '../../shared/result';
import { PkiError } from '../errors';
import { limits } from '../limits';

/** One element: its identifier octets as one number, and where its parts lie in `bytes`. */
export interface Element {
  readonly bytes: Uint8Array;
  /** The identifier octet; for high tag numbers the number times 256 plus the identifier octet. */
  readonly tag: number;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

/** Identifier octets (X.690 section 8.1.2) of the universal types used here. */
export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  numericString: 0x12,
  printableString: 0x13,
  t61String: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  visibleString: 0x1a,
  generalString: 0x1b,
  universalString: 0x1c,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

const constructed = 0x20;

/** `[n]`, primitive. */
export function implicitTag(number: number): number {
  return 0x80 | number;
}

/** `[n]`, constructed. */
export function explicitTag(number: number): number {
  return 0xa0 | number;
}

function malformed(where: string, offset: number, reason: string): PkiError {
  return new PkiError('malformed', `${where}: ${reason} at byte ${offset}`, { where, offset });
}

function truncated(where: string, offset: number, expected: number): PkiError {
  return new PkiError('truncated', `${where}: ${expected} more bytes are needed at byte ${offset}`, {
    where,
    offset,
    expected,
  });
}

/**
 * The element at `offset`, which must end at or before `limit`.
 * Throws `PkiError`: `truncated` when the bytes themselves end too early, `malformed` when the element is longer than
 * what contains it or its length octets are not a length.
 */
export function readElement(bytes: Uint8Array, offset: number, limit: number, where: string, depth = 0): Element {
  if (depth > limits.nesting) throw malformed(where, offset, `nested deeper than ${limits.nesting} levels`);
  const octet = (at: number): number => {
    if (at >= limit)
      throw limit === bytes.length ? truncated(where, at, 1) : malformed(where, at, 'an element ends early');
    return bytes[at] ?? 0;
  };
  let position = offset;
  let tag = octet(position++);
  if ((tag & 0x1f) === 0x1f) {
    let number = 0;
    for (let more = true; more; ) {
      const part = octet(position++);
      number = number * 128 + (part & 0x7f);
      if (number > 0xffffff) throw malformed(where, offset, 'a tag number is too large');
      more = (part & 0x80) !== 0;
    }
    tag += number * 256;
  }
  let length = octet(position++);
  if (length === 0x80) {
    if ((tag & constructed) === 0) throw malformed(where, offset, 'a primitive element has an indefinite length');
    return readIndefinite(bytes, tag, offset, position, limit, where, depth);
  }
  if (length > 0x80) {
    const octets = length & 0x7f;
    if (octets > 6) throw malformed(where, offset, 'a length has too many octets');
    length = 0;
    for (let index = 0; index < octets; index++) length = length * 256 + octet(position++);
  }
  const end = position + length;
  if (end > limit) {
    throw limit === bytes.length
      ? truncated(where, limit, end - limit)
      : malformed(where, offset, 'an element is longer than what contains it');
  }
  return { bytes, tag, start: offset, contentStart: position, contentEnd: end, end };
}

function readIndefinite(
  bytes: Uint8Array,
  tag: number,
  start: number,
  contentStart: number,
  limit: number,
  where: string,
  depth: number,
): Element {
  for (let position = contentStart; ; ) {
    const child = readElement(bytes, position, limit, where, depth + 1);
    if (child.tag === 0 && child.contentStart === child.contentEnd) {
      return { bytes, tag, start, contentStart, contentEnd: child.start, end: child.end };
    }
    position = child.end;
  }
}

/** The elements inside a constructed one. Throws `PkiError` `malformed`. */
export function children(element: Element, where: string): Element[] {
  const found: Element[] = [];
  for (let position = element.contentStart; position < element.contentEnd; ) {
    const child = readElement(element.bytes, position, element.contentEnd, where, 1);
    found.push(child);
    if (found.length > limits.asn1Elements) {
      const [limit, maximum] = ['asn1Elements', limits.asn1Elements] as const;
      throw new PkiError('limit-exceeded', `${where}: more than ${maximum} elements`, { where, limit, maximum });
    }
    position = child.end;
  }
  return found;
}

/** The element's content octets, a view. */
export function content(element: Element): Uint8Array {
  return element.bytes.subarray(element.contentStart, element.contentEnd);
}

/** The whole element with its header, a view. */
export function encoding(element: Element): Uint8Array {
  return element.bytes.subarray(element.start, element.end);
}

/** The element itself when it has that tag; throws `PkiError` `malformed` when it is missing or another type. */
export function expectTag(element: Element | undefined, tag: number, where: string): Element {
  if (element === undefined) throw new PkiError('malformed', `${where}: missing`, { where });
  if (element.tag !== tag) throw malformed(where, element.start, `unexpected type 0x${element.tag.toString(16)}`);
  return element;
}

/** The children of an element that must be a SEQUENCE. */
export function sequence(element: Element | undefined, where: string): Element[] {
  return children(expectTag(element, tags.sequence, where), where);
}

/** The one element that fills an explicitly tagged one. */
export function unwrap(element: Element, where: string): Element {
  const [inner, ...more] = children(element, where);
  if (inner === undefined || more.length > 0) throw malformed(where, element.start, 'exactly one element expected');
  return inner;
}

/** The one element that fills `bytes`; throws `PkiError` `malformed` when something follows it. */
export function readOnly(bytes: Uint8Array, where: string): Element {
  const element = readElement(bytes, 0, bytes.length, where);
  if (element.end !== bytes.length) throw malformed(where, element.end, 'unexpected bytes follow');
  return element;
}

/** The octets of an OCTET STRING or implicitly tagged one; a constructed one (BER) is joined. */
export function octets(element: Element, where: string, depth = 0): Uint8Array {
  if ((element.tag & constructed) === 0) return content(element);
  if (depth > limits.nesting) throw malformed(where, element.start, `nested deeper than ${limits.nesting} levels`);
  return concatBytes(children(element, where).map((part) => octets(part, where, depth + 1)));
}

/** The octets of a BIT STRING and how many bits of the last one are unused; throws `PkiError` `malformed`. */
export function bits(element: Element, where: string): { readonly unused: number; readonly octets: Uint8Array } {
  if ((element.tag & constructed) !== 0) {
    const parts = children(element, where).map((part) => bits(part, where));
    return { unused: parts.at(-1)?.unused ?? 0, octets: concatBytes(parts.map((part) => part.octets)) };
  }
  const unused = element.bytes[element.contentStart];
  if (element.contentStart === element.contentEnd || unused === undefined || unused > 7) {
    throw malformed(where, element.start, 'not a bit string');
  }
  return { unused, octets: element.bytes.subarray(element.contentStart + 1, element.contentEnd) };
}

/** Runs a reader that throws `PkiError`; anything it throws becomes the error of the result, `format` added. */
export function attempt<T>(format: string, read: () => T): Result<T, PkiError> {
  try {
    return ok(read());
  } catch (cause) {
    if (cause instanceof PkiError) {
      return fail(new PkiError(cause.code, `${format}: ${cause.message}`, { format, ...cause.details }, { cause }));
    }
    return fail(new PkiError('malformed', `${format}: the structure could not be read`, { format }, { cause }));
  }
}
