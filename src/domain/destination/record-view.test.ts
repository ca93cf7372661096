import { describe, expect, it } from 'vitest';
import { makeDestinationRecord } from '../../testing/builders';
import { checkDestination } from './check';
import { authenticationOf, descriptionOf, hiddenSecret, proxyTypeOf, shownProperties, urlOf } from './record-view';
import type { Properties } from './types';

it('shownProperties marks the secrets of the vault, in their place', () => {
  const record = makeDestinationRecord('orders', { Password: 'hush', User: 'x', clientSecret: '' });
  const shown = shownProperties(record);
  expect(Object.keys(shown)).toEqual(record.keys);
  expect(shown).toMatchObject({ Password: hiddenSecret, clientSecret: '', User: 'x' });
});

it('the mark counts as a value that is there', () => {
  const record = makeDestinationRecord('orders', { Authentication: 'BasicAuthentication', User: 'x', Password: 'y' });
  expect(checkDestination(shownProperties(record))).toEqual([]);
});

describe('what every type says under keys of its own', () => {
  it.each<[Properties, readonly (string | null)[]]>([
    [
      { Type: 'HTTP', URL: 'https://a', ProxyType: 'Internet', Authentication: 'NoAuthentication', Description: 'd' },
      ['https://a', 'Internet', 'NoAuthentication', 'd'],
    ],
    [
      {
        Type: 'RFC',
        'jco.client.ashost': 'erp',
        'jco.destination.proxy_type': 'OnPremise',
        'jco.destination.auth_type': 'CONFIGURED_USER',
        'jco.destination.description': 'd',
      },
      ['erp', 'OnPremise', 'CONFIGURED_USER', 'd'],
    ],
    [
      {
        Type: 'LDAP',
        'ldap.url': 'ldap://a',
        'ldap.proxyType': 'Internet',
        'ldap.authentication': 'BasicAuthentication',
      },
      ['ldap://a', 'Internet', 'BasicAuthentication', null],
    ],
    [{ Type: 'MAIL', 'mail.pop3.host': 'mail', 'mail.description': 'old' }, ['mail', null, null, 'old']],
    [{ Type: 'TCP', Address: 'sftp:22', ProxyType: 'PrivateLink' }, ['sftp:22', 'PrivateLink', null, null]],
    [{ Type: 'FTP', URL: 'ftp://a', ProxyType: 'Internet' }, ['ftp://a', 'Internet', null, null]],
    [{ FragmentName: 'f', URL: 'https://a' }, ['https://a', null, null, null]],
  ])('%j', (properties, [url, proxyType, authentication, description]) => {
    const record = { properties };
    expect(urlOf(record)).toBe(url);
    expect(proxyTypeOf(record)).toBe(proxyType);
    expect(authenticationOf(record)).toBe(authentication);
    expect(descriptionOf(record)).toBe(description);
  });
});
