import type { FormSection, TypeDefinition } from './definition';
import { rfcAuthentications, rfcLogon } from './rfc-logon';
import { rfcCommunication, rfcPooling, rfcRepository } from './rfc-runtime';
import { isOnPremise, rfcTarget } from './rfc-target';
import { nameDefinition, typeDefinition } from './shared';

const main: FormSection = {
  id: 'main',
  label: 'Main Properties',
  entries: [
    nameDefinition,
    typeDefinition,
    {
      key: 'jco.destination.description',
      label: 'Description',
      type: 'text',
      description: 'Purpose of the destination.',
    },
    {
      key: 'jco.destination.proxy_type',
      label: 'Proxy Type',
      type: 'enum',
      required: true,
      values: ['Internet', 'OnPremise', 'Local'],
      description:
        'OnPremise goes through the Cloud Connector, Internet uses WebSocket RFC, Local is for an Edge Integration Cell.',
    },
    {
      key: 'jco.client.cloud_connector_location_id',
      label: 'Location ID',
      type: 'string',
      shown: isOnPremise,
      defaultValue: '',
      description: 'Picks one Cloud Connector; empty means the one without location ID.',
    },
  ],
};

export const rfcType: TypeDefinition = {
  type: 'RFC',
  keys: {
    description: 'jco.destination.description',
    proxyType: 'jco.destination.proxy_type',
    authentication: 'jco.destination.auth_type',
    url: null,
    location: 'jco.client.cloud_connector_location_id',
    user: 'jco.client.user',
    password: 'jco.client.passwd',
  },
  sections: [main, rfcLogon, rfcTarget, rfcRepository, rfcPooling, rfcCommunication],
  authentications: rfcAuthentications,
  additional: [],
  additionalPrefixes: ['jco.destination', 'jco.client'],
};
