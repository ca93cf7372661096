import { useCallback, useEffect, useRef, useState } from 'react';
import { openArchive } from '../../../domain/archive/open-archive';
import { isZip } from '../../../domain/archive/read-archive';
import { toReading } from '../../../domain/certificate/reading';
import type { StorePasswords } from '../../../domain/certificate/types';
import { PkiError } from '../../../pki/errors';
import { limits } from '../../../pki/limits';
import type { PkiClient } from '../../../pki/worker/pki-client';
import { randomId } from '../../../shared/ids';
import { useServices } from '../../../ui/services';
import { mergePasswords } from '../read-content';
import { findKeyMatches, type KeyMatch } from './combine-key';
import { better, isProgress, knownPasswords, needsPassword } from './password-attempts';
import {
  type ItemChange,
  type ItemReading,
  newItem,
  reduceItems,
  type UploadAction,
  type UploadItem,
} from './upload-items';

export interface Upload {
  readonly items: readonly UploadItem[];
  /** Keys and certificates that came as two files. */
  readonly matches: readonly KeyMatch[];
  /** Files still to be read; null when none is. */
  readonly reading: { readonly done: number; readonly total: number } | null;
  /** Passwords are being tried on a file: what it is will change. */
  readonly isOpening: boolean;
  /** Why reading broke off, at the last try; null when it did not. */
  readonly failure: unknown;
  add(files: readonly File[]): void;
  change(id: string, change: ItemChange): void;
  remove(ids: readonly string[]): void;
  /** Tries the passwords on this file; those that open it are tried on the other closed ones too. */
  open(id: string, passwords: StorePasswords): Promise<void>;
  combine(match: KeyMatch): void;
  /** Stops reading and forgets the files not read yet; returns how many. */
  cancel(): number;
}

/** Between two drawings while files are read. */
const drawMilliseconds = 100;

/**
 * The files of the upload panel: reads one after the other in a worker of its own.
 * Nothing is stored here.
 */
