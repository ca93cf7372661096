import type { CertificateRecord } from '../../domain/certificate/types';
import type { Label, Scope } from '../../domain/scope';
import type { Replacement } from '../port';
import type { StoredCertificate, VersionRow } from '../workspace/database';
import { sha256Hex } from '../workspace/vault/cipher';
import { certificateChange } from './changes';
import { contentId, passwordId, prepareContent, sealPasswords, writeContents } from './contents';
import { type LocalContext, makeStamp } from './context';
import { assertContent, assertLabels } from './create-certificates';
import { changeCertificate, findCertificate, findVersion } from './find-certificate';
import { assertVersion } from './refusals';

/**
 * Stores other bytes under the same name. A remembered password is forgotten, unless the new one is to be remembered:
 * it opened the old file.
 */
export async function replaceCertificate(
  context: LocalContext,
  scope: Scope,
  name: string,
  { content, passwords, rememberPassword }: Replacement,
  expectedVersion: number,
): Promise<CertificateRecord> {
  const { database, vault, summarise } = context;
  assertContent(content, name);
  const known = await findCertificate(database, scope, name);
  assertVersion('certificate', name, expectedVersion, known.version);
  const [summary, sha256, stamp] = await Promise.all([
    summarise(content, name, passwords ?? {}),
    sha256Hex(content),
    makeStamp(context),
  ]);
  const version = expectedVersion + 1;
  return vault.writeSealed(
    [database.certificates, database.certificatePages, database.versions, database.files, database.changes],
    async (seal) => ({
      content: await prepareContent(seal, contentId(known.id, version), summary.kind, content),
      password:
        rememberPassword === true && passwords !== undefined ? await sealPasswords(seal, known.id, passwords) : null,
    }),
    (prepared) =>
      changeCertificate(database, scope, name, async (before) => {
        assertSame(known, before, expectedVersion);
        const after: StoredCertificate = {
          ...withoutTriedReader(before),
          version,
          contentVersion: version,
          size: content.length,
          sha256,
          summary,
          passwordRemembered: prepared.password !== null,
          modifiedAt: stamp.at,
          modifiedBy: stamp.by,
        };
        await writeContents(database, [prepared.content]);
        await database.versions.add(versionRow(after, sha256, version, prepared.content.place));
        if (prepared.password === null) await database.secrets.delete(passwordId(before.id));
        else await database.secrets.put(prepared.password);
        await database.changes.add(certificateChange('update', stamp, scope.subaccountId, before, after));
        return after;
      }),
  );
}

/** Makes an older content the newest version; the bytes are shared, so nothing is opened and it works while locked. */
export async function restoreVersion(
  context: LocalContext,
  scope: Scope,
  name: string,
  version: number,
  expectedVersion: number,
): Promise<CertificateRecord> {
  const { database } = context;
  const { certificates, certificatePages, versions, changes } = database;
  const stamp = await makeStamp(context);
  return database.transaction('rw', [certificates, certificatePages, versions, changes], async () =>
    changeCertificate(database, scope, name, async (before) => {
      assertVersion('certificate', name, expectedVersion, before.version);
      const older = await findVersion(database, before, version);
      const after: StoredCertificate = {
        ...withoutTriedReader(before),
        version: before.version + 1,
        contentVersion: before.version + 1,
        size: older.size,
        sha256: older.sha256,
        summary: older.summary,
        modifiedAt: stamp.at,
        modifiedBy: stamp.by,
      };
      await versions.add(versionRow(after, older.sha256, older.content, older.place));
      await changes.add(certificateChange('restore', stamp, scope.subaccountId, before, after));
      return after;
    }),
  );
}

/** Replaces all labels; the content stays, so no content version is added. */
export async function setLabels(
  context: LocalContext,
  scope: Scope,
  name: string,
  labels: readonly Label[],
  expectedVersion: number,
): Promise<CertificateRecord> {
  const { database } = context;
  assertLabels(labels, name);
  const stamp = await makeStamp(context);
  return database.transaction('rw', database.certificates, database.certificatePages, database.changes, async () =>
    changeCertificate(database, scope, name, async (before) => {
      assertVersion('certificate', name, expectedVersion, before.version);
      const after: StoredCertificate = {
        ...before,
        version: before.version + 1,
        labels,
        modifiedAt: stamp.at,
        modifiedBy: stamp.by,
      };
      await database.changes.add(certificateChange('update', stamp, scope.subaccountId, before, after));
      return after;
    }),
  );
}

/** The row of a record's newest content. */
function versionRow(
  record: StoredCertificate,
  sha256: string,
  content: number,
  place: VersionRow['place'],
): VersionRow {
  const { id, version, size, modifiedAt, modifiedBy, summary } = record;
  return { certificateId: id, version, content, place, sha256, size, modifiedAt, modifiedBy, summary };
}

/** Another content has not been tried by any reader yet. */
export function withoutTriedReader({ triedReader: _, ...record }: StoredCertificate): StoredCertificate {
  return record;
}

/** A record deleted and made anew under the name may have the same version number, but not the same id. */
function assertSame(known: StoredCertificate, now: StoredCertificate, expectedVersion: number): void {
  assertVersion('certificate', now.name, expectedVersion, now.version);
  if (known.id !== now.id) assertVersion('certificate', now.name, expectedVersion, 0);
}
