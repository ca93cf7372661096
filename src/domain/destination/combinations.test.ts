import { describe, expect, it } from 'vitest';
import { combinations } from './catalogue/combinations';
import { checkDestination } from './check';
import type { IssueRule } from './field-types';
import type { Properties } from './types';

/** Every forbidden or pointless combination: what breaks the rule, and what makes it right again. */
interface Row {
  readonly key: string;
  readonly rule: IssueRule;
  readonly severity: 'error' | 'warning';
  readonly wrong: Properties;
  /** Changed or, with null, taken out. */
  readonly right: Readonly<Record<string, string | null>>;
}

const https = {
  Type: 'HTTP',
  Name: 'orders',
  ProxyType: 'Internet',
  URL: 'https://orders.example.com',
  Authentication: 'NoAuthentication',
};
const http = { ...https, URL: 'http://orders.example.com' };
const onPremise = { ...http, ProxyType: 'OnPremise' };
const oauth = {
  ...https,
  Authentication: 'OAuth2ClientCredentials',
  clientId: 'orders',
  tokenServiceURL: 'https://login.example.com/oauth/token',
};
const internetRfc = {
  Type: 'RFC',
  Name: 'erp',
  'jco.destination.proxy_type': 'Internet',
  'jco.destination.auth_type': 'CONFIGURED_USER',
};
const onPremiseRfc = { ...internetRfc, 'jco.destination.proxy_type': 'OnPremise' };
const mail = { Type: 'MAIL', Name: 'mail', ProxyType: 'Internet', Authentication: 'BasicAuthentication' };

function rows(
  key: string | readonly string[],
  rule: IssueRule,
  severity: Row['severity'],
  wrong: (key: string) => Properties,
  right: Row['right'],
): readonly Row[] {
  return [key].flat().map((one) => ({ key: one, rule, severity, wrong: wrong(one), right }));
}

const serverTrust = ['TrustStoreLocation', 'TrustAll', 'HostnameVerifier'];
const trustValue = (key: string) => (key === 'TrustAll' ? 'TRUE' : key === 'HostnameVerifier' ? 'Strict' : 'ca.pem');
const classic = [
  'jco.client.cloud_connector_location_id',
  'jco.client.ashost',
  'jco.client.sysnr',
  'jco.client.mshost',
  'jco.client.group',
  'jco.client.r3name',
  'jco.client.msserv',
];
const webSocketOnly = [
  'KeyStoreLocation',
  'TrustStoreLocation',
  'jco.client.tls_trust_all',
  'jco.destination.ws_ping_period',
  'jco.destination.ws_pong_timeout',
];

