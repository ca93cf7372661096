import { BlockList, isIPv6 } from 'node:net';
import type { RefusedAddressKind } from '../../shared/companion-wire.ts';

/**
 * Addresses that are no target of a check (IANA special-purpose registries): whoever can make the page ask must not
 * reach what only this machine or its network can. Metadata services of clouds mostly lie in link-local space; those
 * elsewhere are named.
 */
const refusedV4: readonly (readonly [network: string, prefix: number, kind: RefusedAddressKind])[] = [
  ['168.63.129.16', 32, 'metadata'],
  ['100.100.100.200', 32, 'metadata'],
  ['169.254.169.254', 32, 'metadata'],
  ['0.0.0.0', 8, 'reserved'],
  ['10.0.0.0', 8, 'private'],
  ['100.64.0.0', 10, 'shared'],
  ['127.0.0.0', 8, 'loopback'],
  ['169.254.0.0', 16, 'link-local'],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'reserved'],
  ['192.0.2.0', 24, 'reserved'],
  ['192.88.99.0', 24, 'reserved'],
  ['192.168.0.0', 16, 'private'],
  ['198.18.0.0', 15, 'reserved'],
  ['198.51.100.0', 24, 'reserved'],
  ['203.0.113.0', 24, 'reserved'],
  ['224.0.0.0', 4, 'multicast'],
  ['240.0.0.0', 4, 'reserved'],
];

const refusedV6: readonly (readonly [network: string, prefix: number, kind: RefusedAddressKind])[] = [
  ['fd00:ec2::254', 128, 'metadata'],
  ['::1', 128, 'loopback'],
  // IPv4 in another dress (RFC 4291 section 2.5.5, RFC 6052): judged like the address it stands for.
  ...refusedV4.flatMap(([network, prefix, kind]) => [
    [`::ffff:${network}`, 96 + prefix, kind] as const,
    [`64:ff9b::${network}`, 96 + prefix, kind] as const,
  ]),
  ['::', 96, 'reserved'],
  ['64:ff9b:1::', 48, 'private'],
  ['100::', 64, 'reserved'],
  // Teredo and 6to4 carry an IPv4 address to a relay of somebody's choice.
  ['2001::', 23, 'reserved'],
  ['2001:db8::', 32, 'reserved'],
  ['2002::', 16, 'reserved'],
  ['3fff::', 20, 'reserved'],
  ['fc00::', 7, 'private'],
  ['fe80::', 10, 'link-local'],
  ['fec0::', 10, 'private'],
  ['ff00::', 8, 'multicast'],
];

const blocks = [...refusedV4.map(toBlock('ipv4')), ...refusedV6.map(toBlock('ipv6'))];

/** Why this address must not be a target; null for a public one. */
export function refusalOf(address: string): RefusedAddressKind | null {
  const plain = address.replace(/%.*$/, '');
  const family = isIPv6(plain) ? 'ipv6' : 'ipv4';
  return blocks.find((block) => block.family === family && block.list.check(plain, family))?.kind ?? null;
}

function toBlock(family: 'ipv4' | 'ipv6') {
  return ([network, prefix, kind]: readonly [string, number, RefusedAddressKind]) => {
    const list = new BlockList();
    list.addSubnet(network, prefix, family);
    return { family, list, kind };
  };
}
