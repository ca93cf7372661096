import { statusRules } from '../../../domain/transport';
import type { QueueStatus } from '../../../domain/transport/types';
import { BackendError } from '../../errors';
import { toStatus } from './codes';
import { TRANSPORT_SERVICE, type TransportContext } from './context';
import type { WireAction, WireId } from './wire';

const SHORTEST_PAUSE = 1_000;
const LONGEST_PAUSE = 5_000;
/** Waiting ends after it; the service goes on. */
const LONGEST_WAIT = 30 * 60_000;

export interface WaitOptions {
  /** Ends the waiting, never the action. */
  readonly signal?: AbortSignal | undefined;
  readonly onLook?: (action: WireAction) => void;
}

/**
 * The action as it was seen last: ended, unless the waiting was cancelled; null when it was never seen. Rejects with
 * `unavailable` and the rule `still-running` at the limit; what goes wrong meanwhile says that the action goes on.
 */
export async function waitForAction(
  { requests, sleep }: Pick<TransportContext, 'requests' | 'sleep'>,
  id: WireId,
  { signal, onLook = () => undefined }: WaitOptions = {},
): Promise<WireAction | null> {
  let last: WireAction | null = null;
  let waited = 0;
  try {
    for (let pause = SHORTEST_PAUSE; ; pause = Math.min(pause + SHORTEST_PAUSE, LONGEST_PAUSE)) {
      if (signal?.aborted) return last;
      last = await requests.action(id, signal);
      onLook(last);
      if (hasEnded(last)) return last;
      if (waited >= LONGEST_WAIT) throw stillRunning();
      await sleep(pause, signal);
      waited += pause;
    }
  } catch (error) {
    if (signal?.aborted) return last;
    throw error instanceof BackendError ? asUnderWay(error) : error;
  }
}

/** What an import may end with. */
export function isEnd(status: QueueStatus): boolean {
  return status === 'fatal' || (statusRules[status].final && status !== 'deleted');
}

function hasEnded({ status, endedAt }: WireAction): boolean {
  return endedAt !== null || isEnd(toStatus(status));
}

function asUnderWay(error: BackendError): BackendError {
  return new BackendError(
    error.code,
    `${error.message} What was started goes on.`,
    { ...error.details, underWay: true },
    { cause: error },
  );
}

function stillRunning(): BackendError {
  return new BackendError('unavailable', `After ${LONGEST_WAIT / 60_000} minutes the action has not ended.`, {
    resource: 'transport-request',
    service: TRANSPORT_SERVICE,
    rule: 'still-running',
  });
}
