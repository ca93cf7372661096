import { describe, expect, it } from 'vitest';
import { signsWithTrust } from './signs-with-trust';

describe('signsWithTrust', () => {
  it.each([
    ['a SAML bearer assertion', { Authentication: 'OAuth2SAMLBearerAssertion' }, true],
    ['a SAML assertion', { Authentication: 'SAMLAssertion' }, true],
    [
      'an assertion of the service',
      { Authentication: 'SAMLAssertion', SAMLAssertionProvider: 'DestinationServiceGenerated' },
      true,
    ],
    ['an empty key store', { Authentication: 'SAMLAssertion', KeyStoreLocation: '' }, true],
    ['a key store of its own', { Authentication: 'SAMLAssertion', KeyStoreLocation: 'own.p12' }, false],
    [
      'an assertion of the client',
      { Authentication: 'OAuth2SAMLBearerAssertion', SAMLAssertionProvider: 'ClientProvided' },
      false,
    ],
    ['another authentication', { Authentication: 'OAuth2ClientCredentials' }, false],
    ['another type', { Type: 'RFC', Authentication: 'SAMLAssertion' }, false],
    ['no authentication', {}, false],
  ])('%s: %s', (_name, properties, expected) => {
    expect(signsWithTrust({ Type: 'HTTP', Name: 'x', ...properties })).toBe(expected);
  });
});
