import { fail, ok, type Result } from '../../shared/result';

/** What became of work that may fail; never rejects. */
export function attempt<T>(work: Promise<T>): Promise<Result<T, unknown>> {
  return work.then(ok, fail);
}
