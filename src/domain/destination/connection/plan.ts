import type { CheckTarget, HostnameVerifier } from '../../../shared/companion-wire';
import { type CertificateReference, certificateReferences } from '../certificates';
import type { Properties } from '../types';
import { type Address, targetAddressOf, tokenServiceAddressOf, type UncheckedReason } from './addresses';

export type NetworkStage = 'dns' | 'tcp' | 'tls' | 'http';

/** A server that is looked at, and how the destination would trust it. */
export interface NetworkPlan {
  readonly possible: true;
  readonly target: CheckTarget;
  readonly host: string;
  readonly port: number;
  readonly stages: readonly NetworkStage[];
  /** Accepts any certificate. */
  readonly trustAll: boolean;
  readonly hostnameVerifier: HostnameVerifier;
  /** Stored name of the trust store that counts besides the default one. */
  readonly trustStore: string | null;
  /** Stored name of the key store whose certificate the destination presents; the check never does. */
  readonly clientKeyStore: string | null;
  /** SAP's own check exists for HTTP over the Internet alone (destinations-editor.md section 8). */
  readonly sapChecksIt: boolean;
  /** The port is the usual one of its protocol, since the destination names none. */
  readonly portIsAssumed: boolean;
}

/** A server that cannot be looked at from here, and why. */
export interface NoPlan {
  readonly possible: false;
  readonly reason: UncheckedReason;
  /** The host or value the reason speaks about; empty where there is none. */
  readonly about: string;
}

export type TargetPlan = NetworkPlan | NoPlan;

/** All that one check does, in its order: the rules, these stores, the target, the token service. */
export interface ConnectionPlan {
  readonly stores: readonly CertificateReference[];
  readonly target: TargetPlan;
  /** Null for a destination that fetches no token. */
  readonly tokenService: TargetPlan | null;
}

export function planConnection(properties: Properties): ConnectionPlan {
  const stores = certificateReferences(properties).filter(({ effective }) => effective);
  const isRfc = properties.Type === 'RFC';
  const storeOf = (key: string) => stores.find((store) => store.key === key)?.name ?? null;
  const tokenAddress = tokenServiceAddressOf(properties);
  return {
    stores,
    target: toPlan(targetAddressOf(properties), {
      trustAll: isTrue(properties[isRfc ? 'jco.client.tls_trust_all' : 'TrustAll']),
      hostnameVerifier: properties.HostnameVerifier === 'BrowserCompatible' ? 'BrowserCompatible' : 'Strict',
      trustStore: storeOf('TrustStoreLocation'),
      clientKeyStore: presentsKeyStore(properties) ? storeOf('KeyStoreLocation') : null,
    }),
    tokenService:
      tokenAddress === null
        ? null
        : toPlan(tokenAddress, {
            trustAll: false,
            hostnameVerifier: 'Strict',
            trustStore: null,
            clientKeyStore: storeOf('tokenService.KeyStoreLocation'),
          }),
  };
}

type Security = Pick<NetworkPlan, 'trustAll' | 'hostnameVerifier' | 'trustStore' | 'clientKeyStore'>;

function toPlan(address: Address, security: Security): TargetPlan {
  if (!address.possible) return address;
  const { target } = address;
  const usesTls = target.kind === 'http' ? target.url.startsWith('https:') : target.tls;
  const stages: NetworkStage[] = ['dns', 'tcp'];
  if (usesTls) stages.push('tls');
  if (target.kind === 'http') stages.push('http');
  return { ...address, ...security, stages, sapChecksIt: target.kind === 'http' };
}

/** Elsewhere the key store signs SAML assertions and no server asks for it (certificates.md section 5). */
function presentsKeyStore(properties: Properties): boolean {
  return (
    properties.Authentication === 'ClientCertificateAuthentication' ||
    isTrue(properties['jco.client.tls_client_certificate_logon'])
  );
}

function isTrue(value: string | undefined): boolean {
  return value?.toLowerCase() === 'true' || value === '1';
}
