import type { Transport } from '../../port';
import type { Exclusive } from '../../workspace/exclusive';
import { guarded } from '../../workspace/storage-error';
import type { LocalContext } from '../context';
import { createLandscape } from './create-landscape';
import { forecastOf } from './forecast';
import { controlImport } from './import-control';
import { importRequests } from './import-requests';
import { readLandscape } from './landscape';
import { createNode, deleteNode, updateNode } from './nodes';
import { addRequest, changeEntries } from './queue-actions';
import { allActions, allDummies, allLandscapeChanges, allRequests, queueOf, requestDetails } from './read-requests';
import { createRoute, deleteRoute, updateRoute } from './routes';
import { runDue } from './run-due';
import { sendCertificates } from './send';
import { setTransportSubaccount } from './transport-subaccount';

/** Transport management in IndexedDB; rejects as the port says. */
export function createTransport(context: LocalContext, exclusive: Exclusive): Transport {
  const { database, notices, userName } = context;
  const guard = <T>(work: () => PromiseLike<T>) => guarded({ resource: 'transport-request' }, work);
  const changing = <T>(work: () => PromiseLike<T>) =>
    guard(async () => {
      const result = await work();
      notices.publish('transport');
      return result;
    });
  return {
    landscape: () => guard(() => readLandscape(database)),
    setTransportSubaccount: (id) => changing(() => setTransportSubaccount(context, id)),
    createNode: (draft) => changing(() => createNode(context, draft)),
    updateNode: (id, draft, expectedVersion) => changing(() => updateNode(context, id, draft, expectedVersion)),
    deleteNode: (id, expectedVersion) => changing(() => deleteNode(context, id, expectedVersion)),
    createRoute: (draft) => changing(() => createRoute(context, draft)),
    updateRoute: (id, draft, expectedVersion) => changing(() => updateRoute(context, id, draft, expectedVersion)),
    deleteRoute: (id, expectedVersion) => changing(() => deleteRoute(context, id, expectedVersion)),
    createLandscape: (plan, by) => changing(() => createLandscape(context, plan, by)),
    controlImport: (nodeId, control, expectedVersion) =>
      changing(() => controlImport(context, nodeId, control, expectedVersion)),
    forecast: (scope, names) => guard(() => forecastOf(database, scope, names)),
    send: (scope, orders) => changing(() => sendCertificates(context, scope, orders)),
    add: (nodeId, file, fileName) => changing(() => addRequest(context, nodeId, file, fileName)),
    queue: (nodeId) => guard(() => queueOf(database, nodeId)),
    requests: () => guard(() => allRequests(database)),
    request: (number) => guard(() => requestDetails(database, number)),
    import: (nodeId, requests, options) =>
      guard(async () => importRequests(context, nodeId, requests, { user: await userName(), by: 'user' }, options)),
    forward: (nodeId, requests) => changing(() => changeEntries(context, 'forward', nodeId, requests)),
    reset: (nodeId, requests) => changing(() => changeEntries(context, 'reset', nodeId, requests)),
    remove: (nodeId, requests) => changing(() => changeEntries(context, 'remove', nodeId, requests)),
    actions: () => guard(() => allActions(database)),
    landscapeChanges: () => guard(() => allLandscapeChanges(database)),
    dummies: () => guard(() => allDummies(database)),
    runDue: () => guard(() => runDue(context, exclusive)),
  };
}
