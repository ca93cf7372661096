import { keyMatches } from '../x509/key-match';
import { readPrivateKeyInfo } from '../x509/private-key';
import type { Occurrence } from './occurrences';
import type { OpenedPrivateKey } from './opened';

/**
 * The certificate of a key: the first of the chain that the format ties to it; else one with the key's local key id
 * (of several the one with its public key); else the first with its public key. Certificates that another key took
 * do not count. Undefined where none belongs to it, or a locked key does not tell.
 */
export async function findLeaf(
  key: OpenedPrivateKey,
  item: number,
  occurrences: readonly Occurrence[],
): Promise<Occurrence | undefined> {
  if (key.chain && key.chain.length > 0) return occurrences.find((one) => one.tied && one.item === item);
  const free = occurrences.filter((one) => !one.tied && !one.used);
  const named = key.localKeyId === undefined ? [] : free.filter((one) => one.localKeyId === key.localKeyId);
  return (await firstMatch(key, named)) ?? named[0] ?? (await firstMatch(key, free));
}

async function firstMatch(key: OpenedPrivateKey, candidates: readonly Occurrence[]): Promise<Occurrence | undefined> {
  const info = key.pkcs8 ? readPrivateKeyInfo(key.pkcs8) : null;
  if (!key.pkcs8 || !info?.ok) return undefined;
  const { oid } = info.value;
  for (const candidate of candidates) {
    const { publicKey } = candidate.certificate;
    // RSA and RSASSA-PSS name the same keys differently; anything else must agree before it is worth comparing.
    const comparable = publicKey.oid === oid || publicKey.oid.startsWith(rsaArc) === oid.startsWith(rsaArc);
    if (comparable && (await keyMatches(key.pkcs8, publicKey.spki)) === true) return candidate;
  }
  return undefined;
}

/** PKCS#1, RFC 8017 appendix A. */
const rsaArc = '1.2.840.113549.1.1.';
