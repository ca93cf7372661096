import * as v from 'valibot';
import { type CheckAnswer, checkAnswerSchema } from '../../shared/companion-wire';
import { CompanionError, type CompanionErrorCode } from './companion-error';

const codes: Readonly<Record<number, CompanionErrorCode>> = {
  401: 'no-session',
  404: 'no-companion',
  405: 'no-companion',
  413: 'too-large',
  429: 'busy',
};

/** Holds the answer against the schema; rejects with a `CompanionError`. */
export async function readCheckAnswer(answer: Response): Promise<CheckAnswer> {
  const { status } = answer;
  const isJson = answer.headers.get('Content-Type')?.startsWith('application/json') === true;
  if (!isJson) throw new CompanionError('no-companion', 'Something else answers in place of the companion', { status });
  if (status !== 200)
    throw new CompanionError(codes[status] ?? 'unusable', `The companion answered ${status}`, { status });
  const checked = v.safeParse(checkAnswerSchema, await answer.json().catch(() => null));
  if (checked.success) return checked.output;
  throw new CompanionError('unusable', 'The companion answered something else than was agreed', { status });
}
