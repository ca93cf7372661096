import { summariseStore, summariseUnopened } from '../domain/certificate/summary';
import type { Store } from '../pki/types';
import type { PkiClient } from '../pki/worker/pki-client';
import type { Clock } from '../shared/clock';
import { randomId } from '../shared/ids';
import { BackendError } from './errors';
import { createLocalBackend } from './local/create-local-backend';
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
  return createLocalBackend({
    ...workspace,
    clock: options.clock,
    newId: randomId,
    summarise: createSummarise(options),
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
      const result = await pki.readStore(content, { fileName, ...passwords });
      const readAt = clock.now().toISOString();
      return result.ok
        ? summariseStore(result.value, { readAt, passwordProtected: needsPassword(result.value) })
        : summariseUnopened(readAt);
    } catch (cause) {
      close();
      throw new BackendError(
        'unavailable',
        'The worker that reads certificates failed',
        { reason: 'worker' },
        { cause },
      );
    } finally {
      running -= 1;
      if (running === 0) idle = setTimeout(close, idleMilliseconds);
    }
  };
}

/** Whether some of the content is encrypted, or was not read for want of a password. */
function needsPassword(store: Store): boolean {
  return (
    store.protection.some(({ of }) => of !== 'integrity') ||
    store.entries.some(({ key }) => key !== undefined && (key.locked || key.encryption !== null)) ||
    store.warnings.some(({ code }) => code === 'content-locked' || code === 'key-locked')
  );
}
