/**
 * The public face of pki: the same in a page, a worker and Node 20. Bytes, passwords and the time go in, plain data
 * comes out. Formats and ciphers are loaded when a file needs them. A page should call through
 * `worker/pki-client.ts`, so that nothing here runs on its main thread.
 */
import { toHex } from '../shared/bytes';
import type { Result } from '../shared/result';
import type { PkiError } from './errors';
import type {
  CreateCsrRequest,
  CreatedCsr,
  GenerateCertificateRequest,
  GeneratedCertificate,
  JoinedReply,
  JoinReplyOptions,
} from './generate/types';
import type { Certificate, CertificationRequest, ChainLink, Finding, Store } from './types';
import type { StoreEntryInput, WriteOptions } from './write/types';

export { PkiError, type PkiErrorCode, type PkiErrorDetails } from './errors';
export type * from './generate/types';
export { readEntries } from './read/read-entries';
export { type ReadPrivateKeyOptions, readPrivateKey } from './read/read-private-key';
export { readStore } from './read/read-store';
export type * from './types';
export { toPem, toPemChain } from './write/pem';
export type * from './write/types';

/** SHA-256 of a whole file, 64 hex digits: what tells that the same file is stored already. */
export async function fingerprintFile(bytes: Uint8Array): Promise<string> {
  const { digest } = await import('./crypto/digest');
  return toHex(digest('SHA-256', bytes));
}

/** What is wrong, weak or soon to expire in a store, most severe first; `now` is the time to judge by. */
export async function checkHealth(store: Store, options: { readonly now: Date }): Promise<Finding[]> {
  const health = await import('./health/check-health');
  return health.checkHealth(store, options);
}

/** How each certificate of a chain (leaf first) hangs on the next one, and whether it is valid at `now`. */
export async function checkChain(chain: readonly Certificate[], options: { readonly now: Date }): Promise<ChainLink[]> {
  const health = await import('./health/check-chain');
  return health.checkChain(chain, options);
}

/** A new key (or a given one, or a request's) with its certificate and chain; throws `PkiError`. */
export async function generateCertificate(request: GenerateCertificateRequest): Promise<GeneratedCertificate> {
  const generator = await import('./generate/generate-certificate');
  return generator.generateCertificate(request);
}

/** A new key with a certificate signing request for it; throws `PkiError`. */
export async function createCsr(request: CreateCsrRequest): Promise<CreatedCsr> {
  const generator = await import('./generate/create-csr');
  return generator.createCsr(request);
}

/** The certificate signing request in a file, its key and signature checked. */
export async function readRequest(bytes: Uint8Array): Promise<Result<CertificationRequest, PkiError>> {
  const reader = await import('./generate/read-request');
  return reader.readRequest(bytes);
}

/** The chain that answers the request for a key (PKCS#8). */
export async function joinReply(
  privateKey: Uint8Array,
  reply: Uint8Array,
  options?: JoinReplyOptions,
): Promise<Result<JoinedReply, PkiError>> {
  const joiner = await import('./generate/join-reply');
  return joiner.joinReply(privateKey, reply, options);
}

/** The bytes of a file with these entries; throws `PkiError` where the format cannot hold them. */
export async function writeStore(entries: readonly StoreEntryInput[], options: WriteOptions): Promise<Uint8Array> {
  const writer = await import('./write/write-store');
  return writer.writeStore(entries, options);
}
