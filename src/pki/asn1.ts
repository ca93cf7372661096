import {
  type AsnType,
  BaseBlock,
  Constructed,
  fromBER,
  ObjectIdentifier,
  OctetString,
  Sequence,
  Set as SetBlock,
} from 'asn1js';
import { concatBytes } from '../shared/bytes';
import { fail, ok, type Result } from '../shared/result';
import { type BerSource, decodeOid, readBer } from './ber';
import { PkiError } from './errors';
import { limits } from './limits';

/**
 * Parses one BER element into asn1js objects, for pkijs. Where only a few values are wanted from many elements
 * (a trust store), `readBer` in ber.ts is some forty times faster and shows the same bytes.
 * Our own reader goes first: it bounds nesting and elements and says where a file is cut or damaged, which asn1js
 * cannot; asn1js stops at 10,000 elements by itself and opens OCTET STRINGs speculatively, both switched off here.
 * Fails with `truncated`, `malformed` or `limit-exceeded`. Never throws.
 */
export function parseBer(bytes: Uint8Array, source: BerSource): Result<AsnType, PkiError> {
  const structure = readBer(bytes, source);
  if (!structure.ok) return structure;
  const { format, where } = source;
  try {
    const parsed = fromBER(bytes.subarray(0, structure.value.end), {
      maxDepth: limits.nesting,
      // End-of-contents octets count as elements there.
      maxNodes: 2 * limits.asn1Elements,
      maxContentLength: limits.inputBytes,
      parseEmbedded: false,
      copyInput: false,
    });
    if (parsed.offset !== -1) return ok(parsed.result);
    return fail(new PkiError('malformed', `${where} is not valid ASN.1: ${parsed.result.error}`, { format, where }));
  } catch (cause) {
    return fail(
      new PkiError('malformed', `${where} holds an ASN.1 value that breaks its type`, { format, where }, { cause }),
    );
  }
}

/** Elements of a SEQUENCE, SET or constructed tag; empty for anything else. */
export function children(node: AsnType): readonly AsnType[] {
  return node instanceof Sequence || node instanceof SetBlock || node instanceof Constructed
    ? node.valueBlock.value
    : [];
}

/** The whole encoding of the node, as it lies in the input (a view, not a copy). */
export function encodedBytes(node: AsnType): Uint8Array {
  return node.valueBeforeDecodeView;
}

/** The content octets of a definite-length encoding (a view, not a copy). */
export function contentBytes(node: AsnType): Uint8Array {
  const header = node.idBlock.blockLength + node.lenBlock.blockLength;
  return node.valueBeforeDecodeView.subarray(header);
}

/** Value of an OCTET STRING, also of an implicitly tagged one, constructed segments joined; null for anything else. */
export function octets(node: AsnType): Uint8Array | null {
  if (!node.idBlock.isConstructed) return contentBytes(node);
  const segments: readonly unknown[] = node instanceof OctetString ? node.valueBlock.value : children(node);
  const parts: Uint8Array[] = [];
  for (const segment of segments) {
    const part = segment instanceof BaseBlock && segment instanceof OctetString ? octets(segment) : null;
    if (part === null) return null;
    parts.push(part);
  }
  return concatBytes(parts);
}

/** Dotted text of an OBJECT IDENTIFIER (arcs of any size); null for anything else. */
export function oidOf(node: AsnType | undefined): string | null {
  return node instanceof ObjectIdentifier ? decodeOid(contentBytes(node)) : null;
}
