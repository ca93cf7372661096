import { is } from '../conditions';
import type { AuthenticationDefinition, PropertyDefinition, TypeDefinition } from './definition';
import * as shared from './shared';

const proxyTypes = ['Internet', 'OnPremise', 'PrivateLink'];

const tokenEntries = [
  { ...shared.tokenServiceUrl('plain'), description: 'Token endpoint of the OAuth types.' },
  { ...shared.tokenServiceUrlType, description: 'Dedicated or Common.' },
  { ...shared.clientId, description: 'OAuth client ID.' },
  {
    key: 'clientSecret',
    label: 'Client Secret',
    type: 'password',
    secret: true,
    required: true,
    description: 'OAuth client secret.',
  },
] as const satisfies readonly PropertyDefinition[];

const authentications: readonly AuthenticationDefinition[] = [
  { value: 'NoAuthentication', label: 'No Authentication', proxyTypes, entries: [], additional: [] },
  { value: 'BasicAuthentication', label: 'Basic Authentication', proxyTypes, entries: [], additional: [] },
  ...['OAuth2ClientCredentials', 'OAuth2RefreshToken', 'OAuth2AuthorizationCode'].map((value) => ({
    value,
    label: `OAuth ${value.slice('OAuth2'.length).replace(/(?<=[a-z])(?=[A-Z])/g, ' ')} Authentication`,
    proxyTypes,
    entries: tokenEntries,
    additional: [],
  })),
];

/** Protocols with the port that servers usually have. Those over TLS are documented for Internet only, and name no sender. */
const protocols = [
  { protocol: 'smtp', port: '587', overTls: false },
  { protocol: 'smtps', port: '465', overTls: true },
  { protocol: 'imap4', port: '143', overTls: false },
  { protocol: 'imap4s', port: '993', overTls: true },
  { protocol: 'pop3', port: '110', overTls: false },
  { protocol: 'pop3s', port: '995', overTls: true },
] as const;

/** Whichever of them is there names the server; one has to be. */
export const mailHostKeys: readonly string[] = protocols.map(({ protocol }) => `mail.${protocol}.host`);

function protocolProperties({ protocol, port, overTls }: (typeof protocols)[number]): readonly PropertyDefinition[] {
  const properties: readonly PropertyDefinition[] = [
    {
      key: `mail.${protocol}.host`,
      type: 'string',
      required: is('mail.transport.protocol', protocol),
      description: `Mail server host for ${protocol}.`,
    },
    {
      key: `mail.${protocol}.port`,
      type: 'integer',
      ranges: [[1, 65535]],
      suggestions: [port],
      description: 'Port of the mail server.',
    },
    {
      key: `mail.${protocol}.auth`,
      type: 'boolean',
      values: ['true', 'false'],
      description: 'Whether the server requires authentication.',
    },
  ];
  if (overTls) return properties.map((property) => ({ ...property, shown: is('ProxyType', 'Internet') }));
  return [...properties, { key: `mail.${protocol}.from`, type: 'string', description: 'Sender address.' }];
}

function provider(part: 'class' | 'vendor' | 'version', text: string): PropertyDefinition {
  return { key: `mail.smtp.provider.${part}`, type: 'string', description: `${text} of the SMTP provider.` };
}

export const mailType: TypeDefinition = {
  type: 'MAIL',
  keys: {
    description: 'Description',
    proxyType: 'ProxyType',
    authentication: 'Authentication',
    url: null,
    location: null,
    user: 'mail.user',
    password: 'mail.password',
  },
  sections: [
    {
      id: 'main',
      label: 'Main Properties',
      entries: [shared.nameDefinition, shared.typeDefinition, shared.description, shared.proxyType],
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
          values: authentications.map(({ value }) => value),
          description: 'How the caller authenticates at the target.',
        },
        {
          key: 'mail.user',
          label: 'User',
          type: 'string',
          required: true,
          description: 'Default user at the mail server.',
        },
        {
          key: 'mail.password',
          label: 'Password',
          type: 'password',
          secret: true,
          shown: is('Authentication', 'BasicAuthentication'),
          description: 'Password of the mail user.',
        },
      ],
    },
  ],
  authentications,
  additional: [
    {
      key: 'mail.transport.protocol',
      type: 'enum',
      values: protocols.map(({ protocol }) => protocol),
      description: 'Protocol; has to fit the host key that is used.',
    },
    ...protocols.flatMap(protocolProperties),
    provider('class', 'Java class'),
    provider('vendor', 'Vendor'),
    provider('version', 'Version'),
    {
      key: 'mail.description',
      label: 'Description',
      type: 'text',
      deprecated: true,
      description: 'Older key of the description, seen in exported files; Description took its place.',
    },
  ],
  additionalPrefixes: ['mail.'],
};
