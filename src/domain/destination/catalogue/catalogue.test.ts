import { describe, expect, it } from 'vitest';
import { findType, keyPrefixes, secrecyByKey, typeDefinitions } from './catalogue';
import { isSwitch, type PropertyDefinition, type TypeDefinition } from './definition';

/** What the catalogue has to hold, written down once more: whatever falls out of it, is renamed or moves shows here. */

const types = [
  {
    type: 'HTTP',
    proxyTypes: ['Internet', 'OnPremise', 'PrivateLink'],
    authentications: 14,
    fields: [
      'Authentication',
      'CloudConnectorLocationId',
      'Description',
      'Name',
      'ProxyType',
      'TrustStoreLocation',
      'TrustStorePassword',
      'Type',
      'URL',
    ],
    additional: [
      'CEP.EnableCsrfProtection',
      'HTML5.ConnectionTimeoutInSeconds',
      'HTML5.DynamicDestination',
      'HTML5.ForwardAuthCertificates',
      'HTML5.ForwardAuthToken',
      'HTML5.HandleRedirects',
      'HTML5.PreserveHostHeader',
      'HTML5.SetXForwardedHeaders',
      'HTML5.SocketReadTimeoutInSeconds',
      'HTML5.StrictConnectionMode',
      'HTML5.Timeout',
      'HostnameVerifier',
      'TrustAll',
      'URL.connectionTimeoutInSeconds',
      'URL.socketReadTimeoutInSeconds',
      'WebIDEAdditionalData',
      'WebIDEEnabled',
      'WebIDESystem',
      'WebIDEUsage',
      'sap-client',
      'sourceSystemId',
    ],
  },
  {
    type: 'RFC',
    proxyTypes: ['Internet', 'OnPremise', 'Local'],
    authentications: 3,
    fields: [
      'KeyStoreLocation',
      'KeyStorePassword',
      'Name',
      'TrustStoreLocation',
      'TrustStorePassword',
      'Type',
      'jco.client.alias_user',
      'jco.client.ashost',
      'jco.client.client',
      'jco.client.cloud_connector_location_id',
      'jco.client.codepage',
      'jco.client.delta',
      'jco.client.group',
      'jco.client.lang',
      'jco.client.mshost',
      'jco.client.msserv',
      'jco.client.network',
      'jco.client.passwd',
      'jco.client.r3name',
      'jco.client.serialization_format',
      'jco.client.sysnr',
      'jco.client.tech_user_id',
      'jco.client.tech_user_secret',
      'jco.client.tech_user_service_url',
      'jco.client.tls_client_certificate_logon',
      'jco.client.tls_trust_all',
      'jco.client.trace',
      'jco.client.user',
      'jco.client.wshost',
      'jco.client.wsport',
      'jco.destination.auth_type',
      'jco.destination.description',
      'jco.destination.expiration_check_period',
      'jco.destination.expiration_time',
      'jco.destination.max_get_client_time',
      'jco.destination.peak_limit',
      'jco.destination.pool_capacity',
      'jco.destination.pool_check_connection',
      'jco.destination.proxy_type',
      'jco.destination.repository.check_interval',
      'jco.destination.repository.passwd',
      'jco.destination.repository.user',
      'jco.destination.repository_destination',
      'jco.destination.ws_ping_period',
      'jco.destination.ws_pong_timeout',
    ],
    additional: [],
  },
  {
    type: 'LDAP',
    proxyTypes: ['Internet', 'OnPremise', 'PrivateLink'],
    authentications: 2,
    fields: [
      'CloudConnectorLocationId',
      'Description',
      'Name',
      'Type',
      'ldap.authentication',
      'ldap.password',
      'ldap.proxyType',
      'ldap.url',
      'ldap.user',
    ],
    additional: [],
  },
  {
    type: 'MAIL',
    proxyTypes: ['Internet', 'OnPremise', 'PrivateLink'],
    authentications: 5,
    fields: [
      'Authentication',
      'Description',
      'Name',
      'ProxyType',
      'Type',
      'clientId',
      'clientSecret',
      'mail.password',
      'mail.user',
      'tokenServiceURL',
      'tokenServiceURLType',
    ],
    additional: [
      'mail.description',
      'mail.imap4.auth',
      'mail.imap4.from',
      'mail.imap4.host',
      'mail.imap4.port',
      'mail.imap4s.auth',
      'mail.imap4s.host',
      'mail.imap4s.port',
      'mail.pop3.auth',
      'mail.pop3.from',
      'mail.pop3.host',
      'mail.pop3.port',
      'mail.pop3s.auth',
      'mail.pop3s.host',
      'mail.pop3s.port',
      'mail.smtp.auth',
      'mail.smtp.from',
      'mail.smtp.host',
      'mail.smtp.port',
      'mail.smtp.provider.class',
      'mail.smtp.provider.vendor',
      'mail.smtp.provider.version',
      'mail.smtps.auth',
      'mail.smtps.host',
      'mail.smtps.port',
      'mail.transport.protocol',
    ],
  },
  {
    type: 'TCP',
    proxyTypes: ['Internet', 'OnPremise', 'PrivateLink'],
    authentications: 0,
    fields: ['Address', 'CloudConnectorLocationId', 'Description', 'Name', 'ProxyType', 'Type'],
    additional: [
      'tcp.nodelay',
      'tcp.socket.keepalive',
      'tcp.socket.linger',
      'tcp.socket.rcvbuf',
      'tcp.socket.reuseaddr',
      'tcp.socket.sndbuf',
      'tcp.socket.timeout',
    ],
  },
];

