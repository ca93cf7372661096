import type { DraftInfo, Drafts } from '../backend/workspace/workspace';

/** A form as it is kept; `content` may hold secrets, which the workspace seals. */
export interface DraftSource {
  readonly info: Omit<DraftInfo, 'id' | 'savedAt'>;
  readonly content: unknown;
}

/**
 * - `empty`: nothing to keep
 * - `pending`: entered, but not stored yet
 * - `stored`: all of it is stored
 * - `failed`: the last attempt was refused; `error` says why, the next change tries again
 * - `gone`: saved or discarded elsewhere meanwhile; it is not written again by itself
 */
export type DraftState =
  | { readonly code: 'empty' | 'pending' | 'stored' | 'gone' }
  | { readonly code: 'failed'; readonly error: unknown };

export interface DraftWriter {
  /** What is in the form now; null when there is nothing to keep. Written after a pause in typing. */
  readonly put: (source: DraftSource | null) => void;
  /** Writes at once what is pending. */
  readonly flush: () => Promise<void>;
  /** Writes the form even where its draft is gone; rejects when it cannot be stored. */
  readonly keep: () => Promise<void>;
  /** Ends the keeping and deletes the draft. */
  readonly end: () => Promise<void>;
}

const pauseMilliseconds = 500;

/** Keeps one form as a draft. Writes come one after the other, the last one wins; a draft deleted elsewhere stays deleted. */
export function createDraftWriter(
  drafts: Drafts,
  id: string,
  options: { readonly now: () => Date; readonly isStored: boolean; readonly onState: (state: DraftState) => void },
): DraftWriter {
  let { isStored } = options;
  let latest: DraftSource | null = null;
  let isPending = false;
  let isEnded = false;
  let isGone = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<void> = Promise.resolve();

  const write = async (source: DraftSource | null): Promise<void> => {
    if (isStored && !(await drafts.list()).some((info) => info.id === id)) {
      isGone = true;
      options.onState({ code: 'gone' });
      return;
    }
    await store(source);
  };
  const store = async (source: DraftSource | null): Promise<void> => {
    if (source === null) await drafts.delete(id);
    else await drafts.save({ ...source.info, id, savedAt: options.now().toISOString() }, source.content);
    isStored = source !== null;
    if (latest === source && !isEnded) options.onState({ code: isStored ? 'stored' : 'empty' });
  };
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    if (!isPending) return queue;
    isPending = false;
    const source = latest;
    return inTurn(() => (isEnded || isGone ? Promise.resolve() : write(source))).catch((error: unknown) => {
      isPending = true;
      options.onState({ code: 'failed', error });
    });
  };

  return {
    put(source) {
      if (isEnded) return;
      latest = source;
      if (isGone || (source === null && !isStored)) return;
      isPending = true;
      options.onState({ code: 'pending' });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), pauseMilliseconds);
    },
    flush,
    keep() {
      clearTimeout(timer);
      isPending = false;
      isGone = false;
      const source = latest;
      return inTurn(async () => {
        if (source !== null) await store(source);
      });
    },
    end() {
      clearTimeout(timer);
      isEnded = true;
      isPending = false;
      return inTurn(async () => {
        if (isStored) await drafts.delete(id);
      });
    },
  };
}
