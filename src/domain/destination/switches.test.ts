import { expect, it } from 'vitest';
import type { Switches } from './field-types';
import { switchesOf } from './switches';
import type { Properties } from './types';

it.each<[Properties, Partial<Switches>]>([
  [{}, { useDefaultClientTrustStore: true, useMtlsForTokenRetrieval: false, repositoryConfigurationType: 'default' }],
  [{ TrustStoreLocation: 'ca.pem' }, { useDefaultClientTrustStore: false }],
  [{ TrustStoreLocation: '' }, { useDefaultClientTrustStore: true }],
  [{ TrustAll: 'TRUE' }, { useDefaultClientTrustStore: false }],
  [{ TrustAll: 'FALSE' }, { useDefaultClientTrustStore: true }],
  [{ 'jco.client.tls_trust_all': '1' }, { useDefaultClientTrustStore: false }],
  [{ 'tokenService.KeyStoreLocation': 'token.p12' }, { useMtlsForTokenRetrieval: true }],
  [{ tokenServiceUser: 'x' }, { useBasicCredentialsForTokenService: true }],
  [{ 'jco.client.mshost': 'x' }, { useLoadBalancing: true, useMessageServerPort: false }],
  [
    { 'jco.client.mshost': 'x', 'jco.client.msserv': '3600' },
    { useLoadBalancing: true, useMessageServerPort: true },
  ],
  [{ 'jco.client.ashost': 'x', 'jco.client.group': 'PUBLIC' }, { useLoadBalancing: false }],
  [{ 'jco.client.alias_user': 'x' }, { useAliasUser: true }],
  [{ 'jco.client.alias_user': 'x', 'jco.client.user': 'X' }, { useAliasUser: false }],
  [{ 'jco.client.wshost': 'x' }, { useWebSocket: true }],
  [{ 'jco.destination.repository.user': 'x' }, { repositoryConfigurationType: 'basic' }],
  [{ 'jco.destination.repository_destination': 'x' }, { repositoryConfigurationType: 'destination' }],
])('%j', (properties, switches) => {
  expect(switchesOf(properties)).toMatchObject(switches);
});
