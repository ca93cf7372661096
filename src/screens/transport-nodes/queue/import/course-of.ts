import { BackendError } from '../../../../backend/errors';

/** Nobody knows whether a change arrived whose answer came like this, or did not come. */
const unanswered: ReadonlySet<string | undefined> = new Set([
  'no-connection',
  'cut-off',
  'not-json',
  'unexpected-answer',
]);

/**
 * What becomes of an import that failed with this error: it goes on without this page, nobody knows, or it was not even
 * begun.
 */
export function courseOf(error: unknown): 'goes-on' | 'unsure' | 'not-begun' {
  if (!(error instanceof BackendError)) return 'not-begun';
  const { underWay = false, access, rule } = error.details;
  if (underWay) return 'goes-on';
  return access === 'write' && unanswered.has(rule) ? 'unsure' : 'not-begun';
}
