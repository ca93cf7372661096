import { describe, expect, it } from 'vitest';
import { recordOf, summaryOf } from '../../testing/builders';
import { checkDestination, checkFragment } from './check';
import type { IssueRule } from './field-types';
import type { Properties } from './types';

const base = {
  Name: 'orders',
  Type: 'HTTP',
  ProxyType: 'Internet',
  URL: 'https://orders.example.com',
  Authentication: 'NoAuthentication',
};
const rfc = { Name: 'erp', Type: 'RFC', 'jco.destination.proxy_type': 'Internet' };
const token = {
  ...base,
  Authentication: 'OAuth2ClientCredentials',
  clientId: 'x',
  tokenServiceURL: 'https://t.example',
};

function rulesOf(properties: Properties, key: string): readonly IssueRule[] {
  return checkDestination(properties)
    .filter((issue) => issue.key === key)
    .map(({ rule }) => rule);
}

describe('a value', () => {
  it.each<[string, Properties, string, readonly IssueRule[]]>([
    ['a name of 200 characters', { ...base, Name: 'a'.repeat(200) }, 'Name', []],
    ['a name that is longer', { ...base, Name: 'a'.repeat(201) }, 'Name', ['too-long']],
    ['a name with an underscore, a dash and digits', { ...base, Name: 'Orders_API-2' }, 'Name', []],
    ['a name with a blank', { ...base, Name: 'orders api' }, 'Name', ['characters']],
    ['a name with a dot', { ...base, Name: 'orders.api' }, 'Name', ['characters']],
    ['a name with an umlaut', { ...base, Name: 'Aufträge' }, 'Name', ['characters']],
    ['no name', { ...base, Name: '' }, 'Name', ['required']],
    ['a URL without scheme', { ...base, URL: 'orders.example.com' }, 'URL', ['not-a-url']],
    ['a URL of another scheme', { ...base, URL: 'ftp://orders.example.com' }, 'URL', ['not-a-url']],
    ['a URL without host', { ...base, URL: 'https://' }, 'URL', ['not-a-url']],
    ['a URL with a blank', { ...base, URL: 'https://orders.example.com/a b' }, 'URL', ['not-a-url']],
    ['a URL with upper-case scheme, port and path', { ...base, URL: 'HTTPS://orders:8443/v1?x=1' }, 'URL', []],
    ['a virtual host with an underscore', { ...base, URL: 'http://my_host:8000' }, 'URL', []],
    [
      'a token URL for every tenant',
      { ...token, tokenServiceURL: 'https://{tenant}.x.example' },
      'tokenServiceURL',
      [],
    ],
    ['an LDAP URL', { Name: 'l', Type: 'LDAP', 'ldap.url': 'ldap://host:389' }, 'ldap.url', []],
    ['an LDAP URL over TLS', { Name: 'l', Type: 'LDAP', 'ldap.url': 'ldaps://host:636' }, 'ldap.url', []],
    ['an LDAP URL without host', { Name: 'l', Type: 'LDAP', 'ldap.url': 'ldap://' }, 'ldap.url', ['not-a-url']],
    ['a web address for LDAP', { Name: 'l', Type: 'LDAP', 'ldap.url': 'https://host' }, 'ldap.url', ['not-a-url']],
    ['host and port', { Name: 't', Type: 'TCP', Address: 'sftp:22' }, 'Address', []],
    ['host and port with scheme', { Name: 't', Type: 'TCP', Address: 'tcp://sftp:22' }, 'Address', []],
    ['a host alone', { Name: 't', Type: 'TCP', Address: 'sftp' }, 'Address', ['not-host-and-port']],
    ['port 0', { Name: 't', Type: 'TCP', Address: 'sftp:0' }, 'Address', ['not-host-and-port']],
    ['a port that is too high', { Name: 't', Type: 'TCP', Address: 'sftp:65536' }, 'Address', ['not-host-and-port']],
    ['three digits of a client', { ...base, 'sap-client': '100' }, 'sap-client', []],
    ['four digits of a client', { ...base, 'sap-client': '1000' }, 'sap-client', ['pattern']],
    ['a boolean in lower case', { ...base, TrustAll: 'false' }, 'TrustAll', []],
    ['something else as a boolean', { ...base, TrustAll: 'yes' }, 'TrustAll', ['not-a-value']],
    ['a flag', { ...rfc, 'jco.client.trace': '1' }, 'jco.client.trace', []],
    ['a word as a flag', { ...rfc, 'jco.client.trace': 'true' }, 'jco.client.trace', ['not-a-value']],
    ['a number', { ...base, 'HTML5.Timeout': '60000' }, 'HTML5.Timeout', []],
    ['a word as a number', { ...base, 'HTML5.Timeout': 'long' }, 'HTML5.Timeout', ['not-a-number']],
    ['a fraction', { ...base, 'HTML5.Timeout': '1.5' }, 'HTML5.Timeout', ['not-a-number']],
    ['a number below', { ...base, 'HTML5.Timeout': '0' }, 'HTML5.Timeout', ['out-of-range']],
    [
      'a number above',
      { ...base, 'URL.connectionTimeoutInSeconds': '301' },
      'URL.connectionTimeoutInSeconds',
      ['out-of-range'],
    ],
    ['a period that is off', { ...rfc, 'jco.destination.ws_ping_period': '0' }, 'jco.destination.ws_ping_period', []],
    [
      'a period between off and the least',
      { ...rfc, 'jco.destination.ws_ping_period': '9' },
      'jco.destination.ws_ping_period',
      ['out-of-range'],
    ],
    ['the longest period', { ...rfc, 'jco.destination.ws_ping_period': '86400' }, 'jco.destination.ws_ping_period', []],
    [
      'a negative number',
      { ...rfc, 'jco.destination.pool_capacity': '-1' },
      'jco.destination.pool_capacity',
      ['out-of-range'],
    ],
    ['another authentication', { ...base, Authentication: 'Kerberos' }, 'Authentication', ['unknown-authentication']],
    ['a deprecated authentication', { ...base, Authentication: 'SAPAssertionSSO' }, 'Authentication', ['deprecated']],
    [
      'a deprecated property',
      { ...base, Authentication: 'OAuth2SAMLBearerAssertion', SystemUser: 'x' },
      'SystemUser',
      ['deprecated'],
    ],
    ['an older description', { Name: 'm', Type: 'MAIL', 'mail.description': 'x' }, 'mail.description', ['deprecated']],
    ['another type', { ...base, Type: 'FTP' }, 'Type', ['unknown-type']],
    ['no type', { Name: 'orders' }, 'Type', ['required']],
    ['a free key', { ...base, anything: 'goes' }, 'anything', []],
    ['a free key of MAIL', { Name: 'm', Type: 'MAIL', anything: 'goes' }, 'anything', ['key-prefix']],
    ['a free key of MAIL with its prefix', { Name: 'm', Type: 'MAIL', 'mail.anything': 'goes' }, 'mail.anything', []],
    ['a free key of RFC', { ...rfc, anything: 'goes' }, 'anything', ['key-prefix']],
    ['a free key of RFC with its prefix', { ...rfc, 'jco.client.anything': 'goes' }, 'jco.client.anything', []],
    ['a free key of an unknown type', { Name: 'x', Type: 'FTP', anything: 'goes' }, 'anything', []],
  ])('%s', (_title, properties, key, rules) => {
    expect(rulesOf(properties, key)).toEqual(rules);
  });

  it('of a token timeout out of range is only a warning: the service takes its default', () => {
    const key = 'tokenServiceURL.ConnectionTimeoutInSeconds';
    expect(checkDestination({ ...token, [key]: '61' })).toEqual([
      { key, rule: 'out-of-range', severity: 'warning', details: ['0..60', '10'] },
    ]);
  });
});

