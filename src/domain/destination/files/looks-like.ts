/**
 * Files that hold no destinations: named, so that the user sees which file was taken.
 * Certificates and key stores belong into Certificates; they are the ones people mix up.
 */

interface Magic {
  readonly offset?: number;
  /** First bytes, as Latin-1 text. */
  readonly bytes: string;
  readonly looksLike: string;
}

const magics: readonly Magic[] = [
  { bytes: 'PK\x03\x04', looksLike: 'ZIP archive' },
  { bytes: 'PK\x05\x06', looksLike: 'ZIP archive (empty)' },
  { bytes: '\xfe\xed\xfe\xed', looksLike: 'JKS key store' },
  { bytes: '\xce\xce\xce\xce', looksLike: 'JCEKS key store' },
  { bytes: '\x1f\x8b', looksLike: 'gzip archive' },
  { bytes: '7z\xbc\xaf\x27\x1c', looksLike: '7-Zip archive' },
  { bytes: 'Rar!\x1a\x07', looksLike: 'RAR archive' },
  { bytes: 'ustar', offset: 257, looksLike: 'tar archive' },
  { bytes: '%PDF', looksLike: 'PDF document' },
  { bytes: '\x89PNG', looksLike: 'PNG image' },
  { bytes: '\xff\xd8\xff', looksLike: 'JPEG image' },
  { bytes: 'GIF8', looksLike: 'GIF image' },
  { bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', looksLike: 'Microsoft Office or installer file' },
  { bytes: 'MZ', looksLike: 'Windows program' },
  { bytes: '\x7fELF', looksLike: 'Linux program' },
  { bytes: 'SQLite format 3\x00', looksLike: 'SQLite database' },
  { bytes: '\xac\xed\x00\x05', looksLike: 'serialized Java object' },
];

const textPatterns: readonly (readonly [pattern: RegExp, looksLike: string])[] = [
  [/-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----/, 'private key (PEM)'],
  [/-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----/, 'certificate (PEM)'],
  [/-----BEGIN [A-Z0-9 ]+-----/, 'PEM file'],
  [/^<!doctype html|^<html/i, 'HTML page'],
  [/^<(?:\?xml|[A-Za-z_][\w:.-]*[\s/>])/, 'XML document'],
  [/^#!\//, 'script'],
  [/^\s*(?:resource|provider|terraform|variable|module)\s+"?[\w-]*"?[^\n=]*\{/m, 'Terraform configuration'],
];

/** What binary bytes seem to be; null for what may be text. */
export function looksLikeBinary(bytes: Uint8Array): string | null {
  const found = magics.find(({ offset = 0, bytes: magic }) =>
    [...magic].every((character, index) => bytes[offset + index] === character.charCodeAt(0)),
  );
  return found?.looksLike ?? (isDer(bytes) ? 'certificate or key store (DER, PKCS#12)' : null);
}

/** What text that holds no destination seems to be; null when nothing known. */
export function looksLikeText(text: string): string | null {
  const beginning = text.trimStart().slice(0, 10_000);
  return textPatterns.find(([pattern]) => pattern.test(beginning))?.[1] ?? null;
}

/** X.690: a SEQUENCE that reaches to the end of the file, or one of indefinite length. */
function isDer(bytes: Uint8Array): boolean {
  const [tag, length = 0] = bytes;
  if (tag !== 0x30) return false;
  if (length === 0x80) return bytes[2] === 0x02 || bytes[2] === 0x06;
  const digits = length & 0x7f;
  if (length < 0x80 || digits > 4) return false;
  const content = bytes.subarray(2, 2 + digits).reduce((value, byte) => value * 256 + byte, 0);
  return 2 + digits + content === bytes.length;
}
