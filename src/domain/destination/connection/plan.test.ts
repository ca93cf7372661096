import { describe, expect, it } from 'vitest';
import type { Properties } from '../types';
import { planConnection } from './plan';

const http = { Name: 'orders', Type: 'HTTP', ProxyType: 'Internet', Authentication: 'NoAuthentication' };
const https = { ...http, URL: 'https://orders.example/v1?sap-client=100' };
const oauth = { ...https, Authentication: 'OAuth2ClientCredentials', clientId: 'x' };
const rfc = {
  Name: 'r',
  Type: 'RFC',
  'jco.destination.proxy_type': 'Internet',
  'jco.destination.auth_type': 'CONFIGURED_USER',
};

describe('the target', () => {
  it.each<[title: string, properties: Properties, expected: object]>([
    [
      'HTTP',
      { ...http, URL: 'http://orders.example:8080/v1' },
      { target: { kind: 'http', url: 'http://orders.example:8080/v1' }, stages: ['dns', 'tcp', 'http'], port: 8080 },
    ],
    [
      'HTTPS',
      https,
      { host: 'orders.example', port: 443, stages: ['dns', 'tcp', 'tls', 'http'], sapChecksIt: true, trustAll: false },
    ],
    [
      'a URL with a user, whose password never leaves',
      { ...http, URL: 'https://me:secret@orders.example/#x' },
      { target: { kind: 'http', url: 'https://orders.example/' } },
    ],
    ['an address in brackets', { ...http, URL: 'https://[2001:db8::1]:444/' }, { host: '2001:db8::1', port: 444 }],
    ['no proxy type', { Type: 'HTTP', URL: 'https://orders.example/' }, { possible: true }],
    ['no URL', http, { possible: false, reason: 'no-address' }],
    ['no URL at all', { ...http, URL: 'orders' }, { possible: false, reason: 'no-url', about: 'orders' }],
    ['another scheme', { ...http, URL: 'ftp://a:b@x/' }, { possible: false, reason: 'no-url', about: 'ftp://x/' }],
    ['OnPremise', { ...https, ProxyType: 'OnPremise' }, { possible: false, reason: 'on-premise' }],
    ['PrivateLink', { ...https, ProxyType: 'PrivateLink' }, { possible: false, reason: 'private-link' }],
    [
      'LDAP',
      { Type: 'LDAP', 'ldap.url': 'ldap://dir.example', 'ldap.proxyType': 'Internet' },
      {
        target: { kind: 'socket', host: 'dir.example', port: 389, tls: false },
        stages: ['dns', 'tcp'],
        portIsAssumed: true,
        sapChecksIt: false,
      },
    ],
    [
      'LDAPS with a port',
      { Type: 'LDAP', 'ldap.url': 'LDAPS://dir.example:1636/dc=x' },
      { target: { kind: 'socket', host: 'dir.example', port: 1636, tls: true }, stages: ['dns', 'tcp', 'tls'] },
    ],
    [
      'LDAP through the Cloud Connector',
      { Type: 'LDAP', 'ldap.url': 'ldap://x', 'ldap.proxyType': 'OnPremise' },
      { reason: 'on-premise' },
    ],
    ['LDAP with a URL that is none', { Type: 'LDAP', 'ldap.url': 'dir.example' }, { reason: 'no-url' }],
    [
      'TCP',
      { Type: 'TCP', Address: 'tcp://queue.example:5671', ProxyType: 'Internet' },
      { target: { kind: 'socket', host: 'queue.example', port: 5671, tls: false }, stages: ['dns', 'tcp'] },
    ],
    ['TCP without a port', { Type: 'TCP', Address: 'queue.example' }, { reason: 'no-address' }],
    ['TCP with IPv6', { Type: 'TCP', Address: '[::1]:80' }, { host: '::1', port: 80 }],
    [
      'MAIL by the protocol',
      { Type: 'MAIL', 'mail.transport.protocol': 'smtps', 'mail.smtp.host': 'a', 'mail.smtps.host': 'mail.example' },
      { target: { kind: 'socket', host: 'mail.example', port: 465, tls: true }, portIsAssumed: true },
    ],
    [
      'MAIL by its only host',
      { Type: 'MAIL', 'mail.imap4.host': 'mail.example', 'mail.imap4.port': '1143' },
      { target: { kind: 'socket', host: 'mail.example', port: 1143, tls: false }, portIsAssumed: false },
    ],
    ['MAIL without a host', { Type: 'MAIL' }, { reason: 'no-address' }],
    [
      'RFC over WebSocket',
      { ...rfc, 'jco.client.wshost': 'abap.example', 'jco.client.wsport': '443' },
      { target: { kind: 'socket', host: 'abap.example', port: 443, tls: true }, sapChecksIt: false },
    ],
    ['RFC over the Cloud Connector', { ...rfc, 'jco.destination.proxy_type': 'OnPremise' }, { reason: 'on-premise' }],
    ['RFC of an edge cell', { ...rfc, 'jco.destination.proxy_type': 'Local' }, { reason: 'edge' }],
    ['an unknown type', { Type: 'FTP', URL: 'https://x.example/' }, { possible: true, host: 'x.example' }],
  ])('of %s', (_title, properties, expected) => {
    expect(planConnection(properties).target).toMatchObject(expected);
  });

  it.each<[title: string, more: Properties, expected: object]>([
    ['nothing', {}, { trustAll: false, hostnameVerifier: 'Strict', trustStore: null, clientKeyStore: null }],
    ['a trust store', { TrustStoreLocation: 'ca.pem' }, { trustStore: 'ca.pem' }],
    [
      'TrustAll, which makes the trust store pointless',
      { TrustAll: 'TRUE', TrustStoreLocation: 'ca.pem' },
      { trustAll: true, trustStore: null },
    ],
    ['the wider host name rule', { HostnameVerifier: 'BrowserCompatible' }, { hostnameVerifier: 'BrowserCompatible' }],
    [
      'a client certificate',
      { Authentication: 'ClientCertificateAuthentication', KeyStoreLocation: 'me.p12' },
      { clientKeyStore: 'me.p12' },
    ],
    [
      'a key store that only signs',
      { Authentication: 'SAMLAssertion', KeyStoreLocation: 'me.p12' },
      { clientKeyStore: null },
    ],
  ])('is trusted with %s', (_title, more, expected) => {
    expect(planConnection({ ...https, ...more }).target).toMatchObject(expected);
  });
});

