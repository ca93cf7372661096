import { concatBytes } from '../shared/bytes';
import { fail, ok, type Result } from '../shared/result';
import { PkiError, type PkiErrorDetails } from './errors';
import { limits } from './limits';

/**
 * ASN.1 BER (X.690) as a tree of positions over the original bytes: nothing is copied or converted, so a file with
 * thousands of certificates costs microseconds an element where asn1js costs several (about 0.5 ms a certificate).
 * pkijs needs asn1js objects: those come from `parseBer` in asn1.ts, which asks this reader first.
 */
export interface BerNode {
  /** The input this node lies in (shared by the whole tree). */
  readonly bytes: Uint8Array;
  readonly tagClass: TagClass;
  readonly tag: number;
  readonly constructed: boolean;
  readonly indefinite: boolean;
  /** First byte of the identifier. */
  readonly start: number;
  readonly contentStart: number;
  /** End of the content octets; before the end-of-contents octets of an indefinite length. */
  readonly contentEnd: number;
  /** End of the whole encoding. */
  readonly end: number;
  /** Elements of a constructed encoding. */
  readonly children: readonly BerNode[];
}

type TagClass = 'universal' | 'application' | 'context' | 'private';

/** What is being read, for the diagnosis; `offset` is where these bytes begin in the user's file, if they lie in it. */
export interface BerSource {
  readonly format: string;
  readonly where: string;
  readonly offset?: number;
}

/** UNIVERSAL tag numbers (X.680 section 8.6). */
export const tags = {
  boolean: 1,
  integer: 2,
  bitString: 3,
  octetString: 4,
  null: 5,
  objectIdentifier: 6,
  enumerated: 10,
  utf8String: 12,
  sequence: 16,
  set: 17,
  numericString: 18,
  printableString: 19,
  teletexString: 20,
  ia5String: 22,
  utcTime: 23,
  generalizedTime: 24,
  visibleString: 26,
  universalString: 28,
  bmpString: 30,
} as const;

const tagClasses: readonly TagClass[] = ['universal', 'application', 'context', 'private'];

/**
 * Reads one BER element and everything inside its constructed encodings (content of primitive ones stays closed).
 * Bytes after the element are left alone: compare `value.end` with the length.
 * Fails with `truncated` (offset, and the missing bytes where the lengths tell), `malformed`, or `limit-exceeded`
 * (nesting, elements). Never throws.
 */
export function readBer(bytes: Uint8Array, source: BerSource): Result<BerNode, PkiError> {
  if (bytes.length === 0) return fail(new PkiError('truncated', `${source.where} is empty`, at(source, 0)));
  try {
    return ok(new BerReader(bytes, source).element(0, bytes.length, true, 1));
  } catch (error) {
    if (error instanceof PkiError) return fail(error);
    throw error;
  }
}

class BerReader {
  private elements = 0;
  private readonly bytes: Uint8Array;
  private readonly source: BerSource;

  constructor(bytes: Uint8Array, source: BerSource) {
    this.bytes = bytes;
    this.source = source;
  }

  /** `open`: no definite length encloses this element, so running out of bytes means that the file was cut. */
  element(start: number, limit: number, open: boolean, depth: number): BerNode {
    this.count(depth);
    const { bytes } = this;
    let position = start;
    const identifier = this.byte(position++, limit, open);
    const constructed = (identifier & 0x20) !== 0;
    let tag = identifier & 0x1f;
    if (tag === 0x1f) {
      tag = 0;
      let octet: number;
      do {
        octet = this.byte(position++, limit, open);
        tag = tag * 128 + (octet & 0x7f);
        if (tag > 0x7fffffff) throw this.malformed('tag number too large', start);
      } while (octet & 0x80);
    }
    let length = this.byte(position++, limit, open);
    const indefinite = length === 0x80;
    if (length === 0xff) throw this.malformed('reserved length octet', position - 1);
    if (length > 0x80) {
      const octets = length & 0x7f;
      length = 0;
      for (let index = 0; index < octets; index++) {
        length = length * 256 + this.byte(position++, limit, open);
        if (length > Number.MAX_SAFE_INTEGER) throw this.malformed('length too large', start);
      }
    }
    const contentStart = position;
    let contentEnd = contentStart + length;
    let end = contentEnd;
    const children: BerNode[] = [];
    if (indefinite) {
      if (!constructed) throw this.malformed('indefinite length of a primitive element', start);
      for (;;) {
        if (this.byte(position, limit, open) === 0) {
          if (this.byte(position + 1, limit, open) !== 0) throw this.malformed('bad end-of-contents octets', position);
          break;
        }
        const child = this.element(position, limit, open, depth + 1);
        children.push(child);
        position = child.end;
      }
      contentEnd = position;
      end = position + 2;
    } else if (contentEnd > limit) {
      throw open
        ? this.truncated(contentEnd - limit)
        : this.malformed('longer than the structure that contains it', start);
    } else if (constructed) {
      while (position < contentEnd) {
        const child = this.element(position, contentEnd, false, depth + 1);
        children.push(child);
        position = child.end;
      }
    }
    const tagClass = tagClasses[identifier >> 6] ?? 'universal';
    if (tagClass === 'universal' && tag === 0) throw this.malformed('unexpected end-of-contents octets', start);
    return { bytes, tagClass, tag, constructed, indefinite, start, contentStart, contentEnd, end, children };
  }

