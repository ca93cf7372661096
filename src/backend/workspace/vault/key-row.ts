import type { NewId } from '../../../shared/ids';
import type { CockpitDatabase } from '../database';
import { importKey, KEY_LENGTH, randomBytes } from './cipher';
import type { KeyRow } from './rows';

/** The key record of the vault, or undefined in a database that never had one. */
export async function readKeyRow(database: CockpitDatabase): Promise<KeyRow | undefined> {
  const row = await database.vault.get('key');
  return row?.id === 'key' ? row : undefined;
}

/** The key record; a new database gets a key of the browser, the same for all tabs that ask at once. */
export async function readOrMakeKeyRow(database: CockpitDatabase, newId: NewId): Promise<KeyRow> {
  const stored = await readKeyRow(database);
  if (stored !== undefined) return stored;
  const made = await makeBrowserKeyRow(newId);
  return database.transaction('rw', database.vault, async () => {
    const meanwhile = await readKeyRow(database);
    if (meanwhile !== undefined) return meanwhile;
    await database.vault.add(made);
    return made;
  });
}

/** A new key of the browser, which no script can read back. */
export async function makeBrowserKeyRow(newId: NewId): Promise<Extract<KeyRow, { kind: 'browser' }>> {
  const rawKey = randomBytes(KEY_LENGTH);
  const key = await importKey(rawKey);
  rawKey.fill(0);
  return { id: 'key', kind: 'browser', revision: newId(), keyId: newId(), key };
}
