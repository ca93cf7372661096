import { fail, ok, type Result } from '../../../shared/result';
import { type BerNode, integerOf, isContext, isUniversal, octetsOf, oidOf, readBer, tags } from '../../ber';
import { algorithmName } from '../../crypto/pbe-algorithms';
import { type PbeScheme, readPbeScheme } from '../../crypto/pbe-parameters';
import { PkiError } from '../../errors';

/** The frame of a PKCS#12 file (RFC 7292 section 4): which parts it has and how each is protected; nothing is decrypted. */

export const format = 'PKCS#12';

export const contentTypes = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  envelopedData: '1.2.840.113549.1.7.3',
  encryptedData: '1.2.840.113549.1.7.6',
} as const;

export interface Pfx {
  /** The octets the MAC is computed over. */
  readonly authenticatedSafe: Uint8Array;
  readonly macData: BerNode | null;
  /** Signed instead of authenticated by a password (public-key integrity mode). */
  readonly signed: boolean;
  readonly parts: readonly SafePart[];
  /** Bytes of the file that the structure covers. */
  readonly length: number;
}

export type SafePart =
  | { readonly type: 'plain'; readonly where: string; readonly content: Uint8Array }
  | { readonly type: 'encrypted'; readonly where: string; readonly content: Uint8Array; readonly scheme: PbeScheme }
  | { readonly type: 'unsupported'; readonly where: string; readonly error: PkiError };

/** Reads the frame. Fails with `truncated`, `malformed` or `limit-exceeded`; an encryption we lack is a part, no failure. */
export function readPfx(bytes: Uint8Array): Result<Pfx, PkiError> {
  const root = readBer(bytes, { format, where: 'PFX', offset: 0 });
  if (!root.ok) return root;
  const [version, authSafe, macData] = root.value.children;
  if (!isUniversal(root.value, tags.sequence) || integerOf(version) !== 3) return malformed('PFX version');
  const signed = oidOf(authSafe?.children[0]) === contentTypes.signedData;
  const content = signed ? signedContent(authSafe) : dataContent(authSafe);
  if (content === null) return malformed('PFX authSafe', authSafe?.start);
  if (macData !== undefined && !isUniversal(macData, tags.sequence)) return malformed('MacData', macData.start);
  const safe = readBer(content, source('AuthenticatedSafe', content, bytes));
  if (!safe.ok) return safe;
  if (!isUniversal(safe.value, tags.sequence)) return malformed('AuthenticatedSafe');
  const parts: SafePart[] = [];
  for (const [index, info] of safe.value.children.entries()) {
    const part = readPart(info, `AuthenticatedSafe part ${index + 1}`);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  const frame = { authenticatedSafe: content, macData: macData ?? null, signed, parts, length: root.value.end };
  return ok(frame);
}

function readPart(info: BerNode, where: string): Result<SafePart, PkiError> {
  const oid = oidOf(info.children[0]);
  if (oid === null) return malformed(where);
  if (oid === contentTypes.data) {
    const content = dataContent(info);
    return content === null ? malformed(where) : ok({ type: 'plain', where, content });
  }
  if (oid !== contentTypes.encryptedData) {
    const algorithm =
      oid === contentTypes.envelopedData ? 'EnvelopedData (public-key privacy mode)' : algorithmName(oid);
    const message = `${where} is ${algorithm}, which a password does not open`;
    const error = new PkiError('unsupported-algorithm', message, { format, where, algorithm, oid });
    return ok({ type: 'unsupported', where, error });
  }
  // EncryptedData (RFC 5652 section 8) with EncryptedContentInfo in it.
  const encrypted = explicitContent(info)?.children[1];
  const [contentType, algorithm, ciphertext] = encrypted?.children ?? [];
  if (oidOf(contentType) !== contentTypes.data || !isContext(ciphertext, 0)) return malformed(where);
  const content = octetsOf(ciphertext);
  if (content === null) return malformed(where);
  const scheme = readPbeScheme(algorithm, format);
  if (scheme.ok) return ok({ type: 'encrypted', where, content, scheme: scheme.value });
  return scheme.error.code === 'unsupported-algorithm'
    ? ok({ type: 'unsupported', where, error: scheme.error })
    : scheme;
}

/** The element in a ContentInfo's `[0] EXPLICIT`. */
function explicitContent(info: BerNode | undefined): BerNode | undefined {
  const content = info?.children[1];
  return isContext(content, 0) && content.children.length === 1 ? content.children[0] : undefined;
}

/** Octets of a ContentInfo of type data. */
function dataContent(info: BerNode | undefined): Uint8Array | null {
  const content = explicitContent(info);
  if (oidOf(info?.children[0]) !== contentTypes.data || !isUniversal(content, tags.octetString)) return null;
  return octetsOf(content);
}

/** Octets that a ContentInfo of type SignedData signs (RFC 5652 section 5.1: the third field). */
function signedContent(info: BerNode | undefined): Uint8Array | null {
  return dataContent(explicitContent(info)?.children[2]);
}

/** Positions are told only where the content lies in the file in one piece. */
function source(
  where: string,
  content: Uint8Array,
  file: Uint8Array,
): { format: string; where: string; offset?: number } {
  return content.buffer === file.buffer
    ? { format, where, offset: content.byteOffset - file.byteOffset }
    : { format, where };
}

export function malformed(where: string, offset?: number): { readonly ok: false; readonly error: PkiError } {
  const details = { format, where, ...(offset === undefined ? {} : { offset }) };
  return fail(new PkiError('malformed', `the ${where} does not follow RFC 7292; the file is damaged`, details));
}
