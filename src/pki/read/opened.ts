import type { PkiError } from '../errors';
import type { KeyInfo, Protection, Store, StoreFormat, Warning } from '../types';

/**
 * What a format's reader hands over before keys and certificates are paired:
 * the file's own items, in the file's order, as bytes.
 */
export interface OpenedStore {
  readonly format: StoreFormat;
  readonly integrity: Store['integrity'];
  readonly protection: readonly Protection[];
  readonly items: readonly OpenedItem[];
  readonly warnings: readonly Warning[];
}

export type OpenedItem = OpenedCertificate | OpenedPrivateKey | OpenedSecretKey | OpenedRequest | OpenedRevocationList;

interface OpenedCertificate {
  readonly type: 'certificate';
  readonly alias: string | null;
  readonly der: Uint8Array;
  /** The file calls it an entry of its own (JKS trusted entry, Java's trusted attribute): it stays one even when a key's chain uses it too. */
  readonly trusted?: boolean;
  /** Hex, lower case. */
  readonly localKeyId?: string;
  readonly createdAt?: Date;
}

export interface OpenedPrivateKey {
  readonly type: 'private-key';
  readonly alias: string | null;
  /** PrivateKeyInfo (RFC 5208), DER; null while the key is locked. */
  readonly pkcs8: Uint8Array | null;
  /** `PKCS#8`, `PKCS#1`, `SEC 1`, … as the file holds it. */
  readonly format: string;
  readonly encryption: KeyInfo['encryption'];
  /** Hex, lower case. */
  readonly localKeyId?: string;
  /** Certificates the format itself ties to the key (JKS), DER, leaf first. */
  readonly chain?: readonly Uint8Array[];
  readonly createdAt?: Date;
  /** Why the key is locked: wrong-password, password-required, unsupported-algorithm, malformed. */
  readonly error?: PkiError;
}

export interface OpenedSecretKey {
  readonly type: 'secret-key';
  readonly alias: string | null;
  readonly algorithm: string | null;
  readonly oid: string | null;
  /** Bits. */
  readonly size?: number;
  readonly encryption: KeyInfo['encryption'];
  readonly locked: boolean;
  readonly createdAt?: Date;
}

interface OpenedRequest {
  readonly type: 'csr';
  readonly alias: null;
  readonly der: Uint8Array;
}

interface OpenedRevocationList {
  readonly type: 'crl';
  readonly alias: string | null;
  readonly der: Uint8Array;
}
