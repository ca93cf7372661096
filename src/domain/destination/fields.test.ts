import { describe, expect, it } from 'vitest';
import { additionalKeysOf, authenticationsFor, fieldsFor, suggestionsFor } from './fields';

const base = { Name: 'a', Type: 'HTTP', ProxyType: 'Internet', URL: 'https://a.example' };

describe('authenticationsFor', () => {
  it.each([
    ['HTTP by Internet over https', base, 12],
    ['HTTP by Internet over http', { ...base, URL: 'http://a.example' }, 11],
    ['HTTP by OnPremise', { ...base, ProxyType: 'OnPremise', URL: 'http://a:80' }, 13],
    ['HTTP by PrivateLink over https', { ...base, ProxyType: 'PrivateLink' }, 4],
    ['HTTP before the proxy type is chosen', { Type: 'HTTP' }, 13],
    ['RFC by OnPremise', { Type: 'RFC', 'jco.destination.proxy_type': 'OnPremise' }, 3],
    ['RFC by Internet', { Type: 'RFC', 'jco.destination.proxy_type': 'Internet' }, 1],
    ['RFC by Local', { Type: 'RFC', 'jco.destination.proxy_type': 'Local' }, 1],
    ['LDAP', { Type: 'LDAP' }, 2],
    ['MAIL', { Type: 'MAIL' }, 5],
    ['TCP', { Type: 'TCP' }, 0],
    ['an unknown type', { Type: 'FTP' }, 0],
  ])('%s', (_title, properties, number) => {
    expect(authenticationsFor(properties)).toHaveLength(number);
  });

  it('offers a client certificate for https only, and the propagation of users by OnPremise only', () => {
    expect(authenticationsFor(base)).toContain('ClientCertificateAuthentication');
    expect(authenticationsFor({ ...base, URL: 'http://a.example' })).not.toContain('ClientCertificateAuthentication');
    expect(authenticationsFor(base)).not.toContain('PrincipalPropagation');
    expect(authenticationsFor({ ...base, ProxyType: 'OnPremise' })).toContain('PrincipalPropagation');
  });
});

describe('fieldsFor', () => {
  it('groups the fields as the cockpit does', () => {
    expect(
      fieldsFor({ ...base, Authentication: 'BasicAuthentication' }).map(({ id, fields }) => [id, fields.length]),
    ).toEqual([
      ['main', 5],
      ['authentication', 3],
      ['trust', 1],
    ]);
    expect(fieldsFor({ Type: 'RFC' }).map(({ id }) => id)).toEqual([
      'main',
      'authentication',
      'target',
      'repository',
      'pooling',
      'communication',
    ]);
  });

  it('shows name and type of a type it does not know', () => {
    expect(fieldsFor({ Type: 'FTP' }).flatMap(({ fields }) => fields)).toMatchObject([
      { key: 'Name' },
      { key: 'Type' },
    ]);
  });

  it('puts a switch before what it decides', () => {
    const group = fieldsFor({ ...base, Authentication: 'OAuth2ClientCredentials' }).find(
      ({ id }) => id === 'authentication',
    );
    expect(group?.fields.map((field) => (field.kind === 'switch' ? field.id : field.key))).toEqual([
      'Authentication',
      'clientId',
      'useMtlsForTokenRetrieval',
      'clientSecret',
      'tokenServiceURL',
      'tokenServiceURLType',
      'tokenServiceURL.ProxyType',
      'useBasicCredentialsForTokenService',
    ]);
  });

  it('says everything a form needs of a field', () => {
    const fields = fieldsFor({ ...base, Authentication: 'ClientCertificateAuthentication' }).flatMap(
      (one) => one.fields,
    );
    expect(fields).toContainEqual({
      kind: 'property',
      key: 'KeyStoreLocation',
      label: 'Key Store Location',
      type: 'certificateRef',
      required: true,
      secret: false,
      canSetEmpty: false,
      values: null,
      httpsOnlyValues: [],
      suggestions: [],
      defaultValue: null,
      description: expect.stringContaining('key store'),
      maxLength: null,
      deprecated: false,
      certificate: 'key-store',
    });
  });
});

it.each([
  ['http://orders.example.com', ['ClientCertificateAuthentication']],
  ['https://orders.example.com', []],
])('with %s the form says which authentications wait for https', (URL, waiting) => {
  const fields = fieldsFor({ ...base, URL }).flatMap((group) => group.fields);
  const authentication = fields.find((field) => field.kind === 'property' && field.key === 'Authentication');
  expect(authentication).toMatchObject({ httpsOnlyValues: waiting });
});

it('additionalKeysOf keeps the order stored', () => {
  expect(additionalKeysOf({ b: '1', ...base, KeyStoreLocation: 'x', a: '2' })).toEqual(['b', 'KeyStoreLocation', 'a']);
});

describe('suggestionsFor', () => {
  const keys = (properties: Record<string, string>) => suggestionsFor(properties).map(({ key }) => key);

  it('offers what makes sense and is not there, and prefixes again and again', () => {
    expect(keys(base)).toEqual(expect.arrayContaining(['TrustAll', 'sap-client', 'sourceSystemId', 'HTML5.Timeout']));
    expect(keys({ ...base, 'sap-client': '100' })).not.toContain('sap-client');
    const withHeader = { ...base, Authentication: 'NoAuthentication', 'URL.headers.X': '1' };
    expect(keys(withHeader)).toEqual(expect.arrayContaining(['URL.headers.', 'URL.queries.']));
  });

  it('offers nothing deprecated, and nothing that the other properties rule out', () => {
    expect(keys({ ...base, Authentication: 'OAuth2SAMLBearerAssertion' })).not.toContain('SystemUser');
    expect(keys({ ...base, ProxyType: 'OnPremise' })).not.toContain('TrustAll');
    expect(keys({ ...base, TrustAll: 'TRUE' })).not.toContain('HostnameVerifier');
    expect(keys({ ...base, Authentication: 'BasicAuthentication' })).not.toContain('HTML5.ForwardAuthToken');
  });

  it('has those of MAIL and TCP, none of RFC and LDAP', () => {
    expect(keys({ Type: 'MAIL', ProxyType: 'Internet' })).toEqual(
      expect.arrayContaining(['mail.transport.protocol', 'mail.smtps.host', 'mail.smtp.port']),
    );
    expect(keys({ Type: 'TCP' })).toContain('tcp.nodelay');
    expect(keys({ Type: 'RFC' })).toEqual([]);
    expect(keys({ Type: 'LDAP' })).toEqual([]);
  });
});
