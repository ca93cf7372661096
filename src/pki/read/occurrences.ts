import type { Certificate, Entry } from '../types';
import { readCertificate } from '../x509/certificate';
import { buildChain, type FindIssuers } from '../x509/chain';
import type { OpenedItem } from './opened';
import type { Problems } from './problems';

/** One certificate where it stands in the file; the same certificate may stand there twice. */
export interface Occurrence {
  readonly certificate: Certificate;
  readonly alias: string | null;
  readonly localKeyId: string | undefined;
  readonly createdAt: Date | undefined;
  /** Shown as an entry of its own even when a chain uses it. */
  readonly trusted: boolean;
  /** Index of the item it belongs to. */
  readonly item: number;
  /** Whether the format ties it to the key of that item. */
  readonly tied: boolean;
  used: boolean;
}

/** Every readable certificate of the file, in order; those that are not become problems. */
export function collectCertificates(items: readonly OpenedItem[], problems: Problems): Occurrence[] {
  const occurrences: Occurrence[] = [];
  items.forEach((item, index) => {
    const isKey = item.type === 'private-key';
    if (!isKey && item.type !== 'certificate') return;
    const encodings = isKey ? (item.chain ?? []) : [item.der];
    encodings.forEach((der, position) => {
      const read = readCertificate(der);
      if (!read.ok) {
        const where = isKey ? `item ${index + 1}, certificate ${position + 1} of its chain` : `item ${index + 1}`;
        problems.add('certificate-unreadable', where, item.alias, read.error);
        return;
      }
      occurrences.push({
        certificate: read.value,
        alias: isKey ? null : item.alias,
        localKeyId: isKey ? undefined : item.localKeyId,
        createdAt: isKey ? undefined : item.createdAt,
        trusted: !isKey && item.trusted === true,
        item: index,
        tied: isKey,
        used: false,
      });
    });
  });
  return occurrences;
}

/** The chain above a leaf; marks one occurrence of each certificate in it as used, the key's own ones first. */
export function takeChain(
  leaf: Occurrence,
  findIssuers: FindIssuers,
  occurrences: readonly Occurrence[],
): readonly Certificate[] {
  const chain = buildChain(leaf.certificate, [], findIssuers);
  for (const certificate of chain) {
    const same = occurrences.filter((one) => isSame(one.certificate, certificate));
    const chosen =
      same.find((one) => one === leaf) ??
      same.find((one) => one.tied && one.item === leaf.item) ??
      // Java's PKCS#12 writes a chain for every key, so each takes its own copy; where there is one, keys share it.
      same.find((one) => !one.tied && !one.trusted && !one.used && one.alias === null) ??
      same.find((one) => !one.tied && !one.trusted && !one.used);
    if (chosen) chosen.used = true;
  }
  return chain;
}

/** The certificates of an item that no chain uses. */
export function leftOver(occurrences: readonly Occurrence[], item: number): Entry[] {
  return occurrences
    .filter((one) => one.item === item && (!one.used || one.trusted))
    .map(({ alias, certificate, createdAt }) => ({
      alias,
      kind: 'certificate',
      chain: [certificate],
      ...(createdAt ? { createdAt } : {}),
    }));
}

/** Whether both are the same bytes. */
export function isSame(left: Certificate, right: Certificate): boolean {
  return left.fingerprints.sha256 === right.fingerprints.sha256;
}
