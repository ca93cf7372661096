/**
 * The public face of pki: the same in a page, a worker and Node 20. Bytes, passwords and the time go in, plain data
 * comes out. Formats and ciphers are loaded when a file needs them. A page should call through
 * `worker/pki-client.ts`, so that nothing here runs on its main thread.
 */
import { toHex } from '../shared/bytes';
import type { Certificate, ChainLink, Finding, Store } from './types';

export { PkiError, type PkiErrorCode, type PkiErrorDetails } from './errors';
export { type ReadPrivateKeyOptions, readPrivateKey } from './read/read-private-key';
export { readStore } from './read/read-store';
export type * from './types';
export { toPem, toPemChain } from './write/pem';

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
