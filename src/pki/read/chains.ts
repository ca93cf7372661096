import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '../../shared/bytes';
import type { Certificate, StoreFormat } from '../types';
import { buildChain, type FindIssuers } from '../x509/chain';
import type { Occurrence, Occurrences } from './occurrences';
import type { OpenedPrivateKey } from './opened';

/** The chain above a leaf; marks one occurrence of each certificate in it as used, the key's own ones first. */
export function takeChain(
  leaf: Occurrence,
  findIssuers: FindIssuers,
  occurrences: Occurrences,
): readonly Certificate[] {
  const chain = buildChain(leaf.certificate, [], findIssuers);
  for (const certificate of chain) {
    const same = occurrences.of(certificate);
    const free = same.filter((one) => one.place === null && !one.trusted && !one.used);
    const unnamed = free.filter((one) => one.alias === null);
    const chosen =
      same.find((one) => one === leaf) ??
      same.find((one) => one.place !== null && one.item === leaf.item) ??
      // Java's PKCS#12 writes a chain for every key, so each takes its own copy; where there is one, keys share it.
      unnamed.find((one) => one.item > leaf.item) ??
      unnamed[0] ??
      free[0];
    if (chosen) chosen.used = true;
  }
  return chain;
}

/**
 * The order the file has, as SHA-256 fingerprints: of the chain it ties to the key, or in PEM (where servers send it so)
 * of the chain's blocks. Empty where the format has no order.
 */
export function chainHeld(
  key: OpenedPrivateKey,
  chain: readonly Certificate[],
  occurrences: Occurrences,
  format: StoreFormat,
): readonly string[] {
  if (key.chain && key.chain.length > 0) return key.chain.map((der) => toHex(sha256(der)));
  if (format !== 'pem') return [];
  const held = chain
    .flatMap((certificate) => occurrences.of(certificate).filter((one) => one.used))
    .sort((left, right) => left.item - right.item)
    .map(({ certificate }) => certificate.fingerprints.sha256);
  // Copies that serve the chains of other keys are nothing against the order of this one.
  return held.filter((fingerprint, index) => held.lastIndexOf(fingerprint) === index);
}
