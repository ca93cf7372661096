/** Files that are something else than a key store: named, so that the user sees which file was taken. */

interface Magic {
  readonly offset?: number;
  readonly bytes: string;
  readonly looksLike: string;
}

/** First bytes, as Latin-1 text. */
const magics: readonly Magic[] = [
  { bytes: '%PDF', looksLike: 'PDF document' },
  { bytes: 'PK\x03\x04', looksLike: 'ZIP archive' },
  { bytes: 'PK\x05\x06', looksLike: 'ZIP archive (empty)' },
  { bytes: '\x1f\x8b', looksLike: 'gzip archive' },
  { bytes: 'BZh', looksLike: 'bzip2 archive' },
  { bytes: '\xfd7zXZ\x00', looksLike: 'xz archive' },
  { bytes: '7z\xbc\xaf\x27\x1c', looksLike: '7-Zip archive' },
  { bytes: 'Rar!\x1a\x07', looksLike: 'RAR archive' },
  { bytes: 'ustar', offset: 257, looksLike: 'tar archive' },
  { bytes: '\x89PNG', looksLike: 'PNG image' },
  { bytes: '\xff\xd8\xff', looksLike: 'JPEG image' },
  { bytes: 'GIF8', looksLike: 'GIF image' },
  { bytes: 'RIFF', looksLike: 'RIFF file (WebP image, sound or video)' },
  { bytes: '\x00\x00\x01\x00', looksLike: 'Windows icon' },
  { bytes: '\x00\x00\x00\x00CERT', looksLike: 'Windows serialized certificate store (.sst)' },
  { bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', looksLike: 'Microsoft Office or installer file' },
  { bytes: 'MZ', looksLike: 'Windows program' },
  { bytes: '\x7fELF', looksLike: 'Linux program' },
  { bytes: 'SQLite format 3\x00', looksLike: 'SQLite database (NSS key databases are such files)' },
  { bytes: 'openssh-key-v1\x00', looksLike: 'OpenSSH private key (armour lost)' },
  { bytes: '\xac\xed\x00\x05', looksLike: 'serialized Java object' },
  { bytes: 'bplist', looksLike: 'Apple property list' },
  { bytes: 'kych', looksLike: 'macOS keychain' },
  { bytes: '\x05\x02\x00', looksLike: 'Kerberos keytab' },
];

/** Beginnings of text files, white space removed. */
const textPatterns: readonly (readonly [pattern: RegExp, looksLike: string])[] = [
  [/^-----BEGIN PGP /, 'OpenPGP data (armoured)'],
  [/^%PDF/, 'PDF document'],
  [/^---- BEGIN SSH2 /, 'SSH public key'],
  [/^PuTTY-User-Key-File-/, 'PuTTY private key'],
  [/^(ssh-(rsa|dss|ed25519|ed448)|ecdsa-sha2-\S+|sk-(ssh|ecdsa)\S*) [A-Za-z0-9+/]/, 'SSH public key'],
  [/^<!doctype html|^<html|^<head|^<body|^<!--[\s\S]{0,2000}?<html/i, 'HTML page'],
  [/^<\?xml[\s\S]{0,2000}?<(\w+:)?html/i, 'HTML page'],
  [/^<(\?xml|[A-Za-z_][\w:.-]*[\s/>])/, 'XML document'],
  [/-{2,6} ?BEGIN [A-Z0-9 ]+/, 'PEM with a damaged BEGIN line'],
  [/^Certificate:\s+Data:/, 'certificate printed as text (openssl x509 -text), without the certificate itself'],
];

/** What binary bytes seem to be; null when nothing known. */
export function looksLikeBinary(bytes: Uint8Array): string | null {
  const found = magics.find(({ offset = 0, bytes: magic }) =>
    [...magic].every((character, index) => bytes[offset + index] === character.charCodeAt(0)),
  );
  return found?.looksLike ?? bouncyCastleStore(bytes) ?? openPgp(bytes);
}

/** What text seems to be, down to `plain text`. */
export function looksLikeText(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') return 'blank text';
  const found = textPatterns.find(([pattern]) => pattern.test(trimmed.slice(0, 10_000)));
  if (found) return found[1];
  return isJson(trimmed) ? 'JSON document' : 'plain text';
}

function isJson(text: string): boolean {
  if (!/^[[{]/.test(text)) return false;
  if (text.length > 1_000_000) return /[\]}]$/.test(text.slice(-1));
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/**
 * BKS and UBER stores of Bouncy Castle: version 0 to 2, salt of 20 bytes with its length before it, iteration count.
 * BKS goes on with its first entry's type (1 to 4) and alias, or 0 for the end; UBER with encrypted bytes.
 */
function bouncyCastleStore(bytes: Uint8Array): string | null {
  if (bytes.length < 49) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const iterations = view.getUint32(28);
  if (view.getUint32(0) > 2 || view.getUint32(4) !== 20 || iterations === 0 || iterations > 10_000_000) return null;
  const type = view.getUint8(32);
  const aliasLength = view.getUint16(33);
  const isBks = (type === 0 && bytes.length === 53) || (type >= 1 && type <= 4 && aliasLength + 35 < bytes.length);
  return isBks ? 'BKS key store (Bouncy Castle)' : 'UBER key store (Bouncy Castle)';
}

/** RFC 9580 section 4.2: a packet header with one of the types that begin a file. */
function openPgp(bytes: Uint8Array): string | null {
  const header = bytes[0] ?? 0;
  const type = header & 0x40 ? header & 0x3f : (header >> 2) & 0x0f;
  const version = bytes[header & 0x40 ? 2 : 1 + (1 << (header & 0x03))] ?? 0;
  const isKeyPacket = type === 5 || type === 6;
  if ((header & 0x80) === 0 || !isKeyPacket || version < 3 || version > 6) return null;
  return type === 5 ? 'OpenPGP secret key' : 'OpenPGP public key';
}