const httpAuthentications = [
  {
    value: 'NoAuthentication',
    label: 'No Authentication',
    proxyTypes: ['Internet', 'OnPremise', 'PrivateLink'],
    fields: [],
    additional: ['URL.headers.', 'URL.queries.'],
  },
  {
    value: 'BasicAuthentication',
    label: 'Basic Authentication',
    proxyTypes: ['Internet', 'OnPremise', 'PrivateLink'],
    fields: ['Password', 'User'],
    additional: ['Preemptive', 'URL.headers.', 'URL.queries.'],
  },
  {
    value: 'ClientCertificateAuthentication',
    label: 'Client Certificate Authentication',
    proxyTypes: ['Internet', 'OnPremise', 'PrivateLink'],
    fields: ['KeyStore.Source', 'KeyStoreLocation', 'KeyStorePassword'],
    additional: ['URL.headers.', 'URL.queries.'],
  },
  {
    value: 'PrincipalPropagation',
    label: 'Principal Propagation SSO Authentication for HTTP',
    proxyTypes: ['OnPremise'],
    fields: [],
    additional: ['URL.headers.', 'URL.queries.'],
  },
  {
    value: 'OAuth2SAMLBearerAssertion',
    label: 'OAuth SAML Bearer Assertion Authentication',
    proxyTypes: ['Internet', 'OnPremise'],
    fields: [
      'KeyStoreLocation',
      'KeyStorePassword',
      'SAMLAssertionProvider',
      'assertionIssuer',
      'assertionRecipient',
      'audience',
      'authnContextClassRef',
      'clientKey',
      'includeSigningCertificateInSAMLAssertion',
      'nameIdFormat',
      'nameQualifier',
      'skipUserAttributesPrefixInSAMLAttributes',
      'skipUserUuidInSAMLAttributes',
      'tokenService.KeyStoreLocation',
      'tokenService.KeyStorePassword',
      'tokenServicePassword',
      'tokenServiceURL',
      'tokenServiceURL.ProxyType',
      'tokenServiceURLType',
      'tokenServiceUser',
      'userIdSource',
    ],
    additional: [
      'SystemUser',
      'URL.headers.',
      'URL.queries.',
      'companyId',
      'samlAssertionEncoding',
      'scope',
      'tokenService.body.',
      'tokenServiceURL.ConnectionTimeoutInSeconds',
      'tokenServiceURL.SocketReadTimeoutInSeconds',
      'tokenServiceURL.headers.',
      'tokenServiceURL.queries.',
      'x_user_token.header.typ',
      'x_user_token.jwks',
      'x_user_token.jwks_uri',
    ],
  },
  {
    value: 'OAuth2ClientCredentials',
    label: 'OAuth Client Credentials Authentication',
    proxyTypes: ['Internet', 'OnPremise'],
    fields: [
      'clientId',
      'clientSecret',
      'tokenService.KeyStoreLocation',
      'tokenService.KeyStorePassword',
      'tokenServicePassword',
      'tokenServiceURL',
      'tokenServiceURL.ProxyType',
      'tokenServiceURLType',
      'tokenServiceUser',
    ],
    additional: [
      'URL.headers.',
      'URL.queries.',
      'clientAssertion.destinationName',
      'clientAssertion.type',
      'scope',
      'tokenService.addClientCredentialsInBody',
      'tokenService.body.',
      'tokenServiceURL.ConnectionTimeoutInSeconds',
      'tokenServiceURL.SocketReadTimeoutInSeconds',
      'tokenServiceURL.headers.',
      'tokenServiceURL.queries.',
    ],
  },
  {
    value: 'OAuth2UserTokenExchange',
    label: 'OAuth User Token Exchange Authentication',
    proxyTypes: ['Internet', 'OnPremise'],
    fields: [
      'clientId',
      'clientSecret',
      'tokenService.KeyStoreLocation',
      'tokenService.KeyStorePassword',
      'tokenServiceURL',
      'tokenServiceURL.ProxyType',
      'tokenServiceURLType',
    ],
    additional: [
      'URL.headers.',
      'URL.queries.',
      'scope',
      'tokenService.addClientCredentialsInBody',
      'tokenService.body.',
      'tokenServiceURL.headers.',
      'tokenServiceURL.queries.',
      'x_user_token.header.typ',
      'x_user_token.jwks',
      'x_user_token.jwks_uri',
    ],
  },
  {
    value: 'OAuth2Password',
    label: 'OAuth Password Authentication',
    proxyTypes: ['Internet', 'OnPremise'],
    fields: [
      'Password',
      'User',
      'clientId',
      'clientSecret',
      'tokenService.KeyStoreLocation',
      'tokenService.KeyStorePassword',
      'tokenServiceURL',
      'tokenServiceURL.ProxyType',
    ],
    additional: [
      'URL.headers.',
      'URL.queries.',
      'clientAssertion.destinationName',
      'scope',
      'tokenService.addClientCredentialsInBody',
      'tokenService.body.',
      'tokenServiceURL.ConnectionTimeoutInSeconds',
      'tokenServiceURL.SocketReadTimeoutInSeconds',
      'tokenServiceURL.headers.',
      'tokenServiceURL.queries.',
    ],
  },
  {
    value: 'OAuth2JWTBearer',
    label: 'OAuth JWT Bearer Authentication',
    proxyTypes: ['Internet', 'OnPremise'],
    fields: [
      'clientId',
      'clientSecret',
      'tokenService.KeyStoreLocation',
      'tokenService.KeyStorePassword',
      'tokenServiceURL',
      'tokenServiceURL.ProxyType',
      'tokenServiceURLType',
    ],
    additional: [
      'URL.headers.',
      'URL.queries.',
      'scope',
      'tokenService.addClientCredentialsInBody',
      'tokenService.body.',
      'tokenServiceURL.ConnectionTimeoutInSeconds',
      'tokenServiceURL.SocketReadTimeoutInSeconds',
      'tokenServiceURL.headers.',
      'tokenServiceURL.queries.',
      'x_user_token.header.typ',
      'x_user_token.jwks',
      'x_user_token.jwks_uri',
    ],
  },
  {
    value: 'SAMLAssertion',
    label: 'SAML Assertion Authentication',
    proxyTypes: ['Internet', 'OnPremise', 'PrivateLink'],
    fields: [
      'KeyStoreLocation',
      'KeyStorePassword',
      'assertionIssuer',
      'assertionRecipient',
      'audience',
      'authnContextClassRef',
      'clientKey',
      'includeSigningCertificateInSAMLAssertion',
      'nameIdFormat',
      'nameQualifier',
      'skipUserAttributesPrefixInSAMLAttributes',
      'skipUserUuidInSAMLAttributes',
      'userIdSource',
    ],
    additional: [
      'URL.headers.',
      'URL.queries.',
      'companyId',
      'samlAssertionEncoding',
      'x_user_token.header.typ',
      'x_user_token.jwks',
      'x_user_token.jwks_uri',
    ],
  },
  {
    value: 'OAuth2RefreshToken',
    label: 'OAuth Refresh Token Authentication',
    proxyTypes: ['Internet', 'OnPremise'],
    fields: [
      'clientId',
      'clientSecret',
      'tokenService.KeyStoreLocation',
      'tokenService.KeyStorePassword',
      'tokenServiceURL',
      'tokenServiceURL.ProxyType',
      'tokenServiceURLType',
    ],
    additional: [
      'URL.headers.',
      'URL.queries.',
      'scope',
      'tokenService.addClientCredentialsInBody',
      'tokenService.body.',
      'tokenServiceURL.ConnectionTimeoutInSeconds',
      'tokenServiceURL.SocketReadTimeoutInSeconds',
      'tokenServiceURL.headers.',
      'tokenServiceURL.queries.',
    ],
  },
  {
    value: 'OAuth2AuthorizationCode',
    label: 'OAuth Authorization Code Authentication',
    proxyTypes: ['Internet', 'OnPremise'],
    fields: [
      'clientId',
      'clientSecret',
      'tokenService.KeyStoreLocation',
      'tokenService.KeyStorePassword',
      'tokenServiceURL',
      'tokenServiceURL.ProxyType',
      'tokenServiceURLType',
    ],
    additional: [
      'URL.headers.',
      'URL.queries.',
      'clientAssertion.destinationName',
      'scope',
      'tokenService.addClientCredentialsInBody',
      'tokenService.body.',
      'tokenServiceURL.ConnectionTimeoutInSeconds',
      'tokenServiceURL.SocketReadTimeoutInSeconds',
      'tokenServiceURL.headers.',
      'tokenServiceURL.queries.',
    ],
  },
  {
    value: 'OAuth2TechnicalUserPropagation',
    label: 'OAuth Technical User Propagation Authentication',
    proxyTypes: ['OnPremise'],
    fields: [
      'clientId',
      'clientSecret',
      'tokenService.KeyStoreLocation',
      'tokenService.KeyStorePassword',
      'tokenServicePassword',
      'tokenServiceURL',
      'tokenServiceURLType',
      'tokenServiceUser',
    ],
    additional: [
      'URL.headers.',
      'URL.queries.',
      'clientAssertion.destinationName',
      'scope',
      'tokenService.addClientCredentialsInBody',
      'tokenService.body.',
      'tokenServiceURL.ConnectionTimeoutInSeconds',
      'tokenServiceURL.SocketReadTimeoutInSeconds',
      'tokenServiceURL.headers.',
      'tokenServiceURL.queries.',
    ],
  },
  {
    value: 'OAuth2TokenExchange',
    label: 'OAuth Token Exchange Authentication',
    proxyTypes: ['Internet', 'OnPremise'],
    fields: [
      'clientId',
      'clientSecret',
      'tokenService.KeyStoreLocation',
      'tokenService.KeyStorePassword',
      'tokenServiceURL',
      'tokenServiceURL.ProxyType',
    ],
    additional: [
      'URL.headers.',
      'URL.queries.',
      'clientAssertion.destinationName',
      'scope',
      'tokenService.addClientCredentialsInBody',
      'tokenService.body.',
      'tokenServiceURL.ConnectionTimeoutInSeconds',
      'tokenServiceURL.SocketReadTimeoutInSeconds',
      'tokenServiceURL.headers.',
      'tokenServiceURL.queries.',
    ],
  },
];

