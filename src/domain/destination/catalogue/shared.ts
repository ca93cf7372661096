import { all, endsWith, exists, is, isOff, isOn, isTrue, not, startsWith } from '../conditions';
import type { PropertyDefinition, SwitchDefinition } from './definition';

/** Properties that several types or authentications have. */

/** Longest name of a destination and of a fragment, in characters (destinations-editor.md section 3). */
export const maximumNameLength = 200;

export const nameDefinition: PropertyDefinition = {
  key: 'Name',
  label: 'Name',
  type: 'string',
  required: true,
  maxLength: maximumNameLength,
  pattern: /^[A-Za-z0-9_-]+$/,
  description: 'Identifier of the destination; unique on its level.',
};

export const destinationTypes = ['HTTP', 'RFC', 'LDAP', 'MAIL', 'TCP'] as const;

export type DestinationType = (typeof destinationTypes)[number];

export const typeDefinition: PropertyDefinition = {
  key: 'Type',
  label: 'Type',
  type: 'enum',
  required: true,
  values: destinationTypes,
  description: 'Kind of destination.',
};

export const description: PropertyDefinition = {
  key: 'Description',
  label: 'Description',
  type: 'text',
  description: 'Free text, shown in the list.',
};

export const proxyType: PropertyDefinition = {
  key: 'ProxyType',
  label: 'Proxy Type',
  type: 'enum',
  required: true,
  values: ['Internet', 'OnPremise', 'PrivateLink'],
  defaultValue: 'Internet',
  description: 'Network route used to reach the target.',
};

/** The Cloud Connector's location, where the property of that key says that the route goes through one. */
export function locationId(proxyTypeKey: string): PropertyDefinition {
  return {
    key: 'CloudConnectorLocationId',
    label: 'Location ID',
    type: 'string',
    shown: is(proxyTypeKey, 'OnPremise'),
    defaultValue: '',
    description:
      'Selects one of several Cloud Connectors attached to the subaccount; empty means the one without location ID.',
  };
}

export const isHttps = startsWith('URL', 'https://');

/** Server certificates are checked by the service only where it speaks TLS itself. */
const checksServerCertificate = all(is('ProxyType', 'Internet', 'PrivateLink'), isHttps);

const choosesTrustStore = all(checksServerCertificate, isOff('useDefaultClientTrustStore'), not(isTrue('TrustAll')));

export const defaultTrustStoreSwitch: SwitchDefinition = {
  id: 'useDefaultClientTrustStore',
  label: 'Use default client trust store',
  shown: checksServerCertificate,
};

export const trustStoreLocation: PropertyDefinition = {
  key: 'TrustStoreLocation',
  label: 'Trust Store Location',
  type: 'certificateRef',
  certificate: 'trust-store',
  shown: choosesTrustStore,
  required: choosesTrustStore,
  description:
    'Name of the stored certificate or trust store with the accepted CAs; it is used in addition to the default JDK trust store.',
};

/** Pages disagree whether a JKS needs one, so it is never demanded (certificates.md section 5). */
export const trustStorePassword: PropertyDefinition = {
  key: 'TrustStorePassword',
  label: 'Trust Store Password',
  type: 'password',
  secret: true,
  shown: all(choosesTrustStore, exists('TrustStoreLocation')),
  description: 'Password of the trust store file; may be set empty.',
};

export const trustAll: PropertyDefinition = {
  key: 'TrustAll',
  label: 'Trust All',
  type: 'boolean',
  values: ['TRUE', 'FALSE'],
  defaultValue: 'FALSE',
  shown: checksServerCertificate,
  description: 'TRUE skips server certificate validation (tests only) and makes the trust store irrelevant.',
};

export const hostnameVerifier: PropertyDefinition = {
  key: 'HostnameVerifier',
  type: 'enum',
  values: ['Strict', 'BrowserCompatible'],
  defaultValue: 'Strict',
  shown: all(checksServerCertificate, not(isTrue('TrustAll'))),
  description:
    'How the server certificate has to match the host: with Strict a wildcard covers one subdomain level, with BrowserCompatible all deeper levels. Ignored with TrustAll.',
};

/** A key made of the prefix and a free name. */
function prefix(key: string, text: string): PropertyDefinition {
  return { key, type: 'prefix', pattern: new RegExp(`^${key.replaceAll('.', '\\.')}.+$`), description: text };
}

