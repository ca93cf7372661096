import type { PkiClient } from '../../pki/worker/pki-client';
import { workerFailure } from './worker-failure';

/** Does one short job beside others in the same worker; rejects with `unavailable` when the worker fails. */
export type OnWorker = <T>(work: (pki: PkiClient) => Promise<T>) => Promise<T>;

/** A worker that has had no job for this long is ended; the next job starts another. */
const idleMilliseconds = 30_000;

/** One worker for many short jobs. */
export function createSharedWorker(openPki: () => PkiClient): OnWorker {
  let pki: PkiClient | null = null;
  let running = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    pki?.close();
    pki = null;
  };

  return async (work) => {
    clearTimeout(idle);
    pki ??= openPki();
    running += 1;
    try {
      return await work(pki);
    } catch (cause) {
      close();
      throw workerFailure(cause);
    } finally {
      running -= 1;
      if (running === 0) idle = setTimeout(close, idleMilliseconds);
    }
  };
}
