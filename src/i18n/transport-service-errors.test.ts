import { describe, expect, it } from 'vitest';
import { BackendError, type BackendErrorCode, type BackendErrorDetails } from '../backend/errors';
import { describeError } from './errors';

const service = 'Transport Management service';
const wordsOf = (code: BackendErrorCode, details: BackendErrorDetails) =>
  describeError(new BackendError(code, 'for the log', { service, ...details }));

describe('words of a transport that goes wrong', () => {
  it('say what was sent, what was not, and why', () => {
    const { message } = wordsOf('unavailable', {
      rule: 'partly-sent',
      sent: ['a.pem (9007199254740993)'],
      unsent: ['b.pem', 'c.pem'],
      reason: 'no room',
    });
    expect(message).toBe('Transported: a.pem (9007199254740993). Not transported: b.pem, c.pem. It says: “no room”.');
  });

  it('count what is too much to tell', () => {
    const unsent = Array.from({ length: 12 }, (_, index) => `${index}.pem`);
    expect(wordsOf('unavailable', { rule: 'partly-sent', sent: ['a'], unsent }).message).toContain('9.pem and 2 more.');
  });

  it('say that what was started goes on, whatever went wrong meanwhile', () => {
    const details = { underWay: true, status: 401, rule: 'session-over' };
    expect(wordsOf('forbidden', details).nextStep).toMatch(/^What was started goes on: .* Sign in again/);
    expect(wordsOf('forbidden', { ...details, underWay: false }).nextStep).toMatch(/^Sign in again/);
  });

  it('lead to the import queue where it is not known whether a change arrived', () => {
    const broken = { rule: 'no-connection', access: 'write' } as const;
    expect(wordsOf('unavailable', { ...broken, resource: 'transport-request' }).nextStep).toContain('import queue');
    expect(wordsOf('unavailable', { ...broken, resource: 'destination' }).nextStep).toContain('what is stored now');
  });
});
