import { PkiError } from '../errors';
import { keyMatches } from '../x509/key-match';
import { readPrivateKeyInfo } from '../x509/private-key';
import type { Occurrence, Occurrences } from './occurrences';
import type { OpenedItem, OpenedPrivateKey } from './opened';

/** Keys compared with certificates in one file; real files pair by local key id or have a few keys. */
const maximumComparisons = 100_000;

/**
 * Finds the certificate of every key: the first of the chain that the format ties to it; else one with the key's local
 * key id (of several the one with its public key); else the first with its public key that no other key took.
 * A key is missing from the result where no certificate belongs to it, or a locked key does not tell.
 * Marks what it finds as used. Throws a `PkiError` (`limit-exceeded`) when there is too much to compare.
 */
export async function findLeaves(
  items: readonly OpenedItem[],
  occurrences: Occurrences,
): Promise<ReadonlyMap<OpenedPrivateKey, Occurrence>> {
  const leaves = new Map<OpenedPrivateKey, Occurrence>();
  const alone = occurrences.all.filter((one) => one.place === null);
  // A trusted certificate is an entry of its own; as a leaf it counts only where there is no other.
  const candidates = [...alone.filter((one) => !one.trusted), ...alone.filter((one) => one.trusted)];
  const matcher = new Matcher();
  for (const [index, item] of items.entries()) {
    if (item.type !== 'private-key') continue;
    const leaf =
      item.chain && item.chain.length > 0
        ? occurrences.ofItem(index).find((one) => one.place === 0)
        : await findAmong(item, candidates, matcher);
    if (!leaf) continue;
    leaf.used = true;
    leaves.set(item, leaf);
  }
  return leaves;
}

async function findAmong(
  key: OpenedPrivateKey,
  candidates: readonly Occurrence[],
  matcher: Matcher,
): Promise<Occurrence | undefined> {
  const free = candidates.filter((one) => !one.used);
  const named = key.localKeyId === undefined ? [] : free.filter((one) => one.localKeyId === key.localKeyId);
  return (await matcher.firstMatch(key, named)) ?? named[0] ?? (await matcher.firstMatch(key, free));
}

class Matcher {
  #comparisons = 0;

  async firstMatch(key: OpenedPrivateKey, candidates: readonly Occurrence[]): Promise<Occurrence | undefined> {
    const info = key.pkcs8 ? readPrivateKeyInfo(key.pkcs8) : null;
    if (!key.pkcs8 || !info?.ok) return undefined;
    const { oid } = info.value;
    for (const candidate of candidates) {
      const { publicKey } = candidate.certificate;
      // RSA and RSASSA-PSS name the same keys differently; anything else must agree before it is worth comparing.
      const isRsa = publicKey.oid.startsWith(rsaArc) && oid.startsWith(rsaArc);
      if (publicKey.oid !== oid && !isRsa) continue;
      this.#comparisons += 1;
      if (this.#comparisons > maximumComparisons) throw tooMany();
      if ((await keyMatches(key.pkcs8, publicKey.spki)) === true) return candidate;
    }
    return undefined;
  }
}

function tooMany(): PkiError {
  return new PkiError('limit-exceeded', 'The file has too many keys and certificates to tell which belong together', {
    limit: 'comparisons',
    maximum: maximumComparisons,
  });
}

/** PKCS#1, RFC 8017 appendix A. */
const rsaArc = '1.2.840.113549.1.1.';
