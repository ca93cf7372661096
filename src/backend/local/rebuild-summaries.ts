import { BackendError } from '../errors';
import type { CertificatePage, StoredCertificate } from '../workspace/database';
import type { Exclusive } from '../workspace/exclusive';
import { guarded } from '../workspace/storage-error';
import { readerOf } from './collections';
import { readContent, readPasswords } from './contents';
import type { LocalContext } from './context';
import { changeCertificate, findVersion } from './find-certificate';
import { ContentReplaced, storeReading } from './read-again';
import { scopeOf } from './scope';

export interface RebuildOptions extends Pick<LocalContext, 'database' | 'vault' | 'notices' | 'summarise'> {
  readonly exclusive: Exclusive;
  /** The reader version of the code that runs; summaries of an older one are made anew. */
  readonly readerVersion: number;
}

/**
 * Reads again every file whose summary older code made, in one tab only, one file after another.
 * Sealed files wait while the vault is locked: to be called at start and after unlocking.
 * A file that needs a password nobody remembered keeps its summary, as read then.
 * Rejects with `unavailable` when the database does not answer; resolves with how many summaries are new.
 */
export async function rebuildSummaries(options: RebuildOptions): Promise<number> {
  const { database, notices, exclusive, readerVersion } = options;
  let rebuilt = 0;
  await guarded({ resource: 'certificate' }, () =>
    exclusive('rebuild-summaries', async () => {
      const keys = await database.certificatePages.where('oldestReader').below(readerVersion).primaryKeys();
      for (const key of keys) {
        const page = await database.certificatePages.get(key);
        if (page === undefined) continue;
        const count = await rebuildPage(options, page);
        if (count > 0) notices.publish('certificates');
        rebuilt += count;
      }
    }),
  );
  return rebuilt;
}

async function rebuildPage(options: RebuildOptions, page: CertificatePage): Promise<number> {
  const outdated = page.records.filter((record) => readerOf(record) < options.readerVersion);
  let rebuilt = 0;
  for (const record of outdated) {
    try {
      if (await rebuildOne(options, page, record)) rebuilt += 1;
    } catch (error) {
      if (!canWait(error)) throw error;
    }
  }
  return rebuilt;
}

/** Locked, deleted, replaced or damaged meanwhile: no reason to leave out the others. */
function canWait(error: unknown): boolean {
  if (error instanceof ContentReplaced) return true;
  if (!(error instanceof BackendError)) return false;
  return ['locked', 'not-found', 'conflict'].includes(error.code) || error.details.reason === 'damaged';
}

async function rebuildOne(options: RebuildOptions, page: CertificatePage, stored: StoredCertificate): Promise<boolean> {
  const { database, vault, summarise, readerVersion } = options;
  const scope = scopeOf(page.subaccountId, page.level);
  const version = await findVersion(database, stored);
  if (version.place === 'secrets' && vault.state() === 'locked') return false;
  const bytes = await readContent(database, vault, version);
  const passwords = (stored.passwordRemembered ? await readPasswords(vault, stored.id) : null) ?? {};
  const summary = await summarise(bytes, stored.name, passwords);
  if (summary.kind === 'unopened' && stored.summary.kind !== 'unopened') {
    await database.transaction('rw', database.certificates, database.certificatePages, async () =>
      changeCertificate(database, scope, stored.name, (now) =>
        now.id === stored.id ? { ...now, triedReader: readerVersion } : now,
      ),
    );
    return false;
  }
  await storeReading(options, scope, { stored, version, bytes, summary }, null);
  return true;
}
