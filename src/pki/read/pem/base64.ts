import { fail, ok, type Result } from '../../../shared/result';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const whiteSpace = 0x40;
const padding = 0x41;
const foreign = 0xff;

/** What a character code below 128 means: a digit's value, or one of the three constants. */
const meanings = new Uint8Array(128).fill(foreign);
for (let value = 0; value < 64; value += 1) meanings[alphabet.charCodeAt(value)] = value;
for (const character of ' \t\n\r\f\v') meanings[character.charCodeAt(0)] = whiteSpace;
meanings['='.charCodeAt(0)] = padding;

/**
 * Bytes of base64 text (RFC 4648 section 4), white space anywhere, padding optional; in one pass, since a file may have
 * 50 MB of it. Fails with the position of the first character that does not belong there, or null where the text ends
 * inside a byte.
 */
export function decodeBase64(text: string): Result<Uint8Array, { readonly at: number | null }> {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let count = 0;
  let ended = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const meaning = code < 128 ? (meanings[code] ?? foreign) : isOtherSpace(code) ? whiteSpace : foreign;
    if (meaning === whiteSpace) continue;
    if (meaning === foreign || (ended && meaning !== padding)) return fail({ at: index });
    if (meaning === padding) {
      ended = true;
      continue;
    }
    bits = ((bits << 6) | meaning) & 0xffffff;
    count += 1;
    if (count === 4) {
      bytes[length] = bits >> 16;
      bytes[length + 1] = (bits >> 8) & 0xff;
      bytes[length + 2] = bits & 0xff;
      length += 3;
      count = 0;
      bits = 0;
    }
  }
  if (count === 1) return fail({ at: null });
  if (count === 2) bytes[length++] = bits >> 4;
  if (count === 3) {
    bytes[length++] = bits >> 10;
    bytes[length++] = (bits >> 2) & 0xff;
  }
  return ok(bytes.slice(0, length));
}

/** No-break space and a byte order mark in the middle, as copying from web pages and joining files leave them. */
function isOtherSpace(code: number): boolean {
  return code === 0xa0 || code === 0xfeff;
}
