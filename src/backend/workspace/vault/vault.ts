import type { Table } from 'dexie';
import type { NewId } from '../../../shared/ids';
import type { CockpitDatabase } from '../database';
import type { Notices } from '../notices';
import { guarded } from '../storage-error';
import type { Vault, VaultState } from '../workspace';
import type { Argon2Parameters, DeriveBytes } from './argon2-parameters';
import { type Cipher, importKey, KEY_LENGTH, randomBytes } from './cipher';
import { makeBrowserKeyRow, readKeyRow, readOrMakeKeyRow } from './key-row';
import { assertPassphrase, unwrapKey, wrapKey } from './passphrase';
import type { KeyRow, SecretRow } from './rows';
import { changedElsewhere, damagedError, lockedError, passphraseError } from './vault-errors';

/** Encrypts a value for the place it is named after; rejects with `locked` while the vault is. */
export type Seal = (id: string, plain: Uint8Array) => Promise<SecretRow>;

/** What adapters need of the vault beside what the screens see. */
export interface SealingVault extends Vault {
  /**
   * Prepares (encrypts) first, then writes in one transaction over `tables`, `vault` and `secrets`.
   * When another tab changed the key in between, nothing is written and it prepares anew.
   */
  writeSealed<Prepared, Written>(
    tables: readonly Table[],
    prepare: (seal: Seal) => Promise<Prepared>,
    write: (prepared: Prepared) => PromiseLike<Written>,
  ): Promise<Written>;
  /** The value sealed under this name, or null when there is none; rejects with `locked`, and `unavailable` (reason `damaged`) when it does not open. */
  openSecret(id: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Opens many, in the order of their names; null where there is none. Rejects as `openSecret`. */
  openSecrets(ids: readonly string[]): Promise<readonly (Uint8Array<ArrayBuffer> | null)[]>;
  /** Opens a value that was read before; rejects with `conflict` when the key changed since, else as `openSecret`. */
  openRow(row: SecretRow): Promise<Uint8Array<ArrayBuffer>>;
  close(): void;
}

export interface VaultParts {
  readonly database: CockpitDatabase;
  readonly notices: Notices;
  readonly newId: NewId;
  readonly cipher: Cipher;
  readonly derive: DeriveBytes;
  /** For new passphrases; those set before keep theirs. */
  readonly parameters: Argon2Parameters;
}

const ATTEMPTS = 5;

/** What the tabs tell each other. */
type TabMessage = 'lock' | 'key-changed';

/** The transaction found another key than the one the values were sealed with. */
class KeyChanged extends Error {}

/**
 * Opens the vault; makes the browser's key on first use. After this the state is known without asking the database.
 * Rejects with `unavailable` when the database does not answer.
 */
export async function openVault(parts: VaultParts): Promise<SealingVault> {
  return guarded(
    { resource: 'vault' },
    async () => new DatabaseVault(parts, await readOrMakeKeyRow(parts.database, parts.newId)),
  );
}

class DatabaseVault implements SealingVault {
  readonly #parts: VaultParts;
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Set<(state: VaultState) => void>();
  #row: KeyRow;
  #key: CryptoKey | null;

  constructor(parts: VaultParts, row: KeyRow) {
    this.#parts = parts;
    this.#row = row;
    this.#key = row.kind === 'browser' ? row.key : null;
    this.#channel = new BroadcastChannel(`${parts.database.name}/vault`);
    this.#channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
      if (data === 'lock') this.#lockHere();
      // A failed look is made up for by the next use, which checks the key itself.
      else this.#reload().catch(() => undefined);
    };
  }

