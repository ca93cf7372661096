/**
 * The text of bytes that are text: UTF-8, UTF-16 with or without byte order mark (Windows tools), else Latin-1.
 * Null for bytes that are not text: they have control characters that no text file has.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    // A file cut in the middle of a character of UTF-16 is still text.
    const length = encoding === 'utf-8' ? bytes.length : bytes.length - (bytes.length % 2);
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length));
  } catch (error) {
    if (!(error instanceof TypeError) || encoding !== 'utf-8') return null;
    text = new TextDecoder('latin1').decode(bytes);
  }
  return hasControlCharacter(text) ? null : text;
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark: the beginning is ASCII, so every other byte is zero.
  const sample = bytes.subarray(0, 64);
  if (sample.length < 4) return 'utf-8';
  const zeros = (parity: number) => sample.every((byte, index) => (index % 2 === parity ? byte === 0 : byte !== 0));
  if (zeros(1)) return 'utf-16le';
  return zeros(0) ? 'utf-16be' : 'utf-8';
}

/** Whether there is anything below a space besides tab, line ends and form feed, before the Ctrl-Z or NULs that old tools leave at the end. */
function hasControlCharacter(text: string): boolean {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === 0 || text.charCodeAt(end - 1) === 0x1a)) end -= 1;
  for (let index = 0; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c) return true;
  }
  return false;
}