export function useUpload(): Upload {
  const { openPki, clock } = useServices();
  const [items, setItems] = useState<readonly UploadItem[]>([]);
  const [matches, setMatches] = useState<readonly KeyMatch[]>([]);
  const [progress, setProgress] = useState<Upload['reading']>(null);
  const [opening, setOpening] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  /** The newest items at once: the work in the queue goes on before React has drawn its last step. */
  const current = useRef<readonly UploadItem[]>([]);
  const worker = useRef<PkiClient | null>(null);
  const run = useRef(new AbortController());
  const queue = useRef<Promise<void>>(Promise.resolve());

  const drawing = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const dispatch = useCallback((action: UploadAction) => {
    current.current = reduceItems(current.current, action);
    clearTimeout(drawing.current);
    drawing.current = undefined;
    setItems(current.current);
  }, []);

  /** For the work in the queue: hundreds of files are drawn together, not one after the other. */
  const dispatchSoon = useCallback((action: UploadAction) => {
    current.current = reduceItems(current.current, action);
    drawing.current ??= setTimeout(() => {
      drawing.current = undefined;
      setItems(current.current);
    }, drawMilliseconds);
  }, []);

  const pki = useCallback(() => {
    worker.current ??= openPki();
    return worker.current;
  }, [openPki]);

  const stop = useCallback(() => {
    run.current.abort();
    run.current = new AbortController();
    queue.current = Promise.resolve();
    worker.current?.close();
    worker.current = null;
    setProgress(null);
  }, []);

  useEffect(() => {
    // The worker loads while the user looks for the file.
    pki();
    return () => {
      clearTimeout(drawing.current);
      stop();
    };
  }, [pki, stop]);

  /** Puts work behind the work that is under way; work of a cancelled run ends silently. */
  const enqueue = useCallback((work: (signal: AbortSignal) => Promise<void>) => {
    const { signal } = run.current;
    queue.current = queue.current.then(async () => {
      if (signal.aborted) return;
      try {
        await work(signal);
      } catch (error) {
        // The worker may be what failed: the next file starts another.
        if (signal.aborted) return;
        worker.current?.close();
        worker.current = null;
        setFailure(error);
      }
    });
    return queue.current;
  }, []);

  const read = useCallback(
    async (item: UploadItem, passwords: StorePasswords): Promise<ItemChange> => {
      const client = pki();
      const sha256 = item.sha256 ?? (await client.fingerprintFile(item.content));
      const result = await client.readStore(item.content, { ...passwords, fileName: item.fileName });
      const findings = result.ok ? await client.checkHealth(result.value, { now: clock.now() }) : [];
      return { sha256, reading: toReading(result, findings), passwords };
    },
    [pki, clock],
  );

  const lookForMatches = useCallback(async () => {
    setMatches(await findKeyMatches(current.current, pki()));
  }, [pki]);

  const add = useCallback(
    (files: readonly File[]) => {
      setFailure(null);
      setProgress((before) => ({ done: before?.done ?? 0, total: (before?.total ?? 0) + files.length }));
      const readOne = async (waiting: UploadItem): Promise<void> => {
        const known = knownPasswords(current.current);
        let change = await read(waiting, {});
        for (const passwords of known) {
          if (!needsPassword(change)) break;
          change = better(change, await read(waiting, passwords));
        }
        dispatchSoon({ type: 'changed', id: waiting.id, change });
      };
      const readMembers = async (archive: UploadItem, signal: AbortSignal): Promise<void> => {
        const members = await unpack(archive, signal);
        dispatchSoon({ type: 'replaced', ids: [archive.id], items: members });
        for (const member of members) {
          signal.throwIfAborted();
          if (member.reading.state === 'waiting') await readOne(member);
        }
      };
      for (const file of files) {
        void enqueue(async (signal) => {
          const item = await load(file);
          signal.throwIfAborted();
          dispatchSoon({ type: 'added', items: [item] });
          try {
            if (item.reading.state === 'waiting')
              await (isZip(item.content) ? readMembers(item, signal) : readOne(item));
          } catch (error) {
            if (!signal.aborted) dispatchSoon({ type: 'changed', id: item.id, change: failed(error) });
            throw error;
          } finally {
            setProgress((before) => before && { ...before, done: before.done + 1 });
          }
        });
      }
      void enqueue(async () => {
        await lookForMatches();
        setProgress((before) => (before !== null && before.done >= before.total ? null : before));
      });
    },
    [enqueue, read, lookForMatches, dispatchSoon],
  );

  const open = useCallback(
    async (id: string, passwords: StorePasswords) => {
      setOpening((count) => count + 1);
      await enqueue(async () => {
        const item = current.current.find((candidate) => candidate.id === id);
        if (item === undefined) return;
        const merged = mergePasswords(item.passwords, passwords);
        const change = await read(item, merged);
        const opened = isProgress(item, change);
        dispatch({
          type: 'changed',
          id,
          change: opened ? { ...change, passwordRefused: false } : { passwordRefused: true },
        });
        if (!opened) return;
        for (const other of current.current) {
          if (other.id === id || !needsPassword(other)) continue;
          const attempt = await read(other, mergePasswords(other.passwords, passwords));
          if (isProgress(other, attempt)) dispatch({ type: 'changed', id: other.id, change: attempt });
        }
        await lookForMatches();
      });
      setOpening((count) => count - 1);
    },
    [enqueue, read, lookForMatches, dispatch],
  );

  const combine = useCallback(
    (match: KeyMatch) => {
      const { keyItem, certificateItem } = match;
      const base = certificateItem.fileName.replace(/\.[^.]+$/, '');
      const item = newItem(
        randomId(),
        `${base}.pem`,
        match.content,
        `${keyItem.fileName} + ${certificateItem.fileName}`,
      );
      setMatches((before) => before.filter((other) => !involves(other, [keyItem.id, certificateItem.id])));
      dispatch({ type: 'replaced', ids: [keyItem.id, certificateItem.id], items: [item] });
      void enqueue(async () => {
        dispatch({ type: 'changed', id: item.id, change: await read(item, keyItem.passwords) });
      });
    },
    [enqueue, read, dispatch],
  );

  const cancel = useCallback(() => {
    const unread = progress === null ? 0 : progress.total - progress.done;
    stop();
    dispatch({
      type: 'removed',
      ids: current.current.filter((item) => item.reading.state === 'waiting').map((item) => item.id),
    });
    return unread;
  }, [stop, dispatch, progress]);

  const remove = useCallback(
    (ids: readonly string[]) => {
      dispatch({ type: 'removed', ids });
      setMatches((before) => before.filter((match) => !involves(match, ids)));
    },
    [dispatch],
  );

  const change = useCallback((id: string, change: ItemChange) => dispatch({ type: 'changed', id, change }), [dispatch]);

  return {
    items,
    matches,
    reading: progress,
    isOpening: opening > 0,
    failure,
    add,
    change,
    remove,
    open,
    combine,
    cancel,
  };
}

function involves({ keyItem, certificateItem }: KeyMatch, ids: readonly string[]): boolean {
  return ids.includes(keyItem.id) || ids.includes(certificateItem.id);
}

/** The file as an item: waiting to be read, or with the reason why it cannot be. */
async function load(file: File): Promise<UploadItem> {
  if (file.size > limits.inputBytes) return tooLarge(file);
  try {
    return newItem(randomId(), file.name, new Uint8Array(await file.arrayBuffer()), null);
  } catch (error) {
    return { ...newItem(randomId(), file.name, new Uint8Array(), null), ...failed(error) };
  }
}

function failed(error: unknown): { readonly reading: ItemReading } {
  return { reading: { state: 'failed', error } };
}

function tooLarge(file: File): UploadItem {
  const error = new PkiError('limit-exceeded', 'The file is larger than the limit', {
    limit: 'inputBytes',
    maximum: limits.inputBytes,
    found: file.size,
  });
  return { ...newItem(randomId(), file.name, new Uint8Array(), null), reading: { state: 'refused', error } };
}

async function unpack(archive: UploadItem, signal: AbortSignal): Promise<readonly UploadItem[]> {
  const result = await openArchive(archive.content, signal);
  if (!result.ok) return [{ ...archive, ...failed(result.error) }];
  return result.value.map(({ name, path, content }) => {
    const item = newItem(randomId(), name, content ?? new Uint8Array(), `${archive.fileName}/${path}`);
    if (content !== null) return item;
    const error = new PkiError('malformed', 'The archive member could not be unpacked', { format: 'ZIP', where: path });
    return { ...item, reading: { state: 'refused', error } };
  });
}