const secrets = [
  'KeyStorePassword',
  'Password',
  'TrustStorePassword',
  'clientKey',
  'clientSecret',
  'jco.client.passwd',
  'jco.client.tech_user_secret',
  'jco.destination.repository.passwd',
  'ldap.password',
  'mail.password',
  'tokenService.KeyStorePassword',
  'tokenServicePassword',
];

function typeOf(type: string): TypeDefinition {
  const found = findType({ Type: type });
  if (found === null) throw new Error(`no type ${type}`);
  return found;
}

function keysOf(entries: readonly ({ readonly key: string } | { readonly id: string })[]): readonly string[] {
  return entries.flatMap((entry) => ('key' in entry ? [entry.key] : [])).sort();
}

describe.each(types)('the type $type', ({ type, proxyTypes, authentications, fields, additional }) => {
  const definition = typeOf(type);
  const entries = definition.sections.flatMap((section) => section.entries);
  const ofAuthentications = type === 'MAIL' ? definition.authentications.flatMap((one) => one.entries) : [];

  it('has its fields', () => {
    expect([...new Set(keysOf([...entries, ...ofAuthentications]))].sort()).toEqual(fields);
  });

  it('has its additional properties', () => {
    expect(keysOf(definition.additional)).toEqual(additional);
  });

  it('has its proxy types and authentications', () => {
    const proxyType = entries.find((entry) => !isSwitch(entry) && entry.key === definition.keys.proxyType);
    expect(proxyType).toMatchObject({ values: proxyTypes, required: true });
    expect(definition.authentications.filter(({ deprecated }) => !deprecated)).toHaveLength(authentications);
    for (const authentication of definition.authentications) {
      expect(proxyTypes).toEqual(expect.arrayContaining([...authentication.proxyTypes]));
    }
  });

  it('knows the keys that say the same in every type', () => {
    for (const key of Object.values(definition.keys)) {
      if (key !== null) expect(fields.concat('User', 'Password')).toContain(key);
    }
  });
});

