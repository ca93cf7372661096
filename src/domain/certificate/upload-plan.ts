import type { StoreFormat } from '../../pki/types';
import { baseNameOf, certificateExtensions, extensionOf, proposeFreeName } from './name';
import type { Reading } from './reading';
import type { CertificateRecord } from './types';

const extensionByFormat: Record<StoreFormat, (typeof certificateExtensions)[number]> = {
  jks: 'jks',
  jceks: 'jks',
  pkcs12: 'p12',
  pem: 'pem',
  der: 'cer',
  pkcs7: 'cer',
};

/** The name a file is stored under: its own where the extension is one the cockpit takes, else with the extension of its content. */
export function nameForStore(fileName: string, format: StoreFormat | null): string {
  const name = fileName.replace(/[\p{Cc}/\\]/gu, '_').trim() || 'certificate';
  const extension = extensionOf(name);
  if (certificateExtensions.some((known) => known === extension)) return name;
  const base = ['der', 'key', 'txt', 'p7b', 'p7c', 'jceks', 'keystore', 'truststore', 'cert'].includes(extension)
    ? baseNameOf(name)
    : name;
  return `${base}.${format === null ? 'p12' : extensionByFormat[format]}`;
}

/** The format a reading is about; of a file that did not open, as far as its error tells. */
export function formatOf(reading: Reading): StoreFormat | null {
  if ('store' in reading) return reading.store.format;
  const words = reading.error.details.format ?? '';
  return formatsByWords.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

const formatsByWords: readonly (readonly [RegExp, StoreFormat])[] = [
  [/^PEM/, 'pem'],
  [/^JKS/, 'jks'],
  [/^JCEKS/, 'jceks'],
  [/^PKCS#12/, 'pkcs12'],
  [/^(DER|PKCS#8|EncryptedPrivateKeyInfo)/, 'der'],
];

/** What is stored already, or comes earlier in the same upload, that a file clashes with. */
export interface Clash {
  /** Where the same content (SHA-256) is: under a stored name, or earlier in the same upload. */
  readonly sameContent: { readonly name: string; readonly isStored: boolean } | null;
  /** The wished name is taken. */
  readonly sameName: boolean;
  /** The name is taken by a stored record, which can be replaced. */
  readonly replaceable: boolean;
}

export type UploadChoice = 'create' | 'replace' | 'skip';

export interface PlannedUpload {
  readonly clash: Clash;
  readonly choice: UploadChoice;
  /** The name it will have when created. */
  readonly name: string;
}

export interface UploadWish {
  readonly wishedName: string;
  readonly sha256: string;
  /** What the user decided; null while nothing was decided. */
  readonly choice: UploadChoice | null;
  /** A name the user typed; null for the proposed one. */
  readonly typedName: string | null;
}

/**
 * What will become of each file, in the order given.
 * Undecided, the same content is skipped and a taken name is kept beside the other under a free name: nothing stored is touched unless the user says so.
 */
export function planUploads(
  wishes: readonly UploadWish[],
  existing: readonly Pick<CertificateRecord, 'name' | 'sha256'>[],
): readonly PlannedUpload[] {
  const stored = new Set(existing.map((record) => record.name));
  const taken = new Set(stored);
  const byContent = new Map(existing.map(({ sha256, name }) => [sha256, { name, isStored: true }]));
  return wishes.map((wish) => {
    const replaceable = stored.has(wish.wishedName);
    const clash: Clash = {
      sameContent: byContent.get(wish.sha256) ?? null,
      sameName: taken.has(wish.wishedName),
      replaceable,
    };
    const undecided = clash.sameContent === null ? 'create' : 'skip';
    const choice = wish.choice === 'replace' && !replaceable ? undecided : (wish.choice ?? undecided);
    const name = choice === 'replace' ? wish.wishedName : (wish.typedName ?? proposeFreeName(wish.wishedName, taken));
    if (choice !== 'skip') {
      taken.add(name);
      byContent.set(wish.sha256, { name, isStored: false });
    }
    return { clash, choice, name };
  });
}
