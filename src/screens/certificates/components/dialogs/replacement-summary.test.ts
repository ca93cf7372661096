import { describe, expect, it } from 'vitest';
import { summariseUnopened } from '../../../../domain/certificate/summary';
import { PkiError, type PkiErrorCode } from '../../../../pki/errors';
import type { StoreFormat } from '../../../../pki/types';
import { dummyProblem } from './replacement-summary';

const readAt = '2026-11-22T12:00:00.000Z';

function unopened(code: PkiErrorCode) {
  return { readAt, reading: { state: 'unopened', error: new PkiError(code, code) } } as const;
}

/** Certificates only. */
function opened(format: StoreFormat) {
  const store = { format, integrity: 'absent', protection: [], entries: [], warnings: [] } as const;
  return { readAt, reading: { state: 'storable', store, findings: [] } } as const;
}

describe('dummyProblem', () => {
  const summary = { ...summariseUnopened(readAt), kind: 'key-store' } as const;
  const trusted = { ...summary, kind: 'trust-store' } as const;
  const record = { name: 'a.p12', dummy: true, summary };

  it.each([
    ['a password is missing', record, 'password-required', 'locked'],
    ['a password was wrong', record, 'wrong-password', 'locked'],
    ['its cipher is unknown', record, 'unsupported-algorithm', 'unreadable'],
    ['a trust store is expected', { ...record, summary: trusted }, 'wrong-password', 'locked'],
    ['it replaces no dummy', { ...record, dummy: false }, 'password-required', null],
  ] as const)('of a file that does not open, when %s', (_, of, code, problem) => {
    expect(dummyProblem(of, unopened(code))).toBe(problem);
  });

  it.each([
    ['a key store is expected', record, 'pkcs12', 'kind'],
    ['that is what is expected', { ...record, name: 'a.cer', summary: trusted }, 'der', null],
    ['another format is expected', { ...record, summary: trusted }, 'pem', 'extension'],
    ['it replaces no dummy', { ...record, dummy: false }, 'pem', null],
  ] as const)('of a trust store, when %s', (_, of, format, problem) => {
    expect(dummyProblem(of, opened(format))).toBe(problem);
  });
});
