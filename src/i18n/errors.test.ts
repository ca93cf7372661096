import { describe, expect, it } from 'vitest';
import { BackendError } from '../backend/errors';
import { PkiError } from '../pki/errors';
import { describeError } from './errors';

describe('describeError', () => {
  it.each([
    ['a file of another kind', new PkiError('unknown-format', 'x', { looksLike: 'PDF document' }), 'PDF document'],
    ['where a file ends', new PkiError('truncated', 'x', { format: 'JKS', where: 'entry 2', offset: 1234 }), 'entry 2'],
    ['the algorithm', new PkiError('unsupported-algorithm', 'x', { algorithm: 'Camellia-256' }), 'Camellia-256'],
    ['the alias', new PkiError('wrong-password', 'x', { alias: 'server' }), 'server'],
    ['the limit', new PkiError('limit-exceeded', 'x', { limit: 'inputBytes', maximum: 50_000_000 }), '50 MB'],
    ['the taken name', new BackendError('conflict', 'x', { name: 'a.pem', rule: 'taken' }), 'a.pem'],
    [
      'a change made elsewhere',
      new BackendError('conflict', 'x', { resource: 'certificate', name: 'a.pem', expectedVersion: 1 }),
      'changed elsewhere',
    ],
    ['the missing record', new BackendError('not-found', 'x', { resource: 'subaccount', name: 'Dev' }), 'Dev'],
    ['a wrong passphrase', new BackendError('invalid', 'x', { field: 'passphrase', rule: 'passphrase' }), 'not right'],
    ['stored bytes that are gone', new BackendError('unavailable', 'x', { reason: 'damaged' }), 'missing or damaged'],
    [
      'a key of the authority that is gone',
      new BackendError('unavailable', 'x', { resource: 'authority', reason: 'damaged' }),
      'key of the certificate authority',
    ],
    ['a blocked storage', new BackendError('unavailable', 'x', { reason: 'not-allowed' }), 'does not let'],
    [
      'what pki refused',
      new BackendError(
        'invalid',
        'x',
        { rule: 'weak-key' },
        { cause: new PkiError('weak-key', 'x', { algorithm: 'RSA' }) },
      ),
      'too weak',
    ],
    [
      'what a queue refuses',
      new BackendError('invalid', 'x', { resource: 'transport-request', field: 'request', rule: 'not-importable' }),
      'can be imported',
    ],
    [
      'a node in use',
      new BackendError('invalid', 'x', { resource: 'transport-node', rule: 'in-use', name: 'QA' }),
      'QA',
    ],
    ['a missing file', new BackendError('not-found', 'x', { field: 'content', rule: 'dummy' }), 'dummy content'],
    ['a long validity', new BackendError('invalid', 'x', { field: 'validity', rule: 'outlives-authority' }), 'longer'],
    ['a foreign error', new TypeError('undefined is not a function'), 'unexpected'],
  ])('names %s', (_title, error, expected) => {
    const text = describeError(error);
    expect(text.message).toContain(expected);
    expect(text.nextStep).not.toBe('');
  });

  const service = { service: 'Destination service' };

  it.each([
    [
      'a session that is over',
      new BackendError('forbidden', 'x', { ...service, status: 401, rule: 'session-over' }),
      'not signed in',
      'Sign in again',
    ],
    [
      'the companion',
      new BackendError('unavailable', 'x', {
        ...service,
        status: 502,
        rule: 'companion',
        reason: `${'x'.repeat(300)}. Start it again.`,
      }),
      'companion',
      'Start it again.',
    ],
    [
      'a host without the route',
      new BackendError('unavailable', 'x', { ...service, status: 404, rule: 'no-route' }),
      'leads to the Destination service',
      'add the route',
    ],
    [
      'a role where instances have none',
      new BackendError('forbidden', 'x', { ...service, resource: 'trust', access: 'write', rule: 'role-missing' }),
      'does not allow',
      'for “Destination Subaccount Trust Administrator”.',
    ],
    [
      'a role for changes',
      new BackendError('forbidden', 'x', {
        ...service,
        resource: 'certificate',
        access: 'write',
        status: 403,
        rule: 'role-missing',
        reason: 'insufficient scope',
      }),
      'It says: “insufficient scope”',
      '“Destination Certificate Administrator”',
    ],
    [
      'a role for reading',
      new BackendError('forbidden', 'x', { ...service, resource: 'fragment', access: 'read', rule: 'role-missing' }),
      'does not allow',
      '“Destination Viewer” or “Destination Configuration Viewer”',
    ],
    [
      'a role of something unknown',
      new BackendError('forbidden', 'x', { ...service, rule: 'role-missing' }),
      'does not allow',
      'the role it needs',
    ],
    [
      'too many requests',
      new BackendError('unavailable', 'x', { ...service, status: 429, retryAfter: 90 }),
      'too often',
      '90 seconds',
    ],
    [
      'a service that pauses',
      new BackendError('unavailable', 'x', { ...service, status: 503 }),
      'at the moment',
      'while',
    ],
    ['one that fails', new BackendError('unavailable', 'x', { ...service, status: 500 }), 'status 500', 'Try again'],
    [
      'no connection while reading',
      new BackendError('unavailable', 'x', { ...service, access: 'read', rule: 'no-connection' }),
      'not reached',
      'Then try again',
    ],
    [
      'no connection while writing',
      new BackendError('unavailable', 'x', { ...service, access: 'write', rule: 'no-connection' }),
      'not reached',
      'Whether the change arrived is not known',
    ],
    [
      'an answer that is no JSON',
      new BackendError('unavailable', 'x', { ...service, rule: 'not-json', reason: 'the body is not JSON' }),
      'the body is not JSON',
      'Try again',
    ],
    [
      'what the service does not accept',
      new BackendError('invalid', 'x', { ...service, status: 400, reason: 'Type is missing' }),
      'Type is missing',
      'Correct it',
    ],
    [
      'the limit of the service',
      new BackendError('quota-exceeded', 'x', { ...service, status: 507 }),
      'reached its limit',
      'Delete',
    ],
    [
      'a taken name',
      new BackendError('conflict', 'x', { ...service, name: 'a', status: 409, rule: 'taken' }),
      '“a” is already used',
      'another name',
    ],
    [
      'a change that came first',
      new BackendError('conflict', 'x', { ...service, resource: 'destination', name: 'a', status: 412 }),
      'changed elsewhere',
      'newest version',
    ],
    [
      'what it cannot do',
      new BackendError('forbidden', 'x', { rule: 'not-supported' }),
      'not possible with the service',
      'nothing was changed',
    ],
  ])('says what a service refuses: %s', (_title, error, message, nextStep) => {
    const text = describeError(error);
    expect(text.message).toContain(message);
    expect(text.nextStep).toContain(nextStep);
  });

  it('keeps the words of a service short, on one line and in their direction', () => {
    const reason = `no\u202e way\n${'x'.repeat(1_000)}`;
    const { message } = describeError(new BackendError('invalid', 'x', { ...service, status: 400, reason }));
    expect(message).toMatch(/“no way x+…”\.$/);
    expect(message.length).toBeLessThan(250);
  });

  it('names the place in an answer in the same way, for keys in it come from the service', () => {
    const reason = `0.\u202ekey\n${'x'.repeat(1_000)} must be string`;
    const details = { ...service, status: 200, rule: 'unexpected-answer', reason };
    const { message } = describeError(new BackendError('unavailable', 'x', details));
    expect(message).toMatch(/cannot be used: 0\. key x+…\.$/);
    expect(message.length).toBeLessThan(250);
  });

  it('shows nothing of an error it does not know', () => {
    expect(describeError(new Error('password hunter2')).message).not.toContain('hunter2');
  });
});
