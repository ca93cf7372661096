import { describe, expect, it } from 'vitest';
import { BackendError, type BackendErrorDetails } from '../../../../backend/errors';
import { courseOf } from './course-of';

describe('an import that failed', () => {
  it.each([
    [
      'goes on when the session ended while it was watched',
      { rule: 'session-over', status: 401, underWay: true },
      'goes-on',
    ],
    ['goes on when the connection broke while it was watched', { rule: 'no-connection', underWay: true }, 'goes-on'],
    ['may have begun when its start was not answered', { rule: 'no-connection', access: 'write' }, 'unsure'],
    ['may have begun when the answer broke off', { rule: 'cut-off', access: 'write' }, 'unsure'],
    ['was not begun when the queue could not be read', { rule: 'no-connection', access: 'read' }, 'not-begun'],
    ['was not begun when it was refused', { rule: 'role-missing', status: 403, access: 'write' }, 'not-begun'],
    ['was not begun when the service was not available', { status: 503, access: 'write' }, 'not-begun'],
  ] satisfies [string, BackendErrorDetails, string][])('%s', (_, details, expected) => {
    expect(courseOf(new BackendError('unavailable', 'failed', details))).toBe(expected);
  });

  it('was not begun when something else went wrong', () => {
    expect(courseOf(new TypeError('no'))).toBe('not-begun');
  });
});
