/**
 * What belongs to this browser in both modes: preferences and the vault that encrypts secrets at rest.
 * The screens see these interfaces; `openWorkspace` makes the one implementation, on IndexedDB.
 */

export type ThemeChoice = 'system' | 'sap_horizon' | 'sap_horizon_dark' | 'sap_horizon_hcb' | 'sap_horizon_hcw';

export interface Preferences {
  /** Serves as owner and in the history. */
  readonly userName: string;
  readonly theme: ThemeChoice;
  /** Null: never locks by itself. */
  readonly lockAfterIdleMinutes: number | null;
  readonly navigationCollapsed: boolean;
  readonly lastSubaccountId: string | null;
  /** Shown columns by list name, in their order. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Ids of notices that are not to be shown any more. */
  readonly dismissedNotices: readonly string[];
}

export const defaultPreferences: Preferences = {
  userName: 'Local user',
  theme: 'system',
  lockAfterIdleMinutes: null,
  navigationCollapsed: false,
  lastSubaccountId: null,
  columns: {},
  dismissedNotices: [],
};

export interface PreferenceStore {
  read(): Promise<Preferences>;
  update(changes: Partial<Preferences>): Promise<Preferences>;
}

/** `browser-key`: no passphrase is set; secrets are encrypted with a key of this browser. */
export type VaultState = 'browser-key' | 'locked' | 'unlocked';

export interface Vault {
  state(): VaultState;
  /** Encrypts everything anew under a key that only the passphrase opens. Rejects with `invalid` (rule `too-short`) below 8 characters, `locked` while locked. */
  setPassphrase(passphrase: string): Promise<void>;
  /** Rejects with `invalid` (rule `passphrase`) when the current one is wrong. */
  changePassphrase(current: string, next: string): Promise<void>;
  removePassphrase(current: string): Promise<void>;
  /** Rejects with `invalid` (rule `passphrase`). */
  unlock(passphrase: string): Promise<void>;
  /** Locks every tab. */
  lock(): void;
  /** Calls the listener when the state changes, in whichever tab. Returns the function that ends it. */
  subscribe(listener: (state: VaultState) => void): () => void;
}

interface StorageReport {
  /** Bytes; null where the browser does not tell. */
  readonly used: number | null;
  readonly quota: number | null;
  /** Whether the browser promised not to clear it under pressure; null where it does not tell. */
  readonly persisted: boolean | null;
}

export interface BrowserStorage {
  report(): Promise<StorageReport>;
  /** Asks the browser to keep the data; answers whether it promised. Asked once, at the first save. */
  askToKeep(): Promise<boolean>;
}

/** A form that was not saved yet, as a list shows it; holds no secret. */
export interface DraftInfo {
  readonly id: string;
  readonly kind: 'destination' | 'fragment';
  readonly subaccountId: string;
  readonly serviceInstance: string | null;
  /** The name typed so far; may be empty. */
  readonly title: string;
  /** The stored entry that is being edited; null for a new one. */
  readonly basedOn: { readonly name: string; readonly version: number } | null;
  /** ISO time. */
  readonly savedAt: string;
}

/** Unsaved forms survive a reload. Their contents may hold secrets, so the vault seals them. */
export interface Drafts {
  /** Of all subaccounts, oldest first; readable while the vault is locked. */
  list(): Promise<readonly DraftInfo[]>;
  /** What `save` was given, or null when there is no such draft; rejects with `locked` while the vault is. */
  read(id: string): Promise<unknown>;
  /** Stores or overwrites; the content must survive JSON. Rejects with `locked` while the vault is. */
  save(info: DraftInfo, content: unknown): Promise<void>;
  delete(id: string): Promise<void>;
}

/** Files that leave the browser encrypted with a passphrase of their own (format in the README). */
export interface PassphraseFiles {
  /** Rejects with `invalid` (rule `too-short`) for a passphrase below 8 characters. */
  seal(content: Uint8Array, passphrase: string): Promise<Uint8Array>;
  /** Whether the file is one that `seal` made, whole or cut off. */
  isSealed(file: Uint8Array): boolean;
  /** Rejects with `invalid` and the rule `not-sealed`, `newer-version`, `damaged` or `passphrase`. */
  open(file: Uint8Array, passphrase: string): Promise<Uint8Array>;
}

export interface Workspace {
  readonly preferences: PreferenceStore;
  readonly vault: Vault;
  readonly drafts: Drafts;
  readonly passphraseFiles: PassphraseFiles;
  readonly storage: BrowserStorage;
}
