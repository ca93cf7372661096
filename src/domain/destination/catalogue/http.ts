import type { TypeDefinition } from './definition';
import { httpAuthentications } from './http-authentications';
import * as shared from './shared';
import { wellKnownProperties } from './well-known';

export const httpType: TypeDefinition = {
  type: 'HTTP',
  keys: {
    description: 'Description',
    proxyType: 'ProxyType',
    authentication: 'Authentication',
    url: 'URL',
    location: 'CloudConnectorLocationId',
    user: 'User',
    password: 'Password',
  },
  sections: [
    {
      id: 'main',
      label: 'Main Properties',
      entries: [
        shared.nameDefinition,
        shared.typeDefinition,
        shared.description,
        shared.proxyType,
        {
          key: 'URL',
          label: 'URL',
          type: 'url',
          schemes: ['https', 'http'],
          required: true,
          description: 'Target endpoint; the virtual URL of the Cloud Connector when the proxy type is OnPremise.',
        },
        shared.locationId('ProxyType'),
      ],
    },
    {
      id: 'authentication',
      label: 'Authentication',
      entries: [
        {
          key: 'Authentication',
          label: 'Authentication',
          type: 'enum',
          required: true,
          values: httpAuthentications.filter(({ deprecated }) => !deprecated).map(({ value }) => value),
          description: 'How the caller authenticates at the target.',
        },
      ],
    },
    {
      id: 'trust',
      label: 'Client Trust Store configuration',
      entries: [shared.defaultTrustStoreSwitch, shared.trustStoreLocation, shared.trustStorePassword],
    },
  ],
  authentications: httpAuthentications,
  additional: [shared.trustAll, shared.hostnameVerifier, ...wellKnownProperties],
  additionalPrefixes: [],
};
