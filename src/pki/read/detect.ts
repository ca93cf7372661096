import { readBer } from '../ber';
import { classifyDer, unopenedKinds } from './der/classify';
import { looksLikeBinary, looksLikeText } from './looks-like';
import { bareBase64 } from './pem/bare-base64';
import { decodeText } from './pem/decode-text';
import { hasPemBlock } from './pem/pem-blocks';

/** What to do with a file, told from its content alone. */
export type Detected =
  | { readonly reader: 'jks' | 'pkcs12' | 'pkcs7' | 'der' }
  | { readonly reader: 'pem'; readonly text: string }
  /** Base64 without armour around something else that is known. */
  | { readonly reader: 'base64'; readonly content: Uint8Array }
  | { readonly reader: null; readonly looksLike: string };

const magicJks = 0xfeedfeed;
const magicJceks = 0xcececece;
const sequence = 0x30;
const objectIdentifier = 0x06;

/** Tells which reader opens the bytes, or what they seem to be instead. */
export function detect(bytes: Uint8Array): Detected {
  const magic = bytes.length >= 4 ? new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) : 0;
  if (magic === magicJks || magic === magicJceks) return { reader: 'jks' };
  // A long or indefinite length after SEQUENCE is no text, though a cut file of a few bytes might pass for Latin-1.
  const second = bytes[1] ?? 0;
  const text = bytes[0] === sequence && second >= 0x80 && second <= 0x84 ? null : decodeText(bytes);
  if (text !== null) return detectText(text);
  const looksLike = looksLikeBinary(bytes);
  if (looksLike !== null) return { reader: null, looksLike };
  return bytes[0] === sequence || bytes[0] === objectIdentifier
    ? detectDer(bytes)
    : { reader: null, looksLike: 'binary data' };
}

function detectText(text: string): Detected {
  if (hasPemBlock(text)) return { reader: 'pem', text };
  const content = bareBase64(text);
  if (content !== null) return { reader: 'base64', content };
  return { reader: null, looksLike: looksLikeText(text) };
}

function detectDer(bytes: Uint8Array): Detected {
  if (beginsLikePfx(bytes)) return { reader: 'pkcs12' };
  if (beginsLikeContentInfo(bytes)) return { reader: 'pkcs7' };
  const parsed = readBer(bytes, { format: 'DER', where: 'the file' });
  const kind = parsed.ok ? classifyDer(parsed.value) : null;
  const looksLike = kind === null ? undefined : unopenedKinds[kind];
  return looksLike === undefined ? { reader: 'der' } : { reader: null, looksLike };
}

/** Offset of the content of the outermost SEQUENCE. */
function contentStart(bytes: Uint8Array): number {
  const length = bytes[1] ?? 0;
  return length > 0x80 ? 2 + (length & 0x7f) : 2;
}

/** RFC 7292: version INTEGER 3, then a SEQUENCE. A certificate request or a key has version 0 or 1. */
function beginsLikePfx(bytes: Uint8Array): boolean {
  const start = contentStart(bytes);
  return [0x02, 0x01, 0x03, 0x30].every((byte, index) => bytes[start + index] === byte);
}

/** An OBJECT IDENTIFIER first: ContentInfo (RFC 5652 section 3); nothing else this reader knows begins so. */
function beginsLikeContentInfo(bytes: Uint8Array): boolean {
  return bytes[contentStart(bytes)] === objectIdentifier;
}
