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
}

export const defaultPreferences: Preferences = {
  userName: 'Local user',
  theme: 'system',
  lockAfterIdleMinutes: null,
  navigationCollapsed: false,
  lastSubaccountId: null,
  columns: {},
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

export interface Workspace {
  readonly preferences: PreferenceStore;
  readonly vault: Vault;
  readonly storage: BrowserStorage;
}
