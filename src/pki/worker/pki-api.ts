import type { PkiErrorCode, PkiErrorDetails } from '../errors';
import type {
  CreateCsrRequest,
  CreatedCsr,
  GenerateCertificateRequest,
  GeneratedCertificate,
  JoinedReply,
  JoinReplyOptions,
} from '../generate/types';
import type { ReadPrivateKeyOptions } from '../read/read-private-key';
import type { Certificate, CertificationRequest, ChainLink, Finding, ReadOptions, Store } from '../types';
import type { StoreEntryInput, WriteOptions } from '../write/types';

/** A `PkiError` as it crosses to the page: structured cloning keeps neither class nor own fields of an Error. */
interface WireError {
  readonly code: PkiErrorCode;
  readonly message: string;
  readonly details: PkiErrorDetails;
}

export type WireResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: WireError };

/** What the worker offers; the signatures of index.ts, errors as plain data. */
export interface PkiWorkerApi {
  readStore(bytes: Uint8Array, options?: ReadOptions): Promise<WireResult<Store>>;
  readPrivateKey(bytes: Uint8Array, options: ReadPrivateKeyOptions): Promise<WireResult<Uint8Array>>;
  fingerprintFile(bytes: Uint8Array): Promise<string>;
  checkHealth(store: Store, options: { readonly now: Date }): Promise<Finding[]>;
  checkChain(chain: readonly Certificate[], options: { readonly now: Date }): Promise<ChainLink[]>;
  generateCertificate(request: GenerateCertificateRequest): Promise<WireResult<GeneratedCertificate>>;
  createCsr(request: CreateCsrRequest): Promise<WireResult<CreatedCsr>>;
  readRequest(bytes: Uint8Array): Promise<WireResult<CertificationRequest>>;
  joinReply(privateKey: Uint8Array, reply: Uint8Array, options?: JoinReplyOptions): Promise<WireResult<JoinedReply>>;
  readEntries(bytes: Uint8Array, options?: ReadOptions): Promise<WireResult<StoreEntryInput[]>>;
  writeStore(entries: readonly StoreEntryInput[], options: WriteOptions): Promise<WireResult<Uint8Array>>;
}
