import { BackendError, type BackendErrorDetails } from '../errors';

/** Names of what Dexie and IndexedDB throw, and what they mean to a caller. */
const meanings: readonly {
  readonly names: readonly string[];
  readonly code: 'quota-exceeded' | 'unavailable' | 'conflict';
  readonly reason: string;
  readonly message: string;
}[] = [
  {
    names: ['QuotaExceededError'],
    code: 'quota-exceeded',
    reason: 'quota',
    message: 'The browser has no room left for this; delete something or free disk space, then try again',
  },
  {
    names: ['DatabaseClosedError'],
    code: 'unavailable',
    reason: 'closed',
    message:
      'The database is closed, because another tab runs a newer version or the browser ended it; reload this page',
  },
  {
    names: ['VersionError'],
    code: 'unavailable',
    reason: 'newer-version',
    message: 'The database was made by a newer version of the cockpit; reload to get it',
  },
  {
    names: ['MissingAPIError', 'SecurityError'],
    code: 'unavailable',
    reason: 'not-allowed',
    message: 'The browser does not let this page store data; allow site data for it, or leave private browsing',
  },
  {
    names: ['ConstraintError'],
    code: 'conflict',
    reason: 'taken',
    message: 'A record of that name exists already; choose another name',
  },
];

/**
 * What a failed storage call means: a `BackendError` as it is; `quota-exceeded`, `conflict` or `unavailable`
 * for what the browser threw, however deep Dexie wrapped it. The original error is kept as the cause.
 */
export function toBackendError(error: unknown, details: BackendErrorDetails = {}): BackendError {
  const chain = unwrap(error);
  const own = chain.find((link) => link instanceof BackendError);
  if (own !== undefined) return own;
  const names = new Set(chain.map(nameOf));
  const meaning = meanings.find((candidate) => candidate.names.some((name) => names.has(name)));
  if (meaning === undefined) {
    return new BackendError(
      'unavailable',
      'The database of this browser did not answer; reload the page and try again',
      { ...details, reason: nameOf(error) },
      { cause: error },
    );
  }
  return new BackendError(meaning.code, meaning.message, { ...details, reason: meaning.reason }, { cause: error });
}

/** Runs storage work and turns whatever it throws into a `BackendError`. */
export async function guarded<T>(details: BackendErrorDetails, work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toBackendError(error, details);
  }
}

/** The error and all it wraps: Dexie keeps the browser's own in `inner`, of bulk calls in `failures`. */
function unwrap(error: unknown): readonly unknown[] {
  const found: unknown[] = [];
  const pending: unknown[] = [error];
  while (pending.length > 0 && found.length < 20) {
    const next = pending.shift();
    if (typeof next !== 'object' || next === null || found.includes(next)) continue;
    found.push(next);
    if ('inner' in next) pending.push(next.inner);
    if ('cause' in next) pending.push(next.cause);
    if ('failures' in next && Array.isArray(next.failures)) pending.push(...next.failures.slice(0, 3));
  }
  return found;
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error && typeof error.name === 'string'
    ? error.name
    : 'unknown';
}
