import { isYes } from './conditions';
import type { Switches } from './field-types';
import type { Properties } from './types';

const balancingKeys = ['jco.client.mshost', 'jco.client.r3name', 'jco.client.msserv', 'jco.client.group'];

/**
 * How the switches stand for a stored destination: they are not stored, the properties that are there tell.
 * `TrustAll=FALSE` alone leaves the default trust store on, because the service uses it then
 * (certificates.md section 5, the first contradiction).
 */
export function switchesOf(properties: Properties): Switches {
  const has = (key: string) => (properties[key] ?? '') !== '';
  const says = (key: string) => isYes(properties[key]);
  const balances = balancingKeys.some(has);
  return {
    useDefaultClientTrustStore: !has('TrustStoreLocation') && !says('TrustAll') && !says('jco.client.tls_trust_all'),
    useMtlsForTokenRetrieval: has('tokenService.KeyStoreLocation'),
    useBasicCredentialsForTokenService: has('tokenServiceUser'),
    useLoadBalancing: balances && !has('jco.client.ashost'),
    useMessageServerPort: has('jco.client.msserv') && !has('jco.client.r3name'),
    useAliasUser: has('jco.client.alias_user') && !has('jco.client.user'),
    useWebSocket: has('jco.client.wshost'),
    repositoryConfigurationType: has('jco.destination.repository_destination')
      ? 'destination'
      : has('jco.destination.repository.user')
        ? 'basic'
        : 'default',
  };
}