describe('a mail server', () => {
  const mail = { Name: 'm', Type: 'MAIL', ProxyType: 'Internet', Authentication: 'NoAuthentication', 'mail.user': 'u' };

  it('has to be named', () => {
    expect(checkDestination(mail)).toMatchObject([{ key: 'mail.smtp.host', rule: 'needs-one-of', severity: 'error' }]);
    expect(checkDestination({ ...mail, 'mail.pop3.host': 'mail.example.com' })).toEqual([]);
  });

  it('has to fit the protocol', () => {
    const named = { ...mail, 'mail.transport.protocol': 'smtps', 'mail.smtp.host': 'mail.example.com' };
    expect(checkDestination(named)).toMatchObject([{ key: 'mail.smtps.host', rule: 'required' }]);
  });
});

describe('a reference', () => {
  const client = { ...base, Authentication: 'ClientCertificateAuthentication', KeyStoreLocation: 'client.p12' };
  const key = 'KeyStoreLocation';

  it.each([
    ['to a key store', recordOf('client.p12', { summary: summaryOf('key-store') }), []],
    ['to an unopened store', recordOf('client.p12', { summary: summaryOf('unopened') }), []],
    [
      'to a trust store where a key is needed',
      recordOf('client.p12', { summary: summaryOf('trust-store') }),
      [{ key, rule: 'certificate-kind', severity: 'error', details: ['client.p12', 'key-store'] }],
    ],
    [
      'to a dummy',
      recordOf('client.p12', { dummy: true }),
      [{ key, rule: 'certificate-missing', severity: 'warning', details: ['client.p12', 'dummy'] }],
    ],
    [
      'to nothing',
      recordOf('Client.p12'),
      [{ key, rule: 'certificate-missing', severity: 'error', details: ['client.p12'] }],
    ],
  ])('%s', (_title, certificate, issues) => {
    expect(checkDestination(client, { certificates: [certificate] })).toEqual(issues);
  });

  it('to a certificate is not judged when the certificates are not known', () => {
    expect(checkDestination(client)).toEqual([]);
  });

  it('to a key store serves as a trust store', () => {
    const trusting = { ...base, TrustStoreLocation: 'client.p12' };
    expect(
      checkDestination(trusting, { certificates: [recordOf('client.p12', { summary: summaryOf('key-store') })] }),
    ).toEqual([]);
  });

  it('that has no effect is not looked up', () => {
    const ignored = checkDestination({ ...base, KeyStoreLocation: 'client.p12' }, { certificates: [] });
    expect(ignored.map(({ rule }) => rule)).toEqual(['ignored']);
  });

  it('to a destination of the same level', () => {
    const using = { ...token, 'clientAssertion.destinationName': 'assertions' };
    expect(checkDestination(using, { destinationNames: new Set(['assertions']) })).toEqual([]);
    expect(checkDestination(using, { destinationNames: new Set() })).toEqual([
      {
        key: 'clientAssertion.destinationName',
        rule: 'destination-missing',
        severity: 'warning',
        details: ['assertions'],
      },
    ]);
  });
});

