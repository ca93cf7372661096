import type { CheckTarget } from '../../../shared/companion-wire';
import { findAuthentication, findType } from '../catalogue/catalogue';
import type { Properties } from '../types';

/**
 * Why a server is out of reach of a check from here:
 * - `on-premise`, `private-link`, `edge`: only SAP's network leads there
 * - `no-address`, `no-url`: the destination does not say where
 * - `tenant-unknown`: the address is made when it is called, out of the caller's subdomain
 */
export type UncheckedReason = 'on-premise' | 'private-link' | 'edge' | 'no-address' | 'no-url' | 'tenant-unknown';

export type Address =
  | {
      readonly possible: true;
      readonly target: CheckTarget;
      readonly host: string;
      readonly port: number;
      readonly portIsAssumed: boolean;
    }
  | { readonly possible: false; readonly reason: UncheckedReason; readonly about: string };

/** Routes that only exist inside SAP's network; every other value is the Internet. */
const closedRoutes: Readonly<Record<string, UncheckedReason>> = {
  OnPremise: 'on-premise',
  PrivateLink: 'private-link',
  Local: 'edge',
};

const usualPorts: Readonly<Record<string, number>> = {
  'ldap:': 389,
  'ldaps:': 636,
  'http:': 80,
  'https:': 443,
};

/** Protocols of mail as the catalogue names them, with their usual ports (RFC 6409 has no say where none is given). */
const mailProtocols: readonly { readonly protocol: string; readonly port: number; readonly tls: boolean }[] = [
  { protocol: 'smtp', port: 25, tls: false },
  { protocol: 'smtps', port: 465, tls: true },
  { protocol: 'imap4', port: 143, tls: false },
  { protocol: 'imap4s', port: 993, tls: true },
  { protocol: 'pop3', port: 110, tls: false },
  { protocol: 'pop3s', port: 995, tls: true },
];

const byType: Readonly<Record<string, (properties: Properties) => Address>> = {
  HTTP: (properties) => httpAddress(properties.URL ?? ''),
  LDAP: (properties) => ldapAddress(properties['ldap.url'] ?? ''),
  TCP: (properties) => hostAndPort((properties.Address ?? '').replace(/^tcp:\/\//i, '')),
  MAIL: mailAddress,
  RFC: (properties) =>
    hostAndPort(`${bracketed(properties['jco.client.wshost'])}:${properties['jco.client.wsport'] ?? ''}`, true),
};

/** Where the destination leads. */
export function targetAddressOf(properties: Properties): Address {
  const type = findType(properties);
  const route = closedRoutes[properties[type?.keys.proxyType ?? 'ProxyType'] ?? ''];
  if (route !== undefined) return { possible: false, reason: route, about: '' };
  const read = type === null ? byType.HTTP : byType[type.type];
  return read?.(properties) ?? { possible: false, reason: 'no-address', about: '' };
}

/** Where the destination gets its tokens; null when it gets none. */
export function tokenServiceAddressOf(properties: Properties): Address | null {
  const key = tokenServiceKey(properties);
  if (key === null) return null;
  const isRfc = key !== 'tokenServiceURL';
  const route = closedRoutes[(isRfc ? '' : (properties['tokenServiceURL.ProxyType'] ?? properties.ProxyType)) ?? ''];
  if (route !== undefined) return { possible: false, reason: route, about: '' };
  const url = properties[key] ?? '';
  // With `Common` the subdomain is prefixed to the host even where no placeholder is.
  const dependsOnTenant = url.includes('{') || (!isRfc && properties.tokenServiceURLType === 'Common');
  return dependsOnTenant && url !== '' ? { possible: false, reason: 'tenant-unknown', about: url } : httpAddress(url);
}

function tokenServiceKey(properties: Properties): string | null {
  const type = findType(properties);
  if (type === null) return null;
  if (properties['jco.destination.auth_type'] === 'TechnicalUserPropagation') return 'jco.client.tech_user_service_url';
  const entries = findAuthentication(type, properties)?.entries ?? [];
  return entries.some((entry) => 'key' in entry && entry.key === 'tokenServiceURL') ? 'tokenServiceURL' : null;
}

function httpAddress(text: string): Address {
  if (text === '') return { possible: false, reason: 'no-address', about: '' };
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    return { possible: false, reason: 'no-url', about: withoutUser(text) };
  }
  const { host, port } = hostOf(url);
  // A user in the URL is a credential, and nothing behind the `#` is ever sent.
  url.username = '';
  url.password = '';
  url.hash = '';
  return { possible: true, target: { kind: 'http', url: url.href }, host, port, portIsAssumed: false };
}

function ldapAddress(text: string): Address {
  if (text === '') return { possible: false, reason: 'no-address', about: '' };
  const [, scheme = '', rest = ''] = /^(ldaps?:)\/\/([^/?#]*)/i.exec(text) ?? [];
  const protocol = scheme.toLowerCase();
  const authority = rest.slice(rest.lastIndexOf('@') + 1);
  const url = `http://${authority}`;
  if (authority === '' || !URL.canParse(url)) return { possible: false, reason: 'no-url', about: withoutUser(text) };
  const given = /:(\d+)$/.exec(authority)?.[1];
  return socket(
    new URL(url).hostname,
    given ?? String(usualPorts[protocol]),
    protocol === 'ldaps:',
    given === undefined,
  );
}

function mailAddress(properties: Properties): Address {
  const chosen = properties['mail.transport.protocol'];
  const isNamed = ({ protocol }: { readonly protocol: string }) => (properties[`mail.${protocol}.host`] ?? '') !== '';
  const found =
    mailProtocols.find(({ protocol }) => protocol === chosen && isNamed({ protocol })) ?? mailProtocols.find(isNamed);
  if (found === undefined) return { possible: false, reason: 'no-address', about: '' };
  const { protocol, tls } = found;
  const given = properties[`mail.${protocol}.port`] ?? '';
  const host = properties[`mail.${protocol}.host`] ?? '';
  return socket(host, given === '' ? String(found.port) : given, tls, given === '');
}

function hostAndPort(text: string, tls = false): Address {
  const [, host = '', port = ''] = /^(\[[^\]]+\]|[^:/\s]+):(\d+)\/?$/.exec(text.trim()) ?? [];
  return socket(host, port, tls, false);
}

function socket(host: string, port: string, tls: boolean, portIsAssumed: boolean): Address {
  const plain = host.trim().replace(/^\[|\]$/g, '');
  const number = Number(port);
  const isPort = Number.isInteger(number) && number > 0 && number <= 65_535;
  if (plain === '' || !isPort) return { possible: false, reason: 'no-address', about: '' };
  return {
    possible: true,
    target: { kind: 'socket', host: plain, port: number, tls },
    host: plain,
    port: number,
    portIsAssumed,
  };
}

function hostOf(url: URL): { readonly host: string; readonly port: number } {
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (usualPorts[url.protocol] ?? 0) : Number(url.port),
  };
}

function bracketed(host = ''): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}

function withoutUser(text: string): string {
  return text.replace(/\/\/[^/?#]*@/, '//');
}
