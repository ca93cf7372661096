import type { Table } from 'dexie';
import { nextRenewalOf } from '../../domain/certificate/renewal';
import type { DestinationKind } from '../../domain/destination/types';
import type {
  CertificatePage,
  CockpitDatabase,
  NameKey,
  NameRow,
  PageKey,
  RecordKind,
  RecordPage,
  StoredCertificate,
  StoredDestination,
  StoredRecord,
} from '../workspace/database';

/** Where the records of one kind lie. */
export interface Collection<Stored extends StoredRecord> {
  readonly kind: RecordKind;
  readonly rows: Table<NameRow, NameKey>;
  readonly pages: Table<RecordPage<Stored>, PageKey>;
  /** How much a record adds to its page, 1 for an ordinary one. */
  weigh(record: Stored): number;
  toPage(page: RecordPage<Stored>): RecordPage<Stored>;
}

/** Certificates; one that holds many weighs more. */
export function certificatesOf(database: CockpitDatabase): Collection<StoredCertificate> {
  return {
    kind: 'certificate',
    rows: database.certificates,
    pages: database.certificatePages,
    weigh: ({ summary }) => summary.entries.reduce((sum, entry) => sum + entry.certificates.length, 1),
    toPage: ({ subaccountId, level, page, records }): CertificatePage => {
      const dummies = records.filter(({ dummy }) => dummy).length;
      const [nextRenewal] = records.flatMap((record) => nextRenewalOf(record) ?? []).sort();
      return {
        subaccountId,
        level,
        page,
        records,
        oldestReader: Math.min(...records.map(readerOf)),
        ...(nextRenewal !== undefined && { nextRenewal }),
        ...(dummies > 0 && { dummies }),
      };
    },
  };
}

/** An ordinary destination has about fifteen properties. */
const PROPERTIES_PER_WEIGHT = 15;

/** Destinations or fragments. */
export function destinationsOf(database: CockpitDatabase, kind: DestinationKind): Collection<StoredDestination> {
  return {
    kind,
    rows: kind === 'destination' ? database.destinations : database.fragments,
    pages: kind === 'destination' ? database.destinationPages : database.fragmentPages,
    weigh: ({ keys }) => Math.max(1, keys.length / PROPERTIES_PER_WEIGHT),
    toPage: (page) => page,
  };
}

/** All kinds, for what moves records without looking into them. */
export function allCollections(database: CockpitDatabase): readonly Collection<StoredRecord>[] {
  return [certificatesOf(database), destinationsOf(database, 'destination'), destinationsOf(database, 'fragment')];
}

/** The reader version that last had a look at the record; a dummy has nothing that could be read again. */
export function readerOf({ dummy, summary, triedReader }: StoredCertificate): number {
  if (dummy) return Number.POSITIVE_INFINITY;
  return Math.max(summary.readerVersion, triedReader ?? 0);
}
