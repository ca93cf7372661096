import { SUMMARY_VERSION } from '../domain/certificate/summary';
import type { PkiClient } from '../pki/worker/pki-client';
import type { BackendConfig } from '../shared/backend-config';
import type { Clock } from '../shared/clock';
import { randomId } from '../shared/ids';
import type { OpenServiceParts } from './create-backend/open-service';
import { readSummary } from './create-backend/read-summary';
import { createSharedWorker, type OnWorker } from './create-backend/shared-worker';
import { createLocalBackend } from './local/create-local-backend';
import type { PkiTools, WithPki } from './pki-tools';
import type { Backend, Summarise } from './port';
import type { OpenedWorkspace } from './workspace/open-workspace';

export interface BackendOptions extends Pick<OpenServiceParts, 'onSessionOver'> {
  readonly clock: Clock;
  /** Starts a worker; the caller closes it. */
  readonly openPki: () => PkiClient;
}

/** The backend the configuration names; rejects with a `BackendError` when what is stored in this browser does not open. A service is not asked yet. */
export async function createBackend(
  config: BackendConfig,
  workspace: OpenedWorkspace,
  options: BackendOptions,
): Promise<Backend> {
  const { clock } = options;
  const onWorker = createSharedWorker(options.openPki);
  const summarise = createSummarise(clock, onWorker);
  const withPki = pkiWhenUsed(options);
  if (config.backend === 'service') {
    const { openService } = await import('./create-backend/open-service');
    const userName = async () => (await workspace.workspace.preferences.read()).userName;
    return openService(config, { ...options, summarise, onWorker, userName });
  }
  const context = { ...workspace, clock, newId: randomId, summarise, withPki };
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

/**
 * Makes summaries in a worker. A file that does not open (a password is missing or wrong, an algorithm is unknown) is
 * summarised as unopened; only a worker that fails rejects, with `unavailable`.
 */
export function createSummarise(clock: Clock, onWorker: OnWorker): Summarise {
  return (content, fileName, passwords) => onWorker((pki) => readSummary(pki, clock, content, fileName, passwords));
}
