import { SUMMARY_VERSION } from '../../../domain/certificate/summary';
import type { TransportRequest } from '../../../domain/transport/types';
import type { CockpitDatabase, StoredCertificate } from '../../workspace/database';
import { certificateChange } from '../changes';
import { certificatesOf } from '../collections';
import type { Stamp } from '../context';
import { PageWriter } from '../pages';
import { levelOf } from '../scope';
import { fittingLabels } from './fitting-labels';

/**
 * Adds what a transport leaves of a certificate: a record without content. To be called within a transaction over
 * `certificates`, `certificatePages` and `changes`, in which the name was found free.
 */
export async function createDummy(
  database: CockpitDatabase,
  subaccountId: string,
  id: string,
  request: TransportRequest,
  stamp: Stamp,
): Promise<void> {
  const scope = { subaccountId, serviceInstance: null };
  const record = toDummy(id, request, stamp);
  const pages = new PageWriter(certificatesOf(database), scope);
  await pages.openEnd();
  const page = pages.append(record);
  await Promise.all([
    pages.flush(),
    database.certificates.add({ subaccountId, level: levelOf(scope), name: record.name, id, page }),
    database.changes.add(certificateChange('create', stamp, subaccountId, null, record)),
  ]);
}

function toDummy(id: string, { number, content }: TransportRequest, { at, by }: Stamp): StoredCertificate {
  return {
    id,
    name: content.name,
    version: 1,
    contentVersion: 1,
    origin: 'transported',
    transportRequest: number,
    dummy: true,
    size: 0,
    sha256: null,
    labels: fittingLabels(content.labels).labels,
    summary: {
      readerVersion: SUMMARY_VERSION,
      readAt: at,
      kind: content.store,
      format: null,
      integrity: null,
      passwordProtected: false,
      main: null,
      firstExpiry: null,
      entries: [],
    },
    passwordRemembered: false,
    createdAt: at,
    modifiedAt: at,
    modifiedBy: by,
  };
}
