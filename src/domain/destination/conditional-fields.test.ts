import { describe, expect, it } from 'vitest';
import { propertiesOfType, typeDefinitions } from './catalogue/catalogue';
import { isSwitch, type SwitchDefinition } from './catalogue/definition';
import type { Field, Switches } from './field-types';
import { fieldsFor } from './fields';
import type { Properties } from './types';

/** Each conditional field or switch: where it is shown (and perhaps required), and where it is not. */
interface Row {
  readonly key: string;
  readonly shown: Properties;
  readonly required?: boolean;
  readonly switches?: Partial<Switches>;
  /** What makes it disappear. */
  readonly hiddenBy: readonly { readonly properties?: Properties; readonly switches?: Partial<Switches> }[];
}

const https = { Type: 'HTTP', ProxyType: 'Internet', URL: 'https://x.example', Authentication: 'NoAuthentication' };
const oauth = { ...https, Authentication: 'OAuth2ClientCredentials' };
const saml = { ...https, Authentication: 'OAuth2SAMLBearerAssertion' };
const ownTrust = { useDefaultClientTrustStore: false };
const anotherRoute = { properties: { ProxyType: 'OnPremise' } };
const plainHttp = { properties: { URL: 'http://x.example' } };

const internet = {
  Type: 'RFC',
  'jco.destination.proxy_type': 'Internet',
  'jco.destination.auth_type': 'CONFIGURED_USER',
};
const onPremise = { ...internet, 'jco.destination.proxy_type': 'OnPremise' };
const byCertificate = { 'jco.client.tls_client_certificate_logon': '1' };
const propagation = { properties: { 'jco.destination.auth_type': 'PrincipalPropagation' } };
const technical = { ...onPremise, 'jco.destination.auth_type': 'TechnicalUserPropagation' };
const overInternet = { properties: { 'jco.destination.proxy_type': 'Internet' } };
const overCloudConnector = { properties: { 'jco.destination.proxy_type': 'OnPremise' } };
const local = { properties: { 'jco.destination.proxy_type': 'Local' } };
const balanced = { useLoadBalancing: true };

const bind = { Type: 'LDAP', 'ldap.proxyType': 'OnPremise', 'ldap.authentication': 'BasicAuthentication' };
const mail = { Type: 'MAIL', ProxyType: 'Internet', Authentication: 'BasicAuthentication' };
const tcp = { Type: 'TCP', ProxyType: 'OnPremise' };

