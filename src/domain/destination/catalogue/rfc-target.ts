import { all, any, exists, is, isOff, isOn, isTrue, not } from '../conditions';
import type { FormSection } from './definition';

export const isOnPremise = is('jco.destination.proxy_type', 'OnPremise');

const isInternet = is('jco.destination.proxy_type', 'Internet');
const byWebSocket = any(isInternet, all(isOnPremise, isOn('useWebSocket')));
const byRfc = all(isOnPremise, isOff('useWebSocket'));
const direct = all(byRfc, isOff('useLoadBalancing'));
const balanced = all(byRfc, isOn('useLoadBalancing'));
const byPort = all(balanced, isOn('useMessageServerPort'));
const bySystemId = all(balanced, isOff('useMessageServerPort'));
const ownTrustStore = all(isInternet, isOff('useDefaultClientTrustStore'));
const choosesTrustStore = all(ownTrustStore, not(isTrue('jco.client.tls_trust_all')));

/** The trust store stands here, not on a card of its own: only WebSocket RFC has one. */
export const rfcTarget: FormSection = {
  id: 'target',
  label: 'Target System Configuration',
  entries: [
    { id: 'useWebSocket', label: 'Use WebSocket RFC', shown: isOnPremise },
    { id: 'useLoadBalancing', label: 'Use Load Balancing Connection', shown: byRfc },
    {
      key: 'jco.client.ashost',
      label: 'Virtual Application Server Host',
      type: 'string',
      shown: direct,
      required: direct,
      description: 'Virtual application server host as mapped in the Cloud Connector.',
    },
    {
      key: 'jco.client.sysnr',
      label: 'System Number',
      type: 'string',
      pattern: /^[0-9]{2}$/,
      shown: direct,
      required: direct,
      description: 'Two-digit instance number; the virtual port has to be sapgw<number>.',
    },
    {
      key: 'jco.client.mshost',
      label: 'Virtual Message Server Host',
      type: 'string',
      shown: balanced,
      required: balanced,
      description: 'Virtual message server host for load balancing.',
    },
    {
      key: 'jco.client.group',
      label: 'Logon Group',
      type: 'string',
      shown: balanced,
      defaultValue: 'PUBLIC',
      description: 'Logon group for load balancing.',
    },
    {
      id: 'useMessageServerPort',
      label: 'Use Message Server Port instead of System ID Connection',
      shown: balanced,
    },
    {
      key: 'jco.client.r3name',
      label: 'System ID',
      type: 'string',
      pattern: /^[A-Za-z0-9]{3}$/,
      shown: bySystemId,
      required: bySystemId,
      description: 'System ID of three characters; the virtual port has to be sapms<ID>.',
    },
    {
      key: 'jco.client.msserv',
      label: 'Virtual Message Server Port',
      type: 'string',
      shown: byPort,
      required: byPort,
      description: 'Message server port, instead of the system ID.',
    },
    {
      key: 'jco.client.wshost',
      label: 'WebSocket RFC Server Host',
      type: 'string',
      shown: byWebSocket,
      required: byWebSocket,
      description: 'WebSocket RFC host, or its virtual host in the Cloud Connector.',
    },
    {
      key: 'jco.client.wsport',
      label: 'WebSocket RFC Server Port',
      type: 'integer',
      ranges: [[1, 65535]],
      shown: byWebSocket,
      required: byWebSocket,
      description: 'WebSocket RFC port, or its virtual port in the Cloud Connector.',
    },
    {
      key: 'jco.client.client',
      label: 'Client',
      type: 'string',
      pattern: /^[0-9]{3}$/,
      required: not(byWebSocket),
      description: 'ABAP client of three digits; for WebSocket RFC the default client of the host when left out.',
    },
    {
      key: 'jco.destination.ws_ping_period',
      label: 'WebSocket RFC Ping Period',
      type: 'integer',
      ranges: [
        [0, 0],
        [10, 86400],
      ],
      shown: isInternet,
      defaultValue: '300',
      description: 'Seconds until a keep-alive ping is sent; 0 is off.',
    },
    {
      key: 'jco.destination.ws_pong_timeout',
      label: 'WebSocket RFC Pong Timeout',
      type: 'integer',
      ranges: [
        [0, 0],
        [10, 3600],
      ],
      shown: isInternet,
      defaultValue: '60',
      description: 'Seconds to wait for the pong before the connection counts as broken; 0 is off.',
    },
    { id: 'useDefaultClientTrustStore', label: 'Use default client trust store', shown: isInternet },
    {
      key: 'jco.client.tls_trust_all',
      label: 'Trust All',
      type: 'flag01',
      values: ['1', '0'],
      shown: ownTrustStore,
      description: '1 accepts every server certificate (tests only).',
    },
    {
      key: 'TrustStoreLocation',
      label: 'Trust Store Location',
      type: 'certificateRef',
      certificate: 'trust-store',
      shown: choosesTrustStore,
      required: choosesTrustStore,
      description: 'Stored certificate with the trusted CAs.',
    },
    {
      key: 'TrustStorePassword',
      label: 'Trust Store Password',
      type: 'password',
      secret: true,
      shown: all(choosesTrustStore, exists('TrustStoreLocation')),
      description: 'Password of that trust store.',
    },
  ],
};
