import type { CockpitDatabase } from '../database';
import { putInChunks } from '../in-chunks';
import type { KeyRow, SecretRow } from './rows';
import { busyElsewhere, changedElsewhere } from './vault-errors';

/** How many values are decrypted and encrypted at a time. */
const BATCH = 64;
const ATTEMPTS = 5;

export interface Resealing {
  readonly database: CockpitDatabase;
  readonly from: {
    /** The key record this starts from; another one meanwhile ends it. */
    readonly revision: string;
    readonly open: (row: SecretRow) => Promise<Uint8Array<ArrayBuffer>>;
  };
  readonly to: {
    readonly row: KeyRow;
    readonly seal: (id: string, plain: Uint8Array) => Promise<SecretRow>;
  };
}

/**
 * Encrypts every sealed value under a new key and puts the new key record in place: all of it or nothing.
 * All encryption comes first; the one transaction that writes checks that no secret came, went or changed meanwhile
 * (awaiting anything but IndexedDB inside it would commit it early), else the whole starts again.
 * Rejects with `conflict` when another tab changed the key, or keeps on writing.
 */
export async function resealAll({ database, from, to }: Resealing): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = await readCensus(database);
    const resealed: SecretRow[] = [];
    for (let start = 0; start < before.ids.length; start += BATCH) {
      const rows = await database.secrets.bulkGet(before.ids.slice(start, start + BATCH));
      const present = rows.filter((row) => row !== undefined);
      const batch = present.map(async (row) => {
        const plain = await from.open(row);
        const sealed = await to.seal(row.id, plain);
        plain.fill(0);
        return sealed;
      });
      resealed.push(...(await Promise.all(batch)));
    }
    const written = await database.transaction('rw', database.vault, database.secrets, async () => {
      const now = await readCensus(database);
      if (now.revision !== from.revision) throw changedElsewhere();
      if (!isSame(before, now)) return false;
      await putInChunks(database.secrets, resealed);
      await database.vault.put(to.row);
      return true;
    });
    if (written) return;
  }
  throw busyElsewhere();
}

/** Which secrets there are, and how often one was written: the same twice means nothing changed in between. */
interface Census {
  readonly revision: string | null;
  readonly writes: number;
  readonly ids: readonly string[];
}

function readCensus(database: CockpitDatabase): PromiseLike<Census> {
  return database.transaction('r', database.vault, database.secrets, async () => {
    const key = await database.vault.get('key');
    const writes = await database.vault.get('sealed-writes');
    const ids = await database.secrets.toCollection().primaryKeys();
    return {
      revision: key?.id === 'key' ? key.revision : null,
      writes: writes?.id === 'sealed-writes' ? writes.count : 0,
      ids,
    };
  });
}

function isSame(left: Census, right: Census): boolean {
  return (
    left.writes === right.writes &&
    left.ids.length === right.ids.length &&
    left.ids.every((id, index) => id === right.ids[index])
  );
}