const rows: Readonly<Record<string, readonly Row[]>> = {
  HTTP: [
    {
      key: 'CloudConnectorLocationId',
      shown: { ...https, ProxyType: 'OnPremise' },
      hiddenBy: [{ properties: { ProxyType: 'Internet' } }, { properties: { ProxyType: 'PrivateLink' } }],
    },
    { key: 'useDefaultClientTrustStore', shown: https, hiddenBy: [anotherRoute, plainHttp] },
    {
      key: 'TrustStoreLocation',
      shown: { ...https, ProxyType: 'PrivateLink' },
      switches: ownTrust,
      required: true,
      hiddenBy: [
        anotherRoute,
        plainHttp,
        { switches: { useDefaultClientTrustStore: true } },
        { properties: { TrustAll: 'TRUE' } },
      ],
    },
    {
      key: 'TrustStorePassword',
      shown: { ...https, TrustStoreLocation: 'trusted.jks' },
      hiddenBy: [
        anotherRoute,
        plainHttp,
        { properties: { TrustStoreLocation: '' } },
        { properties: { TrustAll: 'TRUE' } },
      ],
    },
    { key: 'clientSecret', shown: oauth, hiddenBy: [{ switches: { useMtlsForTokenRetrieval: true } }] },
    {
      key: 'tokenService.KeyStoreLocation',
      shown: oauth,
      switches: { useMtlsForTokenRetrieval: true },
      required: true,
      hiddenBy: [{ switches: { useMtlsForTokenRetrieval: false } }],
    },
    {
      key: 'tokenService.KeyStorePassword',
      shown: { ...oauth, 'tokenService.KeyStoreLocation': 'Token.P12' },
      required: true,
      hiddenBy: [{ switches: { useMtlsForTokenRetrieval: false } }],
    },
    ...['tokenServiceUser', 'tokenServicePassword'].map((key) => ({
      key,
      shown: oauth,
      switches: { useBasicCredentialsForTokenService: true },
      hiddenBy: [{ switches: { useBasicCredentialsForTokenService: false } }],
    })),
    {
      key: 'audience',
      shown: { ...saml, SAMLAssertionProvider: 'DestinationServiceGenerated' },
      required: true,
      hiddenBy: [{ properties: { SAMLAssertionProvider: 'ClientProvided' } }],
    },
  ],
  RFC: [
    {
      key: 'jco.client.cloud_connector_location_id',
      shown: onPremise,
      hiddenBy: [overInternet, local],
    },
    {
      key: 'jco.client.tls_client_certificate_logon',
      shown: internet,
      hiddenBy: [overCloudConnector, local, propagation],
    },
    { key: 'useAliasUser', shown: internet, hiddenBy: [propagation, { properties: byCertificate }] },
    {
      key: 'jco.client.user',
      shown: internet,
      required: true,
      hiddenBy: [propagation, { properties: byCertificate }, { switches: { useAliasUser: true } }],
    },
    {
      key: 'jco.client.alias_user',
      shown: internet,
      switches: { useAliasUser: true },
      required: true,
      hiddenBy: [propagation, { properties: byCertificate }, { switches: { useAliasUser: false } }],
    },
    {
      key: 'jco.client.passwd',
      shown: internet,
      required: true,
      hiddenBy: [propagation, { properties: byCertificate }],
    },
    {
      key: 'KeyStoreLocation',
      shown: { ...internet, ...byCertificate },
      required: true,
      hiddenBy: [propagation, { properties: { 'jco.client.tls_client_certificate_logon': '0' } }],
    },
    {
      key: 'KeyStorePassword',
      shown: { ...internet, ...byCertificate },
      hiddenBy: [propagation, { properties: { 'jco.client.tls_client_certificate_logon': '0' } }],
    },
    ...['jco.client.tech_user_id', 'jco.client.tech_user_secret', 'jco.client.tech_user_service_url'].map((key) => ({
      key,
      shown: technical,
      required: true,
      hiddenBy: [propagation, { properties: { 'jco.destination.auth_type': 'CONFIGURED_USER' } }],
    })),
    { key: 'useWebSocket', shown: onPremise, hiddenBy: [overInternet, local] },
    { key: 'useLoadBalancing', shown: onPremise, hiddenBy: [overInternet, { switches: { useWebSocket: true } }] },
    ...['jco.client.ashost', 'jco.client.sysnr'].map((key) => ({
      key,
      shown: onPremise,
      required: true,
      hiddenBy: [overInternet, local, { switches: balanced }, { switches: { useWebSocket: true } }],
    })),
    ...['jco.client.mshost', 'jco.client.group'].map((key) => ({
      key,
      shown: onPremise,
      switches: balanced,
      required: key === 'jco.client.mshost',
      hiddenBy: [overInternet, { switches: { useLoadBalancing: false } }, { switches: { useWebSocket: true } }],
    })),
    {
      key: 'useMessageServerPort',
      shown: onPremise,
      switches: balanced,
      hiddenBy: [overInternet, { switches: { useLoadBalancing: false } }],
    },
    {
      key: 'jco.client.r3name',
      shown: onPremise,
      switches: balanced,
      required: true,
      hiddenBy: [overInternet, { switches: { useMessageServerPort: true } }],
    },
    {
      key: 'jco.client.msserv',
      shown: onPremise,
      switches: { ...balanced, useMessageServerPort: true },
      required: true,
      hiddenBy: [overInternet, { switches: { useMessageServerPort: false } }],
    },
    ...['jco.client.wshost', 'jco.client.wsport'].flatMap((key) => [
      { key, shown: internet, required: true, hiddenBy: [overCloudConnector, local] },
      {
        key,
        shown: onPremise,
        switches: { useWebSocket: true },
        required: true,
        hiddenBy: [{ switches: { useWebSocket: false } }],
      },
    ]),
    ...['jco.destination.ws_ping_period', 'jco.destination.ws_pong_timeout', 'useDefaultClientTrustStore'].map(
      (key) => ({
        key,
        shown: internet,
        hiddenBy: [overCloudConnector, local],
      }),
    ),
    {
      key: 'jco.client.tls_trust_all',
      shown: internet,
      switches: ownTrust,
      hiddenBy: [overCloudConnector, { switches: { useDefaultClientTrustStore: true } }],
    },
    {
      key: 'TrustStoreLocation',
      shown: internet,
      switches: ownTrust,
      required: true,
      hiddenBy: [
        overCloudConnector,
        { switches: { useDefaultClientTrustStore: true } },
        { properties: { 'jco.client.tls_trust_all': '1' } },
      ],
    },
    {
      key: 'TrustStorePassword',
      shown: { ...internet, TrustStoreLocation: 'trusted.jks' },
      hiddenBy: [overCloudConnector, { properties: { TrustStoreLocation: '' } }],
    },
    {
      key: 'jco.destination.repository_destination',
      shown: internet,
      switches: { repositoryConfigurationType: 'destination' },
      hiddenBy: [{ switches: { repositoryConfigurationType: 'basic' } }],
    },
    {
      key: 'jco.destination.repository.user',
      shown: internet,
      switches: { repositoryConfigurationType: 'basic' },
      hiddenBy: [{ switches: { repositoryConfigurationType: 'default' } }],
    },
    {
      key: 'jco.destination.repository.passwd',
      shown: { ...internet, 'jco.destination.repository.user': 'reader' },
      required: true,
      hiddenBy: [{ switches: { repositoryConfigurationType: 'default' } }],
    },
    {
      key: 'jco.destination.repository.check_interval',
      shown: internet,
      hiddenBy: [{ switches: { repositoryConfigurationType: 'destination' } }],
    },
  ],
  LDAP: [
    {
      key: 'CloudConnectorLocationId',
      shown: bind,
      hiddenBy: [{ properties: { 'ldap.proxyType': 'Internet' } }],
    },
    ...['ldap.user', 'ldap.password'].map((key) => ({
      key,
      shown: bind,
      required: true,
      hiddenBy: [{ properties: { 'ldap.authentication': 'NoAuthentication' } }],
    })),
  ],
  MAIL: [
    {
      key: 'mail.password',
      shown: mail,
      hiddenBy: [{ properties: { Authentication: 'OAuth2RefreshToken' } }],
    },
  ],
  TCP: [{ key: 'CloudConnectorLocationId', shown: tcp, hiddenBy: [{ properties: { ProxyType: 'Internet' } }] }],
};

