import { PkiError } from '../../pki/errors';
import type { PkiClient } from '../../pki/worker/pki-client';
import type { Clock } from '../../shared/clock';
import { BackendError } from '../errors';
import type { PkiTools, WithPki } from '../pki-tools';
import { readPublicKeys } from './read-public-keys';
import { readSummary } from './read-summary';
import { workerFailure } from './worker-failure';

export interface PkiJobsParts {
  readonly clock: Clock;
  /** Starts a worker. */
  readonly openPki: () => PkiClient;
}

/** A worker that has had no job for this long is ended. */
const idleMilliseconds = 30_000;

/**
 * Gives every job a worker that nothing else uses, so that ending one ends nothing else. One worker that is done waits
 * for the next job: starting one and loading what makes certificates takes longer than making one.
 */
export function createPkiJobs({ clock, openPki }: PkiJobsParts): WithPki {
  let waiting: PkiClient | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;

  const take = () => {
    clearTimeout(idle);
    const pki = waiting ?? openPki();
    waiting = null;
    return pki;
  };
  const giveBack = (pki: PkiClient) => {
    waiting?.close();
    clearTimeout(idle);
    waiting = pki;
    idle = setTimeout(() => {
      waiting?.close();
      waiting = null;
    }, idleMilliseconds);
  };

  return async (work, signal) => {
    signal?.throwIfAborted();
    const pki = take();
    const end = () => pki.close();
    signal?.addEventListener('abort', end, { once: true });
    try {
      const result = await work(toTools(pki, clock));
      signal?.throwIfAborted();
      giveBack(pki);
      return result;
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      const isRefusal = error instanceof PkiError || error instanceof BackendError;
      if (!isRefusal) {
        pki.close();
        throw workerFailure(error);
      }
      giveBack(pki);
      throw error;
    } finally {
      signal?.removeEventListener('abort', end);
    }
  };
}

function toTools(pki: PkiClient, clock: Clock): PkiTools {
  return {
    generateCertificate: (request) => pki.generateCertificate(request),
    writeStore: (entries, options) => pki.writeStore(entries, options),
    readEntries: (bytes, options) => pki.readEntries(bytes, options),
    readPublicKeys: (bytes, options) => readPublicKeys(pki, bytes, options),
    summarise: (content, fileName, passwords) => readSummary(pki, clock, content, fileName, passwords),
  };
}
