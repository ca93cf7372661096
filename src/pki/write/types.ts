import type { StoreFormat } from '../types';

/** One entry of a file to be written. */
export interface StoreEntryInput {
  /** Empty for an entry without a name. */
  readonly alias: string;
  /** PKCS#8, DER. */
  readonly privateKey?: Uint8Array;
  /** DER, leaf first; empty for a key without a certificate. */
  readonly chain: readonly Uint8Array[];
  /** Kept by JKS and JCEKS, which have such a date; without it they get the day from which the certificate is valid. */
  readonly createdAt?: Date;
}

export interface WriteOptions {
  readonly format: StoreFormat;
  /**
   * Protects the whole (JKS, JCEKS, PKCS#12) or the private keys (PEM, DER); PKCS#7 has nothing to protect. JKS and
   * JCEKS cannot do without. The empty password is one; without a password PKCS#12 is written without encryption and
   * MAC, and keys of PEM and DER in the open.
   */
  readonly password?: string;
  /** PKCS#12 for old consumers: 3DES and SHA-1, as every reader since the 1990s takes it. */
  readonly legacy?: boolean;
  /** JKS and JCEKS: passwords of single keys, by alias; the others get that of the store. */
  readonly keyPasswords?: Readonly<Record<string, string>>;
  /** PEM and DER: PKCS#8 (default), or the older PKCS#1 (RSA) and SEC 1 (EC). */
  readonly keyEncoding?: 'pkcs8' | 'traditional';
}
