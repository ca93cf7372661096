/**
 * The text before a PEM block that keeps what PKCS#12 says about it, as openssl writes it; `readBagAttributes` is its
 * inverse. Every other reader passes over text between blocks.
 */
export function bagAttributes(alias: string, localKeyId: string | null): string {
  const lines = [
    // First, so that no name can be taken for it.
    ...(localKeyId === null ? [] : [`    localKeyID: ${localKeyId.toUpperCase().match(/../g)?.join(' ')}`]),
    ...(alias === '' ? [] : [`    friendlyName: ${escapeName(alias)}`]),
  ];
  return lines.length === 0 ? '' : ['Bag Attributes', ...lines, ''].join('\n');
}

/**
 * What must not stand in that line as it is: backslashes, control and format characters and spaces other than one
 * between words, and words that begin a heading, an attribute or a block.
 */
const unsafe = /\\|(?! )[\p{C}\p{Z}]|^ +| +$|-(?=----)|B(?=ag Attributes)|l(?=ocalKeyID)|f(?=riendlyName)/gu;

/** In the way of openssl: the bytes of UTF-8, each as `\xC3`. */
function escapeName(name: string): string {
  return name.replace(unsafe, (found) =>
    Array.from(
      new TextEncoder().encode(found),
      (byte) => `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    ).join(''),
  );
}
