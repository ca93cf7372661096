import { SUMMARY_VERSION } from '../domain/certificate/summary';
import type { PkiClient } from '../pki/worker/pki-client';
import type { Clock } from '../shared/clock';
import { randomId } from '../shared/ids';
import { readSummary } from './create-backend/read-summary';
import { workerFailure } from './create-backend/worker-failure';
import { BackendError } from './errors';
import { createLocalBackend } from './local/create-local-backend';
import type { PkiTools, WithPki } from './pki-tools';
import type { Backend, Summarise } from './port';
import type { OpenedWorkspace } from './workspace/open-workspace';

export interface BackendOptions {
  readonly clock: Clock;
  /** Starts a worker; the caller closes it. */
  readonly openPki: () => PkiClient;
}

/** The backend the configuration names; rejects with a `BackendError` when it cannot be reached. */
export async function createBackend(
  mode: Backend['mode'],
  workspace: OpenedWorkspace,
  options: BackendOptions,
): Promise<Backend> {
  if (mode === 'service') {
    throw new BackendError('unavailable', 'The service backend needs the companion, which this version does not have', {
      reason: 'service-mode',
    });
  }
  const context = {
    ...workspace,
    clock: options.clock,
    newId: randomId,
    summarise: createSummarise(options),
    withPki: pkiWhenUsed(options),
  };
  const backend = await createLocalBackend(context);
  keepSummariesCurrent(context);
  return backend;
}

/** What makes certificates is not part of the first load. */
function pkiWhenUsed(options: BackendOptions): WithPki {
  let loading: Promise<WithPki> | null = null;
  return async <T>(work: (tools: PkiTools) => Promise<T>, signal?: AbortSignal) => {
    loading ??= import('./create-backend/pki-jobs').then(({ createPkiJobs }) => createPkiJobs(options));
    return (await loading)(work, signal);
  };
}

/** Late enough not to compete with the first list for the database. */
const rebuildDelayMilliseconds = 3_000;

/** Rebuilds what older code summarised: after the start, and after unlocking what was sealed then. */
function keepSummariesCurrent(context: OpenedWorkspace & { readonly summarise: Summarise }): void {
  const rebuild = () => {
    // Nothing is lost when it fails: the old summaries stay, and the next start or unlocking tries again.
    import('./local/rebuild-summaries')
      .then(({ rebuildSummaries }) => rebuildSummaries({ ...context, readerVersion: SUMMARY_VERSION }))
      .catch(() => undefined);
  };
  setTimeout(rebuild, rebuildDelayMilliseconds);
  context.workspace.vault.subscribe((state) => {
    if (state === 'unlocked') rebuild();
  });
}

/** A worker that has read nothing for this long is ended; the next file starts another. */
const idleMilliseconds = 30_000;

/**
 * Makes summaries in a worker of its own. A file that does not open (a password is missing or wrong, an algorithm
 * is unknown) is summarised as unopened; only a worker that fails rejects, with `unavailable`.
 */
export function createSummarise({ clock, openPki }: BackendOptions): Summarise {
  let pki: PkiClient | null = null;
  let running = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    pki?.close();
    pki = null;
  };

  return async (content, fileName, passwords) => {
    clearTimeout(idle);
    pki ??= openPki();
    running += 1;
    try {
      return await readSummary(pki, clock, content, fileName, passwords);
    } catch (cause) {
      close();
      throw workerFailure(cause);
    } finally {
      running -= 1;
      if (running === 0) idle = setTimeout(close, idleMilliseconds);
    }
  };
}