  private count(depth: number): void {
    if (depth > limits.nesting) throw this.exceeded('nesting', limits.nesting, depth);
    if (++this.elements > limits.asn1Elements) throw this.exceeded('asn1Elements', limits.asn1Elements, this.elements);
  }

  private byte(position: number, limit: number, open: boolean): number {
    const byte = position < limit ? this.bytes[position] : undefined;
    if (byte !== undefined) return byte;
    throw open ? this.truncated() : this.malformed('an element ends before its header does', position);
  }

  private truncated(expected?: number): PkiError {
    const details = { ...at(this.source, this.bytes.length), ...(expected === undefined ? {} : { expected }) };
    return new PkiError('truncated', `${this.source.where} ends too early`, details);
  }

  private malformed(what: string, offset: number): PkiError {
    return new PkiError('malformed', `${this.source.where} is not valid ASN.1: ${what}`, at(this.source, offset));
  }

  private exceeded(limit: 'nesting' | 'asn1Elements', maximum: number, found: number): PkiError {
    const details: PkiErrorDetails = { format: this.source.format, where: this.source.where, limit, maximum, found };
    return new PkiError('limit-exceeded', `${this.source.where} has more than ${maximum} ${limit}`, details);
  }
}

function at(source: BerSource, offset: number): PkiErrorDetails {
  const { format, where } = source;
  return source.offset === undefined ? { format, where } : { format, where, offset: source.offset + offset };
}

/** The whole encoding of the node, as it lies in the input (a view, not a copy). */
export function encodingOf(node: BerNode): Uint8Array {
  return node.bytes.subarray(node.start, node.end);
}

/** The content octets as they lie in the input (a view, not a copy). */
export function contentOf(node: BerNode): Uint8Array {
  return node.bytes.subarray(node.contentStart, node.contentEnd);
}

/** Narrower than BerNode, so that a negative answer says nothing but "another tag". */
type TaggedNode = BerNode & { readonly tagClass: 'universal' | 'context' };

export function isUniversal(node: BerNode | undefined, tag: number): node is TaggedNode {
  return node !== undefined && node.tagClass === 'universal' && node.tag === tag;
}

export function isContext(node: BerNode | undefined, tag: number): node is TaggedNode {
  return node !== undefined && node.tagClass === 'context' && node.tag === tag;
}

/**
 * Value of an OCTET STRING, also of an implicitly tagged one, with the segments of a constructed encoding joined
 * (X.690 section 8.7); null where a segment is something else.
 */
export function octetsOf(node: BerNode): Uint8Array | null {
  if (!node.constructed) return contentOf(node);
  const parts: Uint8Array[] = [];
  for (const segment of node.children) {
    const part = isUniversal(segment, tags.octetString) ? octetsOf(segment) : null;
    if (part === null) return null;
    parts.push(part);
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : concatBytes(parts);
}

/** Dotted text of an OBJECT IDENTIFIER (arcs of any size); null where the node is none or does not follow X.690 section 8.19. */
export function oidOf(node: BerNode | undefined): string | null {
  if (!isUniversal(node, tags.objectIdentifier) || node.constructed) return null;
  return decodeOid(contentOf(node));
}

/** Dotted text of the content octets of an OBJECT IDENTIFIER; null where they are not well formed. */
export function decodeOid(content: Uint8Array): string | null {
  const last = content[content.length - 1];
  if (last === undefined || last & 0x80) return null;
  const arcs: string[] = [];
  let value = 0;
  let large: bigint | null = null;
  for (const octet of content) {
    // 2^46 * 128 stays exact in a double; longer arcs (UUID-based ones have 128 bits) continue as bigint.
    if (large === null && value > 2 ** 45) large = BigInt(value);
    if (large === null) value = value * 128 + (octet & 0x7f);
    else large = large * 128n + BigInt(octet & 0x7f);
    if (octet & 0x80) continue;
    if (arcs.length > 0) arcs.push(String(large ?? value));
    else if (large !== null) arcs.push('2', String(large - 80n));
    else
      arcs.push(String(Math.min(2, Math.floor(value / 40))), String(value - 40 * Math.min(2, Math.floor(value / 40))));
    value = 0;
    large = null;
  }
  return arcs.join('.');
}

/** Value of a non-negative INTEGER up to 2^53 - 1; null for anything else. */
export function integerOf(node: BerNode | undefined): number | null {
  if (!isUniversal(node, tags.integer) || node.constructed) return null;
  const content = contentOf(node);
  if (content.length === 0 || (content[0] ?? 0) & 0x80) return null;
  let value = 0;
  for (const octet of content) {
    value = value * 256 + octet;
    if (value > Number.MAX_SAFE_INTEGER) return null;
  }
  return value;
}
