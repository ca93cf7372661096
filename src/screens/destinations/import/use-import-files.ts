import { useCallback, useEffect, useRef, useState } from 'react';
import { type FileWorker, openFileWorker } from '../../../domain/destination/file-worker/open-file-worker';
import { fileLimits } from '../../../domain/destination/files/limits';
import { DomainError } from '../../../domain/errors';
import { CockpitError } from '../../../shared/errors';
import { randomId } from '../../../shared/ids';
import { useServices } from '../../../ui/services';
import { changeItems, type ImportItem, type ItemChange, newItem, type SealedFile } from './import-items';

export interface ImportFiles {
  readonly items: readonly ImportItem[];
  readonly sealed: readonly SealedFile[];
  /** Files still to be read; null when none is. */
  readonly reading: { readonly done: number; readonly total: number } | null;
  /** Why reading broke off, at the last try; null when it did not. */
  readonly failure: unknown;
  add(files: readonly File[]): void;
  change(ids: ReadonlySet<string>, change: ItemChange): void;
  remove(ids: ReadonlySet<string>): void;
  /** Reads the encrypted file; rejects when the passphrase does not open it. */
  open(file: SealedFile, passphrase: string): Promise<void>;
  forget(file: SealedFile): void;
  /** Stops reading and forgets the files not read yet; returns how many. */
  cancel(): number;
}

/** Between two drawings while files are read. */
const drawMilliseconds = 100;

/** The files of the import panel: reads one after the other in a worker. Nothing is stored here. */
export function useImportFiles(): ImportFiles {
  const { passphraseFiles } = useServices().workspace;
  const [items, setItems] = useState<readonly ImportItem[]>([]);
  const [sealed, setSealed] = useState<readonly SealedFile[]>([]);
  const [reading, setReading] = useState<ImportFiles['reading']>(null);
  const [failure, setFailure] = useState<unknown>(null);
  /** Read, but not drawn yet. */
  const arrived = useRef<ImportItem[]>([]);
  const drawing = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const worker = useRef<FileWorker | null>(null);
  const run = useRef(new AbortController());
  const queue = useRef<Promise<void>>(Promise.resolve());

  const draw = useCallback(() => {
    clearTimeout(drawing.current);
    drawing.current = undefined;
    const { current } = arrived;
    arrived.current = [];
    if (current.length > 0) setItems((before) => [...before, ...current]);
  }, []);

  const stop = useCallback(() => {
    run.current.abort();
    run.current = new AbortController();
    queue.current = Promise.resolve();
    worker.current?.close();
    worker.current = null;
    setReading(null);
  }, []);

  useEffect(() => {
    // The worker loads while the user looks for the file.
    worker.current ??= openFileWorker();
    return () => {
      clearTimeout(drawing.current);
      stop();
    };
  }, [stop]);

  const take = useCallback(
    async (content: Uint8Array, fileName: string, signal: AbortSignal) => {
      if (passphraseFiles.isSealed(content)) {
        setSealed((before) => [...before, { id: randomId(), fileName, archive: null, content }]);
        return;
      }
      worker.current ??= openFileWorker();
      await worker.current.read(content, fileName, {
        signal,
        onEntries: (entries, { files, filesDone }) => {
          if (signal.aborted) return;
          for (const { path, outcome } of entries) {
            const archive = path === fileName ? null : fileName;
            const inner = outcome.ok ? null : outcome.content;
            if (inner !== null && passphraseFiles.isSealed(inner)) {
              setSealed((before) => [...before, { id: randomId(), fileName: path, archive, content: inner }]);
            } else {
              arrived.current.push(newItem(path, archive, outcome));
            }
          }
          setReading((before) => before && withPart(before, filesDone / files));
          drawing.current ??= setTimeout(draw, drawMilliseconds);
        },
      });
    },
    [passphraseFiles, draw],
  );

  /** Puts a file behind those that are being read; one that fails does not hold up the others. */
  const enqueue = useCallback(
    (fileName: string, load: () => Promise<Uint8Array>) => {
      const { signal } = run.current;
      setFailure(null);
      setReading((before) => ({ done: before?.done ?? 0, total: (before?.total ?? 0) + 1 }));
      queue.current = queue.current.then(async () => {
        if (signal.aborted) return;
        try {
          await take(await load(), fileName, signal);
        } catch (error) {
          if (signal.aborted) return;
          if (error instanceof CockpitError) {
            arrived.current.push(newItem(fileName, null, { ok: false, error, content: null }));
          } else {
            // The worker may be what failed: the next file starts another.
            worker.current?.close();
            worker.current = null;
            setFailure(error);
          }
        }
        draw();
        setReading((before) => {
          const done = Math.floor(before?.done ?? 0) + 1;
          return before === null || done >= before.total ? null : { ...before, done };
        });
      });
      return queue.current;
    },
    [take, draw],
  );

  const add = useCallback(
    (files: readonly File[]) => {
      for (const file of files) void enqueue(file.name, () => load(file));
    },
    [enqueue],
  );

  const forget = useCallback(({ id }: SealedFile) => {
    setSealed((before) => before.filter((other) => other.id !== id));
  }, []);

  const open = useCallback(
    async (file: SealedFile, passphrase: string) => {
      const content = await passphraseFiles.open(file.content, passphrase);
      forget(file);
      await enqueue(file.fileName, async () => content);
    },
    [passphraseFiles, enqueue, forget],
  );

  const cancel = useCallback(() => {
    const unread = reading === null ? 0 : reading.total - Math.floor(reading.done);
    stop();
    draw();
    return unread;
  }, [reading, stop, draw]);

  const change = useCallback((ids: ReadonlySet<string>, changed: ItemChange) => {
    setItems((before) => changeItems(before, ids, changed));
  }, []);

  const remove = useCallback((ids: ReadonlySet<string>) => {
    setItems((before) => before.filter((item) => !ids.has(item.id)));
  }, []);

  return { items, sealed, reading, failure, add, change, remove, open, forget, cancel };
}

/** How far the file that is being read is, as a part of one. */
function withPart(reading: { readonly done: number; readonly total: number }, part: number) {
  return { ...reading, done: Math.floor(reading.done) + Math.min(part, 0.99) };
}

async function load(file: File): Promise<Uint8Array> {
  if (file.size > fileLimits.inputBytes) {
    throw new DomainError('limit-exceeded', 'The file is larger than the limit', {
      subject: 'destination-file',
      limit: 'inputBytes',
      maximum: fileLimits.inputBytes,
      found: file.size,
    });
  }
  return new Uint8Array(await file.arrayBuffer());
}
