import type { PkiError } from '../pki/errors';
import type { GenerateCertificateRequest, GeneratedCertificate } from '../pki/generate/types';
import type { ReadOptions } from '../pki/types';
import type { StoreEntryInput, WriteOptions } from '../pki/write/types';
import type { Result } from '../shared/result';
import type { PublicKey, Summarise } from './port';

/** What a backend asks of pki to make a file; injected, so that it runs outside the main thread. */
export interface PkiTools {
  /** Rejects with `PkiError`. */
  generateCertificate(request: GenerateCertificateRequest): Promise<GeneratedCertificate>;
  /** Rejects with `PkiError`. */
  writeStore(entries: readonly StoreEntryInput[], options: WriteOptions): Promise<Uint8Array>;
  readEntries(bytes: Uint8Array, options: ReadOptions): Promise<Result<readonly StoreEntryInput[], PkiError>>;
  readPublicKeys(bytes: Uint8Array, options: ReadOptions): Promise<Result<readonly PublicKey[], PkiError>>;
  readonly summarise: Summarise;
}

/**
 * Does one job with the tools and settles as it does. A signal that aborts ends the job at once, in the middle of
 * whatever it is at; it rejects with the reason of the signal then.
 */
export type WithPki = <T>(work: (tools: PkiTools) => Promise<T>, signal?: AbortSignal) => Promise<T>;
