import { all, exists, isRepository, not } from '../conditions';
import type { FormSection } from './definition';

export const rfcRepository: FormSection = {
  id: 'repository',
  label: 'Repository Configuration',
  entries: [
    { id: 'repositoryConfigurationType', label: 'Repository Configuration Type' },
    {
      key: 'jco.destination.repository_destination',
      label: 'Repository Destination',
      type: 'destinationRef',
      shown: isRepository('destination'),
      description: 'Destination used for metadata queries; by default this one.',
    },
    {
      key: 'jco.destination.repository.user',
      label: 'Repository User',
      type: 'string',
      shown: isRepository('basic'),
      description: 'User for metadata queries.',
    },
    {
      key: 'jco.destination.repository.passwd',
      label: 'Repository Password',
      type: 'password',
      secret: true,
      shown: isRepository('basic'),
      required: all(isRepository('basic'), exists('jco.destination.repository.user')),
      description: 'Password of the repository user.',
    },
    {
      key: 'jco.destination.repository.check_interval',
      label: 'Check Interval',
      type: 'integer',
      shown: not(isRepository('destination')),
      defaultValue: '0',
      description: 'Minutes between checks for outdated metadata; 0 is off.',
    },
  ],
};

export const rfcPooling: FormSection = {
  id: 'pooling',
  label: 'Pooling Configuration',
  entries: [
    {
      key: 'jco.destination.pool_capacity',
      label: 'Pool Capacity',
      type: 'integer',
      defaultValue: '1',
      description: 'Idle connections kept open; 0 is no pooling.',
    },
    {
      key: 'jco.destination.peak_limit',
      label: 'Peak Limit',
      type: 'integer',
      description:
        'Simultaneous active connections; 0 is unlimited; raised to the pool capacity when lower. By default the pool capacity, or 0 without one.',
    },
    {
      key: 'jco.destination.max_get_client_time',
      label: 'Maximum Get Client Time',
      type: 'integer',
      defaultValue: '30000',
      description: 'Milliseconds to wait for a free connection.',
    },
    {
      key: 'jco.destination.expiration_time',
      label: 'Expiration Time',
      type: 'integer',
      defaultValue: '60000',
      description: 'Milliseconds until an idle connection may be closed.',
    },
    {
      key: 'jco.destination.expiration_check_period',
      label: 'Expiration Check Period',
      type: 'integer',
      defaultValue: '60000',
      description: 'Milliseconds between checks for idle connections.',
    },
    {
      key: 'jco.destination.pool_check_connection',
      label: 'Pool Check Connection',
      type: 'flag01',
      values: ['1', '0'],
      defaultValue: '0',
      description: '1 tests a pooled connection before it is used (slower).',
    },
  ],
};

export const rfcCommunication: FormSection = {
  id: 'communication',
  label: 'Communication Behavior Configuration',
  entries: [
    {
      key: 'jco.client.trace',
      label: 'Enable protocol traces',
      type: 'flag01',
      values: ['1', '0'],
      defaultValue: '0',
      description: '1 writes protocol traces.',
    },
    {
      key: 'jco.client.codepage',
      label: 'SAP codepage',
      type: 'string',
      pattern: /^[0-9]{4}$/,
      defaultValue: '1100',
      description: 'SAP codepage of four digits for the initial connect.',
    },
    {
      key: 'jco.client.delta',
      label: 'Enable table parameter delta management',
      type: 'flag01',
      values: ['1', '0'],
      defaultValue: '1',
      description: '1 sends only the changes of table parameters.',
    },
    {
      key: 'jco.client.serialization_format',
      label: 'Serialization Format',
      type: 'enum',
      values: ['columnBased', 'rowBased'],
      defaultValue: 'rowBased',
      description: 'Serialization of function module data.',
    },
    {
      key: 'jco.client.network',
      label: 'Network Type',
      type: 'enum',
      values: ['WAN', 'LAN'],
      defaultValue: 'LAN',
      description: 'Expected network type.',
    },
  ],
};
