import { toAllowedName } from '../import-names';
import type { Properties } from '../types';
import { findLogon, type Logon } from './find-logon';
import { toKeyStorePem } from './key-store-pem';
import type { BoundService, ServiceKey, ServiceKeyFinding } from './service-key';

export interface ServiceKeyOptions {
  /** Which service of the key, from 0. */
  readonly service?: number;
  /** The target; else the first address that may be one. */
  readonly url?: string;
  /** Name of the destination; else one is proposed. */
  readonly name?: string;
  /** Name of the certificate entry; else that of the destination. */
  readonly certificateName?: string;
}

export interface DestinationOfKey {
  /** In the order of the form; with secrets. */
  readonly properties: Properties;
  /** What `KeyStoreLocation` or `tokenService.KeyStoreLocation` names: to be stored as a certificate, private key included. */
  readonly certificate: { readonly name: string; readonly pem: string } | null;
  readonly findings: readonly ServiceKeyFinding[];
}

/** The HTTP destination that a service key describes (oauth-with-x-509-client-certificates in destination-properties.json). */
export function serviceKeyToDestination(key: ServiceKey, options: ServiceKeyOptions = {}): DestinationOfKey {
  const service = key.services[options.service ?? 0];
  if (service === undefined) throw new RangeError(`The key has no service ${options.service ?? 0}`);
  const logon = findLogon(service.values);
  const url = options.url ?? service.urls[0]?.url ?? tokenServiceOf(logon) ?? '';
  const name = options.name ?? proposeName(service, url);
  const certificateName = options.certificateName ?? `${name}.pem`;
  const pem = logon.kind === 'certificate' ? toKeyStorePem(logon.certificate ?? '', logon.privateKey) : null;
  return {
    properties: {
      Name: name,
      Type: 'HTTP',
      ...(url === '' ? {} : { URL: url }),
      ProxyType: 'Internet',
      ...logonProperties(logon, certificateName),
    },
    certificate: pem?.pem == null ? null : { name: certificateName, pem: pem.pem },
    findings: [
      ...urlFindings(service, options, url),
      ...logonFindings(logon),
      ...(pem?.problem == null ? [] : [{ rule: pem.problem }]),
    ],
  };
}

/** The address of an XSUAA or of a tenant of Cloud Identity Services, which may itself be what is wanted. */
function tokenServiceOf({ block, ownUrls }: Logon): string | null {
  const url = block?.values.get('url');
  return url !== undefined && ownUrls.has(url) ? url : null;
}

/** That of the service instance, else the first part of the host. */
function proposeName({ name, values }: BoundService, url: string): string {
  const instance = name ?? values.find(({ keys }) => keys.at(-1) === 'serviceInstanceName')?.value;
  return toAllowedName(instance ?? hostLabel(url), '').replace(/^destination$/, 'service');
}

function hostLabel(url: string): string {
  return URL.canParse(url) ? (new URL(url).hostname.split('.')[0] ?? '') : '';
}

function logonProperties(logon: Logon, certificateName: string): Properties {
  const { kind, id, secret, tokenUrl } = logon;
  if (kind === 'none') return { Authentication: 'NoAuthentication' };
  if (kind === 'basic') return { Authentication: 'BasicAuthentication', User: id ?? '', Password: secret ?? '' };
  if (id === null) return { Authentication: 'ClientCertificateAuthentication', KeyStoreLocation: certificateName };
  return {
    Authentication: 'OAuth2ClientCredentials',
    clientId: id,
    ...(kind === 'client-secret' ? { clientSecret: secret ?? '' } : {}),
    tokenServiceURLType: 'Dedicated',
    ...(tokenUrl === null ? {} : { tokenServiceURL: tokenUrl }),
    ...(kind === 'certificate' ? { 'tokenService.KeyStoreLocation': certificateName } : {}),
  };
}

function urlFindings({ urls }: BoundService, options: ServiceKeyOptions, url: string): readonly ServiceKeyFinding[] {
  if (url === '') return [{ rule: 'url-missing' }];
  if (urls.length === 0 && options.url === undefined) return [{ rule: 'url-is-token-service' }];
  return urls.length > 1 ? [{ rule: 'several-urls', count: urls.length }] : [];
}

function logonFindings({ kind, id, secret, tokenUrl }: Logon): readonly ServiceKeyFinding[] {
  if (kind === 'none') return [{ rule: 'no-credentials' }];
  if (kind === 'basic' || id === null) return [];
  return [
    ...(tokenUrl === null ? [{ rule: 'token-url-missing' } as const] : []),
    ...(kind === 'certificate' && secret !== null ? [{ rule: 'secret-not-used' } as const] : []),
  ];
}
