import { fail, ok, type Result } from '../../shared/result';
import { PkiError } from '../errors';
import {
  checkChain,
  checkHealth,
  createCsr,
  fingerprintFile,
  generateCertificate,
  joinReply,
  readEntries,
  readPrivateKey,
  readRequest,
  readStore,
  writeStore,
} from '../index';
import type { PkiWorkerApi, WireResult } from './pki-api';

/** What the worker exposes: index.ts, with errors as plain data. */
export const workerApi: PkiWorkerApi = {
  readStore: async (bytes, options) => toWire(await readStore(bytes, options)),
  readPrivateKey: async (bytes, options) => toWire(await readPrivateKey(bytes, options)),
  fingerprintFile,
  checkHealth,
  checkChain,
  generateCertificate: async (request) => toWire(await caught(() => generateCertificate(request))),
  createCsr: async (request) => toWire(await caught(() => createCsr(request))),
  readRequest: async (bytes) => toWire(await readRequest(bytes)),
  joinReply: async (privateKey, reply, options) => toWire(await joinReply(privateKey, reply, options)),
  readEntries: async (bytes, options) => toWire(await readEntries(bytes, options)),
  writeStore: async (entries, options) => toWire(await caught(() => writeStore(entries, options))),
};

/** Generators throw, which would lose the error's own fields on the way. */
async function caught<T>(make: () => Promise<T>): Promise<Result<T, PkiError>> {
  try {
    return ok(await make());
  } catch (error) {
    if (error instanceof PkiError) return fail(error);
    throw error;
  }
}

function toWire<T>(result: Result<T, PkiError>): WireResult<T> {
  if (result.ok) return result;
  const { code, message, details } = result.error;
  return { ok: false, error: { code, message, details } };
}
