import { describe, expect, it } from 'vitest';
import { summariseUnopened } from '../../../../domain/certificate/summary';
import { PkiError, type PkiErrorCode } from '../../../../pki/errors';
import { dummyProblem } from './replacement-summary';

const readAt = '2026-11-22T12:00:00.000Z';

function unopened(code: PkiErrorCode) {
  return { readAt, reading: { state: 'unopened', error: new PkiError(code, code) } } as const;
}

describe('dummyProblem', () => {
  const summary = { ...summariseUnopened(readAt), kind: 'key-store' } as const;
  const record = { name: 'a.p12', dummy: true, summary };

  it.each([
    ['a password is missing', record, 'password-required', 'locked'],
    ['a password was wrong', record, 'wrong-password', 'locked'],
    ['its cipher is unknown', record, 'unsupported-algorithm', 'unreadable'],
    [
      'a trust store is expected',
      { ...record, summary: { ...summary, kind: 'trust-store' } },
      'wrong-password',
      'locked',
    ],
    ['it replaces no dummy', { ...record, dummy: false }, 'password-required', null],
  ] as const)('of a file that does not open, when %s', (_, of, code, problem) => {
    expect(dummyProblem(of, unopened(code))).toBe(problem);
  });
});