function find(key: string, properties: Properties, switches?: Partial<Switches>): Field | undefined {
  return fieldsFor(properties, switches)
    .flatMap(({ fields }) => fields)
    .find((field) => (field.kind === 'switch' ? field.id : field.key) === key);
}

const titled = Object.entries(rows).flatMap(([type, list]) => list.map((row) => [`${type}: ${row.key}`, row] as const));

describe.each(titled)('%s', (_title, { key, shown, switches, required, hiddenBy }) => {
  it('appears', () => {
    const field = find(key, shown, switches);
    expect(field).toBeDefined();
    if (field?.kind === 'property') expect(field.required).toBe(required ?? false);
  });

  it.each(hiddenBy)('disappears by %j', (change) => {
    expect(find(key, { ...shown, ...change.properties }, { ...switches, ...change.switches })).toBeUndefined();
  });
});

it.each(typeDefinitions)('no conditional field of $type is left out here', (type) => {
  const conditional = propertiesOfType(type).filter(({ shown }) => shown !== undefined);
  const additional = new Set(
    [...type.additional, ...type.authentications.flatMap((one) => one.additional)].map(({ key }) => key),
  );
  const switches = type.sections
    .flatMap(({ entries }) => entries)
    .filter((entry): entry is SwitchDefinition => isSwitch(entry) && entry.shown !== undefined);
  const wanted = [
    ...conditional.filter(({ key }) => !additional.has(key)).map(({ key }) => key),
    ...switches.map(({ id }) => id),
  ];
  expect([...new Set(rows[type.type]?.map(({ key }) => key))].sort()).toEqual([...new Set(wanted)].sort());
});

describe('fields that become required', () => {
  const client = { ...https, Authentication: 'ClientCertificateAuthentication' };
  it.each([
    ['KeyStoreLocation', client, true],
    ['KeyStoreLocation', { ...client, 'KeyStore.Source': 'ClientProvided' }, false],
    ['tokenService.KeyStorePassword', { ...oauth, 'tokenService.KeyStoreLocation': 'token.pem' }, false],
    ['tokenService.KeyStorePassword', { ...oauth, 'tokenService.KeyStoreLocation': 'token.jks' }, true],
    ['jco.client.client', internet, false],
    ['jco.client.client', onPremise, true],
    ['jco.client.client', { ...onPremise, 'jco.client.wshost': 'ws.example' }, false],
  ] as const)('%s with %j: %s', (key, properties, required) => {
    expect(find(key, properties)).toMatchObject({ required });
  });
});
