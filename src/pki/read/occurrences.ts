import { PkiError } from '../errors';
import { limits } from '../limits';
import type { Certificate } from '../types';
import { readCertificate } from '../x509/certificate';
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
  /** Its place in the chain that the format ties to the key of that item; null where it stands alone. */
  readonly place: number | null;
  used: boolean;
}

/** The readable certificates of a file, in order, findable without walking all of them. */
export class Occurrences {
  readonly all: Occurrence[] = [];
  readonly #byItem = new Map<number, Occurrence[]>();
  readonly #byFingerprint = new Map<string, Occurrence[]>();

  /**
   * Reads the certificates of all items; what cannot be read becomes a problem.
   * Throws a `PkiError` (`limit-exceeded`) for more certificates than a store may have.
   */
  constructor(items: readonly OpenedItem[], problems: Problems) {
    items.forEach((item, index) => {
      if (item.type === 'certificate') {
        const { alias, localKeyId, createdAt, trusted = false } = item;
        const facts = { alias, localKeyId, createdAt, trusted, item: index, place: null };
        this.#read(item.der, `item ${index + 1}`, item, problems, facts);
      } else if (item.type === 'private-key') {
        item.chain?.forEach((der, place) => {
          const where = `item ${index + 1}, certificate ${place + 1} of its chain`;
          const alone = { alias: null, localKeyId: undefined, createdAt: undefined, trusted: false };
          this.#read(der, where, item, problems, { ...alone, item: index, place });
        });
      }
    });
  }

  ofItem(item: number): readonly Occurrence[] {
    return this.#byItem.get(item) ?? [];
  }

  /** Where a certificate stands; several places when the file has it more than once. */
  of(certificate: Certificate): readonly Occurrence[] {
    return this.#byFingerprint.get(certificate.fingerprints.sha256) ?? [];
  }

  #read(
    der: Uint8Array,
    where: string,
    { alias }: OpenedItem,
    problems: Problems,
    facts: Omit<Occurrence, 'certificate' | 'used'>,
  ): void {
    if (this.all.length + problems.warnings.length >= limits.storeEntries) throw tooMany();
    const read = readCertificate(der);
    if (!read.ok) {
      problems.add('certificate-unreadable', where, alias, read.error);
      return;
    }
    const occurrence = { certificate: read.value, ...facts, used: false };
    this.all.push(occurrence);
    append(this.#byItem, facts.item, occurrence);
    append(this.#byFingerprint, read.value.fingerprints.sha256, occurrence);
  }
}

function append<Key>(map: Map<Key, Occurrence[]>, key: Key, occurrence: Occurrence): void {
  const list = map.get(key);
  if (list) list.push(occurrence);
  else map.set(key, [occurrence]);
}

function tooMany(): PkiError {
  const maximum = limits.storeEntries;
  return new PkiError('limit-exceeded', `The file has more than ${maximum} certificates`, {
    limit: 'storeEntries',
    maximum,
  });
}