const table: Readonly<Record<string, readonly Row[]>> = {
  HTTP: [
    ...rows('CloudConnectorLocationId', 'not-with-proxy-type', 'warning', (key) => ({ ...https, [key]: 'berlin' }), {
      ProxyType: 'OnPremise',
    }),
    ...rows(
      serverTrust,
      'not-with-proxy-type',
      'warning',
      (key) => ({ ...https, ProxyType: 'OnPremise', [key]: trustValue(key) }),
      { ProxyType: 'PrivateLink' },
    ),
    ...rows(serverTrust, 'https-only', 'warning', (key) => ({ ...http, [key]: trustValue(key) }), {
      URL: 'https://orders.example.com',
    }),
    ...rows(
      ['TrustStoreLocation', 'HostnameVerifier'],
      'ignored',
      'warning',
      (key) => ({ ...https, TrustAll: 'true', [key]: trustValue(key) }),
      { TrustAll: 'FALSE' },
    ),
    ...rows(
      'tokenService.KeyStoreLocation',
      'not-with-proxy-type',
      'error',
      (key) => ({ ...oauth, ProxyType: 'OnPremise', [key]: 'token.pem' }),
      { 'tokenServiceURL.ProxyType': 'Internet' },
    ),
    ...rows(
      'clientSecret',
      'ignored',
      'warning',
      (key) => ({ ...oauth, 'tokenService.KeyStoreLocation': 'token.pem', [key]: 'hush' }),
      { clientSecret: null },
    ),
    ...rows(
      'clientSecret',
      'excludes',
      'warning',
      (key) => ({ ...oauth, 'clientAssertion.destinationName': 'assertions', [key]: 'hush' }),
      { clientSecret: '' },
    ),
    ...rows(
      'tokenService.KeyStoreLocation',
      'excludes',
      'warning',
      (key) => ({ ...oauth, 'clientAssertion.destinationName': 'assertions', [key]: 'token.pem' }),
      { 'clientAssertion.destinationName': null },
    ),
    ...rows(
      'audience',
      'ignored',
      'warning',
      (key) => ({
        ...https,
        Authentication: 'OAuth2SAMLBearerAssertion',
        SAMLAssertionProvider: 'ClientProvided',
        [key]: 'erp',
      }),
      { SAMLAssertionProvider: 'DestinationServiceGenerated' },
    ),
    ...rows('HTML5.ForwardAuthToken', 'not-with-proxy-type', 'warning', (key) => ({ ...onPremise, [key]: 'true' }), {
      ProxyType: 'Internet',
    }),
    ...rows(
      'HTML5.ForwardAuthToken',
      'ignored',
      'warning',
      (key) => ({ ...https, Authentication: 'BasicAuthentication', [key]: 'true' }),
      { Authentication: 'NoAuthentication' },
    ),
  ],
  RFC: [
    ...rows(classic, 'not-with-proxy-type', 'warning', (key) => ({ ...internetRfc, [key]: '00' }), {
      'jco.destination.proxy_type': 'OnPremise',
    }),
    ...rows(webSocketOnly, 'not-with-proxy-type', 'warning', (key) => ({ ...onPremiseRfc, [key]: '1' }), {
      'jco.destination.proxy_type': 'Internet',
    }),
    ...rows(
      'jco.client.tls_client_certificate_logon',
      'not-with-proxy-type',
      'error',
      (key) => ({ ...onPremiseRfc, [key]: '1' }),
      { 'jco.destination.proxy_type': 'Internet' },
    ),
    ...rows(
      'jco.client.alias_user',
      'excludes',
      'error',
      (key) => ({ ...onPremiseRfc, 'jco.client.user': 'TECH', [key]: 'technical' }),
      { 'jco.client.user': null },
    ),
    ...rows(
      'jco.client.msserv',
      'excludes',
      'error',
      (key) => ({ ...onPremiseRfc, 'jco.client.r3name': 'ABC', [key]: '3600' }),
      { 'jco.client.r3name': null },
    ),
    ...rows(
      'jco.client.mshost',
      'excludes',
      'error',
      (key) => ({ ...onPremiseRfc, 'jco.client.ashost': 'app', [key]: 'messages' }),
      { 'jco.client.ashost': null },
    ),
    ...rows(
      ['jco.client.ashost', 'jco.client.mshost'],
      'excludes',
      'error',
      (key) => ({ ...onPremiseRfc, 'jco.client.wshost': 'ws', [key]: 'app' }),
      { 'jco.client.wshost': null },
    ),
    ...rows('KeyStoreLocation', 'ignored', 'warning', (key) => ({ ...internetRfc, [key]: 'client.p12' }), {
      'jco.client.tls_client_certificate_logon': '1',
    }),
    ...rows(
      ['jco.client.user', 'jco.client.alias_user', 'jco.client.passwd'],
      'ignored',
      'warning',
      (key) => ({ ...internetRfc, 'jco.client.tls_client_certificate_logon': '1', [key]: 'x' }),
      { 'jco.client.tls_client_certificate_logon': '0' },
    ),
    ...rows(
      'TrustStoreLocation',
      'ignored',
      'warning',
      (key) => ({ ...internetRfc, 'jco.client.tls_trust_all': '1', [key]: 'ca.pem' }),
      { 'jco.client.tls_trust_all': '0' },
    ),
    ...rows(
      'jco.destination.repository.user',
      'excludes',
      'warning',
      (key) => ({ ...internetRfc, 'jco.destination.repository_destination': 'metadata', [key]: 'READER' }),
      { 'jco.destination.repository_destination': null },
    ),
  ],
  LDAP: [
    ...rows(
      'CloudConnectorLocationId',
      'not-with-proxy-type',
      'warning',
      (key) => ({ Type: 'LDAP', Name: 'people', 'ldap.proxyType': 'Internet', [key]: 'berlin' }),
      { 'ldap.proxyType': 'OnPremise' },
    ),
    ...rows(
      ['ldap.user', 'ldap.password'],
      'ignored',
      'warning',
      (key) => ({ Type: 'LDAP', Name: 'people', 'ldap.authentication': 'NoAuthentication', [key]: 'x' }),
      { 'ldap.authentication': 'BasicAuthentication' },
    ),
  ],
  MAIL: [
    ...rows(
      ['mail.smtps.host', 'mail.imap4s.host', 'mail.pop3s.host'],
      'not-with-proxy-type',
      'warning',
      (key) => ({ ...mail, ProxyType: 'OnPremise', [key]: 'mail.example.com' }),
      { ProxyType: 'Internet' },
    ),
    ...rows(
      'mail.password',
      'ignored',
      'warning',
      (key) => ({ ...mail, Authentication: 'OAuth2RefreshToken', [key]: 'x' }),
      { Authentication: 'BasicAuthentication' },
    ),
  ],
  TCP: [
    ...rows(
      'CloudConnectorLocationId',
      'not-with-proxy-type',
      'warning',
      (key) => ({ Type: 'TCP', Name: 'sftp', ProxyType: 'PrivateLink', [key]: 'berlin' }),
      { ProxyType: 'OnPremise' },
    ),
    ...rows(
      'Authentication',
      'ignored',
      'warning',
      (key) => ({ Type: 'TCP', Name: 'sftp', [key]: 'NoAuthentication' }),
      { Authentication: null },
    ),
  ],
};

