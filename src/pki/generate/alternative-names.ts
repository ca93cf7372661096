/** Subject alternative names to be written (RFC 5280 section 4.2.1.6). */
import { der } from '../x509/encode';
import { refusal } from './refuse';
import type { SubjectAltName } from './types';

/** Each kind: the number of its tag in GeneralName, and its octets; null for a value that is none. */
const kinds: Readonly<
  Record<SubjectAltName['type'], { readonly tag: number; readonly octets: (value: string) => Uint8Array | null }>
> = {
  email: { tag: 0x81, octets: emailOctets },
  dns: { tag: 0x82, octets: dnsOctets },
  uri: { tag: 0x86, octets: uriOctets },
  ip: { tag: 0x87, octets: ipOctets },
};

/** GeneralNames, DER. Throws `invalid-request` with the `value` that is no name of its `type`. */
export function encodeAlternativeNames(names: readonly SubjectAltName[]): Uint8Array<ArrayBuffer> {
  return der(
    0x30,
    ...names.map(({ type, value }) => {
      const kind = kinds[type];
      const octets = kind?.octets(value.trim()) ?? null;
      if (octets === null) throw refusal('subjectAltNames', value.trim() === '' ? 'empty' : type, { type, value });
      return der(kind.tag, octets);
    }),
  );
}

const label = /^(?!-)[A-Za-z0-9_-]{1,63}(?<!-)$/;

function dnsOctets(value: string): Uint8Array | null {
  const host = value.startsWith('*.') ? value.slice(2) : value;
  const ascii = toAsciiHost(host);
  // A last label of digits alone would be read as an IPv4 address.
  if (ascii === null || /(^|\.)\d+$/.test(ascii)) return null;
  return ascii.length + value.length - host.length > 253 ? null : toOctets(value === host ? ascii : `*.${ascii}`);
}

/** The host with international labels as Punycode (RFC 5280 section 7.2); null when it is no host name. */
function toAsciiHost(host: string): string | null {
  if (/[\s/\\?#@:[\]%]/.test(host)) return null;
  const url = isAscii(host) ? null : URL.parse(`http://${host}/`);
  const ascii = isAscii(host) ? host : url?.hostname;
  return ascii?.split('.').every((part) => label.test(part)) ? ascii : null;
}

function ipOctets(value: string): Uint8Array | null {
  return value.includes(':') ? ipv6Octets(value) : ipv4Octets(value);
}

function ipv4Octets(value: string): Uint8Array | null {
  if (!/^(0|[1-9]\d{0,2})(\.(0|[1-9]\d{0,2})){3}$/.test(value)) return null;
  const octets = value.split('.').map(Number);
  return octets.every((octet) => octet < 256) ? Uint8Array.from(octets) : null;
}

function ipv6Octets(value: string): Uint8Array | null {
  // The URL parser knows every spelling (RFC 4291 section 2.2) and gives the shortest one back.
  const host = /^[0-9a-f:.]+$/i.test(value) ? URL.parse(`http://[${value}]/`)?.hostname : undefined;
  if (host === undefined) return null;
  const [head = [], tail = []] = host
    .slice(1, -1)
    .split('::')
    .map((half) => (half === '' ? [] : half.split(':')));
  const zeros = new Array<string>(8 - head.length - tail.length).fill('0');
  const groups = [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16));
  return Uint8Array.from(groups.flatMap((group) => [group >> 8, group & 0xff]));
}

/** Absolute (section 4.2.1.6); an international host becomes Punycode, other characters their percent encoding. */
function uriOctets(value: string): Uint8Array | null {
  if (!/^[a-z][a-z0-9+.-]*:\S+$/i.test(value) || /[<>"]/.test(value)) return null;
  const url = URL.parse(value);
  if (url === null) return null;
  return toOctets(isAscii(value) ? value : url.href);
}

function emailOctets(value: string): Uint8Array | null {
  const at = value.lastIndexOf('@');
  const [local, host] = [value.slice(0, at), value.slice(at + 1)];
  if (at < 1 || !/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/.test(local)) return null;
  const ascii = toAsciiHost(host);
  return ascii === null || local.length > 64 || ascii.length > 253 ? null : toOctets(`${local}@${ascii}`);
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

function toOctets(text: string): Uint8Array | null {
  return isAscii(text) ? new TextEncoder().encode(text) : null;
}
