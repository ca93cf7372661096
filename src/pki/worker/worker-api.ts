import type { Result } from '../../shared/result';
import type { PkiError } from '../errors';
import { checkChain, checkHealth, fingerprintFile, readPrivateKey, readStore } from '../index';
import type { PkiWorkerApi, WireResult } from './pki-api';

/** What the worker exposes: index.ts, with errors as plain data. */
export const workerApi: PkiWorkerApi = {
  readStore: async (bytes, options) => toWire(await readStore(bytes, options)),
  readPrivateKey: async (bytes, options) => toWire(await readPrivateKey(bytes, options)),
  fingerprintFile,
  checkHealth,
  checkChain,
};

function toWire<T>(result: Result<T, PkiError>): WireResult<T> {
  if (result.ok) return result;
  const { code, message, details } = result.error;
  return { ok: false, error: { code, message, details } };
}
