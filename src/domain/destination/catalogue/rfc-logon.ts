import { all, is, isOff, isOn, isTrue, not } from '../conditions';
import type { AuthenticationDefinition, FormSection } from './definition';

const anywhere = ['Internet', 'OnPremise', 'Local'];

export const rfcAuthentications: readonly AuthenticationDefinition[] = [
  { value: 'CONFIGURED_USER', label: 'Configured User', proxyTypes: anywhere, entries: [], additional: [] },
  {
    value: 'PrincipalPropagation',
    label: 'Principal Propagation',
    proxyTypes: ['OnPremise'],
    entries: [],
    additional: [],
  },
  {
    value: 'TechnicalUserPropagation',
    label: 'Technical User Propagation',
    proxyTypes: ['OnPremise'],
    entries: [],
    additional: [],
  },
];

const configuredUser = is('jco.destination.auth_type', 'CONFIGURED_USER');
const mayLogOnByCertificate = all(configuredUser, is('jco.destination.proxy_type', 'Internet'));
const logsOnByCertificate = all(mayLogOnByCertificate, isTrue('jco.client.tls_client_certificate_logon'));
const logsOnByPassword = all(configuredUser, not(isTrue('jco.client.tls_client_certificate_logon')));
const namesUser = all(logsOnByPassword, isOff('useAliasUser'));
const namesAlias = all(logsOnByPassword, isOn('useAliasUser'));
const technicalUser = is('jco.destination.auth_type', 'TechnicalUserPropagation');

export const rfcLogon: FormSection = {
  id: 'authentication',
  label: 'Authentication',
  entries: [
    {
      key: 'jco.destination.auth_type',
      label: 'Authorization Type',
      type: 'enum',
      required: true,
      values: rfcAuthentications.map(({ value }) => value),
      defaultValue: 'CONFIGURED_USER',
      description: 'Logon method; the propagation of users needs OnPremise.',
    },
    {
      key: 'jco.client.tls_client_certificate_logon',
      label: 'Use TLS client certificate login',
      type: 'flag01',
      values: ['1', '0'],
      shown: mayLogOnByCertificate,
      description: '1 logs on with the key store certificate and hides user, alias and password.',
    },
    { id: 'useAliasUser', label: 'Use Alias User instead of User', shown: logsOnByPassword },
    {
      key: 'jco.client.user',
      label: 'User',
      type: 'string',
      maxLength: 12,
      shown: namesUser,
      required: namesUser,
      description: 'ABAP logon user; case insensitive.',
    },
    {
      key: 'jco.client.alias_user',
      label: 'Alias User',
      type: 'string',
      maxLength: 40,
      shown: namesAlias,
      required: namesAlias,
      description: 'Alias logon name; case sensitive.',
    },
    {
      key: 'jco.client.passwd',
      label: 'Password',
      type: 'password',
      secret: true,
      maxLength: 40,
      shown: logsOnByPassword,
      required: logsOnByPassword,
      description:
        'Password: before NetWeaver 7.0 at most 8 characters without regard to case, later at most 40, case sensitive.',
    },
    {
      key: 'KeyStoreLocation',
      label: 'Key Store Location',
      type: 'certificateRef',
      certificate: 'key-store',
      shown: logsOnByCertificate,
      required: logsOnByCertificate,
      description: 'Key store with the client certificate for the WebSocket RFC server.',
    },
    {
      key: 'KeyStorePassword',
      label: 'Key Store Password',
      type: 'password',
      secret: true,
      shown: logsOnByCertificate,
      description: 'Password of that key store; a protected store is strongly advised.',
    },
    {
      key: 'jco.client.tech_user_id',
      label: 'Client ID',
      type: 'string',
      shown: technicalUser,
      required: technicalUser,
      description: "OAuth client ID for the technical user's token.",
    },
    {
      key: 'jco.client.tech_user_secret',
      label: 'Client Secret',
      type: 'password',
      secret: true,
      shown: technicalUser,
      required: technicalUser,
      description: "OAuth client secret for the technical user's token.",
    },
    {
      key: 'jco.client.tech_user_service_url',
      label: 'Token Service URL',
      type: 'url',
      schemes: ['https', 'http'],
      shown: technicalUser,
      required: technicalUser,
      description: 'Token endpoint, called over the Internet.',
    },
    {
      key: 'jco.client.lang',
      label: 'Logon Language',
      type: 'string',
      pattern: /^[A-Za-z0-9]{1,2}$/,
      description: 'Two-letter ISO or one-letter SAP language code; the default of user or system otherwise.',
    },
  ],
};
