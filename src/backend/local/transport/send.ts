import type { Scope } from '../../../domain/scope';
import { toTransportContent } from '../../../domain/transport';
import type { TransportRequest } from '../../../domain/transport/types';
import type { TransportOrder } from '../../port';
import { type LocalContext, makeStamp } from '../context';
import { requireScope } from '../find-scope';
import { invalid } from '../refusals';
import { QueueWriter, queueTables } from './queue-writer';
import { findSource, requireCertificates } from './source-node';
import { readStoredLandscape } from './stored-landscape';

/** Makes one request for each order, all or none; of a certificate only its facts are looked at. */
export async function sendCertificates(
  context: LocalContext,
  scope: Scope,
  orders: readonly TransportOrder[],
): Promise<readonly TransportRequest[]> {
  const { database, newId } = context;
  const { subaccounts, serviceInstances, destinations, destinationPages, certificates, certificatePages } = database;
  const looked = [subaccounts, serviceInstances, destinations, destinationPages, certificates, certificatePages];
  const stamp = { ...(await makeStamp(context)), newId };
  return database.transaction('rw', [...queueTables(database), ...looked], async () => {
    await requireScope(database, scope);
    const landscape = await readStoredLandscape(database);
    const source = await findSource(database, landscape, scope);
    if (source.node === null) throw invalid('transport-request', 'request', source.obstacle ?? 'no-such-node');
    const { id: nodeId } = source.node;
    const stored = await requireCertificates(
      database,
      scope,
      orders.map(({ name }) => name),
    );
    const queues = new QueueWriter(database, landscape, nodeId);
    await queues.openEnds();
    const requests = orders.map(({ name, description }, index) => {
      const record = stored[index];
      if (record === undefined || record.dummy) throw invalid('certificate', 'request', 'dummy', name);
      const { subaccountId: sourceSubaccountId } = scope;
      const request = { key: newId(), description, sourceSubaccountId, content: toTransportContent(record) };
      const { created } = queues.apply({ type: 'export', nodeId, request }, stamp);
      if (created === null) throw new Error('an export makes a request');
      return created;
    });
    await queues.flush();
    return requests;
  });
}
