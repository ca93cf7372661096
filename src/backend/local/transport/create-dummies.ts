import { SUMMARY_VERSION } from '../../../domain/certificate/summary';
import type { CountedRequest, TransportContent } from '../../../domain/transport/types';
import type { CockpitDatabase, NameRow, StoredCertificate } from '../../workspace/database';
import { certificateChange } from '../changes';
import { certificatesOf } from '../collections';
import type { Stamp } from '../context';
import { PageWriter } from '../pages';
import { levelOf } from '../scope';
import { fittingLabels } from './fitting-labels';

export interface NewDummy {
  readonly id: string;
  readonly request: CountedRequest;
  readonly stamp: Stamp;
}

/**
 * Adds what a transport leaves of certificates: records without content. To be called within a transaction over
 * `certificates`, `certificatePages` and `changes`, in which the names were found free.
 */
export async function createDummies(
  database: CockpitDatabase,
  subaccountId: string,
  dummies: readonly NewDummy[],
): Promise<void> {
  if (dummies.length === 0) return;
  const scope = { subaccountId, serviceInstance: null };
  const pages = new PageWriter(certificatesOf(database), scope);
  await pages.openEnd();
  const records = dummies.map(({ id, request, stamp }) => toDummy(id, request, stamp));
  const rows = records.map((record): NameRow => {
    const { id, name } = record;
    return { subaccountId, level: levelOf(scope), name, id, page: pages.append(record) };
  });
  const changes = records.map((record) => {
    const stamp = { at: record.createdAt, by: record.modifiedBy };
    return certificateChange('create', stamp, subaccountId, null, record);
  });
  await pages.flush();
  await database.certificates.bulkAdd(rows);
  await database.changes.bulkAdd(changes);
}

function toDummy(id: string, { number, content }: CountedRequest, { at, by }: Stamp): StoredCertificate {
  return {
    id,
    name: content.name,
    version: 1,
    contentVersion: 1,
    origin: 'transported',
    transportRequest: number,
    ...dummyFacts(content.store, at),
    labels: fittingLabels(content.labels).labels,
    createdAt: at,
    modifiedAt: at,
    modifiedBy: by,
  };
}

/** What a record without content says of it: nothing but what it stands for. */
export function dummyFacts(
  kind: TransportContent['store'],
  readAt: string,
): Pick<StoredCertificate, 'dummy' | 'size' | 'sha256' | 'summary' | 'passwordRemembered'> {
  return {
    dummy: true,
    size: 0,
    sha256: null,
    summary: {
      readerVersion: SUMMARY_VERSION,
      readAt,
      kind,
      format: null,
      integrity: null,
      passwordProtected: false,
      main: null,
      firstExpiry: null,
      entries: [],
    },
    passwordRemembered: false,
  };
}
