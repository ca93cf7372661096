import { is } from '../conditions';
import type { AuthenticationDefinition, TypeDefinition } from './definition';
import * as shared from './shared';

const proxyTypes = ['Internet', 'OnPremise', 'PrivateLink'];

const authentications: readonly AuthenticationDefinition[] = [
  { value: 'NoAuthentication', label: 'No Authentication', proxyTypes, entries: [], additional: [] },
  { value: 'BasicAuthentication', label: 'Basic Authentication', proxyTypes, entries: [], additional: [] },
];

const bindsWithPassword = is('ldap.authentication', 'BasicAuthentication');

export const ldapType: TypeDefinition = {
  type: 'LDAP',
  keys: {
    description: 'Description',
    proxyType: 'ldap.proxyType',
    authentication: 'ldap.authentication',
    url: 'ldap.url',
    location: 'CloudConnectorLocationId',
    user: 'ldap.user',
    password: 'ldap.password',
  },
  sections: [
    {
      id: 'main',
      label: 'Main Properties',
      entries: [
        shared.nameDefinition,
        shared.typeDefinition,
        shared.description,
        {
          key: 'ldap.proxyType',
          label: 'Proxy Type',
          type: 'enum',
          required: true,
          values: proxyTypes,
          description: 'Route to the server.',
        },
        {
          key: 'ldap.url',
          label: 'URL',
          type: 'url',
          schemes: ['ldap', 'ldaps'],
          required: true,
          description: 'Address of the LDAP server, e.g. ldap://host:389.',
        },
        shared.locationId('ldap.proxyType'),
      ],
    },
    {
      id: 'authentication',
      label: 'Authentication',
      entries: [
        {
          key: 'ldap.authentication',
          label: 'Authentication',
          type: 'enum',
          required: true,
          values: authentications.map(({ value }) => value),
          description: 'Anonymous or simple bind.',
        },
        {
          key: 'ldap.user',
          label: 'User',
          type: 'string',
          shown: bindsWithPassword,
          required: bindsWithPassword,
          description: 'Bind user.',
        },
        {
          key: 'ldap.password',
          label: 'Password',
          type: 'password',
          secret: true,
          shown: bindsWithPassword,
          required: bindsWithPassword,
          description: 'Bind password.',
        },
      ],
    },
  ],
  authentications,
  additional: [],
  additionalPrefixes: [],
};
