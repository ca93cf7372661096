/** What certificates and requests are made of; the words of RFC 5280 and RFC 2986. */

export const keyAlgorithmNames = [
  'RSA-2048',
  'RSA-3072',
  'RSA-4096',
  'EC-P256',
  'EC-P384',
  'EC-P521',
  'Ed25519',
] as const;

export type KeyAlgorithmName = (typeof keyAlgorithmNames)[number];

/** One attribute of a distinguished name beside the common name, by its RFC 4514 short name or by its OID. */
export interface SubjectAttribute {
  readonly type: string;
  readonly value: string;
}

export interface SubjectAltName {
  readonly type: 'dns' | 'ip' | 'uri' | 'email';
  readonly value: string;
}

export interface Issuer {
  /** PKCS#8. */
  readonly privateKey: Uint8Array;
  /** DER, the issuer's own certificate first, root included. */
  readonly chain: readonly Uint8Array[];
}

export interface GenerateCertificateRequest {
  readonly commonName: string;
  /** The other attributes of the subject, most general first (C, ST, L, O, OU); the common name follows them. */
  readonly subject?: readonly SubjectAttribute[];
  readonly keyAlgorithm?: KeyAlgorithmName;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly subjectAltNames?: readonly SubjectAltName[];
  /** Names (`clientAuth`, `serverAuth`, …) or OIDs; without it `clientAuth`, and none in an authority's certificate. */
  readonly extendedKeyUsage?: readonly string[];
  readonly ca?: boolean;
  /** Of an authority: how many others may stand between it and a leaf. Without it one less than its issuer's, if that has one. */
  readonly pathLength?: number;
  /** PEM or DER: only its public key counts, and no private key is made. */
  readonly csr?: Uint8Array;
  /** PKCS#8: certifies this key again instead of making a new one. */
  readonly privateKey?: Uint8Array;
  /** Without one the certificate is self-signed. */
  readonly issuer?: Issuer;
}

export interface GeneratedCertificate {
  /** PKCS#8; absent with a CSR. */
  readonly privateKey?: Uint8Array;
  /** DER, leaf first, root included. */
  readonly chain: readonly Uint8Array[];
}

export interface CreateCsrRequest {
  readonly commonName: string;
  readonly subject?: readonly SubjectAttribute[];
  readonly keyAlgorithm?: KeyAlgorithmName;
  readonly subjectAltNames?: readonly SubjectAltName[];
  /** As in `GenerateCertificateRequest`. */
  readonly extendedKeyUsage?: readonly string[];
  /**
   * A certificate (DER) to be renewed: subject, alternative names and extended key usage are taken over from it byte by
   * byte, and the key algorithm unless one is given; everything else said here is then ignored.
   */
  readonly renews?: Uint8Array;
}

export interface CreatedCsr {
  /** DER (RFC 2986). */
  readonly csr: Uint8Array;
  /** PKCS#8. */
  readonly privateKey: Uint8Array;
}

export interface JoinReplyOptions {
  /** Certificates (DER) to complete the chain from. */
  readonly known?: readonly Uint8Array[];
}

export interface JoinedReply {
  /** DER, leaf first. */
  readonly chain: readonly Uint8Array[];
}