describe('a secret that an export removed', () => {
  const basic = { ...base, Authentication: 'BasicAuthentication', User: 'technical' };

  it('is missing, but the destination can be stored', () => {
    expect(checkDestination(basic, { missingSecrets: ['Password'] })).toEqual([
      { key: 'Password', rule: 'secret-missing', severity: 'warning', details: [] },
    ]);
  });

  it('is no longer missing once it was entered or set empty', () => {
    for (const Password of ['hush', '']) {
      expect(checkDestination({ ...basic, Password }, { missingSecrets: ['Password'] })).toEqual([]);
    }
  });
});

describe('the issues', () => {
  it('come in the order of the form, whatever the order of the properties', () => {
    const issues = checkDestination({ anything: '1', URL: 'x', Type: 'HTTP', 'HTML5.Timeout': 'x' });
    expect(issues.map(({ key }) => key)).toEqual(['Name', 'ProxyType', 'URL', 'Authentication', 'HTML5.Timeout']);
  });

  it('never speak of the value of a secret', () => {
    const properties = {
      ...rfc,
      'jco.client.passwd': 'geheim'.repeat(10),
      'jco.destination.auth_type': 'CONFIGURED_USER',
    };
    expect(JSON.stringify(checkDestination(properties))).not.toContain('geheim');
    expect(rulesOf(properties, 'jco.client.passwd')).toEqual(['too-long']);
  });

  it('follow the switches of the form', () => {
    const issues = checkDestination(token, { switches: { useMtlsForTokenRetrieval: true } });
    expect(issues).toMatchObject([{ key: 'tokenService.KeyStoreLocation', rule: 'required' }]);
  });
});

describe('checkFragment', () => {
  it.each<[string, Properties, readonly string[]]>([
    ['a name and anything', { FragmentName: 'tenant-a', URL: 'x' }, []],
    ['no name', { URL: 'x' }, ['FragmentName required']],
    ['a wrong name', { FragmentName: 'a b' }, ['FragmentName characters']],
    ['a long name', { FragmentName: 'a'.repeat(201) }, ['FragmentName too-long']],
    ['what only a destination has', { FragmentName: 'a', Name: '', Type: 'HTTP' }, ['Name excludes', 'Type excludes']],
  ])('%s', (_title, properties, issues) => {
    expect(checkFragment(properties).map(({ key, rule }) => `${key} ${rule}`)).toEqual(issues);
  });
});
