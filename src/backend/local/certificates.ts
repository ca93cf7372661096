import { sortByName } from '../../domain/name-order';
import type { Certificates, CertificateVersion, GenerationOptions } from '../port';
import { guarded } from '../workspace/storage-error';
import { certificateDeletionChange } from './changes';
import { certificatesOf } from './collections';
import { readContent, readPasswords } from './contents';
import { type LocalContext, makeStamp } from './context';
import { deleteRecords, undoDeleteRecords } from './deletions';
import { findCertificate, findVersion, toRecord } from './find-certificate';
import { requireScope } from './find-scope';
import { readRecords } from './pages';

/** What writes comes when it is needed: the first load only lists. */
const changes = () => import('./replace-certificate');
const readings = () => import('./read-again');
const renewals = () => import('./renew-certificate');

/** Certificates in IndexedDB; rejects as the port says. `onStored` is called after the first one was stored. */
export function createCertificateAccess(context: LocalContext, onStored: () => void): Certificates {
  const { database, vault, notices, newId } = context;
  const guard = <T>(work: () => PromiseLike<T>) => guarded({ resource: 'certificate' }, work);
  const changing = <T>(work: () => PromiseLike<T>) =>
    guard(async () => {
      const result = await work();
      notices.publish('certificates');
      return result;
    });

  /** An abort is the caller's own doing: it gets back its reason. */
  const makingCertificate = <T>(work: () => Promise<T>, { signal }: GenerationOptions = {}) =>
    changing(work).catch((error: unknown) => {
      throw signal?.aborted === true ? signal.reason : error;
    });

  return {
    list: (scope) =>
      guard(() =>
        database.transaction(
          'r',
          database.subaccounts,
          database.serviceInstances,
          database.certificatePages,
          async () => {
            await requireScope(database, scope);
            const stored = await readRecords(certificatesOf(database), scope);
            return sortByName(stored).map((record) => toRecord(record, scope));
          },
        ),
      ),

    read: (scope, name) => guard(async () => toRecord(await findCertificate(database, scope, name), scope)),

    readContent: (scope, name, version) =>
      guard(async () => {
        const stored = await findCertificate(database, scope, name);
        return readContent(database, vault, await findVersion(database, stored, version));
      }),

    publicKeys: (scope, name) =>
      guard(async () => (await import('./public-keys')).readPublicKeys(context, scope, name)),

    create: (scope, drafts) =>
      guard(async () => {
        const { createCertificates } = await import('./create-certificates');
        const results = await createCertificates(context, scope, drafts);
        if (results.some(({ ok }) => ok)) {
          notices.publish('certificates');
          onStored();
        }
        return results;
      }),

    replace: (scope, name, replacement, expectedVersion) =>
      changing(async () => (await changes()).replaceCertificate(context, scope, name, replacement, expectedVersion)),

    setLabels: (scope, name, labels, expectedVersion) =>
      changing(async () => (await changes()).setLabels(context, scope, name, labels, expectedVersion)),

    delete: (scope, names) =>
      changing(async () => {
        const stamp = await makeStamp(context);
        const ticket = { id: newId() };
        await deleteRecords(database, certificatesOf(database), scope, names, {
          deletionId: ticket.id,
          stamp,
          toChange: certificateDeletionChange,
        });
        return ticket;
      }),

    undoDelete: (ticket) =>
      changing(async () =>
        undoDeleteRecords(
          database,
          certificatesOf(database),
          ticket.id,
          await makeStamp(context),
          certificateDeletionChange,
        ),
      ),

    versions: (scope, name) =>
      guard(async () => {
        const stored = await findCertificate(database, scope, name);
        const rows = await database.versions
          .where(':id')
          .between([stored.id, 0], [stored.id, stored.version], true, true)
          .reverse()
          .toArray();
        return rows.map(
          ({ version, sha256, size, modifiedAt, modifiedBy, summary, source }): CertificateVersion => ({
            version,
            sha256,
            size,
            modifiedAt,
            modifiedBy,
            summary,
            origin: source?.origin ?? 'uploaded',
            current: version === stored.contentVersion,
          }),
        );
      }),

    restoreVersion: (scope, name, version, expectedVersion) =>
      changing(async () => (await changes()).restoreVersion(context, scope, name, version, expectedVersion)),

    readPasswords: (scope, name) =>
      guard(async () => readPasswords(vault, (await findCertificate(database, scope, name)).id)),

    setPasswords: (scope, name, passwords) =>
      changing(async () => {
        const { forgetPasswords, readAgain } = await readings();
        return passwords === null
          ? forgetPasswords(context, scope, name)
          : readAgain(context, scope, name, passwords, 'remember');
      }),

    generate: (scope, request, options) =>
      makingCertificate(async () => {
        const { generateCertificate } = await import('./generate-certificate');
        const record = await generateCertificate(context, scope, request, options);
        onStored();
        return record;
      }, options),

    renew: (scope, name, expectedVersion, options) =>
      makingCertificate(
        async () => (await renewals()).renewCertificate(context, scope, name, expectedVersion, options),
        options,
      ),

    setRenewal: (scope, name, settings, expectedVersion) =>
      changing(async () => (await renewals()).setRenewal(context, scope, name, settings, expectedVersion)),

    refreshSummary: (scope, name, passwords) =>
      changing(async () => (await readings()).readAgain(context, scope, name, passwords, 'keep')),
  };
}
