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

  it('shows nothing of an error it does not know', () => {
    expect(describeError(new Error('password hunter2')).message).not.toContain('hunter2');
  });
});
