import { type AsnType, fromBER } from 'asn1js';
import { fail, ok, type Result } from '../shared/result';
import { type BerSource, readBer } from './ber';
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