describe('the token service', () => {
  const tokenServiceURL = 'https://login.example/oauth/token';
  it.each<[title: string, properties: Properties, expected: object | null]>([
    ['of none', { ...https, tokenServiceURL }, null],
    ['of OAuth', { ...oauth, tokenServiceURL }, { possible: true, host: 'login.example' }],
    ['missing', oauth, { reason: 'no-address' }],
    ['dedicated', { ...oauth, tokenServiceURL, tokenServiceURLType: 'Dedicated' }, { possible: true }],
    ['common', { ...oauth, tokenServiceURL, tokenServiceURLType: 'Common' }, { reason: 'tenant-unknown' }],
    [
      'with a placeholder',
      { ...oauth, tokenServiceURL: 'https://{tenant}.login.example/' },
      { reason: 'tenant-unknown' },
    ],
    ['of an OnPremise destination', { ...oauth, ProxyType: 'OnPremise', tokenServiceURL }, { reason: 'on-premise' }],
    [
      'on the Internet, of an OnPremise destination',
      { ...oauth, ProxyType: 'OnPremise', tokenServiceURL, 'tokenServiceURL.ProxyType': 'Internet' },
      { possible: true },
    ],
    [
      'with mTLS',
      { ...oauth, tokenServiceURL, 'tokenService.KeyStoreLocation': 'me.p12' },
      { clientKeyStore: 'me.p12' },
    ],
    [
      'of MAIL',
      { Type: 'MAIL', Authentication: 'OAuth2ClientCredentials', tokenServiceURL, 'mail.smtp.host': 'x' },
      { possible: true },
    ],
    [
      'of RFC, always over the Internet',
      {
        ...rfc,
        'jco.destination.proxy_type': 'OnPremise',
        'jco.destination.auth_type': 'TechnicalUserPropagation',
        'jco.client.tech_user_service_url': tokenServiceURL,
      },
      { possible: true },
    ],
  ])('%s', (_title, properties, expected) => {
    const { tokenService } = planConnection(properties);
    if (expected === null) expect(tokenService).toBeNull();
    else expect(tokenService).toMatchObject(expected);
  });
});

it('names the stores that count, and no others', () => {
  const names = (properties: Properties) => planConnection(properties).stores.map(({ key, name }) => `${key} ${name}`);
  const all = {
    KeyStoreLocation: 'me.p12',
    TrustStoreLocation: 'ca.pem',
    'tokenService.KeyStoreLocation': 'token.p12',
  };
  expect(names({ ...https, ...all })).toEqual(['TrustStoreLocation ca.pem']);
  expect(names({ ...oauth, ...all })).toEqual(
    expect.arrayContaining(['TrustStoreLocation ca.pem', 'tokenService.KeyStoreLocation token.p12']),
  );
});
