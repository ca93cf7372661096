import { type Remote, wrap } from 'comlink';
import { CockpitError } from '../../../shared/errors';
import type { DestinationContent } from '../types';
import type { EntryParts, FileWorkerApi } from './file-worker';
import type { ReadEntry } from './read-files';
import type { WriteOptions } from './write-files';

/** Few enough that taking them over is not felt, enough that thousands do not wait for each other. */
const entriesAtOnce = 250;

export interface ReadProgress {
  readonly files: number;
  readonly filesDone: number;
}

/** Reads and writes files of destinations beside the page; the caller closes it. */
export interface FileWorker {
  /**
   * Gives what is in the file, or in the files of an archive, as it is read.
   * Rejects with the signal's reason when aborted: close the worker then, it may be in the middle of a file.
   */
  read(
    bytes: Uint8Array,
    fileName: string,
    options: {
      readonly signal: AbortSignal;
      readonly onEntries: (entries: readonly ReadEntry[], progress: ReadProgress) => void;
    },
  ): Promise<void>;
  write(contents: readonly DestinationContent[], options: WriteOptions): Promise<Uint8Array<ArrayBuffer>>;
  close(): void;
}

export function openFileWorker(): FileWorker {
  const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' });
  const api: Remote<FileWorkerApi> = wrap(worker);
  const crashed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('The reader of destination files stopped')), {
      once: true,
    });
  });
  // Whoever waits is told; nobody may be waiting.
  crashed.catch(() => undefined);
  return {
    async read(bytes, fileName, { signal, onEntries }) {
      const aborted = rejectionOf(signal);
      const files = await Promise.race([api.open(bytes, fileName), aborted, crashed]);
      for (;;) {
        const { entries, filesDone } = await Promise.race([api.next(entriesAtOnce), aborted, crashed]);
        if (entries.length === 0) return;
        onEntries(entries.map(fromParts), { files, filesDone });
      }
    },
    write: (contents, options) => Promise.race([api.write(contents, options), crashed]),
    close: () => worker.terminate(),
  };
}

function rejectionOf(signal: AbortSignal): Promise<never> {
  signal.throwIfAborted();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  aborted.catch(() => undefined);
  return aborted;
}

function fromParts({ path, outcome }: EntryParts): ReadEntry {
  if (outcome.ok) return { path, outcome };
  const { code, message, details } = outcome.error;
  return { path, outcome: { ...outcome, error: new CockpitError(code, message, details) } };
}