describe('the authentications of HTTP', () => {
  const { authentications } = typeOf('HTTP');

  it.each(httpAuthentications)('$value', ({ value, label, proxyTypes, fields, additional }) => {
    const found = authentications.find((authentication) => authentication.value === value);
    expect(found).toMatchObject({ label, proxyTypes });
    expect(keysOf(found?.entries ?? [])).toEqual(fields);
    expect(keysOf(found?.additional ?? [])).toEqual(additional);
  });

  it('are fourteen, and a deprecated one that is only known', () => {
    expect(authentications.filter(({ deprecated }) => !deprecated).map(({ value }) => value)).toEqual(
      httpAuthentications.map(({ value }) => value),
    );
    expect(authentications.filter(({ deprecated }) => deprecated).map(({ value }) => value)).toEqual([
      'SAPAssertionSSO',
    ]);
  });

  it('only one needs https', () => {
    expect(authentications.filter(({ httpsOnly }) => httpsOnly).map(({ value }) => value)).toEqual([
      'ClientCertificateAuthentication',
    ]);
  });
});

describe('the catalogue', () => {
  const everything = typeDefinitions.flatMap((type): PropertyDefinition[] =>
    [
      ...type.sections.flatMap((section) => section.entries),
      ...type.authentications.flatMap((one) => [...one.entries, ...one.additional]),
      ...type.additional,
    ].flatMap((entry) => (isSwitch(entry) ? [] : [entry])),
  );

  it('has exactly these secrets', () => {
    expect([...secrecyByKey].flatMap(([key, secret]) => (secret ? [key] : [])).sort()).toEqual(secrets);
  });

  it('says of a key in every place whether it is secret', () => {
    for (const { key, secret } of everything) {
      if (!keyPrefixes.includes(key)) expect(secrecyByKey.get(key)).toBe(secret === true);
    }
  });

  it('has exactly these prefixes for free keys', () => {
    expect([...keyPrefixes].sort()).toEqual([
      'URL.headers.',
      'URL.queries.',
      'tokenService.body.',
      'tokenServiceURL.headers.',
      'tokenServiceURL.queries.',
    ]);
  });

  it('explains every property', () => {
    expect(everything.filter(({ description }) => description.trim() === '')).toEqual([]);
  });

  it('has defaults that the property may take', () => {
    for (const { key, values, defaultValue } of everything) {
      if (values !== undefined && defaultValue !== undefined) expect(values, key).toContain(defaultValue);
    }
  });

  it('shows no field of a type twice', () => {
    for (const type of typeDefinitions) {
      const common = keysOf(type.sections.flatMap((section) => section.entries));
      for (const { entries, additional } of type.authentications) {
        const keys = [...common, ...keysOf(entries), ...keysOf(additional), ...keysOf(type.additional)];
        expect(keys).toHaveLength(new Set(keys).size);
      }
    }
  });
});
