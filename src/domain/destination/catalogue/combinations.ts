import { all, any, type Condition, exists, is, isTrue, not } from '../conditions';
import type { IssueRule } from '../field-types';
import { mailHostKeys } from './mail';
import type { DestinationType } from './shared';
import { isHttps } from './shared';

/** A property that does not go with others: while it is there and the condition holds, the rule is broken. */
export interface Combination {
  readonly key: string;
  readonly when: Condition;
  readonly rule: Extract<IssueRule, 'not-with-proxy-type' | 'https-only' | 'excludes' | 'ignored'>;
  readonly severity: 'error' | 'warning';
  /** The proxy types it goes with, or the other key. */
  readonly details: readonly string[];
}

/** Keys of which one has to be there. */
export interface Choice {
  readonly keys: readonly string[];
}

function onlyWith(key: string, proxyTypeKey: string, ...proxyTypes: string[]): Combination {
  const when = all(exists(proxyTypeKey), not(is(proxyTypeKey, ...proxyTypes)));
  return { key, when, rule: 'not-with-proxy-type', severity: 'warning', details: proxyTypes };
}

function ignoredBy(key: string, other: string, when: Condition): Combination {
  return { key, when, rule: 'ignored', severity: 'warning', details: [other] };
}

function excludedBy(
  key: string,
  other: string,
  severity: Combination['severity'],
  when: Condition = exists(other),
): Combination {
  return { key, when, rule: 'excludes', severity, details: [other] };
}

const serverCertificateKeys = ['TrustStoreLocation', 'TrustAll', 'HostnameVerifier'];
const trustsAll = isTrue('TrustAll');
const mtlsKey = 'tokenService.KeyStoreLocation';
const assertionKey = 'clientAssertion.destinationName';

/** mTLS is documented for Internet; technical users get their token over the Internet whatever the proxy type. */
const fetchesTokenOnPremise = any(
  is('tokenServiceURL.ProxyType', 'OnPremise'),
  all(
    not(exists('tokenServiceURL.ProxyType')),
    not(is('ProxyType', 'Internet')),
    exists('ProxyType'),
    not(is('Authentication', 'OAuth2TechnicalUserPropagation')),
  ),
);

const http: readonly Combination[] = [
  onlyWith('CloudConnectorLocationId', 'ProxyType', 'OnPremise'),
  ...serverCertificateKeys.map((key) => onlyWith(key, 'ProxyType', 'Internet', 'PrivateLink')),
  ...serverCertificateKeys.map(
    (key): Combination => ({
      key,
      when: all(exists('URL'), not(isHttps), not(is('ProxyType', 'OnPremise'))),
      rule: 'https-only',
      severity: 'warning',
      details: [],
    }),
  ),
  ignoredBy('TrustStoreLocation', 'TrustAll', trustsAll),
  ignoredBy('HostnameVerifier', 'TrustAll', trustsAll),
  {
    key: mtlsKey,
    when: fetchesTokenOnPremise,
    rule: 'not-with-proxy-type',
    severity: 'error',
    details: ['Internet'],
  },
  ignoredBy('clientSecret', mtlsKey, exists(mtlsKey)),
  excludedBy('clientSecret', assertionKey, 'warning'),
  excludedBy(mtlsKey, assertionKey, 'warning'),
  ignoredBy('audience', 'SAMLAssertionProvider', is('SAMLAssertionProvider', 'ClientProvided')),
  onlyWith('HTML5.ForwardAuthToken', 'ProxyType', 'Internet', 'PrivateLink'),
  ignoredBy(
    'HTML5.ForwardAuthToken',
    'Authentication',
    all(exists('Authentication'), not(is('Authentication', 'NoAuthentication'))),
  ),
];

const rfcProxyType = 'jco.destination.proxy_type';
const certificateLogon = 'jco.client.tls_client_certificate_logon';
const logsOnByCertificate = isTrue(certificateLogon);

const rfc: readonly Combination[] = [
  ...[
    'jco.client.cloud_connector_location_id',
    'jco.client.ashost',
    'jco.client.sysnr',
    'jco.client.mshost',
    'jco.client.group',
    'jco.client.r3name',
    'jco.client.msserv',
  ].map((key) => onlyWith(key, rfcProxyType, 'OnPremise')),
  ...[
    'KeyStoreLocation',
    'TrustStoreLocation',
    'jco.client.tls_trust_all',
    'jco.destination.ws_ping_period',
    'jco.destination.ws_pong_timeout',
  ].map((key) => onlyWith(key, rfcProxyType, 'Internet')),
  {
    key: certificateLogon,
    when: all(logsOnByCertificate, exists(rfcProxyType), not(is(rfcProxyType, 'Internet'))),
    rule: 'not-with-proxy-type',
    severity: 'error',
    details: ['Internet'],
  },
  excludedBy('jco.client.alias_user', 'jco.client.user', 'error'),
  excludedBy('jco.client.msserv', 'jco.client.r3name', 'error'),
  excludedBy('jco.client.mshost', 'jco.client.ashost', 'error'),
  ...['jco.client.ashost', 'jco.client.mshost'].map((key) =>
    excludedBy(key, 'jco.client.wshost', 'error', all(exists('jco.client.wshost'), is(rfcProxyType, 'OnPremise'))),
  ),
  ignoredBy('KeyStoreLocation', certificateLogon, all(is(rfcProxyType, 'Internet'), not(logsOnByCertificate))),
  ...['jco.client.user', 'jco.client.alias_user', 'jco.client.passwd'].map((key) =>
    ignoredBy(key, certificateLogon, logsOnByCertificate),
  ),
  ignoredBy('TrustStoreLocation', 'jco.client.tls_trust_all', isTrue('jco.client.tls_trust_all')),
  excludedBy('jco.destination.repository.user', 'jco.destination.repository_destination', 'warning'),
];

const ldap: readonly Combination[] = [
  onlyWith('CloudConnectorLocationId', 'ldap.proxyType', 'OnPremise'),
  ...['ldap.user', 'ldap.password'].map((key) =>
    ignoredBy(key, 'ldap.authentication', is('ldap.authentication', 'NoAuthentication')),
  ),
];

/** The protocols over TLS are documented for Internet only. */
const mail: readonly Combination[] = [
  ...mailHostKeys.filter((key) => key.endsWith('s.host')).map((key) => onlyWith(key, 'ProxyType', 'Internet')),
  ignoredBy(
    'mail.password',
    'Authentication',
    all(exists('Authentication'), not(is('Authentication', 'BasicAuthentication'))),
  ),
];

const tcp: readonly Combination[] = [
  onlyWith('CloudConnectorLocationId', 'ProxyType', 'OnPremise'),
  ignoredBy('Authentication', 'Type', exists('Authentication')),
];

export const combinations: Readonly<Record<DestinationType, readonly Combination[]>> = {
  HTTP: http,
  RFC: rfc,
  LDAP: ldap,
  MAIL: mail,
  TCP: tcp,
};

export const choices: Readonly<Partial<Record<DestinationType, readonly Choice[]>>> = {
  MAIL: [{ keys: mailHostKeys }],
};
