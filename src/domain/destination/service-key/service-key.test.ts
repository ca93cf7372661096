import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toKeyStorePem } from './key-store-pem';
import { readServiceKey } from './read-service-key';
import { type ServiceKeyOptions, serviceKeyToDestination } from './to-destination';

const pem = (label: string, text: string) => `-----BEGIN ${label}-----\n${text}\n-----END ${label}-----\n`;
const leaf = pem('CERTIFICATE', 'TEVBRg==');
const issuer = pem('CERTIFICATE', 'SVNTVUVS');
const privateKey = pem('RSA PRIVATE KEY', 'S0VZ');

const uaa = {
  clientid: 'sb-orders!b1',
  clientsecret: 'hunter2',
  url: 'https://zone.authentication.eu10.hana.ondemand.com',
  apiurl: 'https://api.authentication.eu10.hana.ondemand.com',
  sburl: 'https://internal-xsuaa.authentication.eu10.hana.ondemand.com',
  verificationkey: '-----BEGIN PUBLIC KEY-----MII-----END PUBLIC KEY-----',
  xsappname: 'orders!b1',
};
const { clientsecret: _secret, ...uaaWithoutSecret } = uaa;
const x509 = {
  ...uaaWithoutSecret,
  certurl: 'https://zone.authentication.cert.eu10.hana.ondemand.com',
  certificate: `${leaf}${issuer}`,
  key: privateKey,
  'credential-type': 'x509',
};
const tokenUrl = `${uaa.url}/oauth/token`;
const service = 'https://orders.cfapps.eu10.hana.ondemand.com';
const bySecret = {
  Authentication: 'OAuth2ClientCredentials',
  clientId: 'sb-orders!b1',
  clientSecret: 'hunter2',
  tokenServiceURLType: 'Dedicated',
  tokenServiceURL: tokenUrl,
};
const byCertificate = {
  Authentication: 'OAuth2ClientCredentials',
  clientId: 'sb-orders!b1',
  tokenServiceURLType: 'Dedicated',
  tokenServiceURL: `${x509.certurl}/oauth/token`,
  'tokenService.KeyStoreLocation': 'orders.pem',
};

function made(key: unknown, options: ServiceKeyOptions = {}) {
  const result = readServiceKey(typeof key === 'string' ? key : JSON.stringify(key));
  if (!result.ok) expect.fail(`${result.error.code} ${result.error.details.looksLike}`);
  return serviceKeyToDestination(result.value, options);
}

const basics = { Name: 'orders', Type: 'HTTP', URL: service, ProxyType: 'Internet' };

