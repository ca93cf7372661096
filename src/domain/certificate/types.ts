import type { EntryKind, Store, StoreFormat } from '../../pki/types';
import type { Label, Scope } from '../scope';
import type { GenerationDetails } from './generation';

/**
 * `key-store`: holds a private key; `trust-store`: certificates only;
 * `unopened`: unknown until opened, treated as holding a key.
 */
export type CertificateKind = 'key-store' | 'trust-store' | 'unopened';

/** `requested`: the key was made here, its certificate comes from a foreign authority through a signing request. */
export type CertificateOrigin = 'uploaded' | 'generated' | 'requested' | 'transported';

/** What the list, the search and the expiry need of a stored file; holds no secret, so it is stored in the clear. */
export interface CertificateSummary {
  /** `SUMMARY_VERSION` of the code that made it; an older one is rebuilt. */
  readonly readerVersion: number;
  /** ISO time of the reading. */
  readonly readAt: string;
  readonly kind: CertificateKind;
  /** Null while nothing of the file could be read. */
  readonly format: StoreFormat | null;
  readonly integrity: Store['integrity'] | null;
  /** Some of the file needed a password (given or not). */
  readonly passwordProtected: boolean;
  /** The certificate the row speaks about: the leaf of the first key pair, else the first certificate that ends; null when unopened. */
  readonly main: CertificateFacts | null;
  /** ISO time of the first end of validity in the file; the status follows it for trust stores. */
  readonly firstExpiry: string | null;
  readonly entries: readonly EntrySummary[];
}

export interface CertificateFacts {
  /** Common name, else the whole name, of the subject and of the issuer. */
  readonly subject: string;
  readonly issuer: string;
  /** ISO times. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly serialNumber: string;
  readonly sha256: string;
  readonly sha1: string;
  /** Subject alternative names. */
  readonly names: readonly string[];
}

export interface EntrySummary {
  readonly alias: string | null;
  readonly kind: EntryKind;
  readonly keyAlgorithm: string | null;
  readonly certificates: readonly CertificateFacts[];
}

/** A stored certificate without its bytes. */
export interface CertificateRecord {
  /** File name with its extension; unique in its scope. */
  readonly name: string;
  readonly scope: Scope;
  /** Number of the current version, 1 for a new one; a write names the one it was based on. */
  readonly version: number;
  readonly origin: CertificateOrigin;
  /** How it was generated; null unless the origin is `generated`. */
  readonly generation: GenerationDetails | null;
  /** Of a request that waits for its certificate: the file of this scope that is to be renewed with it; else null. */
  readonly renews: string | null;
  /** A record without bytes that a transport left. */
  readonly dummy: boolean;
  /** Number of the request that brought it; null unless the origin is `transported`. */
  readonly transportRequest: number | null;
  /** Bytes of the stored file. */
  readonly size: number;
  /** SHA-256 of the stored file, hex; null for a dummy. */
  readonly sha256: string | null;
  readonly labels: readonly Label[];
  readonly summary: CertificateSummary;
  /** The vault holds a password for it. */
  readonly passwordRemembered: boolean;
  /** ISO times. */
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly modifiedBy: string;
}

/** Passwords that open a file. */
export interface StorePasswords {
  readonly password?: string;
  /** By alias; the empty string for an entry without one. */
  readonly keyPasswords?: Readonly<Record<string, string>>;
}