  state(): VaultState {
    if (this.#row.kind === 'browser') return 'browser-key';
    return this.#key === null ? 'locked' : 'unlocked';
  }

  subscribe(listener: (state: VaultState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async setPassphrase(passphrase: string): Promise<void> {
    await guarded({ resource: 'vault' }, async () => {
      if (this.state() === 'locked') throw lockedError();
      if (this.#row.kind === 'passphrase')
        throw passphraseError('already-set', 'A passphrase is set already; change it instead');
      assertPassphrase(passphrase);
      const { derive, parameters, newId } = this.#parts;
      const rawKey = randomBytes(KEY_LENGTH);
      const [key, wrapped] = await Promise.all([
        importKey(rawKey),
        wrapKey(rawKey, newId(), passphrase, { derive, parameters }),
      ]);
      rawKey.fill(0);
      await this.#rekey(this.#requireKey(), key, { id: 'key', kind: 'passphrase', revision: newId(), ...wrapped });
    });
  }

  async changePassphrase(current: string, next: string): Promise<void> {
    await guarded({ resource: 'vault' }, async () => {
      const row = this.#requirePassphraseRow();
      assertPassphrase(next);
      const { derive, parameters, newId, database } = this.#parts;
      const rawKey = await unwrapKey(row, current, derive);
      const [key, wrapped] = await Promise.all([
        importKey(rawKey),
        wrapKey(rawKey, row.keyId, next, { derive, parameters }),
      ]);
      rawKey.fill(0);
      const changed: KeyRow = { id: 'key', kind: 'passphrase', revision: newId(), ...wrapped };
      await database.transaction('rw', database.vault, async () => {
        const stored = await readKeyRow(database);
        if (stored?.revision !== row.revision) throw changedElsewhere();
        await database.vault.put(changed);
      });
      this.#adopt(changed, key);
      this.#tell('key-changed');
    });
  }

  async removePassphrase(current: string): Promise<void> {
    await guarded({ resource: 'vault' }, async () => {
      const row = this.#requirePassphraseRow();
      const { derive, newId } = this.#parts;
      const rawKey = await unwrapKey(row, current, derive);
      const oldKey = await importKey(rawKey);
      rawKey.fill(0);
      const browserRow = await makeBrowserKeyRow(newId);
      await this.#rekey(oldKey, browserRow.key, browserRow);
    });
  }

  async unlock(passphrase: string): Promise<void> {
    await guarded({ resource: 'vault' }, async () => {
      await this.#reload();
      const row = this.#row;
      if (row.kind === 'browser') return;
      const rawKey = await unwrapKey(row, passphrase, this.#parts.derive);
      const key = await importKey(rawKey);
      rawKey.fill(0);
      this.#adopt(row, key);
    });
  }

  lock(): void {
    if (this.#row.kind !== 'passphrase') return;
    this.#lockHere();
    this.#tell('lock');
  }

  async writeSealed<Prepared, Written>(
    tables: readonly Table[],
    prepare: (seal: Seal) => Promise<Prepared>,
    write: (prepared: Prepared) => PromiseLike<Written>,
  ): Promise<Written> {
    const { database } = this.#parts;
    for (let attempt = 1; ; attempt += 1) {
      let sealedWith: string | null = null;
      const prepared = await prepare(async (id, plain) => {
        const key = this.#requireKey();
        const keyId = this.#row.keyId;
        if (sealedWith !== null && sealedWith !== keyId) throw new KeyChanged();
        sealedWith = keyId;
        return this.#seal(key, keyId, id, plain);
      }).catch((error: unknown) => {
        if (error instanceof KeyChanged && attempt < ATTEMPTS) return error;
        throw error;
      });
      if (prepared instanceof KeyChanged) continue;
      try {
        return await database.transaction('rw', [...tables, database.vault, database.secrets], async () => {
          if (sealedWith !== null) await this.#countSealedWrite(sealedWith);
          return write(prepared);
        });
      } catch (error) {
        if (!(error instanceof KeyChanged)) throw error;
        if (attempt >= ATTEMPTS) throw changedElsewhere();
        await this.#reload();
      }
    }
  }

  async openSecret(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const [opened = null] = await this.openSecrets([id]);
    return opened;
  }

  async openSecrets(ids: readonly string[]): Promise<readonly (Uint8Array<ArrayBuffer> | null)[]> {
    for (let attempt = 1; ; attempt += 1) {
      const rows = await this.#parts.database.secrets.bulkGet([...ids]);
      if (rows.every((row) => row === undefined)) return rows.map(() => null);
      const key = this.#requireKey();
      if (rows.every((row) => row === undefined || row.keyId === this.#row.keyId)) {
        return Promise.all(rows.map((row) => (row === undefined ? null : openRow(this.#parts.cipher, key, row))));
      }
      // Another tab has just set or removed the passphrase.
      if (attempt >= ATTEMPTS) throw damagedError();
      await this.#reload();
    }
  }

  async openRow(row: SecretRow): Promise<Uint8Array<ArrayBuffer>> {
    const key = this.#requireKey();
    if (row.keyId !== this.#row.keyId) throw changedElsewhere();
    return openRow(this.#parts.cipher, key, row);
  }

  close(): void {
    this.#channel.close();
    this.#listeners.clear();
  }

  async #rekey(oldKey: CryptoKey, newKey: CryptoKey, newRow: KeyRow): Promise<void> {
    const { database, cipher } = this.#parts;
    // Few sessions change the passphrase.
    const { resealAll } = await import('./reseal');
    await resealAll({
      database,
      from: { revision: this.#row.revision, open: (row) => openRow(cipher, oldKey, row) },
      to: { row: newRow, seal: (id, plain) => this.#seal(newKey, newRow.keyId, id, plain) },
    });
    this.#adopt(newRow, newKey);
    this.#tell('key-changed');
  }

  async #seal(key: CryptoKey, keyId: string, id: string, plain: Uint8Array): Promise<SecretRow> {
    const { iv, data } = await this.#parts.cipher.seal(key, plain, bindingOf(id));
    return { id, keyId, iv, data };
  }

  async #countSealedWrite(sealedWith: string): Promise<void> {
    const { database } = this.#parts;
    const current = await readKeyRow(database);
    if (current?.keyId !== sealedWith) throw new KeyChanged();
    const writes = await database.vault.get('sealed-writes');
    const count = writes?.id === 'sealed-writes' ? writes.count : 0;
    await database.vault.put({ id: 'sealed-writes', count: count + 1 });
  }

  /** Takes over what another tab did to the key: the same data key stays open, another one has to be unlocked. */
  async #reload(): Promise<void> {
    const row = await readKeyRow(this.#parts.database);
    if (row === undefined || row.revision === this.#row.revision) return;
    const sameKey = row.keyId === this.#row.keyId ? this.#key : null;
    this.#adopt(row, row.kind === 'browser' ? row.key : sameKey);
  }

  #adopt(row: KeyRow, key: CryptoKey | null): void {
    const before = this.state();
    this.#row = row;
    this.#key = key;
    if (this.state() !== before) this.#announce();
  }

  #lockHere(): void {
    if (this.#row.kind === 'passphrase') this.#adopt(this.#row, null);
  }

  #announce(): void {
    const state = this.state();
    for (const listener of this.#listeners) listener(state);
    this.#parts.notices.publishHere('vault');
  }

  #tell(message: TabMessage): void {
    this.#channel.postMessage(message);
  }

  #requireKey(): CryptoKey {
    if (this.#key === null) throw lockedError();
    return this.#key;
  }

  #requirePassphraseRow(): Extract<KeyRow, { kind: 'passphrase' }> {
    if (this.#row.kind !== 'passphrase') throw passphraseError('not-set', 'No passphrase is set; set one first');
    return this.#row;
  }
}

async function openRow(cipher: Cipher, key: CryptoKey, row: SecretRow): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await cipher.open(key, row, bindingOf(row.id));
  } catch {
    throw damagedError();
  }
}

function bindingOf(id: string): Uint8Array {
  return new TextEncoder().encode(id);
}