describe('serviceKeyToDestination', () => {
  it.each<[string, unknown, object]>([
    ['XSUAA under uaa', { url: service, uaa }, { ...basics, ...bySecret }],
    ['under credentials', { credentials: { url: service, uaa } }, { ...basics, ...bySecret }],
    [
      'a list of bindings',
      [{ name: 'my orders', credentials: { url: service, uaa } }],
      { ...basics, ...bySecret, Name: 'my_orders' },
    ],
    ['XSUAA with uri', { uri: service, uaa }, { ...basics, ...bySecret }],
    ['the destination service', { uri: service, ...uaa }, { ...basics, ...bySecret }],
    [
      'ABAP',
      {
        uaa,
        url: service,
        'sap.cloud.service': 'com.sap.cloud.abap',
        systemid: 'H01',
        endpoints: { abap: service },
        catalogs: { abap: { path: '/sap/opu', type: 'sap_abap' } },
      },
      { ...basics, ...bySecret },
    ],
    ['endpoints alone', { uaa, 'sap.cloud.service': 'x', endpoints: { orders: service } }, { ...basics, ...bySecret }],
    ['endpoints with url', { uaa, endpoints: { orders: { url: service, timeout: 9 } } }, { ...basics, ...bySecret }],
    ['service addresses', { ...uaa, serviceurls: { AI_API_URL: service } }, { ...basics, ...bySecret }],
    [
      'Process Integration',
      {
        oauth: {
          clientid: uaa.clientid,
          clientsecret: 'hunter2',
          url: service,
          tokenurl: tokenUrl,
          createdate: '2026-01-01T00:00:00Z',
        },
      },
      { ...basics, ...bySecret },
    ],
    [
      'API Management',
      { url: service, clientId: uaa.clientid, clientSecret: 'hunter2', tokenUrl },
      { ...basics, ...bySecret },
    ],
    [
      'a token address without path',
      { url: service, clientId: uaa.clientid, clientSecret: 'hunter2', tokenUrl: uaa.url },
      { ...basics, ...bySecret },
    ],
    [
      'token_url',
      { api: service, client_id: uaa.clientid, client_secret: 'hunter2', token_url: tokenUrl },
      { ...basics, ...bySecret },
    ],
    ['XSUAA with a certificate', { url: service, uaa: x509 }, { ...basics, ...byCertificate }],
    [
      'a certificate at the top',
      { url: service, uaa: { ...uaaWithoutSecret, certurl: x509.certurl }, certificate: leaf, key: privateKey },
      { ...basics, ...byCertificate },
    ],
    [
      'a certificate and a token address',
      { ...x509, url: service, tokenurl: `${uaa.url}/oauth/token` },
      { ...basics, ...byCertificate },
    ],
    [
      'Cloud Identity Services',
      {
        url: 'https://tenant.accounts.ondemand.com',
        clientid: 'c',
        clientsecret: 's',
        app_tid: 't',
        endpoints: { orders: service },
        authorization_endpoint: 'https://tenant.accounts.ondemand.com/oauth2/authorize',
        osb_url: 'https://osb.example',
      },
      {
        ...basics,
        Authentication: 'OAuth2ClientCredentials',
        clientId: 'c',
        clientSecret: 's',
        tokenServiceURLType: 'Dedicated',
        tokenServiceURL: 'https://tenant.accounts.ondemand.com/oauth2/token',
      },
    ],
    [
      'Cloud Identity Services with a certificate',
      {
        url: service,
        identity: { url: 'https://tenant.accounts400.ondemand.com', clientid: 'c', certificate: leaf, key: privateKey },
      },
      {
        ...basics,
        Authentication: 'OAuth2ClientCredentials',
        clientId: 'c',
        tokenServiceURLType: 'Dedicated',
        tokenServiceURL: 'https://tenant.accounts400.ondemand.com/oauth2/token',
        'tokenService.KeyStoreLocation': 'orders.pem',
      },
    ],
    [
      'user and password',
      { url: service, user: 'u', password: 'p' },
      { ...basics, Authentication: 'BasicAuthentication', User: 'u', Password: 'p' },
    ],
    [
      'username under basic',
      { url: service, basic: { username: 'u', password: 'p' } },
      { ...basics, Authentication: 'BasicAuthentication', User: 'u', Password: 'p' },
    ],
    [
      'a certificate alone',
      { url: service, certificate: leaf, key: privateKey },
      { ...basics, Authentication: 'ClientCertificateAuthentication', KeyStoreLocation: 'orders.pem' },
    ],
    ['an address alone', { url: service }, { ...basics, Authentication: 'NoAuthentication' }],
  ])('%s', (_, key, expected) => {
    expect(Object.entries(made(key).properties)).toEqual(Object.entries(expected));
  });

  it('VCAP_SERVICES, also as text, gives a choice of services', () => {
    const services = {
      orders: [{ label: 'orders', instance_name: 'first', credentials: { url: service, uaa } }],
      other: [
        { name: 'second', credentials: { uri: 'https://other.example', uaa } },
        { name: 'none', credentials: { a: 'b' } },
      ],
    };
    for (const key of [
      services,
      { VCAP_SERVICES: services },
      { VCAP_SERVICES: JSON.stringify(services) },
      { system_env_json: { VCAP_SERVICES: services } },
    ]) {
      const result = readServiceKey(JSON.stringify(key));
      if (!result.ok) expect.fail(result.error.code);
      expect(result.value.services.map(({ name }) => name)).toEqual(['first', 'second']);
      expect(serviceKeyToDestination(result.value, { service: 1 }).properties).toMatchObject({
        Name: 'second',
        URL: 'https://other.example',
      });
    }
  });

  it('several addresses give a choice', () => {
    const key = { uaa, endpoints: { api: 'https://api.example', ui: 'https://ui.example' }, url: service };
    const result = readServiceKey(JSON.stringify(key));
    expect(result.ok && result.value.services[0]?.urls).toEqual([
      { url: service, path: 'url' },
      { url: 'https://api.example', path: 'endpoints.api' },
      { url: 'https://ui.example', path: 'endpoints.ui' },
    ]);
    expect(made(key).findings).toEqual([{ rule: 'several-urls', count: 3 }]);
    expect(made(key, { url: 'https://ui.example', name: 'ui' }).properties).toMatchObject({
      Name: 'ui',
      URL: 'https://ui.example',
    });
  });

  it.each<[string, unknown, readonly string[]]>([
    ['only a token service', uaa, ['url-is-token-service']],
    ['no token service', { url: service, uaa: { clientid: 'x', clientsecret: 'y' } }, ['token-url-missing']],
    ['no credentials', { url: service }, ['no-credentials']],
    ['no address', { user: 'u', password: 'p' }, ['url-missing']],
    ['no private key', { url: service, uaa: { ...x509, key: undefined } }, ['private-key-missing']],
    ['no certificate to read', { url: service, uaa: { ...x509, certificate: 'MII' } }, ['certificate-unreadable']],
    ['a secret besides the certificate', { url: service, uaa: { ...x509, clientsecret: 's' } }, ['secret-not-used']],
    ['nothing special', { url: service, uaa: x509 }, []],
  ])('finds: %s', (_, key, rules) => {
    expect(made(key).findings.map(({ rule }) => rule)).toEqual(rules);
  });

  it('makes a certificate entry: the key, then the chain', () => {
    const expected = { name: 'orders.pem', pem: `${privateKey}${leaf}${issuer}` };
    expect(made({ url: service, uaa: x509 }).certificate).toEqual(expected);
    const inWords = {
      certificate: x509.certificate.replaceAll('\n', '\\n'),
      key: privateKey.replaceAll('\n', '\\r\\n'),
    };
    expect(made({ url: service, uaa: { ...x509, ...inWords } }).certificate).toEqual(expected);
    expect(made({ url: service, uaa: x509 }, { certificateName: 'a.pem' })).toMatchObject({
      certificate: { name: 'a.pem' },
      properties: { 'tokenService.KeyStoreLocation': 'a.pem' },
    });
  });

  it('keeps the headers of an encrypted key', () => {
    const encrypted =
      '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nS0VZ\n-----END RSA PRIVATE KEY-----\n';
    expect(toKeyStorePem(leaf, encrypted).pem).toBe(`${encrypted}${leaf}`);
  });
});

