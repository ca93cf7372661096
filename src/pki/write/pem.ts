import { toBase64 } from '../../shared/bytes';

/**
 * Text encoding of one structure (RFC 7468): label, base64 in lines of 64 characters, a line feed at the end; with
 * headers (RFC 1421), an empty line between them and the content.
 */
export function toPem(label: string, der: Uint8Array, headers: readonly string[] = []): string {
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  const head = headers.length > 0 ? [...headers, ''] : [];
  return [`-----BEGIN ${label}-----`, ...head, ...lines, `-----END ${label}-----`, ''].join('\n');
}

/** Certificates (DER) as PEM blocks behind each other, in the order given. */
export function toPemChain(certificates: readonly Uint8Array[]): string {
  return certificates.map((der) => toPem('CERTIFICATE', der)).join('');
}
