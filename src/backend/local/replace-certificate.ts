import { checkDummyContent } from '../../domain/certificate/dummy';
import type { CertificateRecord, CertificateSummary, StorePasswords } from '../../domain/certificate/types';
import type { Label, Scope } from '../../domain/scope';
import type { Replacement } from '../port';
import type { CertificateSource, StoredCertificate, VersionRow } from '../workspace/database';
import { sha256Hex } from '../workspace/vault/cipher';
import { certificateChange } from './changes';
import { contentId, passwordId, prepareContent, sealPasswords, writeContents } from './contents';
import { type LocalContext, makeStamp } from './context';
import { assertContent, assertLabels } from './create-certificates';
import { changeCertificate, findCertificate, findVersion, sourceOf } from './find-certificate';
import { assertVersion, invalid } from './refusals';

const uploaded: CertificateSource = { origin: 'uploaded', generation: null, renews: null, transportRequest: null };

/**
 * Stores other bytes under the same name. A remembered password is forgotten, unless the new one is to be remembered:
 * it opened the old file.
 */
export async function replaceCertificate(
  context: LocalContext,
  scope: Scope,
  name: string,
  { content, passwords, rememberPassword, keepsOrigin = false }: Replacement,
  expectedVersion: number,
): Promise<CertificateRecord> {
  assertContent(content, name);
  const known = await findCertificate(context.database, scope, name);
  assertVersion('certificate', name, expectedVersion, known.version);
  const summary = await context.summarise(content, name, passwords ?? {});
  if (known.dummy) assertExpected(known, summary);
  return writeVersion(context, scope, known, {
    action: 'update',
    content,
    summary,
    passwords: rememberPassword === true && passwords !== undefined ? passwords : 'forget',
    source: replacedSource(known, summary, keepsOrigin),
  });
}

/** The content that a transport left out belongs to what was transported; another content was uploaded. */
function replacedSource(
  known: StoredCertificate,
  summary: CertificateSummary,
  keepsOrigin: boolean,
): CertificateSource {
  if (known.dummy) return sourceOf(known);
  return keepsOrigin ? rewritten(known, summary) : uploaded;
}

/** Throws `invalid` with what the real content of a dummy does not fit to: its kind, or its extension. */
function assertExpected({ name, summary: expected }: StoredCertificate, summary: CertificateSummary): void {
  const problem = checkDummyContent({ name, kind: expected.kind }, summary);
  if (problem !== null) throw invalid('certificate', 'content', problem, name);
}

/** The same keys and certificates in another file: whether it has a password may have changed, and nothing waits any more. */
function rewritten(known: StoredCertificate, { passwordProtected }: CertificateSummary): CertificateSource {
  const source = sourceOf(known);
  const generation = source.generation && { ...source.generation, hasPassword: passwordProtected };
  return { ...source, generation, renews: null };
}

/** A content to be stored as the next version of a certificate. */
export interface NextVersion {
  readonly action: 'update' | 'renew';
  readonly content: Uint8Array;
  readonly summary: CertificateSummary;
  readonly passwords: StorePasswords | 'keep' | 'forget';
  readonly source: CertificateSource;
}

/** Encrypts first, then writes in one transaction; rejects with `conflict` unless the certificate is still the known one. */
export async function writeVersion(
  context: LocalContext,
  scope: Scope,
  known: StoredCertificate,
  { action, content, summary, passwords, source }: NextVersion,
): Promise<CertificateRecord> {
  const { database, vault } = context;
  const [sha256, stamp] = await Promise.all([sha256Hex(content), makeStamp(context)]);
  const version = known.version + 1;
  return vault.writeSealed(
    [database.certificates, database.certificatePages, database.versions, database.files, database.changes],
    async (seal) => ({
      content: await prepareContent(seal, contentId(known.id, version), summary.kind, content),
      password: typeof passwords === 'string' ? null : await sealPasswords(seal, known.id, passwords),
    }),
    (prepared) =>
      changeCertificate(database, scope, known.name, async (before) => {
        assertSame(known, before);
        const after: StoredCertificate = {
          ...withoutTriedReader(before),
          ...source,
          dummy: false,
          version,
          contentVersion: version,
          size: content.length,
          sha256,
          summary,
          passwordRemembered: passwords === 'keep' ? before.passwordRemembered : prepared.password !== null,
          modifiedAt: stamp.at,
          modifiedBy: stamp.by,
        };
        await writeContents(database, [prepared.content]);
        await database.versions.add(versionRow(after, sha256, version, prepared.content.place));
        if (passwords === 'forget') await database.secrets.delete(passwordId(before.id));
        if (prepared.password !== null) await database.secrets.put(prepared.password);
        await database.changes.add(certificateChange(action, stamp, scope.subaccountId, before, after));
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
        ...restoredSource(older, before),
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

/** A content comes from where it came from then; how it is renewed is a setting of now. */
function restoredSource({ source = uploaded }: VersionRow, { generation: now }: StoredCertificate): CertificateSource {
  if (source.generation === null || !now) return source;
  const { automaticRenewal, keyOnRenewal } = now;
  return { ...source, generation: { ...source.generation, automaticRenewal, keyOnRenewal, failedRenewal: null } };
}

/** Replaces all labels; the content stays, so no content version is added. */
export async function setLabels(
  context: LocalContext,
  scope: Scope,
  name: string,
  labels: readonly Label[],
  expectedVersion: number,
): Promise<CertificateRecord> {
  assertLabels(labels, name);
  return changeSettings(context, scope, name, expectedVersion, (before) => ({ ...before, labels }));
}

/** Changes a record whose content stays: one version more, but no content version. */
export async function changeSettings(
  context: LocalContext,
  scope: Scope,
  name: string,
  expectedVersion: number,
  change: (before: StoredCertificate) => StoredCertificate,
): Promise<CertificateRecord> {
  const { database } = context;
  const stamp = await makeStamp(context);
  return database.transaction('rw', database.certificates, database.certificatePages, database.changes, async () =>
    changeCertificate(database, scope, name, async (before) => {
      assertVersion('certificate', name, expectedVersion, before.version);
      const after: StoredCertificate = {
        ...change(before),
        version: before.version + 1,
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
  const source = sourceOf(record);
  return { certificateId: id, version, content, place, sha256, size, modifiedAt, modifiedBy, summary, source };
}

/** Another content has not been tried by any reader yet. */
export function withoutTriedReader({ triedReader: _, ...record }: StoredCertificate): StoredCertificate {
  return record;
}

/** A record deleted and made anew under the name may have the same version number, but not the same id. */
function assertSame(known: StoredCertificate, now: StoredCertificate): void {
  assertVersion('certificate', now.name, known.version, now.version);
  if (known.id !== now.id) assertVersion('certificate', now.name, known.version, 0);
}
