import type { CertificateRecord } from '../../domain/certificate/types';
import type { Scope } from '../../domain/scope';
import { BackendError } from '../errors';
import type { CertificateSource, CockpitDatabase, StoredCertificate, VersionRow } from '../workspace/database';
import { certificatesOf } from './collections';
import { PageWriter, readStored } from './pages';
import { notFound } from './refusals';
import { nameKey } from './scope';

/** The record as the port knows it. */
export function toRecord(stored: StoredCertificate, scope: Scope): CertificateRecord {
  const { id: _, contentVersion: __, triedReader: ___, ...record } = stored;
  return { ...record, ...sourceOf(stored), scope };
}

export function sourceOf({
  origin,
  generation = null,
  renews = null,
  transportRequest = null,
}: StoredCertificate): CertificateSource {
  return { origin, generation, renews, transportRequest };
}

/** The stored record of a name; rejects with `not-found`. */
export function findCertificate(database: CockpitDatabase, scope: Scope, name: string): Promise<StoredCertificate> {
  return Promise.resolve(
    database.transaction('r', database.certificates, database.certificatePages, async () => {
      const row = await database.certificates.get(nameKey(scope, name));
      const stored = row && (await readStored(certificatesOf(database), row));
      if (stored === undefined) throw notFound('certificate', name);
      return stored;
    }),
  );
}

/**
 * The row of the content that a version had: numbers between two contents (changed labels) belong to the older one.
 * Rejects with `not-found`: a dummy (rule `dummy`) has no content, nor has a version before the first one.
 */
export async function findVersion(
  database: CockpitDatabase,
  stored: StoredCertificate,
  version: number = stored.version,
): Promise<VersionRow> {
  const row =
    version > stored.version
      ? undefined
      : await database.versions.where(':id').between([stored.id, 1], [stored.id, version], true, true).last();
  if (row === undefined) {
    if (stored.dummy) throw contentOfDummy(stored.name);
    throw new BackendError('not-found', `The certificate ${JSON.stringify(stored.name)} has no version ${version}`, {
      resource: 'certificate',
      name: stored.name,
      field: 'version',
    });
  }
  return row;
}

function contentOfDummy(name: string): BackendError {
  return new BackendError(
    'not-found',
    `The certificate ${JSON.stringify(name)} has dummy content; replace it by the real file first`,
    { resource: 'certificate', name, field: 'content', rule: 'dummy' },
  );
}

/** Changes one record; to be called within a transaction over `certificates`, `certificatePages` and what `change` writes. */
export async function changeCertificate(
  database: CockpitDatabase,
  scope: Scope,
  name: string,
  change: (before: StoredCertificate) => StoredCertificate | Promise<StoredCertificate>,
): Promise<CertificateRecord> {
  const row = await database.certificates.get(nameKey(scope, name));
  const pages = new PageWriter(certificatesOf(database), scope);
  if (row !== undefined) await pages.load([row]);
  const before = row && pages.find(row);
  if (row === undefined || before === undefined) throw notFound('certificate', name);
  const after = await change(before);
  pages.replace(row, after);
  await pages.flush();
  return toRecord(after, scope);
}
