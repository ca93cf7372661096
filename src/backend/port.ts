import type {
  CertificateOrigin,
  CertificateRecord,
  CertificateSummary,
  Label,
  Scope,
  StorePasswords,
} from '../domain/certificate/types';
import type { BackendError } from './errors';

/**
 * The one interface between the screens and whatever keeps the data.
 * Every method rejects with a `BackendError`; the contract suite says what else is promised.
 */
export interface Backend {
  readonly mode: 'local' | 'service';
  readonly capabilities: Capabilities;
  readonly subaccounts: Subaccounts;
  readonly certificates: Certificates;
  /** Null where the backend cannot write everything into one file. */
  readonly backup: Backup | null;
  /** Calls the listener after every change, whichever tab made it. Returns the function that ends it. */
  subscribe(listener: (change: ChangeNotice) => void): () => void;
}

/**
 * What a backend can do beyond the port's core; screens hide or explain what is missing.
 * Without a capability its methods reject with `forbidden` and the rule `not-supported`.
 */
export interface Capabilities {
  readonly editSubaccounts: boolean;
  readonly versions: boolean;
  readonly undo: boolean;
  readonly rememberPasswords: boolean;
}

export interface ChangeNotice {
  readonly resource: 'subaccounts' | 'certificates' | 'preferences' | 'vault';
}

export interface Subaccount {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly version: number;
  readonly createdAt: string;
  readonly modifiedAt: string;
}

/** Takes back one deletion; usable once, until the deletion is purged. */
export interface UndoTicket {
  readonly id: string;
}

export interface Subaccounts {
  /** In the order of their creation. */
  list(): Promise<readonly Subaccount[]>;
  create(draft: { readonly name: string; readonly description: string }): Promise<Subaccount>;
  update(
    id: string,
    changes: { readonly name: string; readonly description: string },
    expectedVersion: number,
  ): Promise<Subaccount>;
  /** How many of each kind it contains, over all its levels. */
  contents(id: string): Promise<{ readonly certificates: number }>;
  /** Deletes it with all it contains. */
  delete(id: string): Promise<UndoTicket>;
  undoDelete(ticket: UndoTicket): Promise<void>;
}

export interface NewCertificate {
  readonly name: string;
  readonly content: Uint8Array;
  readonly origin: CertificateOrigin;
  readonly labels: readonly Label[];
  /** Used to read the summary; stored only when `rememberPassword` is true. */
  readonly passwords?: StorePasswords;
  readonly rememberPassword?: boolean;
}

/** One of many: what became of it. */
export type ItemResult =
  | { readonly name: string; readonly ok: true; readonly record: CertificateRecord }
  | { readonly name: string; readonly ok: false; readonly error: BackendError };

export interface CertificateVersion {
  readonly version: number;
  readonly sha256: string;
  readonly size: number;
  readonly modifiedAt: string;
  readonly modifiedBy: string;
  readonly summary: CertificateSummary;
  readonly current: boolean;
}

export interface Certificates {
  /** All of a scope, by name (code point order ignoring case), without bytes. */
  list(scope: Scope): Promise<readonly CertificateRecord[]>;
  read(scope: Scope, name: string): Promise<CertificateRecord>;
  /** The file as it was uploaded, byte for byte; of the current version, or of an older one. */
  readContent(scope: Scope, name: string, version?: number): Promise<Uint8Array>;
  /** Stores each; one that is refused does not hold up the others. Results in the order given. */
  create(scope: Scope, drafts: readonly NewCertificate[]): Promise<readonly ItemResult[]>;
  /** Replaces the content under the same name; labels stay. */
  replace(
    scope: Scope,
    name: string,
    replacement: Pick<NewCertificate, 'content' | 'passwords' | 'rememberPassword'>,
    expectedVersion: number,
  ): Promise<CertificateRecord>;
  setLabels(scope: Scope, name: string, labels: readonly Label[], expectedVersion: number): Promise<CertificateRecord>;
  /** Deletes all of them, with their versions, or none. */
  delete(scope: Scope, names: readonly string[]): Promise<UndoTicket>;
  undoDelete(ticket: UndoTicket): Promise<void>;
  /** Newest first; only with the capability `versions`. */
  versions(scope: Scope, name: string): Promise<readonly CertificateVersion[]>;
  /** Makes an older content the newest version; only with the capability `versions`. */
  restoreVersion(scope: Scope, name: string, version: number, expectedVersion: number): Promise<CertificateRecord>;
  /** The remembered passwords, or null; only with the capability `rememberPasswords`. */
  readPasswords(scope: Scope, name: string): Promise<StorePasswords | null>;
  /** Remembers, or with null forgets, and rebuilds the summary with them. */
  setPasswords(scope: Scope, name: string, passwords: StorePasswords | null): Promise<CertificateRecord>;
  /** Rebuilds the summary with passwords that are not stored, as after opening an unopened store. */
  refreshSummary(scope: Scope, name: string, passwords: StorePasswords): Promise<CertificateRecord>;
}

/** Makes the summary of a file; injected into the adapters, so that they need no reader of their own. Never rejects for a file it cannot open. */
export type Summarise = (
  content: Uint8Array,
  fileName: string,
  passwords: StorePasswords,
) => Promise<CertificateSummary>;

export interface BackupItem {
  readonly kind: 'subaccount' | 'certificate' | 'preferences';
  /** Stable within one opened backup. */
  readonly key: string;
  /** Name of the subaccount; empty for preferences, of which there is one item. */
  readonly subaccount: string;
  readonly name: string;
  readonly state: 'new' | 'same' | 'different';
  /** What differs, in field names (`content`, `labels`, `description`, …). */
  readonly differences: readonly string[];
}

export interface OpenedBackup {
  /** ISO time of the export, and who made it. */
  readonly createdAt: string;
  readonly createdBy: string;
  readonly items: readonly BackupItem[];
}

export interface Backup {
  /** Everything of this workspace in one encrypted file (format in the README). */
  exportEverything(passphrase: string): Promise<Uint8Array>;
  /** Decrypts and checks the whole file and compares it with what is stored; a damaged file or wrong passphrase is `invalid` with the rule `damaged`, `passphrase`, `not-a-backup` or `newer-version`. Stores nothing. */
  open(file: Uint8Array, passphrase: string): Promise<OpenedBackup>;
  /** Stores the chosen items of an opened backup, all or none; `different` ones become new versions. */
  import(backup: OpenedBackup, keys: readonly string[]): Promise<{ readonly imported: number }>;
}
