import { type Remote, releaseProxy, transfer, wrap } from 'comlink';
import { fail, type Result } from '../../shared/result';
import { PkiError } from '../errors';
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
import type { PkiWorkerApi, WireResult } from './pki-api';

/** pki in a worker: the signatures of index.ts. */
export interface PkiClient {
  /** The bytes are copied to the worker: the caller's array stays usable. */
  readStore(bytes: Uint8Array, options?: ReadOptions): Promise<Result<Store, PkiError>>;
  readPrivateKey(bytes: Uint8Array, options: ReadPrivateKeyOptions): Promise<Result<Uint8Array, PkiError>>;
  fingerprintFile(bytes: Uint8Array): Promise<string>;
  checkHealth(store: Store, options: { readonly now: Date }): Promise<Finding[]>;
  checkChain(chain: readonly Certificate[], options: { readonly now: Date }): Promise<ChainLink[]>;
  /** Rejects with the `PkiError` of what was asked for; `close` is how it is cancelled. */
  generateCertificate(request: GenerateCertificateRequest): Promise<GeneratedCertificate>;
  /** As `generateCertificate`. */
  createCsr(request: CreateCsrRequest): Promise<CreatedCsr>;
  readRequest(bytes: Uint8Array): Promise<Result<CertificationRequest, PkiError>>;
  joinReply(
    privateKey: Uint8Array,
    reply: Uint8Array,
    options?: JoinReplyOptions,
  ): Promise<Result<JoinedReply, PkiError>>;
  readEntries(bytes: Uint8Array, options?: ReadOptions): Promise<Result<StoreEntryInput[], PkiError>>;
  /** Rejects with a `PkiError` where the format cannot hold the entries. */
  writeStore(entries: readonly StoreEntryInput[], options: WriteOptions): Promise<Uint8Array>;
  /** Ends the worker at once; calls under way, and later ones, reject with an `AbortError`. */
  close(): void;
}

/** The part of `Worker` that the client needs. */
export type PkiWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'>;

/**
 * Starts a worker and gives its client. A worker that cannot be loaded or that crashes rejects the calls under way
 * with its `Error`. `start` is a seam for tests.
 */
export function createPkiClient(start: () => PkiWorker = startWorker): PkiClient {
  const worker = start();
  const remote: Remote<PkiWorkerApi> = wrap<PkiWorkerApi>(worker);
  const ended = new AbortController();
  let closed = false;
  worker.addEventListener('error', (event) => {
    // A script that cannot be loaded raises a plain event, without a message.
    const reason = event.message || 'it could not be loaded';
    ended.abort(new Error(`The worker that reads certificates stopped: ${reason}`));
  });

  /** Settles with the worker's answer, or rejects as soon as the worker has ended. */
  async function call<T>(answer: () => Promise<T>): Promise<T> {
    const { signal } = ended;
    signal.throwIfAborted();
    return new Promise<T>((resolve, reject) => {
      const onEnd = () => reject(signal.reason);
      signal.addEventListener('abort', onEnd, { once: true });
      answer()
        .then(resolve, reject)
        .finally(() => signal.removeEventListener('abort', onEnd));
    });
  }

  return {
    async readStore(bytes, options) {
      return revive(await call<WireResult<Store>>(async () => remote.readStore(copyToSend(bytes), options)));
    },
    async readPrivateKey(bytes, options) {
      return revive(await call<WireResult<Uint8Array>>(async () => remote.readPrivateKey(copyToSend(bytes), options)));
    },
    fingerprintFile: (bytes) => call(async () => remote.fingerprintFile(copyToSend(bytes))),
    checkHealth: (store, options) => call(() => remote.checkHealth(store, options)),
    checkChain: (chain, options) => call(() => remote.checkChain(chain, options)),
    generateCertificate: async (request) =>
      unwrap(await call<WireResult<GeneratedCertificate>>(async () => remote.generateCertificate(request))),
    createCsr: async (request) => unwrap(await call<WireResult<CreatedCsr>>(async () => remote.createCsr(request))),
    async readRequest(bytes) {
      return revive(await call<WireResult<CertificationRequest>>(async () => remote.readRequest(copyToSend(bytes))));
    },
    async joinReply(privateKey, reply, options) {
      const [key, answer] = [copyToSend(privateKey), copyToSend(reply)];
      return revive(await call<WireResult<JoinedReply>>(async () => remote.joinReply(key, answer, options)));
    },
    async readEntries(bytes, options) {
      return revive(
        await call<WireResult<StoreEntryInput[]>>(async () => remote.readEntries(copyToSend(bytes), options)),
      );
    },
    writeStore: async (entries, options) =>
      unwrap(await call<WireResult<Uint8Array>>(async () => remote.writeStore(entries, options))),
    close() {
      if (closed) return;
      closed = true;
      ended.abort(new DOMException('The certificate reader was closed', 'AbortError'));
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}

function startWorker(): Worker {
  return new Worker(new URL('./pki-worker.ts', import.meta.url), { type: 'module', name: 'pki' });
}

/** A copy of exactly these bytes, moved: cloning a view would send the whole buffer it lies in. */
function copyToSend(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  return transfer(copy, [copy.buffer]);
}

function unwrap<T>(result: WireResult<T>): T {
  const revived = revive(result);
  if (revived.ok) return revived.value;
  throw revived.error;
}

function revive<T>(result: WireResult<T>): Result<T, PkiError> {
  if (result.ok) return result;
  const { code, message, details } = result.error;
  return fail(new PkiError(code, message, details));
}
