import type { PropertyDefinition, TypeDefinition } from './definition';
import * as shared from './shared';

function yesOrNo(key: string, description: string): PropertyDefinition {
  return { key, type: 'boolean', values: ['true', 'false'], description };
}

function whole(key: string, description: string): PropertyDefinition {
  return { key, type: 'integer', description };
}

export const tcpType: TypeDefinition = {
  type: 'TCP',
  keys: {
    description: 'Description',
    proxyType: 'ProxyType',
    authentication: null,
    url: 'Address',
    location: 'CloudConnectorLocationId',
    user: null,
    password: null,
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
          key: 'Address',
          label: 'Address',
          type: 'hostport',
          required: true,
          pattern: /^(tcp:\/\/)?[^\s:/]+:[0-9]{1,5}$/,
          description: 'host:port, with or without tcp:// before it; virtual host and port for OnPremise.',
        },
        shared.locationId('ProxyType'),
      ],
    },
  ],
  authentications: [],
  additional: [
    yesOrNo('tcp.nodelay', 'Switches TCP_NODELAY.'),
    whole('tcp.socket.linger', 'Linger behaviour after close while data is unsent.'),
    whole('tcp.socket.sndbuf', 'Send buffer in bytes.'),
    whole('tcp.socket.rcvbuf', 'Receive buffer in bytes.'),
    whole('tcp.socket.timeout', 'Time allowed for one send or receive.'),
    yesOrNo('tcp.socket.keepalive', 'Allows keep-alive messages.'),
    yesOrNo('tcp.socket.reuseaddr', 'Address reuse when binding.'),
  ],
  additionalPrefixes: [],
};
