import type { CertificateRecord, CertificateSummary, StorePasswords } from '../../domain/certificate/types';
import type { Scope } from '../../domain/scope';
import { BackendError } from '../errors';
import type { CockpitDatabase, StoredCertificate, VersionRow } from '../workspace/database';
import type { Seal } from '../workspace/vault/vault';
import { passwordChange } from './changes';
import {
  contentId,
  type PreparedContent,
  passwordId,
  placeFor,
  prepareContent,
  readContent,
  sealPasswords,
  writeContents,
} from './contents';
import { type LocalContext, makeStamp, type Stamp } from './context';
import { changeCertificate, findCertificate, findVersion } from './find-certificate';
import { withoutTriedReader } from './replace-certificate';

const ATTEMPTS = 3;

/** The content was replaced while it was being read. */
export class ContentReplaced extends Error {}

/**
 * Reads a stored file with these passwords and stores the new summary, without making a new version.
 * Rejects with `locked` when the file is sealed and the vault locked.
 */
export async function readAgain(
  context: LocalContext,
  scope: Scope,
  name: string,
  passwords: StorePasswords,
  wish: 'keep' | 'remember',
): Promise<CertificateRecord> {
  const { database, vault, summarise } = context;
  for (let attempt = 1; ; attempt += 1) {
    const stored = await findCertificate(database, scope, name);
    const version = await findVersion(database, stored);
    const bytes = await readContent(database, vault, version);
    const summary = await summarise(bytes, name, passwords);
    try {
      const toRemember = wish === 'remember' ? { passwords, stamp: await makeStamp(context) } : null;
      return await storeReading(context, scope, { stored, version, bytes, summary }, toRemember);
    } catch (error) {
      if (!(error instanceof ContentReplaced)) throw error;
      if (attempt < ATTEMPTS) continue;
      throw new BackendError('conflict', `The certificate ${JSON.stringify(name)} keeps changing; try again`, {
        resource: 'certificate',
        name,
      });
    }
  }
}

/** Forgets the remembered password; what was read with it stays, as read then. Works while the vault is locked. */
export async function forgetPasswords(context: LocalContext, scope: Scope, name: string): Promise<CertificateRecord> {
  const { database } = context;
  const { certificates, certificatePages, secrets, changes } = database;
  const stamp = await makeStamp(context);
  return database.transaction('rw', [certificates, certificatePages, secrets, changes], async () =>
    changeCertificate(database, scope, name, async (before) => {
      const after = { ...before, passwordRemembered: false };
      await secrets.delete(passwordId(before.id));
      if (before.passwordRemembered) {
        await changes.add(passwordChange(stamp, scope.subaccountId, before, after));
      }
      return after;
    }),
  );
}

/** What a stored file said when it was read again. */
export interface Reading {
  readonly stored: StoredCertificate;
  readonly version: VersionRow;
  readonly bytes: Uint8Array;
  readonly summary: CertificateSummary;
}

/**
 * Writes what a reading brought; bytes that turn out to hold a key move from the clear to the vault, never back.
 * Throws `ContentReplaced` when the reading is of a content that is no longer the current one.
 */
export function storeReading(
  { database, vault }: Pick<LocalContext, 'database' | 'vault'>,
  scope: Scope,
  reading: Reading,
  toRemember: { readonly passwords: StorePasswords; readonly stamp: Stamp } | null,
): Promise<CertificateRecord> {
  const { stored, version, summary } = reading;
  return vault.writeSealed(
    [database.certificates, database.certificatePages, database.versions, database.files, database.changes],
    async (seal) => ({
      moved: await sealIfKey(seal, reading),
      password: toRemember && (await sealPasswords(seal, stored.id, toRemember.passwords)),
    }),
    ({ moved, password }) =>
      changeCertificate(database, scope, stored.name, async (before) => {
        if (before.id !== stored.id || before.contentVersion !== stored.contentVersion) throw new ContentReplaced();
        const after = {
          ...withoutTriedReader(before),
          summary,
          passwordRemembered: before.passwordRemembered || password !== null,
        };
        if (toRemember !== null && password !== null) {
          await database.secrets.put(password);
          await database.changes.add(passwordChange(toRemember.stamp, scope.subaccountId, before, after));
        }
        if (moved !== null) {
          await writeContents(database, [moved]);
          await database.files.delete(moved.row.id);
        }
        await updateVersions(database, version, summary, moved !== null);
        return after;
      }),
  );
}

function sealIfKey(seal: Seal, { version, summary, bytes }: Reading): Promise<PreparedContent | null> {
  if (version.place === 'secrets' || placeFor(summary.kind) === 'files') return Promise.resolve(null);
  return prepareContent(seal, contentId(version.certificateId, version.content), summary.kind, bytes);
}

/** The version read has the new summary; every version that shares its bytes has them in the same place. */
async function updateVersions(
  database: CockpitDatabase,
  version: VersionRow,
  summary: CertificateSummary,
  sealed: boolean,
): Promise<void> {
  const { certificateId } = version;
  const all = await database.versions
    .where(':id')
    .between([certificateId, 0], [certificateId, Number.POSITIVE_INFINITY])
    .toArray();
  const changed = all
    .filter((row) => row.version === version.version || (sealed && row.content === version.content))
    .map((row) => ({
      ...row,
      ...(row.version === version.version && { summary }),
      ...(sealed && { place: 'secrets' as const }),
    }));
  await database.versions.bulkPut(changed);
}
