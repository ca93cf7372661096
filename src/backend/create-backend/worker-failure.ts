import { BackendError } from '../errors';

/** A worker that could not be loaded, or crashed. */
export function workerFailure(cause: unknown): BackendError {
  return new BackendError('unavailable', 'The worker for certificates failed', { reason: 'worker' }, { cause });
}