describe('readServiceKey', () => {
  it('skips what `cf service-key` prints before', () => {
    const text = `Getting key k for service instance orders as me...\n\n${JSON.stringify({ url: service, uaa }, null, 2)}\n`;
    expect(made(text).properties).toMatchObject({ URL: service });
    expect(readServiceKey('Getting key\n\n{\n"a":\n}')).toMatchObject({
      ok: false,
      error: { code: 'malformed', details: { line: 5, subject: 'service-key' } },
    });
  });

  it.each([
    ['nothing', ' ', 'empty', undefined],
    ['an empty object', '{}', 'empty', undefined],
    ['text', 'hello', 'unknown-format', 'plain text'],
    ['a certificate', leaf, 'unknown-format', 'certificate (PEM)'],
    ['an archive', new TextEncoder().encode('PK\x03\x04'), 'unknown-format', 'ZIP archive'],
    ['a destination', '{"Name":"a","Type":"HTTP","URL":"https://a"}', 'not-a-service-key', 'destination'],
    [
      'a destination with a client',
      '{"Name":"a","Type":"HTTP","URL":"https://a","clientId":"x","clientSecret":"y"}',
      'not-a-service-key',
      'destination',
    ],
    ['other JSON', '{"a":[1]}', 'not-a-service-key', 'other JSON'],
    ['broken JSON', '{"uaa":', 'malformed', undefined],
    ['bytes in ISO-8859-1', Uint8Array.of(0x7b, 0xfc), 'encoding', undefined],
  ] as const)('refuses %s', (_, content, code, looksLike) => {
    const result = readServiceKey(content);
    if (result.ok) expect.fail('it was read');
    expect([result.error.code, result.error.details.looksLike, result.error.details.subject]).toEqual([
      code,
      looksLike,
      'service-key',
    ]);
  });

  it('makes something of any object, or refuses it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const result = readServiceKey(JSON.stringify(value));
        if (result.ok)
          for (const index of result.value.services.keys()) serviceKeyToDestination(result.value, { service: index });
      }),
    );
    const whole = JSON.stringify({ url: service, uaa: x509 });
    for (let length = 0; length < whole.length; length += 7) readServiceKey(whole.slice(0, length));
  });
});
