import { type NewId, randomId } from '../../shared/ids';
import { createBrowserStorage, type StorageFacts } from './browser-storage';
import { type CockpitDatabase, type DatabaseOptions, openDatabase } from './database';
import { createDrafts } from './drafts';
import { type Exclusive, makeExclusive } from './exclusive';
import { type Notices, openNotices } from './notices';
import { createPassphraseFiles } from './passphrase-files';
import { createPreferenceStore } from './preferences';
import { type Argon2Parameters, type DeriveBytes, recommendedParameters } from './vault/argon2-parameters';
import { aesGcm, type Cipher } from './vault/cipher';
import { deriveInWorker } from './vault/derive-in-worker';
import type { PassphraseHashing } from './vault/sealed-file';
import { openVault, type SealingVault } from './vault/vault';
import type { Workspace } from './workspace';

/** Everything has a default in the browser; tests put in their own. */
export interface WorkspaceOptions {
  readonly database?: DatabaseOptions;
  readonly newId?: NewId;
  readonly derive?: DeriveBytes;
  readonly argon2Parameters?: Argon2Parameters;
  /** Only the test that proves what encryption hides puts in another. */
  readonly cipher?: Cipher;
  readonly storage?: StorageFacts;
  readonly locks?: Pick<LockManager, 'request'>;
}

/** The workspace for the screens, and beside it what the local adapter shares with it. */
export interface OpenedWorkspace {
  readonly workspace: Workspace;
  readonly database: CockpitDatabase;
  readonly vault: SealingVault;
  readonly notices: Notices;
  readonly exclusive: Exclusive;
  readonly passphrases: PassphraseHashing;
  readonly close: () => void;
}

/**
 * Opens this browser's workspace: the database, its vault and preferences.
 * Rejects with `unavailable`: the browser allows no storage, another tab blocks an upgrade, or newer code made the database.
 */
export async function openWorkspace(options: WorkspaceOptions = {}): Promise<OpenedWorkspace> {
  const database = await openDatabase(options.database);
  const notices = openNotices(database.name);
  const passphrases = {
    derive: options.derive ?? deriveInWorker,
    parameters: options.argon2Parameters ?? recommendedParameters,
  };
  const newId = options.newId ?? randomId;
  const vault = await openVault({ database, notices, newId, cipher: options.cipher ?? aesGcm, ...passphrases });
  return {
    workspace: {
      preferences: createPreferenceStore(database, notices),
      vault,
      drafts: createDrafts(database, vault, notices),
      passphraseFiles: createPassphraseFiles(passphrases),
      storage: createBrowserStorage(database, options.storage ?? globalThis.navigator?.storage),
    },
    database,
    vault,
    notices,
    exclusive: makeExclusive(database.name, options.locks ?? globalThis.navigator?.locks),
    passphrases,
    close() {
      vault.close();
      notices.close();
      database.close();
    },
  };
}
