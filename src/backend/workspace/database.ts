import Dexie, { type DexieOptions, type Table } from 'dexie';
import type { CertificateRecord, CertificateSummary } from '../../domain/certificate/types';
import type { DestinationKind, DestinationRecord } from '../../domain/destination/types';
import type {
  CountedRequest,
  TransportAction,
  TransportContent,
  TransportNode,
  TransportRoute,
} from '../../domain/transport/types';
import { BackendError } from '../errors';
import type { DestinationAction, LandscapeChange, PropertyChange, QueueRow, Subaccount } from '../port';
import { type SchemaVersion, schemaVersions } from './schema';
import { toBackendError } from './storage-error';
import type { SecretRow, VaultRow } from './vault/rows';
import type { DraftInfo } from './workspace';

/**
 * The one database of a browser profile: workspace and local adapter share it, so that a transaction can span both.
 *
 * | table              | one row is                                              | secrets |
 * |--------------------|---------------------------------------------------------|---------|
 * | meta               | a setting by name: preferences, one-time marks          | none    |
 * | vault              | the key record; the count of sealed writes              | a key that does not leave the browser, or one wrapped by the passphrase |
 * | secrets            | one sealed value by the name it is bound to             | only as AES-256-GCM |
 * | subaccounts        | a subaccount                                            | none    |
 * | serviceInstances   | a service instance of a subaccount, by name             | none    |
 * | certificates       | where the record of a name is: its id and page          | none    |
 * | certificatePages   | about a hundred certificate records of one scope        | none    |
 * | destinations       | where the record of a name is: its id and page          | none    |
 * | destinationPages   | about a hundred destination records of one scope        | none    |
 * | fragments          | where the record of a name is: its id and page          | none    |
 * | fragmentPages      | about a hundred fragment records of one scope           | none    |
 * | trust              | the two certificates of Destination Trust of a subaccount | none  |
 * | versions           | one content version of a certificate, without bytes     | none    |
 * | files              | the bytes of a trust store                              | none    |
 * | drafts             | what a list shows of an unsaved form                    | none    |
 * | changes            | one change; what became secret is taken out of it       | none    |
 * | deletions          | a deletion that can be undone                           | none    |
 * | deletedPages       | records of a deletion                                   | none    |
 * | transportNodes     | a transport node                                        | none    |
 * | transportRoutes    | a transport route                                       | none    |
 * | transportRequests  | a transport request, without any byte of a certificate  | none    |
 * | transportEntries   | a request in one queue, with what its row shows         | none    |
 * | transportActions   | what was done to one request at one node, with its log  | none    |
 * | landscapeChanges   | one change of nodes, routes or settings of transport    | none    |
 *
 * Records lie in pages because reading 10,000 rows one by one takes Chromium three times
 * as long as reading 100 rows that hold 100 records each, and no page blocks the main thread.
 */
export type CockpitDatabase = Dexie & {
  readonly meta: Table<MetaRow, string>;
  readonly vault: Table<VaultRow, string>;
  readonly secrets: Table<SecretRow, string>;
  readonly subaccounts: Table<SubaccountRow, string>;
  readonly serviceInstances: Table<ServiceInstanceRow, [subaccountId: string, name: string]>;
  readonly certificates: Table<NameRow, NameKey>;
  readonly certificatePages: Table<CertificatePage, PageKey>;
  readonly destinations: Table<NameRow, NameKey>;
  readonly destinationPages: Table<RecordPage<StoredDestination>, PageKey>;
  readonly fragments: Table<NameRow, NameKey>;
  readonly fragmentPages: Table<RecordPage<StoredDestination>, PageKey>;
  readonly trust: Table<TrustRow, string>;
  readonly versions: Table<VersionRow, [certificateId: string, version: number]>;
  readonly files: Table<FileRow, string>;
  readonly drafts: Table<DraftInfo, string>;
  readonly changes: Table<ChangeRow, number>;
  readonly deletions: Table<DeletionRow, string>;
  readonly deletedPages: Table<DeletedPage, [deletionId: string, position: number]>;
  readonly transportNodes: Table<TransportNode, string>;
  readonly transportRoutes: Table<TransportRoute, string>;
  readonly transportRequests: Table<CountedRequest, number>;
  readonly transportEntries: Table<EntryRow, EntryKey>;
  readonly transportActions: Table<ActionRow, number>;
  readonly landscapeChanges: Table<LandscapeChangeRow, number>;
};

