import { toHex } from '../../shared/bytes';
import { load } from '../read/load';
import { bagAttributes } from './bag-attributes';
import { type EncodedKey, encodeKey } from './encode-key';
import { lastOfEach } from './last-of-each';
import { toPem } from './pem';
import type { StoreEntryInput, WriteOptions } from './types';

/**
 * Text with, for each entry, its certificates leaf first and then its key: whoever reads only one certificate takes the
 * first. Certificates above a leaf stand once, though several chains share them; only one that is an entry too stands in
 * each chain, or it would be taken for a part of them alone. Names are kept as bag attributes.
 */
export async function writePem(entries: readonly StoreEntryInput[], options: WriteOptions): Promise<Uint8Array> {
  const above = lastOfEach(entries.flatMap(({ chain }) => chain.slice(1)));
  const alone = new Set(
    entries.flatMap(({ privateKey, chain: [first] }) => (first && !privateKey ? [toHex(first)] : [])),
  );
  let place = 0;
  let text = '';
  for (const { alias, privateKey, chain } of entries) {
    const [leaf, ...issuers] = chain;
    const id = leaf && privateKey ? await localKeyId(leaf) : null;
    if (leaf) text += bagAttributes(alias, id) + toPem('CERTIFICATE', leaf);
    for (const issuer of issuers) {
      if (above.has(place) || alone.has(toHex(issuer))) text += toPem('CERTIFICATE', issuer);
      place += 1;
    }
    if (!privateKey) continue;
    text += bagAttributes(alias, id) + toPemKey(await encodeKey(privateKey, options, alias));
  }
  return new TextEncoder().encode(text);
}

function toPemKey({ label, der, headers }: EncodedKey): string {
  return toPem(label, der, headers);
}

/** SHA-1 of the certificate, as openssl has it: all that ties an encrypted key to its certificate. */
async function localKeyId(leaf: Uint8Array): Promise<string> {
  const { digest } = await load(import('../crypto/digest'));
  return toHex(digest('SHA-1', leaf));
}
