import { toBase64 } from '../../shared/bytes';

/** Text encoding of one structure (RFC 7468): label, base64 in lines of 64 characters, a line feed at the end. */
export function toPem(label: string, der: Uint8Array): string {
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

/** Certificates (DER) as PEM blocks behind each other, in the order given. */
export function toPemChain(certificates: readonly Uint8Array[]): string {
  return certificates.map((der) => toPem('CERTIFICATE', der)).join('');
}