export type NameKey = [subaccountId: string, level: string, name: string];
export type EntryKey = [request: number, nodeId: string];
export type PageKey = [subaccountId: string, level: string, page: number];

interface MetaRow {
  readonly id: string;
  readonly value: unknown;
}

export interface SubaccountRow extends Subaccount {
  /** Rises with each creation; the order of the list. */
  readonly position: number;
}

export interface ServiceInstanceRow {
  readonly subaccountId: string;
  readonly name: string;
}

/** A certificate of Destination Trust; the vault holds its key under `keyId`. */
export interface StoredTrustCertificate {
  readonly keyId: string;
  readonly der: Uint8Array;
}

/** Destination Trust of a subaccount; there is no row before its first certificate. */
export interface TrustRow {
  readonly subaccountId: string;
  /** Rises with each change. */
  readonly version: number;
  readonly active: StoredTrustCertificate | null;
  readonly passive: StoredTrustCertificate | null;
}

/** Where the record of a name is. */
export interface NameRow {
  readonly subaccountId: string;
  /** Empty for the subaccount itself, else `instance/` and the name of the service instance. */
  readonly level: string;
  readonly name: string;
  readonly id: string;
  readonly page: number;
}

/** What every record in a page has. */
export interface StoredRecord {
  /** Never changes, whatever the name: sealed values are bound to it. */
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

export interface RecordPage<Stored extends StoredRecord> {
  readonly subaccountId: string;
  readonly level: string;
  readonly page: number;
  readonly records: readonly Stored[];
}

/** Where it comes from, beside the origin; absent in what was stored before anything was generated or transported, which has none. */
type OriginFacts = Partial<Pick<CertificateRecord, 'generation' | 'renews' | 'transportRequest'>>;

/** A certificate record as a page holds it; its scope is the page's. */
export interface StoredCertificate
  extends StoredRecord,
    Omit<CertificateRecord, 'scope' | keyof OriginFacts>,
    OriginFacts {
  /** The content version that is current: the newest one not above `version`. */
  readonly contentVersion: number;
  /** The reader version that last tried to rebuild the summary and could not open the file. */
  readonly triedReader?: number;
}

export interface CertificatePage extends RecordPage<StoredCertificate> {
  /** The oldest reader version among the records: finds the summaries to rebuild. */
  readonly oldestReader: number;
  /** ISO time of the first automatic renewal among the records; absent, and so not in the index, where there is none. */
  readonly nextRenewal?: string;
  /** How many records have dummy content; absent, and so not in the index, where none has. */
  readonly dummies?: number;
}

/** A destination or fragment as a page holds it; its scope is the page's, its secrets are in the vault. */
export type StoredDestination = Omit<DestinationRecord, 'scope'>;

/** The kinds of records that lie in pages. */
export type RecordKind = 'certificate' | DestinationKind;

export interface VersionRow {
  readonly certificateId: string;
  readonly version: number;
  /** The version that brought these bytes: a restored version shares them with an older one. */
  readonly content: number;
  readonly place: ContentPlace;
  readonly sha256: string;
  readonly size: number;
  readonly modifiedAt: string;
  readonly modifiedBy: string;
  readonly summary: CertificateSummary;
  /** Absent in what was stored before anything was generated, all of which was uploaded. */
  readonly source?: CertificateSource;
}

/** Where a content comes from. */
export type CertificateSource = Pick<CertificateRecord, 'origin' | 'generation' | 'renews' | 'transportRequest'>;

/** `secrets`: sealed by the vault; `files`: in the clear, for files that hold certificates only. */
export type ContentPlace = 'secrets' | 'files';

export interface FileRow {
  readonly id: string;
  readonly bytes: Uint8Array;
}

export type ChangeAction = 'create' | 'update' | 'renew' | 'delete' | 'undo-delete' | 'restore' | 'import';

interface ChangeRowBase {
  readonly number?: number;
  readonly recordId: string;
  readonly subaccountId: string;
  readonly name: string;
  readonly version: number;
  readonly at: string;
  readonly by: string;
}

/** Before and after hold no secret: of a content its digest, of a password only that it changed. */
export interface FactsChangeRow extends ChangeRowBase {
  readonly resource: 'subaccount' | 'service-instance' | 'certificate';
  readonly action: ChangeAction;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** Of destinations and fragments each property that changed; of a secret one only that it did. */
export interface PropertiesChangeRow extends ChangeRowBase {
  readonly resource: DestinationKind;
  readonly action: DestinationAction;
  readonly changes: readonly PropertyChange[];
}

export type ChangeRow = FactsChangeRow | PropertiesChangeRow;

export interface DeletionRow {
  readonly id: string;
  readonly at: string;
  /** What was deleted, with all it contained. */
  readonly of: RecordKind | 'service-instance' | 'subaccount';
  /** Null unless a subaccount was deleted. */
  readonly subaccount: SubaccountRow | null;
  readonly serviceInstances: readonly ServiceInstanceRow[];
  readonly drafts: readonly DraftInfo[];
  /** Absent unless a subaccount with certificates of Destination Trust was deleted. */
  readonly trust?: TrustRow;
}

export interface DeletedPage {
  readonly deletionId: string;
  readonly position: number;
  readonly kind: RecordKind;
  readonly subaccountId: string;
  readonly level: string;
  readonly records: readonly StoredRecord[];
}

/** An entry of a request that was counted here. */
export interface EntryRow extends QueueRow {
  readonly request: number;
  readonly content: TransportContent;
}

/** In the order they were written; the number is of this database only. */
export interface ActionRow extends TransportAction {
  readonly number?: number;
}

export interface LandscapeChangeRow extends LandscapeChange {
  readonly number?: number;
}

const DATABASE_NAME = 'destination-cockpit';

export interface DatabaseOptions {
  readonly name?: string;
  /** Where no global IndexedDB is, as in tests. */
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof globalThis.IDBKeyRange;
  readonly versions?: readonly SchemaVersion[];
}

/**
 * Opens the database, brings an older one up to the newest schema, and refuses one that newer code made.
 * When another tab brings it up to a newer schema, it closes for good and every later call is `unavailable` with the reason `closed`.
 * Rejects with `BackendError` `unavailable`: reason `newer-version`, `blocked` (an old tab holds it) or the browser's words.
 */
export async function openDatabase(options: DatabaseOptions = {}): Promise<CockpitDatabase> {
  const versions = options.versions ?? schemaVersions;
  const database = makeDatabase(options, versions);
  const blocked = new Promise<never>((_, reject) => {
    database.on('blocked', () => {
      reject(unavailable('blocked', 'Another tab keeps the old database open; close it and reload'));
      return false;
    });
  });
  try {
    await Promise.race([database.open(), blocked]);
  } catch (error) {
    database.close();
    throw toBackendError(error);
  }
  const newest = Math.max(...versions.map(({ version }) => version));
  // Dexie opens a newer database as it is; its version is a tenth of the browser's.
  if (database.backendDB().version > newest * 10 + 9) {
    database.close();
    throw unavailable('newer-version', 'The database was made by a newer version of the cockpit; reload to get it');
  }
  return database;
}

function makeDatabase(options: DatabaseOptions, versions: readonly SchemaVersion[]): CockpitDatabase {
  const dexieOptions: DexieOptions = {
    cache: 'disabled',
    ...(options.indexedDB && { indexedDB: options.indexedDB }),
    ...(options.IDBKeyRange && { IDBKeyRange: options.IDBKeyRange }),
  };
  const database = new Dexie(options.name ?? DATABASE_NAME, dexieOptions) as CockpitDatabase;
  for (const { version, stores, upgrade } of versions) {
    const declared = database.version(version).stores(stores);
    if (upgrade !== undefined) declared.upgrade(upgrade);
  }
  // Dexie's own handler would reopen the newer database with this older schema.
  database.on('versionchange', () => {
    database.close({ disableAutoOpen: true });
    return false;
  });
  return database;
}

function unavailable(reason: string, message: string): BackendError {
  return new BackendError('unavailable', message, { reason });
}
