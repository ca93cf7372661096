import { wrap } from 'comlink';
import { fail, ok, type Result } from '../../shared/result';
import type { ArchiveWorkerApi } from './archive-worker';
import { ArchiveError, type ArchiveMember } from './read-archive';

/**
 * `readArchive` in a worker of its own, which ends with the answer or with the signal.
 * Rejects with the signal's reason when aborted.
 */
export async function openArchive(
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<Result<readonly ArchiveMember[], ArchiveError>> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./archive-worker.ts', import.meta.url), { type: 'module' });
  try {
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    const crashed = new Promise<never>((_, reject) => {
      worker.addEventListener('error', () => reject(new Error('The archive reader could not be started')), {
        once: true,
      });
    });
    const answer = await Promise.race([wrap<ArchiveWorkerApi>(worker).read(bytes), aborted, crashed]);
    return answer.ok ? ok(answer.members) : fail(new ArchiveError(answer.code, answer.message, answer.details));
  } finally {
    worker.terminate();
  }
}