export const urlHeaders = prefix(
  'URL.headers.',
  'URL.headers.<name> holds an HTTP header for calls to the target. Interpreted by the client library, not by the service.',
);

export const urlQueries = prefix(
  'URL.queries.',
  'URL.queries.<name> holds a query parameter for calls to the target. Interpreted by the client library, not by the service.',
);

export const tokenHeaders = prefix(
  'tokenServiceURL.headers.',
  'tokenServiceURL.headers.<name> adds an HTTP header to the token request.',
);

export const tokenQueries = prefix(
  'tokenServiceURL.queries.',
  'tokenServiceURL.queries.<name> adds a query parameter to the token request.',
);

export const tokenBody = prefix(
  'tokenService.body.',
  'tokenService.body.<name> adds a body parameter to the token request.',
);

export const mtlsSwitch: SwitchDefinition = { id: 'useMtlsForTokenRetrieval', label: 'Use mTLS for token retrieval' };

export const basicTokenSwitch: SwitchDefinition = {
  id: 'useBasicCredentialsForTokenService',
  label: 'Use Basic credentials for Token Service',
};

export const clientId: PropertyDefinition = {
  key: 'clientId',
  label: 'Client ID',
  type: 'string',
  required: true,
  description: 'OAuth client ID used for the token request.',
};

export const clientSecret: PropertyDefinition = {
  key: 'clientSecret',
  label: 'Client Secret',
  type: 'password',
  secret: true,
  shown: isOff('useMtlsForTokenRetrieval'),
  description: 'OAuth client secret; not used with mTLS and left empty with client assertions.',
};

export const tokenKeyStoreLocation: PropertyDefinition = {
  key: 'tokenService.KeyStoreLocation',
  label: 'Token Service Key Store Location',
  type: 'certificateRef',
  certificate: 'key-store',
  shown: isOn('useMtlsForTokenRetrieval'),
  required: isOn('useMtlsForTokenRetrieval'),
  description:
    'Key store with the client certificate for mTLS towards the token service; it replaces the client secret.',
};

export const tokenKeyStorePassword: PropertyDefinition = {
  key: 'tokenService.KeyStorePassword',
  label: 'Token Service Key Store Password',
  type: 'password',
  secret: true,
  shown: isOn('useMtlsForTokenRetrieval'),
  required: endsWith('tokenService.KeyStoreLocation', '.jks', '.pfx', '.p12'),
  description: 'Password of the mTLS key store; needed for JKS, PFX and P12, not for PEM, CRT and CER.',
};

/** The URL the token comes from; what becomes of it differs between the authentications. */
export function tokenServiceUrl(usage: 'tenant' | 'as-is' | 'plain'): PropertyDefinition {
  const usages = {
    tenant:
      "Endpoint the token is fetched from; with type Common, {tenant} is replaced by the caller's subdomain, or the subdomain is put before the host where there is no placeholder.",
    'as-is': 'Endpoint the token is fetched from; always used as is.',
    plain: 'Endpoint the token is fetched from.',
  };
  return {
    key: 'tokenServiceURL',
    label: 'Token Service URL',
    type: 'url',
    schemes: ['https', 'http'],
    required: true,
    description: usages[usage],
  };
}

export const tokenServiceUrlType: PropertyDefinition = {
  key: 'tokenServiceURLType',
  label: 'Token Service URL Type',
  type: 'enum',
  values: ['Dedicated', 'Common'],
  defaultValue: 'Dedicated',
  description: 'Dedicated: the URL is used as is, for one tenant. Common: it is made tenant-specific at runtime.',
};

export const tokenProxyType: PropertyDefinition = {
  key: 'tokenServiceURL.ProxyType',
  label: 'Token Service URL Proxy Type',
  type: 'enum',
  values: ['Internet', 'OnPremise'],
  description: "Route to the token service when it differs from the destination's own proxy type.",
};

export const tokenServiceUser: PropertyDefinition = {
  key: 'tokenServiceUser',
  label: 'Token Service User',
  type: 'string',
  shown: isOn('useBasicCredentialsForTokenService'),
  description: 'Basic-authentication user towards the token service, if it needs one.',
};

export const tokenServicePassword: PropertyDefinition = {
  key: 'tokenServicePassword',
  label: 'Token Service Password',
  type: 'password',
  secret: true,
  shown: isOn('useBasicCredentialsForTokenService'),
  description: 'Password of the token service user.',
};
