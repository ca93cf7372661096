import { wrap } from 'comlink';
import { BackendError } from '../../errors';
import type { DeriveBytes } from './argon2-parameters';
import type { Argon2Worker } from './argon2-worker';

/**
 * Argon2id in a worker of its own, started for one derivation and ended after it: its memory (64 MiB) goes with it.
 * Rejects with `unavailable` when the worker does not start.
 */
export const deriveInWorker: DeriveBytes = async (passphrase, salt, parameters, length) => {
  const worker = new Worker(new URL('./argon2-worker.ts', import.meta.url), { type: 'module', name: 'argon2id' });
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(
        new BackendError('unavailable', 'The passphrase could not be processed; reload the page and try again', {
          resource: 'vault',
          reason: 'worker',
        }),
      );
    });
  });
  try {
    return new Uint8Array(
      await Promise.race([wrap<Argon2Worker>(worker).derive(passphrase, salt, parameters, length), failed]),
    );
  } finally {
    worker.terminate();
  }
};
