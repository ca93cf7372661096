import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PkiErrorCode, PkiErrorDetails } from '../../src/pki/errors';
import type { EntryKind, Store, StoreFormat, Warning } from '../../src/pki/types';

/** What manifest.json says, written by e2e/scripts/make-vectors.mjs; all facts in it are those of openssl and keytool. */
export interface Manifest {
  /** By SHA-256 fingerprint. */
  readonly certificates: Readonly<Record<string, CertificateFacts>>;
  readonly files: readonly { readonly file: string; readonly reads: readonly Reading[] }[];
}

export interface CertificateFacts {
  readonly sha1: string;
  /** The rest is missing where openssl cannot say it, or says it in its own way. */
  readonly version?: number;
  readonly serialNumber?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly subject?: string;
  readonly issuer?: string;
  readonly keySize?: number;
  readonly curve?: string;
  readonly ca?: boolean;
  readonly pathLength?: number;
  readonly subjectKeyIdentifier?: string;
  /** Of the subject alternative name. */
  readonly dnsNames?: readonly string[];
  /** SHA-256 of SubjectPublicKeyInfo. */
  readonly publicKey?: string;
}

/** One way to read a file, and what has to come of it. */
export interface Reading {
  readonly title?: string;
  readonly password?: string;
  readonly keyPasswords?: Readonly<Record<string, string>>;
  readonly expect: ExpectedStore | ExpectedError;
}

export interface ExpectedStore {
  readonly format: StoreFormat;
  readonly integrity: Store['integrity'];
  readonly entries: readonly ExpectedEntry[];
  /** Exactly these codes; absent: any. */
  readonly warnings?: readonly Warning['code'][];
  readonly anyOrder?: boolean;
}

export interface ExpectedEntry {
  /** Absent: not compared. */
  readonly alias?: string | null;
  readonly kind: EntryKind;
  readonly chain: readonly string[];
  readonly keyAlgorithm?: string;
  readonly keySize?: number;
  readonly locked?: boolean;
  /** SHA-256 of the key's SubjectPublicKeyInfo. */
  readonly publicKey?: string;
}

export interface ExpectedError {
  readonly error: PkiErrorCode | readonly PkiErrorCode[];
  /** Texts occur in the reader's details, whatever their case; numbers are equal. */
  readonly details?: PkiErrorDetails;
}

/** The committed vectors. */
export const vectorFolder = fileURLToPath(new URL('../vectors', import.meta.url));

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
}

export function readVector(folder: string, file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, file)));
}

/** In words, for the name of a test. */
export function nameOf({ title, password, keyPasswords, expect }: Reading): string {
  const given = password === undefined ? 'no password' : password === '' ? 'the empty password' : 'a password';
  const keys = keyPasswords ? ' and key passwords' : '';
  const outcome = 'error' in expect ? [expect.error].flat().join(' or ') : 'opens';
  return `${outcome} with ${given}${keys}${title ? `: ${title}` : ''}`;
}
