/**
 * The way to pkijs: bytes become asn1js objects only here, behind bounds of our own.
 *
 * asn1js needs some 8 µs and several objects an element, copies nothing but decodes every OBJECT IDENTIFIER arc by arc
 * (a megabyte of them takes seconds) and says neither where a file is cut nor where it is damaged. So our own reader
 * looks first, and what goes further is small: callers leave the long lists of a structure (certificates, revoked
 * certificates, the signed message) to the readers in ber.ts and x509/der.ts and pass on the rest.
 */
import { type AsnType, fromBER } from 'asn1js';
import { fail, ok, type Result } from '../shared/result';
import { type BerNode, type BerSource, isUniversal, readBer, tags } from './ber';
import { PkiError, type PkiErrorDetails } from './errors';
import { limits } from './limits';

/** Parsed ASN.1 as the constructors of pkijs take it in their `schema`. */
export type Asn1Object = AsnType;

/**
 * Parses one BER element into asn1js objects; bytes after it are left alone.
 * Fails with `truncated`, `malformed` or `limit-exceeded` (see `limits`). Never throws, and ends within a second
 * whatever the bytes are.
 */
export function parseBer(bytes: Uint8Array, source: BerSource): Result<AsnType, PkiError> {
  const structure = readBer(bytes, source);
  if (!structure.ok) return structure;
  const exceeded = exceededLimit(structure.value, source);
  if (exceeded) return fail(exceeded);
  const { format, where } = source;
  try {
    const parsed = fromBER(bytes.subarray(0, structure.value.end), {
      maxDepth: limits.nesting,
      // End-of-contents octets count as elements there.
      maxNodes: 2 * limits.structureElements,
      maxContentLength: limits.structureBytes,
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

/**
 * The structure that `build` makes of the bytes, which is to be a pkijs constructor given its `schema`: those throw
 * when the objects do not follow the definition. Fails as `parseBer` does, and with `malformed` for that.
 */
export function parseStructure<T>(
  bytes: Uint8Array,
  source: BerSource,
  build: (schema: Asn1Object) => T,
): Result<T, PkiError> {
  const parsed = parseBer(bytes, source);
  if (!parsed.ok) return parsed;
  try {
    return ok(build(parsed.value));
  } catch (cause) {
    const { format, where } = source;
    return fail(new PkiError('malformed', `${where} does not follow its definition`, { format, where }, { cause }));
  }
}

function exceededLimit(root: BerNode, { format, where }: BerSource): PkiError | null {
  const refuse = (limit: 'structureBytes' | 'structureElements' | 'structureOidBytes', found: number) => {
    const details: PkiErrorDetails = { format, where, limit, maximum: limits[limit], found };
    return new PkiError('limit-exceeded', `${where} has more than ${limits[limit]} ${limit}`, details);
  };
  const size = root.end - root.start;
  if (size > limits.structureBytes) return refuse('structureBytes', size);
  let elements = 0;
  let identifierBytes = 0;
  const pending = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    elements++;
    if (isUniversal(node, tags.objectIdentifier)) identifierBytes += node.contentEnd - node.contentStart;
    for (const child of node.children) pending.push(child);
  }
  if (elements > limits.structureElements) return refuse('structureElements', elements);
  return identifierBytes > limits.structureOidBytes ? refuse('structureOidBytes', identifierBytes) : null;
}
