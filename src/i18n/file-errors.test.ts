import { describe, expect, it } from 'vitest';
import { DomainError, type DomainErrorCode, type DomainErrorDetails } from '../domain/errors';
import { describeError } from './errors';

describe('describeError of a file', () => {
  it.each<[DomainErrorCode, Omit<DomainErrorDetails, 'subject'>, DomainErrorDetails['subject'], string, string]>([
    ['empty', {}, 'destination-file', 'no destinations', 'again'],
    ['unknown-format', { looksLike: 'plain text' }, 'destination-file', 'looks like plain text', 'Choose a JSON'],
    ['unknown-format', { looksLike: 'XML document' }, 'destination-file', 'an XML document', 'Choose a JSON'],
    ['unknown-format', { looksLike: 'certificate (PEM)' }, 'destination-file', 'a certificate', 'under Certificates'],
    ['not-a-destination', { looksLike: 'service key' }, 'destination-file', 'a service key', 'service instance'],
    ['not-a-destination', { looksLike: 'other JSON' }, 'destination-file', 'holds no destinations', 'Choose a JSON'],
    ['not-a-service-key', { looksLike: 'destination' }, 'service-key', 'a destination', 'from a file'],
    ['not-a-service-key', { looksLike: 'other JSON' }, 'service-key', 'holds no service key', 'as JSON'],
    [
      'malformed',
      { format: 'JSON', line: 3, column: 7, problem: 'expected a comma' },
      'destination-file',
      'line 3, column 7',
      'Correct',
    ],
    ['encoding', { format: 'YAML', offset: 12 }, 'destination-file', 'byte 12', 'UTF-8'],
    ['limit-exceeded', { limit: 'inputBytes', maximum: 52_428_800 }, 'destination-file', 'size, at most', 'Split'],
    ['unknown-format', { looksLike: 'PNG image' }, 'transport-request', 'a PNG image', 'Export of a transport request'],
    ['unknown-format', { looksLike: 'transport landscape' }, 'transport-request', 'a transport land', 'the landscape'],
    ['unknown-format', { looksLike: 'transport request' }, 'landscape', 'a transport request', 'import queue'],
    ['other-version', { found: 2, maximum: 1 }, 'landscape', 'version 2 of its format; version 1', 'same version'],
    ['limit-exceeded', { limit: 'nodes', maximum: 1000 }, 'landscape', 'number of nodes, at most 1,000', 'Split'],
    ['limit-exceeded', { limit: 'nesting', maximum: 64 }, 'service-key', 'nesting, at most 64', 'Split'],
  ])('%s %j', (code, details, subject, message, nextStep) => {
    const text = describeError(new DomainError(code, 'x', { ...details, subject }));
    expect(text.message).toContain(message);
    expect(text.nextStep).toContain(nextStep);
  });
});
