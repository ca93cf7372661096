import { companionPaths } from '../../shared/companion-paths';
import type { CheckAnswer, CheckRequest } from '../../shared/companion-wire';
import { CompanionError } from './companion-error';

/**
 * - `none`: nothing answers as the companion does: the built files are served by something else
 * - `no-session`: the page was opened without the code that was printed at start
 */
export type CompanionState = 'none' | 'no-session' | 'ready';

export interface CompanionClient {
  /** Settles when the code of the address, if there was one, has become a session: no request to a service may come before. */
  readonly exchanged: Promise<void>;
  state(): Promise<CompanionState>;
  /** Lets the companion look at a server. Rejects with a `CompanionError`, or with the reason of the signal. */
  check(request: CheckRequest, signal: AbortSignal): Promise<CheckAnswer>;
}

/**
 * The page's way to the companion. With a code from the address it asks for the session at once; nothing else is
 * asked before it is needed, since without a companion the browser would note a failed request on every start.
 */
export function createCompanionClient(
  code: string | null,
  fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init),
): CompanionClient {
  const exchanged = code === null ? Promise.resolve() : exchange(code, fetch);
  return {
    exchanged,
    async state() {
      await exchanged;
      const answer = await fetch(companionPaths.session, { cache: 'no-store', redirect: 'error' }).catch(() => null);
      if (answer === null) return 'none';
      if (answer.status === 204) return 'ready';
      return answer.status === 401 && isFromCompanion(answer) ? 'no-session' : 'none';
    },
    async check(request, signal) {
      await exchanged;
      const answer = await fetch(companionPaths.check, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(request),
        cache: 'no-store',
        redirect: 'error',
        signal,
      }).catch((cause: unknown) => {
        signal.throwIfAborted();
        throw new CompanionError('no-companion', 'The companion does not answer', {}, { cause });
      });
      const { readCheckAnswer } = await import('./read-check-answer');
      return readCheckAnswer(answer);
    },
  };
}

/** What came of it shows in `state`; a code that was used already may belong to a session this browser has. */
async function exchange(code: string, fetch: typeof globalThis.fetch): Promise<void> {
  await fetch(companionPaths.session, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
    cache: 'no-store',
    redirect: 'error',
  }).catch(() => undefined);
}

function isFromCompanion(answer: Response): boolean {
  return answer.headers.get('Content-Type')?.startsWith('application/json') === true;
}
