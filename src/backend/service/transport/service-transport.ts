import type { Transport } from '../../port';
import { refuse } from '../http-errors';
import { changeEntries } from './change-entries';
import { TRANSPORT_SERVICE, type TransportContext } from './context';
import { importRequests } from './import-requests';
import { readLandscape, readQueue, readRequest, readRequests } from './read-transport';
import { addRequest, sendCertificates } from './send';

/**
 * Transport management on SAP's Cloud Transport Management v2 (tms-api.md). Nodes are as they are there, without routes;
 * of the content of a request the service tells its files alone.
 */
export function createServiceTransport(context: TransportContext, notify: () => void): Transport {
  // Also after a failure: a part may have been done.
  const changing = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } finally {
      notify();
    }
  };
  const noEditing = refuse('change of nodes and routes', TRANSPORT_SERVICE);
  const noLogs = refuse('log of all actions', TRANSPORT_SERVICE);
  return {
    landscape: () => readLandscape(context),
    setTransportSubaccount: noEditing,
    createNode: noEditing,
    updateNode: noEditing,
    deleteNode: noEditing,
    createRoute: noEditing,
    updateRoute: noEditing,
    deleteRoute: noEditing,
    createLandscape: noEditing,
    controlImport: refuse('change of how a node imports', TRANSPORT_SERVICE),
    forecast: refuse('forecast of a transport', TRANSPORT_SERVICE),
    send: (scope, orders) => changing(() => sendCertificates(context, scope, orders)),
    add: (nodeId, file, fileName) => changing(() => addRequest(context, nodeId, file, fileName)),
    queue: (nodeId) => readQueue(context, nodeId),
    requests: () => readRequests(context),
    request: (number) => readRequest(context, number),
    import: (nodeId, requests, options) => changing(() => importRequests(context, nodeId, requests, options)),
    forward: (nodeId, requests) => changing(() => changeEntries(context, 'forward', nodeId, requests)),
    reset: (nodeId, requests) => changing(() => changeEntries(context, 'reset', nodeId, requests)),
    remove: (nodeId, requests) => changing(() => changeEntries(context, 'remove', nodeId, requests)),
    actions: noLogs,
    landscapeChanges: noLogs,
    dummies: refuse('knowledge of dummy content', TRANSPORT_SERVICE),
    runDue: async () => ({ imported: 0, nextAt: null }),
  };
}
