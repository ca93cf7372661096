/** What OpenSSL writes before a block when it turns a PKCS#12 file into PEM. */
export interface BagAttributes {
  /** friendlyName. */
  readonly alias: string | null;
  /** Hex, lower case. */
  readonly localKeyId?: string;
}

/**
 * Friendly name and local key id from the text before a block, if it has the heading `Bag Attributes`.
 * Characters that OpenSSL escapes (`\xC3\xA4`, the bytes of UTF-8) are read back.
 */
export function readBagAttributes(text: string): BagAttributes {
  const heading = text.lastIndexOf('Bag Attributes');
  if (heading === -1) return { alias: null };
  const attributes = text.slice(heading);
  const name = /^[ \t]*friendlyName:(.+)$/m.exec(attributes.replace(/\r\n?/g, '\n'))?.[1]?.trim();
  const id = /localKeyID:[ \t]{0,100}([0-9A-Fa-f]{2}(?:[ \t][0-9A-Fa-f]{2})*)/.exec(attributes)?.[1];
  return {
    alias: name === undefined ? null : unescapeBytes(name),
    ...(id === undefined ? {} : { localKeyId: id.replace(/\s+/g, '').toLowerCase() }),
  };
}

function unescapeBytes(text: string): string {
  return text.replace(/(?:\\x[0-9A-Fa-f]{2})+/g, (escaped) => {
    const bytes = Uint8Array.from(escaped.slice(2).split('\\x'), (digits) => Number.parseInt(digits, 16));
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  });
}