const titled = Object.entries(table).flatMap(([type, list]) =>
  list.map((row) => [`${type}: ${row.key} ${row.rule}`, row] as const),
);

it.each(titled)('%s', (_title, { key, rule, severity, wrong, right }) => {
  const broken = (properties: Properties) =>
    checkDestination(properties).filter((issue) => issue.key === key && issue.rule === rule);
  expect(broken(wrong)).toMatchObject([{ key, rule, severity }]);
  const repaired = Object.entries({ ...wrong, ...right }).flatMap(([name, value]) =>
    value === null ? [] : [[name, value]],
  );
  expect(broken(Object.fromEntries(repaired))).toEqual([]);
});

it.each(Object.entries(combinations))('no combination of %s is left out here', (type, list) => {
  const toName = ({ key, rule }: { readonly key: string; readonly rule: IssueRule }) => `${key} ${rule}`;
  expect([...new Set(table[type]?.map(toName))].sort()).toEqual([...new Set(list.map(toName))].sort());
});

describe('authentications', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['PrincipalPropagation', 'Internet', ['OnPremise']],
    ['PrincipalPropagation', 'PrivateLink', ['OnPremise']],
    ['OAuth2TechnicalUserPropagation', 'Internet', ['OnPremise']],
    ['OAuth2TechnicalUserPropagation', 'PrivateLink', ['OnPremise']],
    ...[
      'OAuth2SAMLBearerAssertion',
      'OAuth2ClientCredentials',
      'OAuth2UserTokenExchange',
      'OAuth2Password',
      'OAuth2JWTBearer',
      'OAuth2RefreshToken',
      'OAuth2AuthorizationCode',
      'OAuth2TokenExchange',
    ].map((value) => [value, 'PrivateLink', ['Internet', 'OnPremise']] as const),
  ])('%s does not go with %s', (value, route, allowed) => {
    expect(checkDestination({ ...https, Authentication: value, ProxyType: route })).toContainEqual({
      key: 'Authentication',
      rule: 'not-with-proxy-type',
      severity: 'error',
      details: allowed,
    });
  });

  it.each(['Internet', 'Local'])('RFC propagates no user by %s', (route) => {
    for (const value of ['PrincipalPropagation', 'TechnicalUserPropagation']) {
      const properties = { ...internetRfc, 'jco.destination.proxy_type': route, 'jco.destination.auth_type': value };
      expect(checkDestination(properties)).toContainEqual({
        key: 'jco.destination.auth_type',
        rule: 'not-with-proxy-type',
        severity: 'error',
        details: ['OnPremise'],
      });
    }
  });

  it('a client certificate needs https', () => {
    expect(checkDestination({ ...http, Authentication: 'ClientCertificateAuthentication' })).toContainEqual({
      key: 'Authentication',
      rule: 'https-only',
      severity: 'error',
      details: [],
    });
  });

  it('a technical user gets its token by mTLS although the proxy type is OnPremise', () => {
    const properties = {
      ...oauth,
      ProxyType: 'OnPremise',
      Authentication: 'OAuth2TechnicalUserPropagation',
      'tokenService.KeyStoreLocation': 'token.pem',
    };
    expect(checkDestination(properties)).toEqual([]);
  });
});

describe('properties of another authentication', () => {
  it.each([
    ['KeyStoreLocation', 'client.p12', https],
    ['KeyStoreLocation', 'client.p12', oauth],
    ['tokenService.KeyStoreLocation', 'token.pem', { ...https, Authentication: 'BasicAuthentication' }],
    ['clientAssertion.destinationName', 'assertions', { ...oauth, Authentication: 'OAuth2JWTBearer' }],
    ['clientAssertion.type', 'x', { ...oauth, Authentication: 'OAuth2JWTBearer' }],
    ['tokenServiceURLType', 'Common', { ...oauth, Authentication: 'OAuth2Password' }],
    ['Password', 'x', https],
  ])('%s has no effect', (key, value, properties) => {
    expect(checkDestination({ ...properties, [key]: value })).toContainEqual({
      key,
      rule: 'ignored',
      severity: 'warning',
      details: ['Authentication'],
    });
  });
});
